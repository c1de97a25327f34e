import type { Messages } from "../en.ts";

export const change: Messages["mail"]["change"] = {
  kind: { moved: "会议改期", changed: "会议变更", reinstated: "会议恢复" },
  moved: (was, now) => `原定${was}，改为${now}`,
  reinstated: (now) => `会议恢复召开，时间为${now}，此前的取消通知作废`,
  place: (was, now) =>
    now === ""
      ? `地点待定${was === "" ? "" : `，原为“${was}”`}`
      : was === ""
        ? `地点定为“${now}”`
        : `地点由“${was}”改为“${now}”`,
  link: "线上入会地址已更换",
  title: (was) => `会议原名“${was}”`,
  agenda: "议程有调整",
  all: (sentences) => `${sentences.join("；")}，以本邮件为准。`,
};

export const correction: Messages["mail"]["correction"] = {
  kind: "会议纪要（更正）",
  replaces: (day) =>
    day === ""
      ? "本邮件更正此前的会议纪要，以本邮件为准。"
      : `本邮件更正${day}的会议纪要，以本邮件为准。`,
  conclusion: (topic, was, now) => {
    const of = topic === "" ? "结论" : `“${topic}”的结论`;
    if (now === "") return `删去${of}：“${was}”`;
    return was === "" ? `补充${of}：“${now}”` : `${of}改为“${now}”，原为“${was}”`;
  },
  action: (owner, task) => (owner === "" ? task : `${owner}：${task}`),
  added: (action, due) => `新增行动项：${action}${due === "" ? "" : `，截止时间${due}`}`,
  removed: (action, due) => `删去行动项：${action}${due === "" ? "" : `，截止时间${due}`}`,
  field: {
    owner: (action, was, now) => `${action}，负责人改为${now || "待定"}，原为${was || "待定"}`,
    task: (owner, was, now) => `${owner === "" ? "" : `${owner}的`}任务改为“${now}”，原为“${was}”`,
    deliverable: (action, was, now) => `${action}，交付物改为“${now || "—"}”，原为“${was || "—"}”`,
    due: (action, was, now) => `${action}，截止时间改为${now || "待定"}，原为${was || "待定"}`,
    status: (action, was, now) => `${action}，状态改为${now}，原为${was}`,
  },
  rest: "纪要的其他内容也有修改，见下文",
};
