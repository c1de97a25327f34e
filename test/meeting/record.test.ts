import { describe, expect, test } from "vitest";
import { isMeeting } from "../../src/meeting/record.ts";
import { read } from "./reading.ts";

describe("a Markdown file found in a folder is a meeting", () => {
  test.each([
    "---\ntitle: Launch\n---\n",
    "## Agenda\n- Goals\n",
    "## 行动项\n- 王芳：补齐文档\n",
    "# Weekly 2026-03-10\n## Notes\nWe met.\n",
    "# 第三次会议纪要\n## 任务拆分\n- 三项\n",
    "## 议题一：目标\n- 三项\n## 议题二：预算\n- 一项\n",
    "# 例会 2026-03-10\n## 参会人\n王芳\n## 决议\n- 上线\n",
  ])("%j", (text) => {
    expect(isMeeting(read(text))).toBe(true);
  });

  test.each([
    "# Notes\n\nHello\n",
    "# A tool\n\n## 下一步\n- 安装\n",
    "# A tool\n\n## 后续计划\n- 支持 Windows\n",
    "# ADR 3\n\n## Context\nSlow.\n\n## Decision\nA cache.\n",
    "# A course\n\n## Topic 1: Loops\n\n## Topic 2: Functions\n",
    "# A manual\n\n## Advanced topics\n- one\n\n## Release notes\n- two\n",
    "# 如何写会议纪要\n\n## 准备\n- 纸笔\n",
    "# A team\n\n## 成员\n| 成员 | 内容 |\n| - | - |\n| 王芳 | 文档 |\n",
  ])("and not %j", (text) => {
    expect(isMeeting(read(text))).toBe(false);
  });
});

describe("what stands in no meeting is somebody's task only where it says whose", () => {
  const tasks = (text: string, file = "guide.md"): readonly string[] =>
    read(text, file).actions.map(({ task }) => task?.value ?? "");

  test.each([
    ["# A tool\n\n## Next steps\n- Support other systems\n", []],
    ["# A tool\n\n## TODO\n- Support other systems\n", []],
    ["# Sockets\n\n2. Pairing\n  * TODO: cancel\n", []],
    ["# 接口\n\n2. 配对\n  * TODO: 取消\n", []],
    ["# 教程\n\n### 任务\n\n- 编写一个函数\n", []],
    ["# 讀書會規則\n\n## 工作安排（暫定）\n\n1. 每週發放題目\n", []],
    ["# A tool\n\n## TODO\n- @lee: support other systems\n", ["support other systems"]],
    ["# A tool\n\n## Action items\n- Support other systems\n", ["Support other systems"]],
    ["# 工具\n\n## 行动项\n- 支持其他系统\n", ["支持其他系统"]],
  ])("%j", (text, expected) => {
    expect(tasks(text)).toEqual(expected);
  });

  test("as a meeting is known by its name, its day or its title", () => {
    const text = "# A tool\n\n## Next steps\n- Support other systems\n";
    expect(tasks(text, "minutes/tool.md")).toHaveLength(1);
    expect(tasks(text, "2026-12-01.md")).toHaveLength(1);
    expect(tasks(text.replace("A tool", "Tools meeting"))).toHaveLength(1);
    expect(tasks("# 例会\n\n## 下一步\n- 安装\n")).toHaveLength(1);
  });

  test("what a mark stands for is no task", () => {
    expect(tasks("# 例会纪要 2026-12-01\n\n- ❌ 表示“终止”\n- ☐ 代表未完成\n")).toEqual([]);
    expect(tasks("# Minutes 2026-12-01\n\n- ☐ means open\n- ❌ stands for failed\n")).toEqual([]);
    expect(tasks("# Minutes 2026-12-01\n\n- ☐ find out what it means\n")).toHaveLength(1);
  });

  test("`Benefits to participants:` lists nobody", () => {
    const text = "# A workshop\n\nBenefits to participants:\n\n- Tools and strategies.\n";
    expect(read(text, "README.md").attendees).toEqual([]);
  });
});
