import type { Messages } from "../en.ts";

const places = (places: readonly string[]): string => places.join("、");

export const explain: Messages["actions"]["explain"] = {
  joined: "多次提到、合并为一项的：",
  apart: "没有合并，或来源对不上的：",
  nothing: "每项行动都只提到一次，也没有相似的。",
  noDay: "日期不明",
  first: "首次提出",
  due: (date) => `${date} 截止`,
  owner: (name) => `负责人改为 ${name}`,
  words: (task) => `文字改为“${task}”`,
  reason: {
    origin: "来源列写明是同一项",
    same: "负责人和文字都相同",
    alike: "负责人相同，文字只有小改动",
  },
  doubt: {
    several: (candidates, origin) =>
      `可能是下列任何一项，所以都没有合并：${places(candidates)}——请在来源列写明是哪一项，例如 ${origin}`,
    rivals: (candidates) =>
      `本场会议里这一行和另一行都像 ${places(candidates)}，所以都没有合并——请在文字上区分开`,
    anew: (candidates) => `先前那项已经了结，这是新答应的：${places(candidates)}`,
    undated: (candidates) =>
      `与 ${places(candidates)} 相似，但本场会议日期不明，无法判断先后——请写上开始时间`,
    "origin-missing": (origin) =>
      `来源“${origin}”不在这些文件里——请检查 id，或把它所在的文件夹也列上`,
    "origin-without": (origin) => `来源“${origin}”里没有这一项——请核对两边的负责人和任务`,
    "origin-later": (origin) =>
      `来源“${origin}”不是更早的会议——请核对两场会议的日期，并检查是否互为来源`,
  },
};
