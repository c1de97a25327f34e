import { describe, expect, it } from "vitest";
import { readScript } from "../../src/live/script.ts";

const commands = (text: string) => {
  const lines = readScript(text);
  if ("why" in lines) throw new Error(lines.why);
  return lines.map(({ at, command, item }) => [at, command, item]);
};

describe("a script in plain lines", () => {
  it("in English", () => {
    expect(
      commands(
        "# Kickoff\n\n14:00 start\nAbsent: Ben Lacey, Bo\nnext\n- Facts: 61% of calls\nAnalysis 2: why\nOptions: a\nAlternatives: B\n14:12 Conclusion: yes: March\nDeferred: Ann asks\nAction: Ann | do | it | Friday\nAction items: none\nParking lot: later\nDivision of work: Sales | shops | Ann |\nnext: Milestones\nnext 3\nend",
      ),
    ).toEqual([
      ["14:00", { kind: "start" }, null],
      [null, { kind: "absent", names: ["Ben Lacey", "Bo"] }, null],
      [null, { kind: "next" }, null],
      [null, { kind: "note", phase: "facts", text: "61% of calls" }, null],
      [null, { kind: "note", phase: "analysis", text: "why" }, "2"],
      [null, { kind: "note", phase: "options", text: "a" }, null],
      [null, { kind: "alternative", text: "B" }, null],
      ["14:12", { kind: "conclude", text: "yes: March" }, null],
      [null, { kind: "defer", text: "Ann asks" }, null],
      [
        null,
        { kind: "action", action: { owner: "Ann", task: "do", deliverable: "it", due: "Friday" } },
        null,
      ],
      [null, { kind: "noAction" }, null],
      [null, { kind: "park", text: "later" }, null],
      [null, { kind: "document", cells: ["Sales", "shops", "Ann", ""], scenario: "kickoff" }, null],
      [null, { kind: "next" }, "Milestones"],
      [null, { kind: "next" }, "3"],
      [null, { kind: "end" }, null],
    ]);
  });

  it("in Chinese", () => {
    expect(
      commands(
        "14:00 开始\n缺席：无\n下一项\n信息同步：调研\n问题分析 2：原因\n备选方案：甲\n结论：通过\n暂缓 4：许南 9 月 29 日前拿到报价\n行动项：许南｜报价｜报价单｜9月29日\n无行动项\n停车场：电源\n问题整改清单：甲｜乙\n下一项：里程碑\n结束\n",
      ),
    ).toEqual([
      ["14:00", { kind: "start" }, null],
      [null, { kind: "absent", names: [] }, null],
      [null, { kind: "next" }, null],
      [null, { kind: "note", phase: "facts", text: "调研" }, null],
      [null, { kind: "note", phase: "analysis", text: "原因" }, "2"],
      [null, { kind: "alternative", text: "甲" }, null],
      [null, { kind: "conclude", text: "通过" }, null],
      [null, { kind: "defer", text: "许南 9 月 29 日前拿到报价" }, "4"],
      [
        null,
        {
          kind: "action",
          action: { owner: "许南", task: "报价", deliverable: "报价单", due: "9月29日" },
        },
        null,
      ],
      [null, { kind: "noAction" }, null],
      [null, { kind: "park", text: "电源" }, null],
      [null, { kind: "document", cells: ["甲", "乙"], scenario: "problem" }, null],
      [null, { kind: "next" }, "里程碑"],
      [null, { kind: "end" }, null],
    ]);
  });

  it.each([
    ["start\nhello", { line: 2, column: 1, text: "hello", why: "unknown" }],
    ["  14:03 hello: you", { line: 1, column: 9, text: "hello: you", why: "unknown" }],
    ["- 25:00 start", { line: 1, column: 3, text: "25:00", why: "clock" }],
    ["Action: Ann | do", { line: 1, column: 1, why: "fields" }],
    ["Deferred", { why: "unknown" }],
    ["start 3", { why: "unknown" }],
    ["ending", { why: "unknown" }],
  ])("is refused at the first line that is not understood: %j", (text, problem) => {
    expect(readScript(text)).toMatchObject(problem);
  });
});
