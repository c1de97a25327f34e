import type { Promises } from "../sentences.ts";

const promised = /^由?(?<name>\p{Script=Han}{2,4}?)(?:负责|牵头)(?![人的了过])/u;

/** `李雷将研究选型`, `测试组需要准备数据` */
const told =
  /(?:^|[，,。；;]\s?)(?:[本下]周|会后|后续)?(?<name>\p{Script=Han}{2,8}?(?:[、和与及]\p{Script=Han}{2,4}){0,3}|[A-Za-z][\w.-]{1,20}\s?)(?:会后)?(?:将会?(?![被于近达在从来])|需要?(?![要求被])|须|要(?=尽快|负责))(?=\p{Script=Han}{2})/gu;

/** 王芳、李雷: part of a pattern. */
export const HAN_NAMES = String.raw`\p{Script=Han}{2,3}(?:[、和与及]\p{Script=Han}{2,3}){0,3}`;

/** What somebody is to do who was named; what was done has 了 behind it. */
export const TAKES_ON =
  "(?:负责|牵头|跟进|整理|完成|落实|对接|编写|撰写|确认|准备|提交|更新|联系|补充|推进|组织|协调|输出|承担|处理|制作|设计|开发|测试|调研)(?![的了过人])";

/** `请总干事通知厂商`, `由测试组准备数据` at the start of a clause. */
const asked = new RegExp(
  `(?:(?:^|[，,。；;：:、（(]\\s?)(?:会后|后续|下一步)?(?:请|由|交由)|责成|委托)(?<who>\\p{Script=Han}{2,8}?|@[\\w.-]{2,30}\\s?)(?=(?:[在于][^，,。；;]{2,14}?前|会后|尽快|继续|协助|负责|再|先)?(?:${TAKES_ON}|(?:通知|寻找|安排|查找|询问|洽询|咨询|研究|评估|检查|核实|发布|发送|收集|汇总|梳理|修改|修复|采购|验收|统计|评审|介绍|汇报|反馈|同步|拟定|起草|协助|追踪|追缴|监督|管理|调查|民意调查|进行)(?![的了过人])))`,
  "gu",
);

/** `测试准备，王芳负责，周五前完成` */
export const CHARGED_BEHIND = new RegExp(
  `[，,；;。:：（(]\\s?(?<named>${HAN_NAMES})(?:共同)?(?:负责|負責|牵头|牽頭)(?:[）)]|(?=[，,；;。]|$))`,
  "u",
);

export const zhPromises: Promises = {
  promised: { may: /负责|牵头|負責/, is: promised },
  spoken: null,
  told: { may: /[将需须要]/, is: told },
  asked: { may: /[请由委责]/, is: asked },
  charged: { may: /[负負牵牽]/, is: CHARGED_BEHIND },
};
