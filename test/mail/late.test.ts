import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { planned } from "./outbox.ts";

const minutes = "\n## Minutes\n### 1. Goals\n- Conclusion: 500 units.\n";
const withDay = (text: string): string =>
  text.replace(/start: .*\nduration: 60\n/, "date: 2026-12-02\n");

async function mail(kind: string, text: string, ...args: readonly string[]) {
  const contents = new Map([["/work/a.md", text]]);
  const run = await collab(["mail", kind, "a.md", ...args], {
    files: memoryFiles(contents),
    now: "2026-11-20T08:00:00Z",
  });
  return { ...run, written: contents.size > 1 };
}
const off = ["agenda-item-count", "decision-maker-required", "attendee-role"];
const lenient = planned("en").replace(
  "\n---\n##",
  `\n---\n<!-- collab-disable ${off.join(", ")} -->\n##`,
);

describe("nothing is announced for the past", () => {
  it.each([
    ["notice", lenient, "2026-12-02 15:00", "the meeting is over, so a notice invites nobody"],
    ["notice", withDay(lenient), "2026-12-03", "the meeting is over"],
    ["notice", planned("zh"), "2026-12-03", "会议已经结束，不必再发通知"],
    ["cancel", planned("en"), "2026-12-02 15:00", "nothing is left to cancel"],
    ["cancel", `${planned("en")}${minutes}`, "2026-12-01", "nothing is left to cancel"],
    ["cancel", planned("zh"), "2026-12-03", "无从取消"],
  ])("%s", async (kind, text, now, words) => {
    const refused = await mail(kind, text, "--now", now);
    expect(refused).toMatchObject({ code: 1, written: false });
    expect(refused.stderr).toContain(words);
    expect(refused.stderr).toContain("--force");
    expect((await mail(kind, text, "--now", now, "--force")).written).toBe(true);
  });

  it("and the minute before it is", async () => {
    for (const kind of ["notice", "cancel"]) {
      expect((await mail(kind, planned("en"), "--now", "2026-12-02 14:59")).stderr).not.toMatch(
        /is over|to cancel/,
      );
    }
  });

  it("whether the clock says so, --date or --now, in that order", async () => {
    const after = ["--date", "2026-12-05"];
    expect((await mail("cancel", planned("en"))).code).toBe(0);
    expect((await mail("cancel", planned("en"), ...after)).code).toBe(1);
    expect((await mail("cancel", planned("en"), ...after, "--now", "2026-12-01")).code).toBe(0);
  });
});

describe("a draft of what has gone out from somewhere else", () => {
  it.each([
    ["notified: 2026-11-19 10:00", "notice", "`notified` says that this mail has gone out"],
    [
      "minutes-sent: 2026-12-02 16:00",
      "minutes",
      "`minutes-sent` says that this mail has gone out",
    ],
  ])("%s: says that it cannot tell what has changed", async (key, kind, words) => {
    const text = `${planned("en").replace("host:", `${key}\nhost:`)}${kind === "minutes" ? minutes : ""}`;
    const after = ["--force", "--date", "2026-12-03"];
    const unknown = await mail(kind, text, ...after);
    expect(unknown.stderr).toContain(words);
    expect(unknown.written).toBe(true);
    const revised = await mail(kind, text.replace("host:", "revision: 1\nhost:"), ...after);
    expect(revised.stderr).not.toContain(words);
  });
});
