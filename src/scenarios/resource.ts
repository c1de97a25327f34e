import type { Scenario } from "./types.ts";

/** 资源协调与优先级确认 */
export const resource: Scenario = {
  id: "resource",
  name: { zh: "资源评审会", en: "Resource review" },
  topics: {
    zh: [
      { title: "需求说明", minutes: 15, mustReach: "确认每项需求的内容、收益和期限" },
      { title: "优先级排序", minutes: 15, mustReach: "确认需求的优先级" },
      { title: "资源分配", minutes: 15, mustReach: "确认分配给每项需求的资源和到位时间" },
    ],
    en: [
      {
        title: "The requests",
        minutes: 15,
        mustReach: "Agree what each request needs, why and by when",
      },
      { title: "Priorities", minutes: 15, mustReach: "Agree the order of priority" },
      {
        title: "Allocation",
        minutes: 15,
        mustReach: "Agree who and what goes to each request, and from when",
      },
    ],
  },
  document: {
    heading: { zh: "资源分配确认表", en: "Resource allocation" },
    name: { zh: "资源分配确认表", en: "Resource allocation" },
    columns: {
      zh: ["需求", "提出部门", "优先级", "分配资源", "负责人", "到位时间"],
      en: ["Request", "Requested by", "Priority", "Resources", "Owner", "Available from"],
    },
  },
};
