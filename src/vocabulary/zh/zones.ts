import type { Vocabulary } from "../types.ts";

/** Time zones by their names, and the places that have one. */
export const zhZones: Pick<
  Vocabulary,
  "zones" | "cities" | "calendarZones" | "unclearZones" | "otherTimes"
> = {
  zones: {
    "Asia/Shanghai": ["中国标准时间", "中国时间", "北京", "上海"],
    UTC: ["世界协调时", "格林威治"],
  },
  cities: {
    "Asia/Hong_Kong": ["香港"],
    "Asia/Taipei": ["台北", "台湾", "臺北"],
    "Asia/Singapore": ["新加坡"],
    "Asia/Tokyo": ["东京", "日本", "東京"],
    "Asia/Seoul": ["首尔", "韩国"],
    "Asia/Kolkata": ["印度", "孟买"],
    "Asia/Dubai": ["迪拜"],
    "Europe/London": ["伦敦", "英国", "倫敦"],
    "Europe/Berlin": ["柏林", "德国"],
    "Europe/Paris": ["巴黎", "法国"],
    "Europe/Moscow": ["莫斯科"],
    "Australia/Sydney": ["悉尼", "雪梨"],
    "America/New_York": ["纽约", "美东", "美国东部", "紐約"],
    "America/Chicago": ["芝加哥", "美中", "美国中部"],
    "America/Los_Angeles": ["洛杉矶", "旧金山", "西雅图", "美西", "美国西部", "太平洋"],
  },
  // As Outlook names them behind their offset in brackets.
  calendarZones: {
    "America/Los_Angeles": ["太平洋时间(美国和加拿大)"],
    "America/Denver": ["山地时间(美国和加拿大)"],
    "America/Chicago": ["中部时间(美国和加拿大)"],
    "America/New_York": ["东部时间(美国和加拿大)"],
    "Europe/London": ["都柏林,爱丁堡,里斯本,伦敦"],
    "Europe/Berlin": ["阿姆斯特丹,柏林,伯尔尼,罗马,斯德哥尔摩,维也纳"],
    "Europe/Budapest": ["贝尔格莱德,布拉迪斯拉发,布达佩斯,卢布尔雅那,布拉格"],
    "Europe/Paris": ["布鲁塞尔,哥本哈根,马德里,巴黎"],
    "Europe/Warsaw": ["萨拉热窝,斯科普里,华沙,萨格勒布"],
    "Europe/Bucharest": ["雅典,布加勒斯特"],
    "Europe/Kyiv": ["赫尔辛基,基辅,里加,索非亚,塔林,维尔纽斯"],
    "Europe/Moscow": ["莫斯科,圣彼得堡"],
    "Asia/Dubai": ["阿布扎比,马斯喀特"],
    "Asia/Kolkata": ["钦奈,加尔各答,孟买,新德里"],
    "Asia/Bangkok": ["曼谷,河内,雅加达"],
    "Asia/Shanghai": ["北京,重庆,香港特别行政区,乌鲁木齐"],
    "Asia/Singapore": ["吉隆坡,新加坡"],
    "Asia/Taipei": ["台北"],
    "Asia/Tokyo": ["大阪,札幌,东京"],
    "Asia/Seoul": ["首尔"],
    "Australia/Sydney": ["堪培拉,墨尔本,悉尼"],
    "Pacific/Auckland": ["奥克兰,惠灵顿"],
  },
  unclearZones: [],
  otherTimes: [
    ..."当地 本地 会议 开会 开始 结束 预计 预定 计划 原定 实际 当天 同一 其他 休息 午休 午餐 用餐 茶歇".split(
      " ",
    ),
    ..."集合 签到 报到 入场 开场 召开 活动 讨论 提问 自由 机动 发言 汇报 工作 上班 下班 截止 完成 一段 这段".split(
      " ",
    ),
  ],
};
