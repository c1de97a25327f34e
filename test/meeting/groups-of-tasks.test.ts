import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const actionsIn = (body: string) =>
  read(`# 例会 2026-12-01\n参会人：王芳、李雷、Ann Lee、Bo Berg\n\n${body}`).actions.map(
    ({ owners, task, status }) => [owners.join("|"), task?.value, status],
  );

describe("a name above tasks is whose they are", () => {
  test.each([
    ["nested below it", "## 行动项\n- 王芳\n  - 写初稿\n  - 发邮件\n"],
    ["with a colon", "## 行动项\n- 王芳：\n  - 写初稿\n  - 发邮件\n"],
    ["in a heading", "## 行动项\n### 王芳\n- 写初稿\n- 发邮件\n"],
    ["in bold", "## 行动项\n**王芳**\n- 写初稿\n- 发邮件\n"],
    ["in a line", "## 行动项\n王芳：\n- 写初稿\n- 发邮件\n"],
    ["above boxes", "## 行动项\n- 王芳\n  - [ ] 写初稿\n  - [ ] 发邮件\n"],
  ])("%s", (_, body) => {
    expect(actionsIn(body)).toEqual([
      ["王芳", "写初稿", "open"],
      ["王芳", "发邮件", "open"],
    ]);
  });

  test.each([
    ["a first name", "## Action items\n- Ann\n  - write it\n", "Ann Lee"],
    ["two names", "## Action items\n- Ann / Bo\n  - write it\n", "Ann Lee|Bo Berg"],
    ["a handle", "## Action items\n### @zoe\n- write it\n", "zoe"],
    ["an attendee in bold", "## Action items\n***Bo***\n> * write it\n", "Bo Berg"],
  ])("%s", (_, body, owners) => {
    expect(actionsIn(body)).toEqual([[owners, "write it", "open"]]);
  });

  test("what is no name is a task, and an owner of one's own counts first", () => {
    expect(actionsIn("## Action items\n- Roadmap\n  - refine it\n")[0]?.slice(0, 2)).toEqual([
      "",
      "Roadmap",
    ]);
    expect(actionsIn("## Action items\n### Ann\n- Bo: write it\n")).toEqual([
      ["Bo Berg", "write it", "open"],
    ]);
  });
});

describe("work shared out", () => {
  test.each(["## 分工安排\n", "## 纪要\n### 接口\n", "## 行动项\n"])(
    "%j: what, and behind a colon who",
    (heading) => {
      expect(actionsIn(`${heading}- 点赞接口：王芳\n- 评论接口：李雷、王芳\n`)).toEqual([
        ["王芳", "点赞接口", "open"],
        ["李雷|王芳", "评论接口", "open"],
      ]);
    },
  );

  test("王芳：负责 gives it to her wherever it stands", () => {
    expect(actionsIn("## 纪要\n### 接口\n- 王芳：负责登录页面\n- 李雷：先看看\n")).toEqual([
      ["王芳", "负责登录页面", "open"],
    ]);
  });

  test.each([
    "## 纪要\n### 甲\n- 主持人：王芳\n- 记录人：李雷\n",
    "## 行动项\n- 组长：王芳\n- https://example.com/board\n- 下次会议时间：2026-12-08\n",
  ])("%j is none", (body) => {
    expect(actionsIn(body)).toEqual([]);
  });
});

test("DONE at the end of a task is its status", () => {
  expect(actionsIn("## Action items\n- Ann: add the column. DONE\n- Bo: ask ACME\n")).toEqual([
    ["Ann Lee", "add the column", "done"],
    ["Bo Berg", "ask ACME", "open"],
  ]);
});
