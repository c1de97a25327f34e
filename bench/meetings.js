import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Meeting files for measuring: the same `count` always gives the same bytes. Each file is a held
 * meeting of about 3.3 KB. One in eight has a vague deadline and some fall on public holidays, so
 * that findings are measured too.
 */

const people = [
  ["叶知秋", "ye.zhiqiu", "研发部"],
  ["罗一诺", "luo.yinuo", "运营部"],
  ["宋佳宁", "song.jianing", "客服部"],
  ["马骁", "ma.xiao", "销售部"],
  ["方晓棠", "fang.xiaotang", "设计部"],
  ["许南", "xu.nan", "供应链部"],
  ["田野", "tian.ye", "项目管理部"],
  ["卫东来", "wei.donglai", "数据部"],
  ["秦朗", "qin.lang", "市场部"],
  ["唐果", "tang.guo", "质量部"],
];

const subjects = [
  "仓储系统",
  "门店收银",
  "会员积分",
  "售后工单",
  "移动办公",
  "供应商门户",
  "数据看板",
  "直播专场",
];

/** Topic, must-reach conclusion, what was said in each phase. */
const topics = [
  [
    "上月指标回顾",
    "确认未达标的指标",
    "订单履约率 96.2%，目标 98%；退款时长 31 小时，目标 24 小时。",
    "两个区域仓的出库排队时间翻倍，拖低了整体履约率。",
    "周末加一班拣货，人力成本可控；或把三成订单改由中心仓发出。",
    "履约率和退款时长未达标，其余指标达标。",
  ],
  [
    "上线范围与日期",
    "确认首批范围和上线日期",
    "已完成 34 个需求中的 29 个，余下 5 个都在报表模块。",
    "报表依赖的历史数据还有两个月没有清洗完。",
    "首批不含报表，按期上线；或整体推迟两周。",
    "首批不含报表，按原定日期上线。",
  ],
  [
    "接口故障处理",
    "确认根因和修复日期",
    "上周三 20:10 至 20:52 下单接口超时，影响 1,300 笔订单。",
    "连接池上限在扩容时没有同步调整，`maxActive` 仍是旧值。",
    "先调高上限并加告警；长期把配置收进发布检查单。",
    "根因为连接池上限未随扩容调整，本周内修复并加告警。",
  ],
  [
    "人员与排期",
    "确认可投入的人日",
    "研发可投入 46 人日，测试可投入 12 人日。",
    "测试缺口 6 人日，集中在回归阶段。",
    "请客服部抽两名同事做验收测试，**可行**，需提前半天培训。",
    "研发 46 人日、测试 18 人日，含客服部支援 6 人日。",
  ],
  [
    "供应商交付风险",
    "选定备选供应商",
    "现有供应商本季度两次延期，平均晚 6 天。",
    "对方产线搬迁，九月之前不会恢复到原有产能。",
    "启用 [备选名单](https://docs.example.com/vendors) 中的第二家，单价高 4%。",
    "启用第二家供应商，承担四成订单。",
  ],
  [
    "用户反馈与改进",
    "确定优先改进的三个问题",
    "本月收到反馈 742 条，重复问题占 38%。",
    "搜索结果排序被提到最多，其次是发票下载和消息提醒。",
    "排序调整只需改配置；发票下载要等财务系统升级。",
    "优先改进搜索排序、消息提醒、发票入口。",
  ],
];

const tasks = [
  ["整理改进清单并评估工作量", "改进清单"],
  ["调整配置并补充告警", "变更记录"],
  ["完成首批上线验收", "验收报告"],
  ["与供应商确认交付节奏", "交付计划表"],
  ["更新排期并同步各部门", "排期表"],
];

const firstMonday = Date.UTC(2024, 0, 8);
const day = 86_400_000;

function date(days) {
  return new Date(firstMonday + days * day).toISOString().slice(0, 10);
}

function pick(list, seed) {
  return list[seed % list.length];
}

/** The text of the n-th meeting. */
function meeting(n) {
  const held = (n % 90) * 7 + 1;
  const subject = pick(subjects, n);
  const agenda = Array.from({ length: 3 + (n % 3) }, (_, i) => pick(topics, n + i));
  const invited = Array.from({ length: 5 + (n % 4) }, (_, i) => pick(people, n * 3 + i));
  const broken = n % 8 === 3;
  const lines = [
    "---",
    `id: ${date(held)}-sync-${n}`,
    `title: ${subject}例会（第 ${1 + (n % 50)} 期）`,
    `objective: 确认${subject}的上线范围和下一步分工`,
    `start: ${date(held)} ${9 + (n % 8)}:30`,
    "duration: 60",
    "timezone: Asia/Shanghai",
    `location: ${1 + (n % 9)} 楼会议室`,
    `host: ${invited[0][0]}`,
    `recorder: ${invited[1][0]}`,
    "attendees:",
    ...invited.map(
      ([name, mail, dept], i) =>
        `  - { name: ${name}, email: ${mail}@example.com, dept: ${dept}, role: ${i === 0 ? "decision-maker" : "executor"} }`,
    ),
    "materials:",
    `  - { title: ${subject}数据简报, owner: ${invited[1][0]}, pages: ${1 + (n % 5)}, due: ${date(held - 1)} }`,
    "opening: 5",
    "rules: [每人每次发言不超过 3 分钟, 对事不对人, 提问题请带上方案]",
    `notified: ${date(held - 1)} 09:00`,
    "---",
    "",
    "## 议程",
    "",
    "| 议题 | 时长 | 主讲 | 必达结论 |",
    "| --- | --- | --- | --- |",
    ...agenda.map(
      ([title, reach], i) => `| ${title} | 10 分钟 | ${pick(invited, i)[0]} | ${reach} |`,
    ),
    "",
    "## 纪要",
    "",
    ...agenda.flatMap(([title, , facts, analysis, options, conclusion], i) => [
      `### ${i + 1}. ${title}`,
      "",
      `- 信息同步：${facts}`,
      `- 问题分析：${analysis}`,
      `- 方案讨论：${options}`,
      `- 结论：${conclusion}`,
      "",
    ]),
    "## 行动项",
    "",
    "| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |",
    "| --- | --- | --- | --- | --- | --- |",
    ...agenda.map((_, i) => {
      const [task, deliverable] = pick(tasks, n + i);
      const due =
        broken && i === 0 ? "尽快" : pick([date(held + 9), "3 个工作日内", "5 个工作日内"], n + i);
      return `| ${i + 1} | ${pick(invited, i + 1)[0]} | ${task} | ${deliverable} | ${due} | 进行中 |`;
    }),
    "",
  ];
  return lines.join("\n");
}

/** Writes `count` meetings below `folder`, a folder per hundred; returns their paths. */
export function writeMeetings(folder, count) {
  return Array.from({ length: count }, (_, n) => {
    const path = join(folder, String(Math.floor(n / 100)).padStart(3, "0"), `meeting-${n}.md`);
    if (n % 100 === 0) mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, meeting(n));
    return path;
  });
}
