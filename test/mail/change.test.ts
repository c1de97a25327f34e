import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { outbox, planned, replaced } from "./outbox.ts";

describe("a meeting that changes says so", () => {
  it("from the notice over its changes to the minutes, in one thread", async () => {
    const write = outbox(planned("en"));
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
    expect(minutes.subject).toMatch(/^\[Minutes\] /);
    const corrected = await write("minutes", replaced("500 units", "600 units"));
    expect(corrected.subject).toMatch(/^\[Corrected minutes\] /);

    const chain = [first, moved, changed, cancelled, reinstated, minutes, corrected];
    const ids = chain.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Each of them stands below the first notice, and minutes below every notice there was.
    for (const { references } of chain.slice(1)) expect(references).toContain(first.id);
    for (const id of [moved.id, changed.id, reinstated.id])
      expect(minutes.references).toContain(id);
    expect(corrected.references.split(" ").at(-1)).toBe(minutes.id);

    // A calendar that is not ours keeps one entry, and the latest word about it.
    const entries = [first, moved, changed, cancelled, reinstated].map(({ calendar }) => {
      const event = new ICAL.Component(ICAL.parse(calendar)).getFirstSubcomponent("vevent");
      return {
        uid: event?.getFirstPropertyValue("uid"),
        sequence: Number(event?.getFirstPropertyValue("sequence")),
        status: event?.getFirstPropertyValue("status"),
        start: String(event?.getFirstPropertyValue("dtstart")),
      };
    });
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    expect(entries.map(({ status }) => status)).toEqual([
      ...["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"],
    ]);
    const sequences = entries.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(entries.at(-1)?.start).toBe("2026-12-03T03:00:00Z");
  }, 60_000);

  it("in Chinese, too", async () => {
    const write = outbox(planned("zh"));
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

  it("and names whom it does not reach any more", async () => {
    const write = outbox(planned("en"));
    await write("notice");
    const gone = replaced(", Bo Chen <bo.chen@example.com>", "");
    const words = "was also for Bo Chen <bo.chen@example.com>, who does not get it";
    expect((await write("notice", gone)).stderr).toContain(words);
    const back = outbox(planned("zh"));
    await back("notice");
    const cancelled = await back("cancel", gone);
    expect(cancelled.stderr).toContain("上一份会议通知还发给了Bo Chen <bo.chen@example.com>");
    const again = replaced("ann.lee@example.com>", "ann.lee@example.com>, bo.chen@example.com");
    expect((await back("cancel", again)).stderr).not.toContain("上一份");
  });

  it("but not where only the words around it are others", async () => {
    const write = outbox(planned("en"));
    await write("notice");
    const again = await write(
      "notice",
      replaced("host: Ann Lee", "host: Ann Lee\nrules: [One at a time]"),
    );
    expect(again.subject).toMatch(/^\[Meeting notice\] /);
  });
});
