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
