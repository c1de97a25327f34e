import type { Promises } from "../sentences.ts";

/** What one does, and not what one is or was. */
const DOES =
  "(?:先|再|尽快|继续|协助|配合|负责|联系|通知|关注|提供|准备|发布|发送|整理|收集|汇总|统计|申请|邀请|修改|检查|确认|沟通|对接|跟进|了解|调研|查找|寻找|采购|安排|组织|协调|制作|设计|开发|测试|撰写|编写|更新|提交|补充|完善|找|查|问|借|买|办)(?![了过的])";

/** What somebody is to do who was named; what was done has 了 behind it. */
export const TAKES_ON =
  "(?:负责|牵头|跟进|整理|完成|落实|对接|编写|撰写|确认|准备|提交|更新|联系|补充|推进|组织|协调|输出|承担|处理|制作|设计|开发|测试|调研)(?![的了过人])";

/** `李雷将研究选型`, `测试组需要准备数据`, `宣传组会确认素材`, `李雷去联系供应商`; 学生会将会补助 foretells. */
const told = new RegExp(
  `(?:^|[，,。；;]\\s?)(?:[本下]周|会后|后续|并)?(?<name>\\p{Script=Han}{2,8}?(?:[、和与及]\\p{Script=Han}{2,4}){0,3}|[A-Za-z][\\w.-]{1,20}\\s?)(?:会后)?(?:将(?![会被于近达在从来获得成面出迎])|将会(?=${DOES}|${TAKES_ON}|带头|发起|主持)|需要?(?![要求被])|须|要(?=尽快|负责)|会(?=${DOES})|先?去(?=${DOES}))(?=\\p{Script=Han}{2})(?![^，,。；;]{0,24}了(?:[，,。；;]|$))`,
  "gu",
);

/** 王芳、李雷: part of a pattern. */
export const HAN_NAMES = String.raw`\p{Script=Han}{2,3}(?:[、和与及]\p{Script=Han}{2,3}){0,3}`;

/** 王芳负责前端, 王芳、李雷共同负责前端, 王芳下周三前完成初稿. */
const promised = new RegExp(
  `^由?(?<name>\\p{Script=Han}{2,4}?(?:[、和与及]\\p{Script=Han}{2,4}?){0,4})(?:共同|一起)?(?:(?:负责|牵头|負責)(?![人的了过])|[于在]?(?=[^，,。；;前]{0,9}[\\d月周底天])[^，,。；;前]{2,10}前(?=${TAKES_ON}))`,
  "u",
);

/** `请总干事通知厂商`, `由测试组准备数据` at the start of a clause. */
const asked = new RegExp(
  `(?:(?:^|[，,。；;：:、（(]\\s?)(?:会后|后续|下一步)?(?:请|由|交由|安排|让)|责成|委托)(?<who>\\p{Script=Han}{2,8}?(?:[、和与及]\\p{Script=Han}{2,4}?){0,3}|@[\\w.-]{2,30}\\s?)(?=(?:共同|一起)?(?:[在于][^，,。；;]{2,14}?前|会后|尽快|继续|协助|负责|再|先)?(?:${TAKES_ON}|(?:通知|寻找|安排|查找|询问|洽询|咨询|研究|评估|检查|核实|发布|发送|收集|汇总|梳理|修改|修复|采购|验收|统计|评审|介绍|汇报|反馈|同步|拟定|起草|协助|追踪|追缴|监督|管理|调查|民意调查|进行)(?![的了过人])))`,
  "gu",
);

/** `测试准备，王芳负责，周五前完成` */
export const CHARGED_BEHIND = new RegExp(
  `[，,；;。:：（(]\\s?(?<named>${HAN_NAMES})(?:共同)?(?:负责|負責|牵头|牽頭)(?:[）)]|(?=[，,；;。]|$))`,
  "u",
);

/** …，王芳负责，周五前完成 */
const SAYS_WHO_ALONE = /^[\p{Script=Han}、]{2,16}(?:负责|牵头|負責|牽頭)(?:[，,；;。）)]|$)/u;

export const zhPromises: Promises = {
  promised: { may: /负责|牵头|負責|前/, is: promised },
  spoken: null,
  told: { may: /[将需须会去]|要(?:尽快|负责)/, is: told },
  asked: { may: /[请由让]|责成|委托|安排/, is: asked },
  charged: { may: /[负負牵牽]/, is: CHARGED_BEHIND },
  goesOn: (before, clause) =>
    /如果|若是|是否|能否|等到|除非/.test(before) || SAYS_WHO_ALONE.test(clause),
};
