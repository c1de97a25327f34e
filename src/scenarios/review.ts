import type { Scenario } from "./types.ts";

/** 阶段性成果复盘与计划调整 */
export const review: Scenario = {
  id: "review",
  name: { zh: "复盘会", en: "Phase review" },
  topics: {
    zh: [
      { title: "目标回顾", minutes: 10, mustReach: "确认各项目标的完成情况" },
      { title: "差距分析", minutes: 15, mustReach: "确认主要差距及其原因" },
      { title: "经验总结", minutes: 10, mustReach: "确认要保留的做法和要改进的做法" },
      { title: "计划调整", minutes: 15, mustReach: "确认下阶段计划、负责人和截止时间" },
    ],
    en: [
      { title: "Results against goals", minutes: 10, mustReach: "Agree how far each goal was met" },
      {
        title: "Gaps and their causes",
        minutes: 15,
        mustReach: "Agree the main gaps and what caused them",
      },
      {
        title: "What to keep, what to change",
        minutes: 10,
        mustReach: "Agree the practices to keep and those to change",
      },
      {
        title: "Next phase",
        minutes: 15,
        mustReach: "Agree the next phase's plan, owners and due dates",
      },
    ],
  },
  document: {
    heading: { zh: "下阶段行动计划", en: "Next-phase plan" },
    name: { zh: "下阶段行动计划", en: "Next-phase plan" },
    columns: {
      zh: ["计划", "负责人", "交付物", "截止时间"],
      en: ["Change", "Owner", "Deliverable", "Due"],
    },
  },
};
