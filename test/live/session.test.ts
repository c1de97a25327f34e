import { describe, expect, it } from "vitest";
import { stateOf } from "../../src/live/state.ts";
import type { Command } from "../../src/live/types.ts";
import { carriedOut, chinese, english, made, meetingOf } from "./sessions.ts";

/** What a text has more than another that it begins with. */
const added = (before: string, now: unknown): string => {
  expect(String(now).startsWith(before)).toBe(true);
  return String(now).slice(before.length);
};

const begun = carriedOut(english, [
  ["14:00", { kind: "start" }],
  ["14:04", { kind: "next" }],
]);
const begunInChinese = carriedOut(chinese, [
  ["14:00", { kind: "start" }],
  ["14:04", { kind: "next" }],
]);
const note: Command = { kind: "note", phase: "facts", text: "61% of calls" };

describe("a meeting begins with its opening and goes from item to item", () => {
  it("in English", () => {
    expect(added(english, begun)).toBe(
      "\n## Minutes\n\n### Opening\n\n- Time: 14:00–14:04 (4 min)\n\n### 1. Goals\n\n- Time: 14:04–\n",
    );
  });

  it("in Chinese", () => {
    expect(added(chinese, begunInChinese)).toBe(
      "\n## 纪要\n\n### 开场\n\n- 用时：14:00–14:04（4 分钟）\n\n### 1. 目标对齐\n\n- 用时：14:04–\n",
    );
  });

  it("whose first item is the opening, if the agenda has one", () => {
    const text = english.replace("| Goals |", "| Opening | 3 | | |\n| Goals |");
    expect(added(text, made(text, { kind: "start" }, "14:00"))).toBe(
      "\n## Minutes\n\n### Opening\n\n- Time: 14:00–\n",
    );
  });

  it("and where it stands is known from the file alone", () => {
    const { stage, current, next } = stateOf(meetingOf(begun));
    expect({ stage, current: current?.ref, next: next?.ref }).toEqual({
      ...{ stage: "running", current: 0, next: 1 },
    });
    expect(stateOf(meetingOf(english))).toMatchObject({ stage: "ready", current: null });
  });

  it("past midnight", () => {
    const text = carriedOut(english, [
      ["23:58", { kind: "start" }],
      ["00:03", { kind: "next" }],
    ]);
    expect(text).toContain("- Time: 23:58–00:03 (5 min)");
  });
});

describe("what is recorded of an item stands in the order of a discussion", () => {
  it("whatever the order in which it is typed", () => {
    const text = carriedOut(begun, [
      { kind: "conclude", text: "Go live on 16 March" },
      { kind: "alternative", text: "A: wait" },
      { kind: "note", phase: "options", text: "Wait or go" },
      { kind: "note", phase: "facts", text: "61% of calls" },
      { kind: "alternative", text: "B: go" },
      { kind: "note", phase: "facts", text: "each costs £4" },
      { kind: "noAction" },
      { kind: "note", phase: "analysis", text: "No portal" },
    ]);
    expect(added(begun, text)).toBe(
      [
        "- Facts: 61% of calls",
        "- Facts: each costs £4",
        "- Analysis: No portal",
        "- Options: Wait or go",
        "- Alternatives: A: wait",
        "- Alternatives: B: go",
        "- Conclusion: Go live on 16 March",
        "- Action items: none\n",
      ].join("\n"),
    );
  });

  it("but not that an item with an action needs none", () => {
    const action = { owner: "Priya", task: "Write", deliverable: "Note", due: "2026-12-10" };
    const text = carriedOut(begun, [{ kind: "action", action }]);
    expect(made(text, { kind: "noAction" })).toEqual({ why: "has-action" });
    expect(made(text, { kind: "noAction", item: 1 })).toContain("- Action items: none");
  });

  describe("or that it needs one after all: the line that says none gives way", () => {
    const action = { owner: "Ann Lee", task: "Write", deliverable: "Note", due: "2026-12-10" };
    const row = "| 1 | Ann Lee | Write | Note | 2026-12-10 | open |";
    const none = carriedOut(begun, [
      { kind: "noAction" },
      { kind: "conclude", text: "Yes" },
      { kind: "noAction", item: 1 },
    ]);
    const becomes = (text: string): readonly string[] => {
      const now = carriedOut(text, [{ kind: "action", action, item: 0 }]);
      expect(meetingOf(now).withoutAction).toEqual([1]);
      const lines = now.split("\n");
      return text.split("\n").filter((line, _, all) => {
        const count = (where: readonly string[]) => where.filter((one) => one === line).length;
        return count(lines) < count(all);
      });
    };

    it("below the item", () => {
      expect(becomes(none)).toEqual(["- Action items: none", "- Action items: none"]);
      expect(carriedOut(none, [{ kind: "action", action, item: 0 }])).toBe(
        `${none.replace("- Action items: none\n", "")}\n## Action items\n\n| Item | Owner | Task | Deliverable | Due | Status |\n| --- | --- | --- | --- | --- | --- |\n${row}\n`,
      );
    });

    it("in words of its own", () => {
      expect(becomes(none.replace("items: none", "items: No new actions"))).toEqual([
        "- Action items: No new actions",
      ]);
    });

    it("among the actions", () => {
      const rows = "| 1 | | none | | | |\n| 2 | | none | | | |\n";
      const table = `\n## Action items\n\n| Item | Owner | Task | Deliverable | Due | Status |\n| --- | --- | --- | --- | --- | --- |\n${rows}`;
      expect(becomes(`${begun}${table}`)).toEqual(["| 1 | | none | | | |"]);
    });

    it("unless more is said in it", () => {
      const text = none.replace(
        "- Action items: none\n",
        "- Action items: none\n  - Ann looks again in May\n",
      );
      const now = carriedOut(text, [{ kind: "action", action, item: 0 }]);
      expect(now).toContain("- Action items: none\n  - Ann looks again in May\n");
      expect(now).toContain(row);
    });
  });

  it("in the labels that wait for it", () => {
    const text = `${english}\n## Minutes\n\n### 1. Goals\n\n- Facts:\n- Conclusion:\n`;
    expect(
      carriedOut(
        text,
        [note, { kind: "conclude", text: "Yes" }].map((c) => ({ ...c, item: 0 }) as Command),
      ),
    ).toBe(`${english}\n## Minutes\n\n### 1. Goals\n\n- Facts: 61% of calls\n- Conclusion: Yes\n`);
  });

  it("with one conclusion, the last", () => {
    const text = carriedOut(begun, [
      { kind: "conclude", text: "March" },
      { kind: "defer", text: "Ann asks Legal by Friday" },
    ]);
    expect(text).not.toContain("March");
    expect(text).toContain("\n- Conclusion: Deferred, Ann asks Legal by Friday\n");
  });

  it.each([
    "1. first",
    "- dash",
    "a | b",
    "*stars* and `code`",
    "<b>bold</b> <!-- gone -->",
    "[x](http://example.com) ![y](z)",
    "~~struck~~ \\ # back",
    "Conclusion: not this one",
    "two\nlines\r\nand\u0000more",
    "&amp; &copy;",
    "待定",
  ])("as it is typed: %j", (text) => {
    const meeting = meetingOf(carriedOut(begun, [{ kind: "note", phase: "facts", text }]));
    expect(meeting.minutes[1]?.phases).toMatchObject([
      { phase: "facts", text: { value: text.replace(/[\s\0]+/g, " ") } },
    ]);
    expect(meeting.unread).toEqual([]);
  });
});

describe("minutes in a form of their own are gone on with in it", () => {
  it("topics that are bold lines", () => {
    const text = `${chinese}\n## 会议纪要\n\n**议题1、目标对齐**  \n汇报人：甲明  \n会议结论：  \n1、通过。  \n遗留问题：  \n无。  \n`;
    const begun = made(text, { kind: "start" }, "14:00");
    expect(begun).toBe(text.replace("**议题1", "**开场**\n\n- 用时：14:00–\n\n**议题1"));
    const noted = carriedOut(String(begun), [
      { kind: "note", phase: "facts", text: "调研", item: 0 },
      { kind: "note", phase: "facts", text: "数据", item: 1 },
    ]);
    expect(noted).toContain("**议题1、目标对齐**  \n\n- 信息同步：调研\n\n汇报人：甲明");
    expect(noted).toContain("\n无。  \n\n**2. 里程碑确认**\n\n- 信息同步：数据\n");
  });

  it("whose lines end in spaces, which stay where they are", () => {
    const table =
      "## Action items\n\n| Owner | Task | Due |  \n| --- | --- | --- |\n| Bo | Go | |  \n";
    const text = `${english}\n## Minutes\n\n### 1. Goals\n\n- Facts: one  \n\n${table}`;
    const action = { owner: "Bo Berg", task: "Paint", deliverable: "It", due: "2026-12-10" };
    const now = carriedOut(text, [
      { kind: "note", phase: "facts", text: "two", item: 0 },
      { kind: "action", action, item: 0 },
    ]);
    expect(now).toContain("- Facts: one  \n- Facts: two\n");
    for (const line of text.split("\n")) expect(now.split("\n")).toContain(line);
  });

  it("headings one rank deeper", () => {
    const text = english.replace("## Agenda", "# Launch\n\n## Plan\n\n### Agenda");
    expect(made(text, { kind: "start" }, "14:00")).toBe(
      `${text}\n### Minutes\n\n#### Opening\n\n- Time: 14:00–\n`,
    );
  });
});

describe("beside the minutes", () => {
  const action = {
    ...{ owner: "Bo Berg", task: "List the texts", deliverable: "List" },
    due: "within 3 working days",
  };

  it("an action has a row, and its item", () => {
    const text = carriedOut(begun, [
      { kind: "action", action },
      { kind: "action", action: { ...action, task: "a|b" } },
    ]);
    expect(added(begun, text)).toBe(
      "\n## Action items\n\n| Item | Owner | Task | Deliverable | Due | Status |\n| --- | --- | --- | --- | --- | --- |\n| 1 | Bo Berg | List the texts | List | within 3 working days | open |\n| 1 | Bo Berg | a\\|b | List | within 3 working days | open |\n",
    );
    expect(meetingOf(text).actions).toMatchObject([
      { agendaIndex: 0, owners: ["Bo Berg"], due: { kind: "date", date: "2026-12-04" } },
      { agendaIndex: 0, task: { value: "a|b" } },
    ]);
  });

  it("in a table of the file's own, an empty row first", () => {
    const table =
      "\n## Action items\n\n| Who | What | Output | By when |\n|:--|:--|---|---|\n| | | | |\n";
    const text = carriedOut(`${begun}${table}`, [{ kind: "action", action }]);
    expect(text).toContain("| Bo Berg | List the texts | List | within 3 working days |\n");
    expect(text).not.toContain("| | | | |");
  });

  it("a parked topic has a line", () => {
    const text = carriedOut(begun, [
      { kind: "park", text: "Which library" },
      { kind: "park", text: "Returns" },
    ]);
    expect(added(begun, text)).toBe("\n## Parking lot\n\n- Which library\n- Returns\n");
  });

  it("attendance has one, which changes with whoever comes or leaves", () => {
    const one = carriedOut(begunInChinese, [{ kind: "absent", names: ["乙芳"] }]);
    expect(one).toContain("## 纪要\n\n缺席：乙芳\n\n### 开场\n");
    expect(meetingOf(one).attendees.map(({ present }) => present)).toEqual([true, false, true]);
    const none = carriedOut(one, [{ kind: "absent", names: [] }]);
    expect(none).toBe(one.replace("缺席：乙芳", "缺席：无"));
  });

  it("or two", () => {
    const text = `${english}\n## Minutes\n\nPresent: Ann Lee, Bo Berg, Cy Doe\n\nAbsent: none\n`;
    expect(carriedOut(text, [{ kind: "absent", names: ["Bo Berg"] }])).toContain(
      "Present: Ann Lee, Cy Doe\n\nAbsent: Bo Berg\n",
    );
  });
});

describe("refused", () => {
  it.each<[string, string, Command, object]>([
    [
      "to leave an item that is not settled",
      begun,
      { kind: "next" },
      { why: "not-settled", title: "Goals" },
    ],
    [
      "to end with items that are not",
      begun,
      { kind: "end" },
      { why: "items-open", titles: ["Goals", "Milestones"] },
    ],
    ["to begin again", begun, { kind: "start" }, { why: "started" }],
    ["to go on before the beginning", english, { kind: "next" }, { why: "not-started" }],
    ["a note of no item", english, note, { why: "no-item" }],
    ["an item that is none", begun, { ...note, item: 9 } as Command, { why: "no-item" }],
    [
      "for an item that stands elsewhere by now",
      begun.replace("| Goals |", "| Budget | 5 | | Agree it |\n| Goals |"),
      { ...note, item: 0, title: "Goals" } as Command,
      { why: "other-item" },
    ],
    ["nothing", begun, { ...note, text: " \n" } as Command, { why: "empty" }],
    ["a book", begun, { ...note, text: "x".repeat(4001) } as Command, { why: "too-long" }],
    ["a conclusion that is none", begun, { kind: "conclude", text: "TBD" }, { why: "is-deferral" }],
    [
      "people nobody invited",
      begun,
      { kind: "absent", names: ["Dee"] },
      { why: "unknown-people", names: ["Dee"] },
    ],
  ])("%s", (_, text, command, refusal) => {
    expect(made(text, command)).toMatchObject(refusal);
  });

  it.each([
    [{ owner: "" }, { why: "action-field", field: "owner" }],
    [{ deliverable: "–" }, { why: "action-field", field: "deliverable" }],
    [{ owner: "Ann Lee, Bo Berg" }, { why: "owners" }],
    [{ due: "soon" }, { why: "due", kind: "vague" }],
    [{ due: "12/4/2027" }, { why: "due", kind: "unread" }],
    [{ due: "2026-11-01" }, { why: "due", kind: "past" }],
    [{ due: "Friday, 3 December 2026" }, { why: "due", kind: "unread" }],
  ])("an action with %j", (part, refusal) => {
    const action = {
      owner: "Ann Lee",
      task: "Write",
      deliverable: "Text",
      due: "2026-12-10",
      ...part,
    };
    expect(made(begun, { kind: "action", action })).toMatchObject(refusal);
  });
});

describe("the end", () => {
  const done = carriedOut(begun, [
    ["14:10", { kind: "conclude", text: "March" }],
    ["14:12", { kind: "next" }],
    ["14:20", { kind: "defer", text: "Bo asks Legal" }],
    ["14:21", { kind: "end" }],
  ]);

  it("closes the last item", () => {
    expect(done).toContain("### 2. Milestones\n\n- Time: 14:12–14:21 (9 min)\n");
    expect(stateOf(meetingOf(done))).toMatchObject({ stage: "ended", current: null });
  });

  it("is not final: an item may be taken up again, and its minutes add up", () => {
    const again = carriedOut(done, [
      ["14:30", { kind: "next", item: 0 }],
      ["14:33", { kind: "end" }],
    ]);
    expect(again).toContain("- Time: 14:04–14:12, 14:30–14:33 (11 min)\n");
  });
});
