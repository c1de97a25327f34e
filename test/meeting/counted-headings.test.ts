import { expect, test } from "vitest";
import { read } from "./reading.ts";

test("every counted heading is a topic, whatever stands below it", () => {
  const text =
    "#### 第7次會議記錄 2026/11/02\n\n##### 1. 菜園分區\n- 東側留給香草\n\n##### 2. 輪值週次\n###### 首週：甲組\n###### 次週：乙組\n\n##### 3. 灌溉設定\n```\n06:00 open\n```\n\n##### 4. 主題：秋季市集\n> 下月開攤。\n\n##### 5. 還沒有\n";
  const { title, minutes, unread } = read(text);
  expect(title?.value).toBe("第7次會議記錄");
  expect(minutes.map((item) => item.title.value)).toEqual([
    "菜園分區",
    "輪值週次",
    "灌溉設定",
    "主題：秋季市集",
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
