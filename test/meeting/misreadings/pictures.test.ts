import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** A file with a picture that is called “Board”, and everything that is made of it. */
const made = (body: string) => {
  const { source: _, unread, ...meeting } = read(`# Sync 2026-12-01\n\n${body}\n`);
  const notes = meeting.minutes.flatMap((topic) => topic.notes.map(({ value }) => value));
  const others = {
    agenda: meeting.agenda.map(({ title }) => title.value),
    attendees: meeting.attendees.map(({ name }) => name),
    actions: meeting.actions.map(({ task }) => task?.value),
    conclusions: [
      ...meeting.conclusions.map(({ text }) => text),
      ...meeting.minutes.flatMap(({ conclusion }) => conclusion?.text ?? []),
    ],
  };
  const left = [...unread.map(({ text }) => text.value), ...notes];
  return { said: Object.values(others).flat(), left };
};

const PICTURES = ["![Board](a.png)", "![Board](a.png) ", "**![Board](a.png)**", "![Board][a]"];

describe.each(PICTURES)("%s says nothing itself", (picture) => {
  test.each([
    ["## 会议结论\n%\n", []],
    ["## 会议结论\n1. %\n2. 同意\n\n## 纪要\n### 甲\n说了\n", ["同意"]],
    ["## Decisions\n- %\n- Buy ten chairs\n\n## Minutes\n### A\nSaid\n", ["Buy ten chairs"]],
    ["## 決議\n%\n", []],
    ["## 纪要\n### 甲\n结论：\n%\n\n同意\n", ["同意"]],
    ["## Minutes\n### A\nDecision:\n%\n\nBuy it\n", ["Buy it"]],
    ["## Action items\n- %\n- [ ] %\n- Ann: write it\n", ["write it"]],
    ["## 行动项\n- %\n- 王芳：写报告\n", ["写报告"]],
    ["## 纪要\n### 甲\n行动项：\n%\n", []],
    ["## Agenda\n1. %\n2. Budget\n", ["Budget"]],
    ["## 議程\n- %\n- 預算\n", ["預算"]],
    ["## Attendees\n%\n- Ann Lee\n", ["Ann Lee"]],
    ["## 参会人员\n- %\n- 王芳\n", ["王芳"]],
  ])("in %j", (body, said) => {
    const whole = `${body.replaceAll("%", picture)}\n[a]: a.png\n`;
    const found = made(whole);
    expect(found.said).toEqual(said);
    expect(found.left).toContain("Board");
  });
});

test("a picture below a decision or an action is no part of its words", () => {
  const decided = "## 会议结论\n1. 同意\n![Board](a.png)\n\n## 纪要\n### 甲\n说了\n";
  expect(made(decided).said).toEqual(["同意"]);
  expect(made("## Action items\n- Ann: write it\n  ![Board](a.png)\n").said).toEqual(["write it"]);
});
