/** A meeting without a fault, as planned, in Chinese. Thursday 2026-12-03, notified on Tuesday. */
export const plannedZh = `---
title: 会员体系改版启动会
scenario: kickoff
objective: 确定会员体系改版的范围和上线日期
start: 2026-12-03 14:00
duration: 60
host: 方晴
recorder: 顾然
attendees:
  - 沈岳 <shen.yue@example.com>（产品部，决策人）
  - 顾然 <gu.ran@example.com>（研发部，执行人）
  - 方晴 <fang.qing@example.com>（运营部，信息关联人）
cc: [林溪 <lin.xi@example.com>（财务部）]
materials:
  - { title: 会员流失分析, owner: 方晴, pages: 4, due: 2026-12-02 }
opening: 5
rules: [每人每次不超过 3 分钟, 对事不对人, 带着方案来]
notified: 2026-12-01 10:00
---

## 议程

| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 改版范围 | 15 分钟 | 沈岳 | 确认一期包含哪些权益 |
| 研发排期 | 15 分钟 | 顾然 | 确认人力和上线日期 |
| 上线风险 | 10 分钟 | 方晴 | 确认两项风险的预案 |
`;

/** The same meeting once it has been held. */
export const heldZh = `${plannedZh.replace(
  "notified: 2026-12-01 10:00\n",
  "notified: 2026-12-01 10:00\nminutes-sent: 2026-12-03 18:00\n",
)}
## 纪要

### 1. 改版范围
- 信息同步：现有权益 12 项，使用率过半的只有 5 项。
- 问题分析：权益太多，会员记不住。
- 方案讨论：保留 5 项，另加生日礼。
- 结论：一期保留 5 项权益并增加生日礼。

### 2. 研发排期
- 信息同步：可用开发 4 人。
- 问题分析：支付改造占用一半时间。
- 方案讨论：先上线权益，再改支付。
- 结论：12 月 24 日上线权益部分。

### 3. 上线风险
- 信息同步：旧会员约 8 万人。
- 问题分析：迁移失败会重复扣费。
- 方案讨论：分批迁移，或一次迁移后核对。
- 备选方案：
  - 甲：分三批迁移。
  - 乙：一次迁移，人工核对。
- 结论：待定，方晴 12 月 8 日前比较两案，沈岳拍板。
- 行动项：无

## 分工

| 部门 | 职责 | 负责人 | 时间节点 |
| --- | --- | --- | --- |
| 产品部 | 权益定义 | 沈岳 | 2026-12-09 |
| 研发部 | 开发与迁移 | 顾然 | 2026-12-24 |

## 行动项

| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- | --- |
| 1 | 沈岳 | 写明 6 项权益的规则 | 权益说明 | 2026-12-09 | 进行中 |
| 2 | 顾然 | 排出开发计划 | 排期表 | 3 个工作日内 | 进行中 |
`;

/** A meeting without a fault, as planned, in English. Thursday 2026-12-03, notified on Tuesday. */
export const plannedEn = `---
title: Warehouse move kickoff
scenario: kickoff
objective: Fix the day on which the new warehouse takes over
start: 2026-12-03 14:00
duration: 60
timezone: Europe/London
host: Carol Reed
recorder: Ben Okafor
attendees:
  - Alice Stone <alice.stone@example.com> (Logistics, decision-maker)
  - Ben Okafor <ben.okafor@example.com> (IT, executor)
  - Carol Reed <carol.reed@example.com> (Sales, stakeholder)
cc: [Dora Lind <dora.lind@example.com> (Finance)]
materials:
  - { title: Stock by site, owner: Carol Reed, pages: 4, due: 2026-12-02 }
opening: 5
rules: [At most 3 minutes per turn, "About the problem, not the person", Bring a proposal]
notified: 2026-12-01 10:00
---

## Agenda

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Scope of the move | 15 | Alice Stone | Agree which stock moves first |
| Systems | 15 | Ben Okafor | Agree the day of the switch |
| Customer orders | 10 | Carol Reed | Agree how open orders are served |
`;

/** The same meeting once it has been held. */
export const heldEn = `${plannedEn.replace(
  "notified: 2026-12-01 10:00\n",
  "notified: 2026-12-01 10:00\nminutes-sent: 2026-12-03 18:00\n",
)}
## Minutes

### 1. Scope of the move
- Facts: 60% of the orders come from 8% of the stock.
- Analysis: Moving everything at once stops shipping for a week.
- Options: Move the fast sellers first, or everything over a holiday.
- Conclusion: The fast sellers move first.

### 2. Systems
- Facts: The scanners need new firmware.
- Analysis: Firmware can only be loaded while nothing ships.
- Options: A Saturday, or overnight in two shifts.
- Conclusion: The switch is on Monday 4 January.

### 3. Customer orders
- Facts: 140 orders are open on an average day.
- Analysis: Orders split over two sites cost double freight.
- Options: Hold split orders, or pay the freight.
- Alternatives:
  - A: hold split orders for two days.
  - B: pay the freight.
- Conclusion: Deferred, Carol Reed compares both by 8 December and Alice Stone decides.
- Action items: none

## Division of work

| Department | Responsibility | Owner | Milestone |
| --- | --- | --- | --- |
| Logistics | Transport plan | Alice Stone | 2026-12-10 |
| IT | Scanners | Ben Okafor | 2026-12-18 |

## Action items

| Item | Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- | --- |
| 1 | Alice Stone | Plan the transports | Transport plan | 2026-12-10 | open |
| 2 | Ben Okafor | Order the firmware | Delivery date in writing | within 3 business days | open |
`;
