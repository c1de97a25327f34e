import { describe, expect, it } from "vitest";
import type { Command } from "../../src/live/types.ts";
import { carriedOut, chinese, english, made, meetingOf } from "./sessions.ts";

const kickoff = english.replace("title: Launch\n", "title: Launch\nscenario: kickoff\n");
const problem = chinese.replace("title: 启动会\n", "title: 分析会\nscenario: problem\n");
const row = (...cells: readonly string[]): Command => ({ kind: "document", cells });
const header = "| Department | Responsibility | Owner | Milestone |\n| --- | --- | --- | --- |\n";

/** Which lines a text has that another has not, and the other way round. */
function changed(before: string, after: unknown): { gone: string[]; come: string[] } {
  const [was, now] = [before.split("\n"), String(after).split("\n")];
  return {
    gone: was.filter((line) => !now.includes(line)),
    come: now.filter((line) => !was.includes(line)),
  };
}

describe("a row of the scenario's document", () => {
  it("makes its section, behind the agenda and the minutes", () => {
    const text = carriedOut(kickoff, [
      { kind: "start" },
      row("Sales", "Sign up ten shops", "Bo Berg", "16 March"),
      { kind: "park", text: "Returns" },
      {
        kind: "action",
        action: { owner: "Bo Berg", task: "Call", deliverable: "List", due: "2026-12-10" },
      },
      row("Design", "Two drafts | one print", "Cy Doe", "5 January"),
    ]);
    expect(text.slice(kickoff.length)).toBe(
      `\n## Minutes\n\n### Opening\n\n- Time: 14:05–\n\n## Division of work\n\n${header}` +
        "| Sales | Sign up ten shops | Bo Berg | 16 March |\n" +
        "| Design | Two drafts \\| one print | Cy Doe | 5 January |\n\n" +
        "## Action items\n\n| Item | Owner | Task | Deliverable | Due | Status |\n" +
        "| --- | --- | --- | --- | --- | --- |\n" +
        "| | Bo Berg | Call | List | 2026-12-10 | open |\n\n## Parking lot\n\n- Returns\n",
    );
    expect(meetingOf(text).document?.rows[1]?.map(({ value }) => value)).toEqual([
      ...["Design", "Two drafts | one print", "Cy Doe", "5 January"],
    ]);
  });

  it("stands in the blank row of a new file", () => {
    const text = `${problem}\n## 整改清单\n\n| 问题 | 根因 | 整改措施 | 负责人 | 截止时间 |\n| --- | --- | --- | --- | --- |\n| | | | | |\n\n## 停车场\n`;
    const now = made(text, row("漏发货", "没有复核", "加一道复核", "乙芳", "12 月 10 日"));
    expect(changed(text, now)).toEqual({
      gone: ["| | | | | |"],
      come: ["| 漏发货 | 没有复核 | 加一道复核 | 乙芳 | 12 月 10 日 |"],
    });
  });

  it("may have parts that are not known yet, and is completed later", () => {
    const begun = carriedOut(kickoff, [row("Sales", "", "", ""), row("Design", "", "", "")]);
    const text = carriedOut(begun, [row("Design", "Two drafts", "Cy Doe", "5 January")]);
    expect(changed(begun, text)).toEqual({
      gone: ["| Design | | | |"],
      come: ["| Design | Two drafts | Cy Doe | 5 January |"],
    });
  });

  it("is replaced where it is named, and that only while it says so", () => {
    const begun = carriedOut(kickoff, [row("Sales", "Sign up shops", "Bo Berg", "March")]);
    const cells = ["Sales", "Sign up ten shops", "Bo Berg", ""];
    const instead = ["Sales", "Sign up shops", "Bo Berg", "March"];
    const text = made(begun, { kind: "document", cells, instead });
    expect(changed(begun, text).come).toEqual(["| Sales | Sign up ten shops | Bo Berg |  |"]);
    expect(made(String(text), { kind: "document", cells, instead })).toEqual({ why: "row-gone" });
  });

  it("is not written twice", () => {
    const begun = carriedOut(kickoff, [row("Sales", "Sign up shops", "Bo Berg", "March")]);
    expect(made(begun, row("Sales", "Sign up shops", "Bo Berg", "March"))).toBe(begun);
  });

  it("keeps to the columns that the file has, and goes on with its numbers", () => {
    const table =
      "## Division of work\n\n| No. | Team | Duty | Who | Milestone | Remarks |\n|:-:|---|---|---|---|---|\n| 1 | **Sales** | Shops | Bo Berg | March | |\n";
    const text = `${kickoff}\n${table}`;
    const cells = ["Design", "Drafts", "Cy Doe", "January", "two of them"];
    const now = carriedOut(text, [
      { kind: "document", cells },
      {
        kind: "document",
        cells: ["Sales", "Ten shops", "Bo Berg", "March", ""],
        instead: ["Sales", "Shops", "Bo Berg", "March", ""],
      },
    ]);
    expect(changed(text, now)).toEqual({
      gone: ["| 1 | **Sales** | Shops | Bo Berg | March | |"],
      come: [
        "| 1 | **Sales** | Ten shops | Bo Berg | March | |",
        "| 2 | Design | Drafts | Cy Doe | January | two of them |",
      ],
    });
  });

  it("stands below its heading where there is no table yet", () => {
    const text = `${kickoff}\n## Division of work\n\n## Parking lot\n\n- Returns\n`;
    expect(made(text, row("Sales", "Shops", "Bo Berg", "March"))).toBe(
      text.replace("work\n", `work\n\n${header}| Sales | Shops | Bo Berg | March |\n`),
    );
  });

  it("stands beside promises under the same heading, which stay promises", () => {
    const text = `${kickoff}\n## Division of work\n\n- Bo Berg: shops by March\n`;
    const now = String(made(text, row("Sales", "Shops", "Bo Berg", "March")));
    expect(meetingOf(now).actions).toHaveLength(1);
    expect(meetingOf(now).document?.rows).toHaveLength(1);
    expect(changed(text, now).gone).toEqual([]);
  });

  it.each<[string, string, Command, object]>([
    ["of a meeting without a scenario", english, row("a", "b", "c", "d"), { why: "no-document" }],
    [
      "of another scenario's document",
      kickoff,
      { kind: "document", cells: ["a"], scenario: "problem" },
      { why: "other-document", name: "Division of work" },
    ],
    [
      "with another number of parts",
      kickoff,
      row("a", "b"),
      {
        why: "document-columns",
        names: ["Department", "Responsibility", "Owner", "Milestone"],
      },
    ],
    ["that says nothing", kickoff, row(" ", "–", "", ""), { why: "empty" }],
    ["as long as a book", kickoff, row("x".repeat(4001), "", "", ""), { why: "too-long" }],
  ])("is refused %s", (_, text, command, refusal) => {
    expect(made(text, command)).toEqual(refusal);
  });
});
