import type { Scenario } from "./types.ts";

/** 项目启动与目标对齐 */
export const kickoff: Scenario = {
  id: "kickoff",
  name: { zh: "项目启动会", en: "Kickoff" },
  topics: {
    zh: [
      { title: "项目目标与 KPI 对齐", minutes: 10, mustReach: "确认项目目标和可衡量的 KPI" },
      { title: "部门职责分工", minutes: 15, mustReach: "确认各部门职责和负责人" },
      { title: "关键里程碑确认", minutes: 10, mustReach: "确认里程碑及其日期" },
      { title: "风险预案讨论", minutes: 10, mustReach: "确认主要风险的预案和负责人" },
    ],
    en: [
      {
        title: "Goals and KPIs",
        minutes: 10,
        mustReach: "Agree the project goal and the KPIs that measure it",
      },
      {
        title: "Who does what",
        minutes: 15,
        mustReach: "Agree each department's responsibility and its owner",
      },
      { title: "Milestones", minutes: 10, mustReach: "Agree the milestones and their dates" },
      {
        title: "Risks and fallbacks",
        minutes: 10,
        mustReach: "Agree a fallback and an owner for each main risk",
      },
    ],
  },
  document: {
    heading: { zh: "分工", en: "Division of work" },
    name: { zh: "详细分工", en: "Division of work" },
    columns: {
      zh: ["部门", "职责", "负责人", "时间节点"],
      en: ["Department", "Responsibility", "Owner", "Milestone"],
    },
  },
};
