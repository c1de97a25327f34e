import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const minutesIn = (text: string) =>
  read(text).minutes.map(({ title, conclusion }) => [title.value, conclusion?.text ?? null]);
const unreadIn = (text: string) => read(text).unread.map(({ text: { value } }) => value);

describe("a conclusion ends where the next heading or bold line begins", () => {
  test.each([
    [
      "heading",
      "# Board 2026-11-13\n\n## Minutes\n\n### Budget\n\n#### Vote\n\n3 in favour, carried\n\n#### Background\n\nThe roof leaks.\n",
      [["Budget", "3 in favour, carried"]],
    ],
    [
      "标题",
      "# 会议纪要 2026-11-13\n\n## 纪要\n\n### 预算\n\n**投票结果：**\n同意3票，通过\n\n#### 背景\n\n屋顶漏水。\n",
      [["预算", "同意3票，通过"]],
    ],
  ])("%s", (_, text, expected) => {
    expect(minutesIn(text)).toEqual(expected);
  });

  test("but a bold line right below its label is the answer", () => {
    expect(
      minutesIn(
        "# 会议纪要 2026-11-13\n\n## 纪要\n\n### 预算\n\n结论：\n\n**同意上线**\n\n会后发布。\n",
      )[0]?.[1],
    ).toMatch(/^同意上线/);
  });
});

test("votes stay with the heading that bold labels below it divide, and with those below it", () => {
  const text = `# 會議紀錄 2026-11-13

## 紀錄

### 秘書處

**計畫甲：**

說明一。
同意：3票，通過。

**計畫乙：**

說明二。

**兩案包裹表決**：同意3票，通過。

#### 活動部

包裹表決，同意2票，通過

#### 財務部

說明三。
`;
  const found = minutesIn(text);
  expect(found.map(([title]) => title)).toEqual(["秘書處", "活動部", "財務部"]);
  expect(found[0]?.[1]).toContain("兩案包裹表決");
  expect(found[1]?.[1]).toBe("包裹表決，同意2票，通過");
  expect(found[2]?.[1]).toBeNull();
});

test.each([
  [
    "# 學生議會 會議紀錄\n\n日期：2026年11月13日\n出席人員：王芳、李雷\n\n## 議程\n\n### 壹、主席報告\n\n下週開幕。\n\n### 貳、備查事項\n\n**投票結果：**\n同意3 不同意1\n\n### 參、討論事項\n\n下次開會再談。\n\n### 肆、散會\n",
    ["主席報告", "備查事項", "討論事項"],
  ],
  [
    "# 理事会会议纪要\n\n日期：2026年11月13日\n出席人员：王芳、李雷\n\n## 议程\n\n### 一、报告事项\n\n屋顶漏水。\n\n### 二、表决事项\n\n投票结果：同意3票，通过\n\n### 三、讨论事项\n\n明年再谈。\n",
    ["报告事项", "表决事项", "讨论事项"],
  ],
])(
  "below the agenda 討論事項 is one part among others, and swallows none of them",
  (text, titles) => {
    const found = minutesIn(text).map(([title]) => title);
    for (const title of titles) expect(found).toContain(title);
    expect(unreadIn(text)).toEqual([]);
  },
);
