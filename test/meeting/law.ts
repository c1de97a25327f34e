import fc from "fast-check";
import { read } from "./reading.ts";

/** Lines as they stand in meetings, each `%` a word of its own. */
const lines = [
  "- %",
  "- % (10 min, Ann)",
  "- %：% — Ann",
  "- [ ] Ann: %",
  "- [x] % by Friday",
  "- [ ] % (@ann, 12月4日)",
  "  - %",
  "  - 截止：12月4日",
  "  %",
  "    %",
  "1. %",
  "2) %",
  "1、%",
  "（一）%",
  "> %",
  "> - %",
  "%",
  "%，",
  "% %",
  "结论：%",
  "- Decision: %",
  "- 备选方案：%",
  "- 问题分析：%",
  "Options: %",
  "ACTION: Ann to %",
  "- AI: Bo will %",
  "待办：王芳：%",
  "责任人：王芳，任务：%",
  "%，由王芳负责，12月4日前完成",
  "### %",
  "#### 2. %",
  "**%**",
  "**%**: %",
  "",
  `The hall ${"was cold and dark and ".repeat(12)}%. It was agreed to buy two % now. A % is broken.`,
  `大厅${"又冷又暗，".repeat(40)}%。会议决定先买两台%。另外%坏了。`,
  "It was agreed that % is bought.",
  "会议决定：%",
  "Present: Ann, %",
  "Ann, who was % and could not come, sent %.",
  "## 参会人员",
  "## Attendees",
  "## 议程",
  "## Agenda",
  "## 纪要",
  "## Minutes",
  "## 行动项",
  "## Decisions",
  "## 会议决议",
  "## 停车场",
  "## Links",
  "## %",
  "<div>%</div>",
  "<details><summary>%</summary>",
  "</details>",
  "a < b, %",
  "```\n%\n```",
  "    % = %",
  "![%](a.png)",
  "[%](https://example.com/a)",
  "- ~~gone~~ %",
  "\n| % | % |\n| - | - |\n| % | % |",
  "\n| 议题 | 时长 | 主讲 | 必达结论 | % |\n| - | - | - | - | - |\n| % | 10 | 王芳 | % | x |",
  "\n| Item | Minutes | Conclusion |\n| - | - | - |\n| % | 5 | % |\n| % | % | |",
  "\n| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n| - | - | - | - | - |\n| 王芳 | % | % | % | % |",
  "\n| Owner | Task | Due | % |\n| - | - | - | - |\n| Ann | % | Friday | 7 |\n| | % | | |",
] as const;

/** Those that say nothing themselves: a heading has done its work where what stands below it was read. */
const isFrame = (text: string): boolean => /^(?:#|\*\*%\*\*$)/.test(text);

/** Parts of a meeting, of which every word is one of its own. */
export const sayings = fc.array(fc.constantFrom(...lines), { maxLength: 14 });

/** What of a text with such parts neither a value nor `unread` tells. */
export function untold(parts: readonly string[]): readonly string[] {
  let count = 0;
  const written = parts.map((part) => part.replaceAll("%", () => `quark${letters(count++)}z`));
  const body = `# Sync 2026-11-24\n\n${written.join("\n")}\n`;
  const { source: _, ...meeting } = read(body);
  const said = JSON.stringify(meeting);
  const columns = new Set(meeting.unread.map(({ text }) => text.value));
  return written
    .filter((__, at) => !isFrame(parts[at] ?? ""))
    .flatMap((part) => (part.startsWith("\n|") ? cellsIn(part, columns) : [part]))
    .flatMap((part) => part.match(/quark[a-z]+z/g) ?? [])
    .filter((word) => !said.includes(word));
}

/** The cells of a table that have to be told; of a column that nobody knows its name is, for all of it. */
function cellsIn(table: string, unknown: ReadonlySet<string>): readonly string[] {
  const [header = [], , ...rows] = table
    .trim()
    .split("\n")
    .map((row) => row.split("|").slice(1, -1));
  return rows.flatMap((row) => row.filter((_, at) => !unknown.has(header[at]?.trim() ?? "")));
}

const letters = (count: number): string =>
  count.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
