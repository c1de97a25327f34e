import { readFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { mailserver } from "../../support/smtp.ts";
import { calendarsIn, done, draft, lamps, projectOf, quote } from "./open-actions.ts";
import { readCalendar } from "./reading.ts";

/** Subject, first words, and what the calendar files say, each in a line. */
async function mailIn(eml: Uint8Array) {
  const { subject, text, to } = await PostalMime.parse(eml);
  const files = (await calendarsIn(eml)).map(([name, file]) => {
    const { method, events } = readCalendar(file);
    const said = events.map(({ one }) => `${one("summary")} #${one("sequence")} ${one("status")}`);
    return `${name} ${method} ${said.join("; ")}`;
  });
  return { subject, to: to?.map(({ address }) => address), text: text ?? "", files };
}

async function project(rows: readonly string[]) {
  const server = await mailserver();
  const { cwd, mail } = projectOf(rows);
  return {
    cwd,
    /** What goes out for these rows: who gets it, and what their calendars hear. */
    send: async (kind: string, rows: readonly string[], ...more: readonly string[]) => {
      const before = server.accepted.length;
      const args = ["--send", "--yes", "--smtp", server.url, "--from", "P 1 <p1@example.com>"];
      await mail(kind, rows, ...args, ...more);
      const got = server.accepted.slice(before);
      return Promise.all(
        got.map(async ({ to, eml }) => {
          const { subject, files } = await mailIn(Buffer.from(eml, "latin1"));
          return [to[0], subject, ...files].join(" | ");
        }),
      );
    },
    draft: async (kind: string, rows: readonly string[], ...more: readonly string[]) => {
      const { stdout } = await mail(kind, rows, "--force", ...more);
      return stdout.trimEnd().split("\n");
    },
  };
}

const forP2 = "p2@example.com | [Nothing left to do] Launch";
const cancelled = "p2.done.ics CANCEL Order lamps #1 CANCELLED";

describe("who has nothing left to do", () => {
  it("hears so once, with what the calendar was given taken back", async () => {
    const { send } = await project([lamps, draft]);
    expect(await send("actions", [lamps, draft])).toEqual([
      "p2@example.com | [Action items] 2 open, first due Fri 4 Dec · Launch · Tue 1 Dec | p2.ics PUBLISH Order lamps #0 CONFIRMED",
      "p3@example.com | [Action items] 2 open, first due Fri 4 Dec · Launch · Tue 1 Dec | p3.ics PUBLISH Write the draft #0 CONFIRMED",
      "p1@example.com | [Action items] 2 open, first due Fri 4 Dec · Launch · Tue 1 Dec",
    ]);
    const after = await send("actions", [done(lamps), draft], "--force");
    expect(after[0]).toBe(`${forP2} | ${cancelled}`);
    expect(after).toHaveLength(3);
    expect(await send("actions", [done(lamps), draft])).toEqual([]);
    const reminded = await send("reminder", [done(lamps), draft]);
    expect(reminded.map((one) => one.split(" | ")[0])).toEqual(["p3@example.com"]);
  });

  it("hears so by a reminder, though nobody is reminded", async () => {
    const { send } = await project([lamps]);
    await send("actions", [lamps]);
    expect(await send("reminder", [done(lamps)])).toEqual([`${forP2} | ${cancelled}`]);
    expect(await send("reminder", [done(lamps)])).toEqual([]);
  });

  it("hears so where somebody else has it now, who gets an entry", async () => {
    const { send } = await project([lamps]);
    await send("reminder", [lamps]);
    const given = [lamps.replace("P 2", "P 3")];
    expect(
      (await send("reminder", given)).map((one) => one.replace(/ \| \[D.*? \| /, " | ")),
    ).toEqual([
      "p3@example.com | p3.ics PUBLISH Order lamps #0 CONFIRMED",
      `${forP2} | ${cancelled}`,
    ]);
  });

  it("hears so again when it came back and was closed again", async () => {
    const { send } = await project([lamps]);
    await send("actions", [lamps]);
    await send("reminder", [done(lamps)]);
    expect((await send("reminder", [lamps]))[0]).toMatch(/p2\.ics PUBLISH Order lamps #2/);
    expect(await send("reminder", [done(lamps)])).toEqual([
      `${forP2} | ${cancelled.replace("#1", "#3")}`,
    ]);
  });

  it("waits for the next mail where there is more to do, and hears nothing without having been told", async () => {
    const late = quote.replace("12-04", "12-24");
    const { send } = await project([lamps, late]);
    expect(await send("reminder", [done(draft)])).toEqual([]);
    await send("actions", [lamps, late]);
    expect(await send("reminder", [done(lamps), late])).toEqual([]);
    expect((await send("reminder", [done(lamps), late], "--due-within", "30d"))[0]).toContain(
      `p2.ics PUBLISH Ask for a quote #0 CONFIRMED | ${cancelled}`,
    );
  });

  it("gets one draft where drafts are sent by hand", async () => {
    const project_ = await project([lamps, draft]);
    expect(await project_.draft("actions", [lamps, draft])).toEqual(["outbox/launch.actions.eml"]);
    const names = ["outbox/launch.released.p2.eml", "outbox/launch.actions.eml"];
    expect(await project_.draft("actions", [done(lamps), draft])).toEqual(names);
    const path = join(project_.cwd, names[0] ?? "");
    const { to, text, files } = await mailIn(readFileSync(path));
    expect([to, files]).toEqual([["p2@example.com"], [cancelled]]);
    expect(text.replaceAll("\r", "")).toMatchInlineSnapshot(`
      "Hello P 2,

      You have nothing left to do from Launch. The attached file takes this entry
      out of your calendar; no reply is needed.

      Was due                 Entry
      ----------------------  -----------
      Friday 4 December 2026  Order lamps
      "
    `);
    expect(await project_.draft("actions", [done(lamps), draft])).toEqual(names.slice(1));
  });

  it("hears it in Chinese, too", async () => {
    const { draft: written, cwd } = await project([lamps]);
    await written("actions", [lamps]);
    await written("actions", [done(lamps)], "--lang", "zh");
    const { subject, text } = await mailIn(
      readFileSync(join(cwd, "outbox/launch.released.p2.eml")),
    );
    expect(subject).toBe("【您名下已无任务】Launch");
    expect(text.replaceAll("\r", "")).toMatchInlineSnapshot(`
      "P 2，您好：

      您名下已无任务（Launch）。打开附件，即可从日历中移除以下日程；不必回复。

      原截止时间               日程
      -----------------------  -----------
      2026年12月4日（星期五）  Order lamps
      "
    `);
  });
});
