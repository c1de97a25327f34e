import { numbersOf, type Writing } from "../writing.ts";

export const zhWriting: Writing = {
  columns: {
    agenda: ["议题", "时长", "主讲", "必达结论"],
    actions: ["议题", "负责人", "任务", "交付物", "截止时间", "状态"],
    origin: "来源",
  },
  sections: { minutes: "纪要", actions: "行动项", parkingLot: "停车场", opening: "开场" },
  labels: {
    time: "用时",
    absent: "缺席",
    alternatives: "备选方案",
    status: "状态",
    due: "截止时间",
    owner: "负责人",
    note: "备注",
  },
  statuses: { open: "进行中", done: "已完成", dropped: "已取消" },
  nobody: "无",
  noAction: "行动项：无",
  deferred: (next) => `待定，${next}`,
  minutes: (count) => `${count} 分钟`,
  sum: (minutes) => `（${minutes} 分钟）`,
  label: (name, value) => `${name}：${value}`,
  list: (entries) => entries.join("、"),
  beside: (remarks) => `（${remarks.join("，")}）`,
  inFront: (remark) => `【${remark}】`,
  dated: (status, on) => `${status}（${on}）`,
  noted: (status, note) => `${status.replace(/）$/, "")}，${note}）`,
  ownerInFront: (name) => `${name}：`,
  before: { status: [" --", "，状态："], owner: ["，负责人：", " --"] },
  dueBehind: [
    (day) => `，${day}`,
    (day) => `，${day}前完成`,
    (day) => `，截止：${day}`,
    (day) => `，截止：${day}前完成`,
  ],
  days: (date) => {
    const [year, month, day] = numbersOf(date);
    return [`${month}月${day}日`, `${year}年${month}月${day}日`, date];
  },
};
