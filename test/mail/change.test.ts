import { describe, expect, it } from "vitest";
import { calendarIn } from "../../src/mail/calendar/in-mail.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { readWithPostalMime } from "./parsers.ts";

const meeting = (lang: "en" | "zh"): string => `---
id: launch
title: ${lang === "en" ? "Launch" : "启动会"}
lang: ${lang}
objective: ${lang === "en" ? "Agree on the launch" : "确定首发日期"}
start: 2026-12-02 14:00
duration: 60
timezone: Asia/Shanghai
location: A301
host: Ann Lee
attendees: [Ann Lee <ann.lee@example.com>, Bo Chen <bo.chen@example.com>]
---
## ${lang === "en" ? "Agenda" : "议程"}
| ${lang === "en" ? "Item | Minutes | Presenter | Must reach" : "议题 | 时长 | 主讲 | 必达结论"} |
| --- | --- | --- | --- |
| Goals | 10 | Ann Lee | Agree on the goals |
`;

/** Writes mails of one meeting, each a day after the one before. */
function outbox(text: string) {
  const files = new Map([["/work/a.md", text]]);
  let day = 20;
  return async (kind: string, change: (text: string) => string = (same) => same, again = false) => {
    files.set("/work/a.md", change(files.get("/work/a.md") ?? ""));
    if (!again) day++;
    const args = ["mail", kind, "a.md", "--force", "--date", `2026-11-${day} 09:00`];
    const said = await collab(args, { files: memoryFiles(files), env: { NO_COLOR: "1" } });
    expect(said.code, said.stderr).toBe(0);
    const raw = files.get(`/work/outbox/launch.${kind}.eml`) ?? "";
    const { subject, text: plain } = await readWithPostalMime(Buffer.from(raw, "latin1"));
    const head = raw.split("\r\n\r\n")[0]?.replace(/\r\n[ \t]/g, " ") ?? "";
    const field = (name: string): string =>
      new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
    const calendar = calendarIn(Buffer.from(raw, "latin1")) ?? "";
    return {
      ...{ raw, subject },
      text: plain.replace(/\s+/g, " "),
      id: field("Message-ID"),
      references: field("References"),
      sequence: Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1]),
    };
  };
}

const replaced =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };

describe("a meeting that changes says so", () => {
  it("from the notice over its changes to the minutes, in one thread", async () => {
    const write = outbox(meeting("en"));
    const first = await write("notice");
    expect(first.subject).toMatch(/^\[Meeting notice\] /);

    const moved = await write("notice", replaced("12-02 14:00", "12-03 11:00"));
    expect(moved.subject).toMatch(/^\[Meeting moved\] /);
    expect(moved.text).toContain(
      "Hello all, Now Thursday 3 December, 11:00–12:00, was Wednesday 2 December, 14:00. This replaces the notice of Saturday 21 November.",
    );
    expect(moved.sequence).toBe(first.sequence + 1);
    expect(moved.references).toContain(first.id);

    const same = await write("notice", (text) => text, true);
    expect(same.raw).toBe(moved.raw);

    const changed = await write("notice", replaced("A301", "B2"));
    expect(changed.subject).toMatch(/^\[Meeting changed\] /);
    expect(changed.text).toContain("The place is now B2, was A301.");
    expect(changed.sequence).toBe(moved.sequence + 1);

    const cancelled = await write("cancel");
    expect(cancelled.sequence).toBeGreaterThan(changed.sequence);

    const reinstated = await write("notice");
    expect(reinstated.subject).toMatch(/^\[Meeting back on\] /);
    expect(reinstated.text).toContain("The meeting takes place after all, on Thursday 3 December");
    expect(reinstated.sequence).toBeGreaterThan(cancelled.sequence);
    expect((await write("notice", (text) => text, true)).raw).toBe(reinstated.raw);

    const minutes = await write(
      "minutes",
      (text) => `${text}\n## Minutes\n### 1. Goals\n- Conclusion: 500 units.\n`,
    );
    expect(minutes.references).toContain(first.id);
    const ids = [first, moved, changed, cancelled, reinstated, minutes].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  it("in Chinese, too", async () => {
    const write = outbox(meeting("zh"));
    await write("notice");
    const moved = await write("notice", replaced("12-02 14:00", "12-03 11:00"));
    expect(moved.subject).toMatch(/^【会议改期】/);
    expect(moved.text.replaceAll(" ", "")).toContain(
      "原定12月2日（星期三）14:00，改为12月3日（星期四）11:00–12:00，以本邮件为准。",
    );
    const changed = await write("notice", replaced("| Goals | 10", "| Goals | 15"));
    expect(changed.subject).toMatch(/^【会议变更】/);
    expect(changed.text.replaceAll(" ", "")).toContain("议程有调整，以本邮件为准");
  });

  it("but not where only the words around it are others", async () => {
    const write = outbox(meeting("en"));
    await write("notice");
    const again = await write(
      "notice",
      replaced("host: Ann Lee", "host: Ann Lee\nrules: [One at a time]"),
    );
    expect(again.subject).toMatch(/^\[Meeting notice\] /);
  });
});
