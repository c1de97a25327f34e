import { expect, test } from "vitest";
import { read } from "./reading.ts";

test("every counted heading is a topic, whatever stands below it", () => {
  const text =
    "#### 第1次會議記錄 2026/11/02\n\n##### 1. 主題發想\n- 認識老樹\n\n##### 2. 決定老師的排序\n###### 第一順序：丁老師\n###### 第二順序：蒯老師\n\n##### 3. 產生結果\n```\n顯示訊息\n```\n\n##### 4. 主題：推薦平台\n> 系統會推薦。\n\n##### 5. 還沒有\n";
  const { title, minutes, unread } = read(text);
  expect(title?.value).toBe("第1次會議記錄");
  expect(minutes.map((item) => item.title.value)).toEqual([
    "主題發想",
    "決定老師的排序",
    "產生結果",
    "主題：推薦平台",
  ]);
  expect(unread.map((one) => one.text.value)).toEqual(["5. 還沒有"]);
});

test.each([
  ["# Board\n\n## 1. Topic: Mending the roof\n\n## 2. Date: 2026-11-03\n\n## 3. Notes\n\n- fine\n"],
  [
    "# 例会\n\n## 一、会议主题：Mending the roof\n\n## 二、会议时间：2026-11-03\n\n## 三、纪要\n\n- 好\n",
  ],
])("a form that counts its headings says what the meeting is about: %j", (text) => {
  expect(read(text).date?.value).toBe("2026-11-03");
  expect(read(text).minutes.length).toBe(1);
});
