import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

const twoAlices = change(
  heldEn,
  "  - Ben Okafor <",
  "  - Alice Moor <alice.moor@example.com> (HR, stakeholder)\n  - Ben Okafor <",
);

describe("person-ambiguous", () => {
  it("reports a first name that two attendees have, once", () => {
    const twice = change(
      change(twoAlices, "| 1 | Alice Stone |", "| 1 | Alice |"),
      "| 2 | Ben Okafor |",
      "| 2 | Alice |",
    );
    expect(findings("person-ambiguous", twice)).toEqual([
      "67:7 “Alice” may be “Alice Stone” (alice.stone@example.com) or “Alice Moor” (alice.moor@example.com). Write the full name, and an e-mail address where two people share it.",
    ]);
  });

  it("reports it in Chinese, of two who share the whole name", () => {
    const twoGus = change(
      heldZh,
      "  - 方晴 <",
      "  - 顾然 <gu.ran2@example.com>（法务部，执行人）\n  - 方晴 <",
    );
    expect(findings("person-ambiguous", twoGus)).toEqual([
      "8:11 “顾然”可能是“顾然”（gu.ran@example.com）或“顾然”（gu.ran2@example.com）。请写全名；同名的再写上邮箱。",
    ]);
  });

  it("is content with full names, and with a first name that only one has", () => {
    expect(findings("person-ambiguous", twoAlices)).toEqual([]);
    expect(
      findings("person-ambiguous", change(heldEn, "| 1 | Alice Stone |", "| 1 | Alice |")),
    ).toEqual([]);
  });

  it("takes somebody listed as attendee and in cc for one person", () => {
    const both = change(heldEn, "cc: [Dora Lind", "cc: [Alice Stone, Dora Lind");
    expect(findings("person-ambiguous", both)).toEqual([]);
  });
});
