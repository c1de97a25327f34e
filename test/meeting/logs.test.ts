import { describe, expect, test } from "vitest";
import { readAll } from "./reading.ts";

const logged = (text: string, file = "2026.md") =>
  readAll(text, file).map(({ title, date, stage, minutes, unread }) =>
    [
      title?.value ?? "-",
      date?.value ?? "-",
      stage,
      minutes.map(({ title }) => title.value).join("|"),
      unread.length,
    ].join(" · "),
  );

describe("short notes below each meeting of a record", () => {
  test("are what was said, however few they are", () => {
    expect(
      logged(
        "# 会议记录\n\n## 第一次会议\n时间：2026年11月2日\n- 分配题目\n- 讨论预算\n\n## 第二次会议\n时间：2026年11月9日\n- 完成初稿\n",
      ),
    ).toEqual([
      "第一次会议 · 2026-11-02 · held · 分配题目|讨论预算 · 0",
      "第二次会议 · 2026-11-09 · held · 完成初稿 · 0",
    ]);
  });

  test("also below a heading that says when", () => {
    expect(
      logged(
        "## 会议记录\n### 第一次会议\n#### 时间：2026.11.2 第三周\n* 分配题目\n* 讨论预算\n### 第二次会议\n#### 时间： 2026.11.9 第四周\n* 完成初稿\n",
      ).map((each) => each.split(" · ").slice(1, 4).join(" · ")),
    ).toEqual(["2026-11-02 · held · 分配题目|讨论预算", "2026-11-09 · held · 完成初稿"]);
  });

  test("but not in a list of what is to come", () => {
    expect(
      logged(
        "# 例会安排\n\n## 第一次例会 2026-11-02\n- 分配题目\n\n## 第二次例会 2026-11-09\n- 完成初稿\n",
      ).filter((each) => each.includes("held")),
    ).toEqual([]);
  });

  test("nor below the agenda", () => {
    expect(
      logged(
        "# 会议纪要\n\n# 2026.11.02\n## 主要主题\n预算方案的介绍和讨论\n\n# 2026.11.09\n## 主要主题\n屋顶方案的分享和落地\n",
      ).map((each) => each.split(" · ")[2]),
    ).toEqual(["planned", "planned"]);
  });
});

describe("days alone", () => {
  test("as headings of a file that is called minutes", () => {
    const text = "# 2026-11-17\n- The roof leaks\n\n# 2026-11-10\n- The budget is short\n";
    expect(logged(text, "minutes/all.md")).toEqual([
      "2026-11-17 · 2026-11-17 · held · The roof leaks · 0",
      "2026-11-10 · 2026-11-10 · held · The budget is short · 0",
    ]);
    expect(logged(text, "CHANGES.md")).toHaveLength(1);
  });

  test("as lines, below a title or none", () => {
    expect(
      logged(
        "2026-11-17 20:49\n\n* 推迟到周日\n* 更新看板\n\n2026-11-10：\n\n* 完成初稿\n",
        "会议纪要.md",
      ),
    ).toEqual([
      "2026-11-17 20:49 · 2026-11-17 · held · 推迟到周日|更新看板 · 0",
      "2026-11-10： · 2026-11-10 · held · 完成初稿 · 0",
    ]);
    expect(logged("# 会议日志\n\n11.2\n- 分配题目\n\n11.9\n- 完成初稿\n")).toHaveLength(2);
    expect(
      logged("# Meeting log\n\n2026-11-02\n- Roof seen\n\n2026-11-09\n- Roof mended\n"),
    ).toHaveLength(2);
  });

  test.each([
    "# 会议记录\n\n先说两句。\n\n11.2\n- 分配题目\n\n11.9\n- 完成初稿\n",
    "# 会议记录\n\n11.2\n- 分配题目\n\n完成初稿\n",
    "# 版本日志\n\n11.2\n- 分配题目\n\n11.9\n- 完成初稿\n",
  ])("one meeting: %j", (text) => {
    expect(logged(text, "2026.md")).toHaveLength(1);
  });
});

test("bullets below nothing but the title and who came are what was said", () => {
  expect(
    logged(
      "# 屋顶会议纪要 2026-11-18\n\n参会人员：王芳、李雷\n\n- 完成了屋顶方案的初稿\n- 讨论了预算的三个方案\n- 布置了下周的工作和安排\n",
    ),
  ).toEqual([
    "屋顶会议纪要 · 2026-11-18 · held · 完成了屋顶方案的初稿|讨论了预算的三个方案|布置了下周的工作和安排 · 0",
  ]);
});
