import type { Scenario } from "./types.ts";

/** 问题解决与冲突协调 */
export const problem: Scenario = {
  id: "problem",
  name: { zh: "问题分析会", en: "Problem review" },
  topics: {
    zh: [
      { title: "现状说明", minutes: 10, mustReach: "确认问题的范围、数据和影响" },
      { title: "原因分析", minutes: 15, mustReach: "确认根因及责任环节" },
      { title: "措施制定", minutes: 15, mustReach: "确认整改措施、负责人和截止时间" },
      { title: "效果验证", minutes: 10, mustReach: "确认如何验证整改有效" },
    ],
    en: [
      {
        title: "What is happening, and what it costs",
        minutes: 10,
        mustReach: "Agree the extent of the problem and the data behind it",
      },
      { title: "Root causes", minutes: 15, mustReach: "Agree the root causes and where they lie" },
      {
        title: "Corrective actions",
        minutes: 15,
        mustReach: "Agree the actions, their owners and due dates",
      },
      {
        title: "How we check that it worked",
        minutes: 10,
        mustReach: "Agree how and when the result is verified",
      },
    ],
  },
  document: {
    heading: { zh: "问题整改清单", en: "Corrective actions" },
    name: { zh: "问题整改清单", en: "Corrective actions" },
    columns: {
      zh: ["问题", "根因", "整改措施", "负责人", "截止时间"],
      en: ["Problem", "Root cause", "Corrective action", "Owner", "Due"],
    },
  },
};
