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
    "经理 工程师 主任 总监 组长 部长 主管 助理 秘书 秘书处 专员 架构师 设计师 顾问 会长 总裁 处长 科长 院长 书记 负责人 队长 秘书长 干事 委员 委 班长 团长 站长 馆长 校长 老师 理事长 委员长 管理员".split(
      " ",
    ),
  postsBefore: ["委", "委员", "主任", "经理", "组长", "部长"],
  companyEndings: ["公司", "集团", "大学", "学院", "研究院"],
  postNominals: ["博士", "先生", "女士"],
  away: "缺席 缺勤 请假 告假 事假 病假 休假 年假 产假 公假 未到 未参加 未出席 未能出席 无法出席 因故未到 出差 外出".split(
    " ",
  ),
  notPeople: [
    "没有人",
    "无人",
    "遗憾",
    "抱歉",
    "签到",
    "名单",
    "附件",
    "人数",
    "流会",
    "详见",
    "如下",
  ],
  pronouns: ["他", "她"],
  notInitials: [],
};
