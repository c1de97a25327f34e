import { describe, expect, it } from "vitest";
import { carriedOut, english, heldInMemory } from "./sessions.ts";

const begun = carriedOut(english, [
  ["14:00", { kind: "start" }],
  ["14:04", { kind: "next" }],
]);

describe("what other programs do to the file meanwhile", () => {
  it("stands beside what is recorded", () => {
    const { keeper, file } = heldInMemory(begun);
    keeper.refresh();
    keeper.run({ kind: "note", phase: "facts", text: "61% of calls" });
    file.text = file.text.replace("title: Launch", "title: Relaunch");
    const { notice } = keeper.run({ kind: "conclude", text: "March" });
    expect(notice).toBeNull();
    expect(file.text).toBe(
      `${begun.replace("title: Launch", "title: Relaunch")}- Facts: 61% of calls\n- Conclusion: March\n`,
    );
  });

  it("puts nothing recorded away, where an editor saves what it opened before", () => {
    const { keeper, file } = heldInMemory(begun);
    keeper.refresh();
    const opened = file.text;
    keeper.run({ kind: "note", phase: "facts", text: "61% of calls" });
    keeper.run({ kind: "conclude", text: "March" });
    file.text = opened.replace("| Goals | 10 |", "| Goals | 12 |");
    expect(keeper.refresh().notice).toEqual({ kind: "kept" });
    expect(file.text).toBe(
      `${begun.replace("| Goals | 10 |", "| Goals | 12 |")}- Facts: 61% of calls\n- Conclusion: March\n`,
    );
    expect(keeper.refresh().notice).toBeNull();
  });

  it("even where both wrote in the same place", () => {
    const { keeper, file } = heldInMemory(begun);
    keeper.refresh();
    const opened = file.text;
    keeper.run({ kind: "note", phase: "facts", text: "61% of calls" });
    file.text = `${opened}- Facts: from the editor\n`;
    keeper.refresh();
    expect(file.text).toBe(`${begun}- Facts: from the editor\n- Facts: 61% of calls\n`);
  });

  it("and says so where both changed the same line, which then stands there twice", () => {
    const { keeper, file, clock } = heldInMemory(begun);
    keeper.run({ kind: "conclude", text: "March" });
    const opened = file.text;
    keeper.run({ kind: "conclude", text: "June" });
    clock.at = "2026-12-01T14:20";
    keeper.run({ kind: "next" });
    file.text = opened.replace("Time: 14:04–\n", "Time: 14:03–\n");
    expect(keeper.refresh().notice).toEqual({ kind: "clash" });
    expect(file.text).toContain("- Time: 14:03–\n- Time: 14:04–14:20 (16 min)\n");
    expect(file.text).toContain("- Conclusion: June\n");
  });

  it("is taken for a correction where it changes little of what was recorded last, and is shown", () => {
    const { keeper, file } = heldInMemory(begun);
    keeper.run({ kind: "note", phase: "facts", text: "sixty percent of calls" });
    file.text = file.text.replace("sixty percent", "sixty per cent");
    expect(keeper.refresh().notice).toEqual({
      ...{ kind: "gone", lines: ["- Facts: sixty percent of calls"] },
    });
    expect(file.text).toBe(`${begun}- Facts: sixty per cent of calls\n`);
  });

  it("is taken as it is, where a line recorded earlier was taken out by hand, and is shown", () => {
    const { keeper, file } = heldInMemory(begun);
    keeper.refresh();
    for (const text of ["one", "two", "three"]) keeper.run({ kind: "note", phase: "facts", text });
    file.text = file.text.replace("- Facts: one\n", "");
    expect(keeper.refresh().notice).toEqual({ kind: "gone", lines: ["- Facts: one"] });
    expect(file.text).not.toContain("one\n");
  });

  it("between a reading and the write, makes the session read again", () => {
    const { keeper, file } = heldInMemory(begun);
    keeper.refresh();
    const lines = ["- Facts: a\n", "- Facts: b\n"];
    const write = Object.getOwnPropertyDescriptor(file, "text");
    let text = file.text;
    let reads = 0;
    Object.defineProperty(file, "text", {
      ...{ configurable: true, enumerable: true },
      get: () => {
        // Somebody saves each time just after the session has looked.
        const now = text;
        if (++reads % 2 === 1 && lines.length > 0) text += lines.shift();
        return now;
      },
      set: (value: string) => {
        text = value;
      },
    });
    keeper.run({ kind: "note", phase: "facts", text: "mine" });
    expect(text).toBe(`${begun}- Facts: a\n- Facts: b\n- Facts: mine\n`);
    if (write) Object.defineProperty(file, "text", write);
  });

  it("that leaves no meeting to be held is said", () => {
    const { keeper, file } = heldInMemory(begun);
    keeper.refresh();
    file.text = file.text.replace(/## Agenda[\s\S]*/, "");
    expect(keeper.run({ kind: "next" })).toMatchObject({ refused: { why: "no-agenda" } });
  });
});

it("a session that begins anew goes on where the other one stopped", () => {
  const first = heldInMemory(begun);
  first.keeper.run({ kind: "note", phase: "facts", text: "61% of calls" });
  const second = heldInMemory(first.file.text, "2026-12-01T14:20");
  second.keeper.run({ kind: "conclude", text: "March" });
  second.keeper.run({ kind: "next" });
  expect(second.file.text).toContain("- Time: 14:04–14:20 (16 min)\n- Facts: 61% of calls\n");
});

it("what changes nothing writes nothing", () => {
  const { keeper, file } = heldInMemory(begun);
  keeper.run({ kind: "noAction" });
  keeper.run({ kind: "noAction" });
  keeper.run({ kind: "next" });
  expect(file.writes).toBe(1);
});
