import fc from "fast-check";
import { expect, test } from "vitest";
import { read } from "./reading.ts";

/** Lines as they stand in meetings, each with a word of its own in the place of `%`. */
const line = fc.constantFrom(
  "- %",
  "- % (10 min, Ann)",
  "- [ ] Ann: %",
  "- [x] % by Friday",
  "  - %",
  "  %",
  "1. %",
  "1、%",
  "> %",
  "%",
  "%，",
  "结论：%",
  "- Decision: %",
  "ACTION: Ann to %",
  "待办：王芳：%",
  "责任人：王芳，任务：%",
  "### %",
  "**%**",
  "",
  "## 议程",
  "## Minutes",
  "## 行动项",
  "## Links",
  "<div>%</div>",
  "<details><summary>%</summary>",
  "</details>",
  "a < b, %",
);

/** Those that say nothing themselves: a heading has done its work where what stands below it was read. */
const isFrame = (text: string): boolean => !text.includes("%") || /^(?:#|\*\*)/.test(text);

test("every line is told by a value, or listed as unread", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
      const words: string[] = [];
      const text = lines.map((each, at) => {
        const word = `quark${String.fromCharCode(97 + at)}z`;
        if (!isFrame(each)) words.push(word);
        return each.replace("%", word);
      });
      const { source: _, ...meeting } = read(`# Sync 2026-11-24\n\n${text.join("\n")}\n`);
      const said = JSON.stringify(meeting);
      expect(words.filter((word) => !said.includes(word))).toEqual([]);
    }),
    { numRuns: 60, seed: 20_261_201 },
  );
});

test("what HTML shows is text, and what it hides is none", () => {
  const html = "<div>\n<b>Seen</b> <!-- hidden -->\n<style>p { color: red }</style>\n</div>";
  const { unread } = read(`# Sync 2026-11-24\n\n## Agenda\n1. A\n\n${html}\n`);
  expect(unread.map(({ text }) => text.value)).toEqual(["Seen"]);
});

test.each([
  "- 写初稿\n责任人：王芳，任务：订会议室",
  "- 写初稿\n  - 先看数据\n责任人：王芳，任务：订会议室",
])("an action that names owner and task is none of the one above it: %j", (list) => {
  const { actions } = read(`# 例会 2026-11-24\n\n## 行动项\n${list}\n`);
  expect(actions.map(({ owners, task }) => [owners.join(), task?.value])).toEqual([
    ["", "写初稿"],
    ["王芳", "订会议室"],
  ]);
});
