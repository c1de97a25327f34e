import type { Vocabulary } from "../types.ts";

/** Time zones by their names, and the places that have one. */
export const zhZones: Pick<Vocabulary, "zones" | "cities" | "unclearZones" | "otherTimes"> = {
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
