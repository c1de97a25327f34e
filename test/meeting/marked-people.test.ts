import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const tasks = (text: string) =>
  read(text).actions.map(({ owners, task }) => [owners.join("+"), task?.value]);

const notes = (body: string) => `# Roof meeting 2026-12-01\n\n## Notes\n\n### Roof\n\n${body}`;
const 待办 = (...lines: readonly string[]) =>
  `# 周会 2026-12-01\n\n## 待办\n\n${lines.map((line) => `- ${line}\n`).join("")}`;

describe("whom a mark names is somebody, be he on a list or not", () => {
  test.each([
    ["- **Rob** to call the builder\n", [["Rob", "call the builder"]]],
    ["- **Ann Lee** will write to the city\n", [["Ann Lee", "write to the city"]]],
    ["- @cy will buy paint\n", [["cy", "buy paint"]]],
    ["- [name=Dan] to ask the shop\n", [["Dan", "ask the shop"]]],
    ["- [name=Dan]: will ask the shop\n", [["Dan", "ask the shop"]]],
    ["- **Roof** to be mended\n- Rob to call the builder\n- the roof will leak\n", []],
    ["- [Rob](https://example.com) to call\n- @roof/door will be mended\n", []],
  ])("%j", (body, expected) => {
    expect(tasks(notes(body))).toEqual(expected);
  });

  test.each([
    ["call the builder [name=Ann]", ["Ann", "call the builder"]],
    ["寫信給施工隊 [name=王芳]", ["王芳", "寫信給施工隊"]],
    ["[name=Ann Lee] call the builder", ["Ann Lee", "call the builder"]],
    ["写初稿 -> 静+章", ["静+章", "写初稿"]],
    ["写初稿 → 王芳", ["王芳", "写初稿"]],
    ["改海报 => 小王、阿亮", ["小王+阿亮", "改海报"]],
    ["旧版 -> 新版", ["", "旧版 -> 新版"]],
    ["rename Foo -> Bar", ["", "rename Foo -> Bar"]],
  ])("in a list of tasks: %s", (line, expected) => {
    expect(tasks(待办(line))).toEqual([expected]);
  });

  test("an agenda", () => {
    const text =
      "# Roof meeting 2026-12-01\n\n## Agenda\n\n- Budget [name=Ann]\n- [name=Bo] Door\n";
    expect(read(text).agenda.map((item) => [item.title.value, item.presenter?.value])).toEqual([
      ["Budget", "Ann"],
      ["Door", "Bo"],
    ]);
  });
});

describe("tasks in groups of groups", () => {
  test.each([
    [
      "* 院子\n  * 王芳\n    * 油漆围栏\n    * 修补门锁\n  * 李雷\n    * 清理水沟\n",
      [
        ["王芳", "油漆围栏"],
        ["王芳", "修补门锁"],
        ["李雷", "清理水沟"],
      ],
    ],
    [
      "- Backend\n  - Page\n    - write the menu\n  - Door\n    - mend the lock\n",
      [
        ["", "write the menu"],
        ["", "mend the lock"],
      ],
    ],
    [
      "- Write the report for the city\n  - introduction\n    - facts\n  - body\n    - numbers\n",
      [["", "Write the report for the city"]],
    ],
  ])("%j", (list, expected) => {
    expect(tasks(`# 周会 2026-12-01\n\n### 任务\n\n${list}`)).toEqual(expected);
  });
});

test("paragraphs that begin with handles are a conversation, and the lists among them, too", () => {
  const text =
    "## Attendees\n\nAnn (@ann)\nBo (@bo)\n\n## Notes\n\n@ann The stove smokes. Shall we sell it?\n\n@bo It only wants sweeping.\n\n@ann will ask the sweep\n\n@bo\n\n- the pipe is short\n- and the door is bent\n\n@bo will order a pipe.\n";
  const { minutes, unread, actions } = read(text, "minutes/2026-01-06.md");
  expect(minutes.map(({ notes: { length } }) => length)).toEqual([5]);
  expect(actions.map(({ owners, task }) => [owners[0], task?.value])).toEqual([
    ["Ann", "ask the sweep"],
    ["Bo", "order a pipe."],
  ]);
  expect(unread).toEqual([]);
});
