/** Scripts for the examples of a kickoff and of a problem review. */
export const scripts = {
  zh: `# 启动会
14:00 开始
缺席：何婉清
14:04 下一项
信息同步：调研回收有效问卷 1,260 份，62% 看重“开机即投”
问题分析：晚于竞品上市，年货节的资源位拿不到
方案讨论：12 月底首发，或 2027 年 1 月 8 日首发
14:12 结论：首发日期定为 2027 年 1 月 8 日
行动项：秦朗 | 对齐包装与视频的素材清单 | 素材清单 | 9 月 30 日
14:16 下一项
- 信息同步：各部门逐项确认职责
- 结论：四个部门均已确认职责、负责人和时间节点
- 行动项：无
分工：产品中心 | 需求和首发节奏 | 顾文博 | 10 月 9 日
分工：研发部 | 整机开发 |  | 12 月 4 日首轮试产
14:28 下一项：关键里程碑确认
分工：研发部 | 整机开发 | 沈嘉 | 12 月 4 日首轮试产
结论：设计冻结 10 月 16 日，首轮试产 12 月 4 日
停车场：海外版电源认证，首发之后再议
14:40 下一项
备选方案：引入第二供应商
备选方案：追加安全库存
待定：许南 9 月 29 日前拿到书面报价，由顾文博拍板
行动项：许南 | 取得第二供应商的报价 | 盖章报价单 | 3 个工作日内
14:52 结束
`,
  en: `# Problem review
10:00 start
Absent: none
10:05 next
Facts: 214 invoices carry the wrong rate
Conclusion: 214 invoices of 12 counties, since 1 October
No action items
10:18 next
Analysis: the table of rates was copied by hand
Conclusion: the copy of the table is the cause
Action: Sam Novak | Compare every rate with the source | Comparison | within 3 working days
Parking lot: who keeps the table next year
Corrective actions: Wrong rates | Copied by hand | Read the source | Sam Novak | 30 October
10:33 next
Deferred: Dana asks Legal about credits by 23 October
10:40 next
`,
} as const;
