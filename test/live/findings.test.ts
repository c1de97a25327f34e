import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { lintMeeting } from "../../src/lint/run.ts";
import { findingViews } from "../../src/live/findings.ts";
import type { Command } from "../../src/live/types.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { carriedOut, chinese, english, meetingOf } from "./sessions.ts";

/** What the pages show of what lint finds in a file's minutes. */
function shown(text: string, needed: readonly string[] = []) {
  const meeting = meetingOf(text);
  const found = lintMeeting(meeting, defaultConfig, { language: null, stage: "minutes" }).map(
    ({ rule, line, message }) => ({ rule, line, message, isNeeded: needed.includes(rule) }),
  );
  return findingViews(meeting, found, messagesIn(meeting.language)).map(
    ({ item, text: sentence, goTo }) => [item, sentence, goTo?.kind ?? null],
  );
}

const kickoff = english.replace("title: Launch\n", "title: Launch\nscenario: kickoff\n");
const whole: readonly Command[] = [
  { kind: "start" },
  { kind: "next" },
  { kind: "note", phase: "facts", text: "61% of calls" },
  { kind: "note", phase: "analysis", text: "no portal" },
  { kind: "note", phase: "options", text: "March or May" },
  { kind: "conclude", text: "March" },
  { kind: "noAction" },
  { kind: "next" },
  { kind: "note", phase: "facts", text: "two are known" },
  { kind: "defer", text: "Bo asks Legal by 8 December" },
  { kind: "end" },
];

describe("what the minutes still lack", () => {
  it("stands item by item, the whole meeting's last, each with where to record it", () => {
    expect(shown(carriedOut(kickoff, whole))).toEqual([
      [1, "not recorded: Analysis, Options", "analysis"],
      [1, "no action, nor that none is needed", "action"],
      [1, "deferred, and no alternatives to choose from", "alternative"],
      [null, "“Division of work” is not filled in yet", "document"],
    ]);
  });

  it("in Chinese", () => {
    const text = chinese.replace("title: 启动会\n", "title: 启动会\nscenario: problem\n");
    expect(shown(carriedOut(text, whole))).toEqual([
      [1, "没有记下问题分析、方案讨论", "analysis"],
      [1, "没有行动项，也没有写明不需要", "action"],
      [1, "没有定下来，也没有备选方案", "alternative"],
      [null, "“问题整改清单”还没有填写", "document"],
    ]);
  });

  it("is a row of the document with empty cells, to be filled in itself", () => {
    const text = carriedOut(kickoff, [
      ...whole,
      { kind: "document", cells: ["Sales", "", "Bo Berg", ""] },
    ]);
    const meeting = meetingOf(text);
    const found = [{ rule: "scenario-document", line: 1, message: "", isNeeded: true }];
    expect(findingViews(meeting, found, messagesIn("en"))).toEqual([
      {
        item: null,
        text: "“Division of work”, row 1, lacks: Responsibility, Milestone",
        isNeeded: true,
        goTo: { kind: "document", row: ["Sales", "", "Bo Berg", ""] },
      },
    ]);
  });

  it("is an action in its row, to be told otherwise; one of a list is named with its line", () => {
    const row = "| 2 | Bo Berg | Ask | | 2026-12-08 |";
    const table = `| Item | Owner | Task | Deliverable | Due |\n| --- | --- | --- | --- | --- |\n${row}\n`;
    const of = (actions: string) => {
      const text = carriedOut(english, whole).concat(`\n## Action items\n\n${actions}`);
      const meeting = meetingOf(text);
      const found = lintMeeting(meeting, defaultConfig, { language: null, stage: "minutes" });
      const needed = found.filter(({ rule }) => rule === "action-complete");
      const findings = needed.map((one) => ({ ...one, isNeeded: true }));
      return { text, views: findingViews(meeting, findings, messagesIn("en")) };
    };
    expect(of(table).views).toMatchObject([
      { item: 1, goTo: { kind: "action", row: ["Bo Berg", "Ask", "", "2026-12-08"] } },
    ]);
    const { text, views } = of("- [ ] Bo Berg: Ask (by 2026-12-08)\n");
    const line = text.split("\n").findIndex((each) => each.includes("Ask")) + 1;
    expect(views).toMatchObject([
      { text: expect.stringContaining(`line ${line} of the file: `), goTo: null },
    ]);
  });

  it("is a deadline on a day off, which the mail is not refused for", () => {
    const action = { owner: "Bo Berg", task: "Ask", deliverable: "Answer", due: "2026-12-05" };
    const text = carriedOut(english, [...whole, { kind: "action", action, item: 1 }]);
    const found = shown(text, ["scenario-document"]);
    expect(found).toContainEqual([1, expect.stringContaining("2026-12-05"), "action"]);
  });
});
