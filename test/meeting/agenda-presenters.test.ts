import { expect, test } from "vitest";
import { readBody } from "./reading.ts";

test.each([
  ["灰度方案（讲者：甲明 - 某公司）", "灰度方案", "甲明"],
  ["灰度方案（汇报人：王芳）", "灰度方案", "王芳"],
  ["灰度方案（主讲：李雷 - 研发部，20 分钟）", "灰度方案", "李雷"],
  ["Rollout (Speaker: Ann Lee - Acme)", "Rollout", "Ann Lee"],
  ["Goals (third floor)", "Goals (third floor)", undefined],
  ["Goals (see: the wiki)", "Goals (see: the wiki)", undefined],
  ["目标（三楼）", "目标（三楼）", undefined],
])("%s", (line, title, presenter) => {
  const [item] = readBody(`## 议程\n1. ${line}\n2. 预算\n`).agenda;
  expect(item?.title.value).toBe(title);
  expect(item?.presenter?.value).toBe(presenter);
});
