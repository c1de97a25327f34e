import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** Where a deadline can stand; `%` is its place. */
const PLACES: Readonly<Record<string, string>> = {
  cell: "## Action items\n| Owner | Task | Due |\n|---|---|---|\n| Ann | write it | % |",
  "cell in traditional characters":
    "## 行動項目\n| 負責人 | 任務 | 截止時間 |\n|---|---|---|\n| 王芳 | 寫初稿 | % |",
  label: "## Action items\n- Ann: write it, due: %",
  "label in Chinese": "## 行动项\n- 王芳：写初稿，截止时间：%",
  detail: "## Action items\n- [ ] Ann: write it\n  - Due: %",
  bracket: "## Action items\n- Ann: write it (%)",
  "bracket in Chinese": "## 行动项\n- 王芳：写初稿（%）",
  minutes: "## 纪要\n### 1. 预算\n结论：同意\n行动项：王芳，写初稿，完成时间：%",
};

const due = (place: string, words: string, day: string) => {
  const [action] = read(
    `# Sync ${day}\nAttendees: Ann, Bo\n\n${place.replace("%", words)}\n`,
  ).actions;
  const found = action?.due;
  return found?.kind === "date" || found?.kind === "relative"
    ? (found.date ?? found.kind)
    : found?.kind;
};

describe.each(Object.entries(PLACES))("in a %s", (place, put) => {
  test.each([
    ["Fri, 27 Nov 2026 10:00:00 +0000", "2026-11-27"],
    ["Friday, November 27, 2026 10:00 -0500", "2026-11-27"],
    ["周五，11月27日 10:00 +0800", "2026-11-27"],
    ["週五，11月27日上午10點", "2026-11-27"],
    ["11月27日（周五）18:00前", "2026-11-27"],
    ["本周内，11月27日复核", "2026-11-27"],
    ["Friday, 27.11.", "2026-11-27"],
    ["27.11.2026", "2026-11-27"],
    ["24 hours before next meeting", "relative"],
    ["2 days before the next meeting", "relative"],
    ["下次会议前24小时", "relative"],
    ["下次會議前一天", "relative"],
    ["Friday, 27 Nov or 4 Dec", "unparsed"],
    ["27 Nov / 4 Dec", "unparsed"],
    ["11月27日或12月4日", "unparsed"],
    ["11月27日還是12月4日", "unparsed"],
  ])("%s", (words, day) => {
    // A comma in a line would end what its label says.
    if (place === "minutes" && /[，,]/.test(words)) return;
    expect(due(put, words, "2026-11-24")).toBe(day);
  });

  test.each([
    ["4/30", "2024-04-30"],
    ["30 April", "2024-04-30"],
    ["4月30日", "2024-04-30"],
    ["4月30號", "2024-04-30"],
    ["4月1日", "2025-04-01"],
    ["1 April", "2025-04-01"],
    ["6月1日", "2024-06-01"],
  ])("a day without a year that is long past is the next one: %s", (words, day) => {
    // In English 4/30 alone is in April whatever comes first.
    expect(due(put, words, "2024-05-06")).toBe(day);
  });
});

describe("at the end of a line", () => {
  test.each([
    ["- Ann to write it by 4/30", "2024-04-30"],
    ["- [ ] Ann: write it by 30 April", "2024-04-30"],
    ["- 王芳：写初稿，4月30日前", "2024-04-30"],
    ["- 王芳：寫初稿，4月30日前完成", "2024-04-30"],
  ])("%s", (line, day) => {
    const [action] = read(`# Sync 2024-05-06\n\n## Action items\n${line}\n`).actions;
    expect(action?.due).toMatchObject({ kind: "date", date: day });
  });

  test.each([
    ["- 韩梅梅：更新文档，交付物：文档链接，12月2日前", "文档链接", "2026-12-02"],
    ["- 韓梅梅：更新文件，交付物：文件連結，12月2日前完成", "文件連結", "2026-12-02"],
    ["- Ann: update it, deliverable: ticket, by 2 Dec", "ticket", "2026-12-02"],
    ["- Ann: update it, by 2 Dec, deliverable: ticket", "ticket", "2026-12-02"],
    ["- Ann: update it (by 2 Dec), deliverable: ticket", "ticket", "2026-12-02"],
    ["- 韩梅梅：更新文档（12月2日前），产出：文档链接", "文档链接", "2026-12-02"],
  ])("what is delivered hides no deadline: %s", (line, deliverable, day) => {
    for (const head of [
      "## Action items",
      "## 行动项",
      "## Minutes\n### A\nDecision: go\n\nACTION:",
    ]) {
      const [action] = read(`# Sync 2026-11-24\n\n${head}\n${line}\n`).actions;
      expect([action?.deliverable?.value, action?.due]).toMatchObject([
        deliverable,
        { kind: "date", date: day },
      ]);
    }
  });

  test.each([
    "- Ann to draft the mail and\n  send it off by Friday",
    "- [ ] Ann to draft the mail and\n  send it off by Friday",
    "1. Ann to draft the mail and\n   send it off by Friday",
    "* Ann: draft the mail,\n  then send it off by Friday",
    "- 王芳：起草邮件，\n  并于周五前发出",
    "- 王芳：起草郵件並\n  於週五前發出",
    "- [ ] 王芳：起草邮件，然后\n  周五前发出",
  ])("a wrapped item is one action with its deadline: %j", (item) => {
    const { actions, unread } = read(`# Sync 2026-11-24\n\n## Action items\n${item}\n`);
    expect([actions.length, actions[0]?.due, unread]).toMatchObject([
      ...[1, { kind: "date", date: "2026-11-27" }, []],
    ]);
  });
});
