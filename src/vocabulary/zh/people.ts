import type { Vocabulary } from "../types.ts";

/** What stands beside people's names. */
export const zhPeople: Pick<
  Vocabulary,
  | "titles"
  | "posts"
  | "postsBefore"
  | "companyEndings"
  | "postNominals"
  | "away"
  | "attendsBy"
  | "dutiesBeside"
  | "notPeople"
  | "pronouns"
  | "notInitials"
> = {
  titles: [
    ..."经理 工程师 主任 总监 组长 部长 主管 助理 秘书 专员 架构师 设计师 分析师 顾问 会长".split(
      " ",
    ),
    ..."总裁 教授 处长 科长 院长 书记 董事 总经理 负责人 队长 副组长 秘书长 产品 开发 测试 运营 前端 后端 设计".split(
      " ",
    ),
  ],
  posts:
    "监理员 记录员 安全员 资料员 施工员 质检员 调研员 科员 代表 护士 护士长 局长 厅长 市长 县长 镇长 乡长 村长 司长 行长 店长 厂长 所长 社长 园长 医生 律师 会计 出纳 班主任 经理 工程师 主任 总监 组长 部长 主管 助理 秘书 秘书处 专员 架构师 设计师 顾问 会长 总裁 处长 科长 院长 书记 负责人 队长 秘书长 干事 委员 委 班长 团长 站长 馆长 校长 老师 理事长 委员长 管理员 委员会 管委会 理事会 董事会 住户 物业 厂商 承包商".split(
      " ",
    ),
  postsBefore:
    "委 委员 主任 经理 组长 部长 会长 理事长 秘书长 主席 议长 校长 院长 科长 处长 局长 主管 总监 书记 班长 队长 社长 所长".split(
      " ",
    ),
  companyEndings: ["公司", "集团", "大学", "学院", "研究院"],
  postNominals: ["博士", "先生", "女士"],
  away: "已拒绝 拒绝 缺席 缺勤 请假 告假 事假 病假 休假 年假 产假 公假 未到 未参加 未出席 未能出席 无法出席 因故未到 出差 外出".split(
    " ",
  ),
  attendsBy:
    "线上 线下 远程 现场 电话 视频 线上参会 远程参会 线上参加 远程参加 远程接入 电话接入 迟到 早退 中途离开 提前离开".split(
      " ",
    ),
  dutiesBeside: { host: ["主持"], recorder: ["记录", "纪要"] },
  notPeople: [
    "没有人",
    "无人",
    "遗憾",
    "抱歉",
    "签到",
    "名单",
    "附件",
    "人数",
    ...["同上次", "与上次相同", "同前次"],
    "流会",
    "详见",
    "如下",
    ...["全体到", "全部到", "全员到", "均到", "全到"],
  ],
  pronouns: ["他", "她"],
  notInitials: [],
};
