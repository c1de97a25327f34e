import { describe, expect, it } from "vitest";
import { adopted, adoptedText, shown } from "../adopt/adopting.ts";

/** The body after `--normalize`, and what was said about parts that stay. */
function normalized(body: string): { readonly body: string; readonly kept: readonly unknown[] } {
  const adoption = adopted(body, true);
  if (adoption.kind !== "adopted") throw new Error(adoption.kind);
  expect(shown(adoption.text)).toEqual(shown(body));
  const end = adoption.text.indexOf("\n---\n", 3) + 5;
  return { body: adoption.text.slice(end), kept: adoption.kept };
}

const below = (part: string): string => `# 周会\n\n${part}\n`;
const english = (part: string): string => `# Weekly 2026-06-16\n\n${part}\n`;

describe("an agenda becomes a table", () => {
  it.each<[string, string, string]>([
    [
      "from a list",
      english("## Agenda\n\n1. Goals (10m, Ann)\n2. Plan (15-20 min)\n3. Rest"),
      english(
        "## Agenda\n\n| Item | Minutes | Presenter | Must reach |\n| --- | --- | --- | --- |\n| Goals | 10 min | Ann | |\n| Plan | 15-20 min | | |\n| Rest | | | |",
      ),
    ],
    [
      "from numbered lines, whose numbers others may refer to",
      below(
        "## 议程\n议题1、建仓申请\n议题2、评审（10分钟，李雷）\n\n## 纪要\n\n### 议题2\n\n结论：通过",
      ),
      below(
        "## 议程\n\n| 议题 | 时长 | 主讲 | 必达结论 |\n| --- | --- | --- | --- |\n| 议题1、建仓申请 | | | |\n| 议题2、评审 | 10 分钟 | 李雷 | |\n\n## 纪要\n\n### 议题2\n\n结论：通过",
      ),
    ],
    [
      "from a table with other columns",
      below(
        "## 议程\n\n| 序号 | 时间 | 议题 | 发言人 |\n|:-:|---|---|---|\n| 1 | 14:00-14:10 | 目标 | 李雷 |\n| 2 | 14:10-14:30 | A\\|B | |",
      ),
      below(
        "## 议程\n\n| 议题 | 时长 | 主讲 | 必达结论 |\n| --- | --- | --- | --- |\n| 1. 目标 | 14:00-14:10 | 李雷 | |\n| 2. A\\|B | 14:10-14:30 | | |",
      ),
    ],
    [
      "with links and emphasis as they are written",
      english("## Agenda\n\n* [Goals](https://example.com/a_b) (10m)\n* **Plan** B_2 (5m)"),
      english(
        "## Agenda\n\n| Item | Minutes | Presenter | Must reach |\n| --- | --- | --- | --- |\n| [Goals](https://example.com/a_b) | 10 min | | |\n| **Plan** B_2 | 5 min | | |",
      ),
    ],
    [
      "with bars in code, which would end a cell",
      english("## Agenda\n\n1. Goals\n2. `a|b`"),
      english(
        "## Agenda\n\n| Item | Minutes | Presenter | Must reach |\n| --- | --- | --- | --- |\n| Goals | | | |\n| `a\\|b` | | | |",
      ),
    ],
    [
      "with the details below its items",
      below("## 议程\n\n1. 目标（10 分钟）\n   - 主讲：李雷\n   - 必达结论：确认 KPI"),
      below(
        "## 议程\n\n| 议题 | 时长 | 主讲 | 必达结论 |\n| --- | --- | --- | --- |\n| 目标 | 10 分钟 | 李雷 | 确认 KPI |",
      ),
    ],
  ])("%s", (_, before, after) => {
    expect(normalized(before)).toEqual({ body: after, kept: [] });
  });

  it("with the file's line ends, apart from what stands around it", () => {
    const before =
      "# Weekly\r\n\r\n## Agenda\r\nPlease prepare.\r\n1. Goals (5m)\r\n\r\nThanks!\r\n";
    expect(adoptedText(before, true)).toBe(
      "---\r\ntitle: Weekly\r\n---\r\n# Weekly\r\n\r\n## Agenda\r\nPlease prepare.\r\n\r\n| Item | Minutes | Presenter | Must reach |\r\n| --- | --- | --- | --- |\r\n| Goals | 5 min | | |\r\n\r\nThanks!\r\n",
    );
  });
});

describe("action items become a table", () => {
  it.each<[string, string, string]>([
    [
      "from check boxes",
      english("## Action items\n\n- [ ] @bo draw the layout\n- [x] @ann write to the shop"),
      english(
        "## Action items\n\n| Owner | Task | Deliverable | Due | Status |\n| --- | --- | --- | --- | --- |\n| @bo | draw the layout | | | open |\n| @ann | write to the shop | | | done |",
      ),
    ],
    [
      "from labelled lists",
      below(
        "## 行动项\n\n- 任务：补齐文档；负责人：王芳；截止时间：6月20日\n- 任务：评审，负责人：李雷",
      ),
      below(
        "## 行动项\n\n| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n| --- | --- | --- | --- | --- |\n| 王芳 | 补齐文档 | | 6月20日 | |\n| 李雷 | 评审 | | | |",
      ),
    ],
    [
      "from a table with other columns",
      below(
        "## 议程\n\n1. 目标（5 分钟）\n\n## 待办\n\n| 事项 | 责任人 | 完成时间 | 来源 |\n| --- | --- | --- | --- |\n| 补齐文档 | 王芳 | 下周三 | 目标 |",
      ),
      below(
        "## 议程\n\n| 议题 | 时长 | 主讲 | 必达结论 |\n| --- | --- | --- | --- |\n| 目标 | 5 分钟 | | |\n\n## 待办\n\n| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n| --- | --- | --- | --- | --- | --- |\n| 目标 | 王芳 | 补齐文档 | | 下周三 | |",
      ),
    ],
  ])("%s", (_, before, after) => {
    expect(normalized(before)).toEqual({ body: after, kept: [] });
  });
});

describe("a part stays as it is, and the place is named", () => {
  it.each<[string, string, unknown]>([
    [
      "an item with details a table has no column for",
      english("## Agenda\n\n1. Goals (10m)\n   - bring numbers\n2. Plan"),
      { part: "agenda", line: 6, text: "- bring numbers" },
    ],
    [
      "an item over two lines",
      english("## Agenda\n\n1. Goals (10m)\n   and more"),
      { part: "agenda", line: 5, text: "Goals (10m) and more" },
    ],
    [
      "a comment among the items",
      english("## Agenda\n\n1. Goals (10m)\n   <!-- add yours -->\n2. Plan"),
      { part: "agenda", line: 6, text: "<!-- add yours -->" },
    ],
    [
      "numbers with a gap",
      english("## Agenda\n\n1. Goals\n2. Plan\n4. Rest"),
      { part: "agenda", line: 7, text: "4. Rest" },
    ],
    [
      "items that are headings",
      english("## Agenda\n\n### Goals (10m)\n\nBring numbers.\n\n### Plan (5m)"),
      { part: "agenda", line: 3, text: null },
    ],
    [
      "a column of its own",
      english("## Agenda\n\n| Topic | Room |\n| --- | --- |\n| Goals | 4 |"),
      { part: "agenda", line: 5, text: "Room" },
    ],
    [
      "a conclusion in the agenda",
      below("## 议程\n\n| 议题 | 结论 |\n| --- | --- |\n| 目标 | 通过 |"),
      { part: "agenda", line: 5, text: "结论" },
    ],
    [
      "a task whose box is ticked and whose status says otherwise",
      below("## 行动项\n\n- [x] 任务：评审；状态：进行中"),
      { part: "actions", line: 5, text: "评审" },
    ],
    [
      "a task with a remark below it",
      below("## 行动项\n\n- 任务：评审；负责人：李雷\n  - 见上次会议"),
      { part: "actions", line: 6, text: "- 见上次会议" },
    ],
    [
      "a row that says there is nothing to do",
      below("## 行动项\n\n- 任务：评审；负责人：李雷\n- 无"),
      { part: "actions", line: 6, text: "- 无" },
    ],
  ])("%s", (_, before, kept) => {
    expect(normalized(before)).toEqual({ body: before, kept: [kept] });
  });

  it("while the other one becomes a table", () => {
    const { body, kept } = normalized(
      english("## Action items\n\n- [ ] @bo draw\n\n## Agenda\n\n1. Goals\n   - bring numbers"),
    );
    expect(body).toContain("| @bo | draw | | | open |");
    expect(kept).toEqual([{ part: "agenda", line: 10, text: "- bring numbers" }]);
  });
});

it("the canonical tables are left alone, spacing included", () => {
  const before = below(
    "## 议程\n\n| 议题  | 时长   | 主讲 | 必达结论 |\n|:---|---:|---|---|\n| 目标 | 5 分钟 | 李雷 | 确认 |\n\n## 行动项\n\n| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |\n|---|---|---|---|---|---|\n| 目标 | 李雷 | 评审 | | 下周三 | 进行中 |",
  );
  expect(normalized(before)).toEqual({ body: before, kept: [] });
});

describe("a deadline or a status that is understood only in part keeps its form", () => {
  it.each([
    ["- [ ] Ann: write it, due: 12/4/2026", { line: 5, column: 27, text: "12/4/2026" }],
    [
      "- 王芳：写方案，截止：方案12/4，评审12/8",
      { line: 5, column: 13, text: "方案12/4，评审12/8" },
    ],
    ["- Ann: write it, status: half done", { line: 5, column: 26, text: "half done" }],
  ])("%s", (action, kept) => {
    const body = `# Weekly 2026-11-10\n\n## Action items\n\n${action}\n`;
    expect(normalized(body)).toEqual({ body, kept: [{ part: "actions", ...kept }] });
  });
});
