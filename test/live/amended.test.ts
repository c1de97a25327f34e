import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NewAction } from "../../src/live/types.ts";
import { carriedOut, english, made, meetingOf } from "./sessions.ts";

const table = (rows: string): string =>
  `${english}\n## Action items\n\n| Item | Owner | Task | Deliverable | Due | Status | Origin |\n| --- | :-- | --- | --- | --- | --- | --- |\n${rows}`;
const text = table(
  "| 1 | **Bo Berg** | Ask Legal | | 2026-12-08 | open | |\n| 2 | Cy Doe | Draw | Two drafts | ~~4 Dec~~ 2026-12-11 | open | 2026-11-03-x |\n",
);
const ask: NewAction = { owner: "Bo Berg", task: "Ask Legal", deliverable: "", due: "2026-12-08" };
const draw: NewAction = {
  ...{ owner: "Cy Doe", task: "Draw", deliverable: "Two drafts", due: "2026-12-11" },
};
const amend = (instead: NewAction, parts: Partial<NewAction>, file = text) =>
  made(file, { kind: "action", action: { ...instead, ...parts }, instead });

describe("an action that is recorded may be told otherwise", () => {
  it("cell by cell; all else keeps its bytes", () => {
    expect(amend(ask, { deliverable: "Answer | mail", due: "2026-12-09" })).toBe(
      text.replace("Ask Legal | | 2026-12-08", "Ask Legal | Answer \\| mail | 2026-12-09"),
    );
    expect(amend(ask, { deliverable: "Answer", owner: "Ann Lee" })).toBe(
      text.replace("**Bo Berg** | Ask Legal | ", "Ann Lee | Ask Legal | Answer "),
    );
  });

  it("as it was recorded a moment ago", () => {
    const action = { owner: "Ann Lee", task: "Tell all", deliverable: "Mail", due: "2026-12-04" };
    const begun = carriedOut(english, [{ kind: "start" }, { kind: "action", action, item: 0 }]);
    const now = made(begun, {
      kind: "action",
      action: { ...action, due: "within 5 working days" },
      instead: action,
    });
    expect(now).toBe(begun.replace("2026-12-04 |", "within 5 working days |"));
    expect(meetingOf(String(now)).actions).toMatchObject([{ due: { date: "2026-12-08" } }]);
  });

  it("of an earlier meeting too, but for its deadline, which is moved and not replaced", () => {
    expect(amend(draw, { deliverable: "One draft" })).toBe(text.replace("Two drafts", "One draft"));
    expect(amend(draw, { due: "2026-12-18" })).toEqual({ why: "carried" });
  });

  it.each<[string, string | object, object]>([
    ["with a deadline that says no day", { due: "soon" }, { why: "due", kind: "vague" }],
    ["with several owners", { owner: "Bo Berg, Cy Doe" }, { why: "owners" }],
    ["without its deliverable", {}, { why: "action-field", field: "deliverable" }],
  ])("but not %s", (_, parts, refusal) => {
    const changed = { task: "Ask Legal again", ...(parts as object) };
    const whole =
      "deliverable" in refusal || Object.keys(parts).length === 0 ? {} : { deliverable: "Answer" };
    expect(amend(ask, { ...changed, ...whole })).toMatchObject(refusal);
  });

  it("and that only while it says so, and where it stands in a table", () => {
    expect(amend({ ...ask, task: "Ask" }, { deliverable: "Answer" })).toEqual({ why: "row-gone" });
    const list = `${english}\n## Action items\n\n- Bo Berg: Ask Legal (by 2026-12-08)\n`;
    const [action] = meetingOf(list).actions;
    expect(action?.owner?.value).toBe("Bo Berg");
    const said = { ...ask, task: action?.task?.value ?? "", due: action?.dueText?.value ?? "" };
    expect(amend(said, { deliverable: "Answer" }, list)).toEqual({ why: "not-writable" });
  });

  it("whatever it is told to say: its row says so, and no other line changes", () => {
    const words = fc.oneof(
      fc.constantFrom("a | b", "*x*", "无", "待定", "1. x", "2026-12-09"),
      fc.string({ unit: "grapheme", maxLength: 20 }),
    );
    const plain = (each: string): string => each.replace(/[\s\p{Cc}]+/gu, " ").trim();
    fc.assert(
      fc.property(words, words, fc.constantFrom(ask, draw), (task, deliverable, instead) => {
        const now = amend(instead, { task, deliverable });
        if (typeof now !== "string") return;
        const at = instead === ask ? 0 : 1;
        const [was, is] = [meetingOf(text).actions, meetingOf(now).actions];
        expect(is[at]?.task?.value).toBe(plain(task));
        expect(is[at]?.deliverable?.value).toBe(plain(deliverable));
        expect(is.map(({ moved, origin }) => [moved, origin?.value])).toEqual(
          was.map(({ moved, origin }) => [moved, origin?.value]),
        );
        const lines = now.split("\n");
        expect(text.split("\n").filter((line, place) => line !== lines[place]).length).toBe(
          now === text ? 0 : 1,
        );
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
