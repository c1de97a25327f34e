/** Meetings as groups write them who have never heard of front-matter. */
export const bare = {
  "a weekly in Chinese": `# 平台例会 2026-06-16 9:30-11:00

**主持人**：李雷
**记录人**：韩梅梅

## 议程

议题1、新建仓库申请：网关仓
议题2、接口评审

## 参会人

李雷、王芳（研发部）
赵强 <zhao.qiang@example.com>

## 会议纪要

**议题1：新建仓库申请：网关仓**
结论：
1、同意建仓

## 行动项

- 王芳：补齐接口文档，截止时间：6月20日
`,
  "a working group in English": `# Reader working group, 16 June 2026

- When: 2026-06-16, 16:00 – 17:00 PST
- Location: room 4
- Link: <https://meet.example.com/reader>
- **Host**: Ann Lee

## Attendees

| Name | Organization | Email |
| --- | --- | --- |
| Ann Lee | Design | ann@example.com |
| Bo "the hat" Berg | Shop: Berg & Sons | |

## Agenda

1. Welcome (2m, Ann)
1. Goals (10m, Ann)
1. [Layout](https://example.com/layout) (15 min, Bo)

## Action items

- [ ] @bo draw the layout by Friday
- [x] @ann write to the shop
`,
  "nothing but a title and an agenda": "# 周会\n\n## 议程\n\n1. 进展\n2. 风险\n",
  "a day without a time":
    "# Weekly 2026-06-16\n\n## Agenda\n\n1. Goals\n\n## Action items\n\n| Owner | Task | Due |\n| --- | --- | --- |\n| Ann | call | Friday |\n",
  "a meeting that was called off":
    "# 平台例会 2026-06-16 9:30-10:30（取消）\n\n## 议程\n\n1. 进展\n",
  "a meeting past midnight":
    "# Release night\n\nWhen: 2026-06-16 23:00-00:30 UTC\n\n## Agenda\n\n1. Switch (10m)\n",
  "a length instead of an end":
    "# 评审会\n\n- 会议时间：2026-06-16 14:00\n- 时长：45 分钟\n\n## 议程\n\n1. 目标\n",
  "Chinese below English headings":
    "# Weekly\n\n## Agenda\n\n1. 目标对齐与分工\n\n## Attendees\n\n李雷、韩梅梅\n",
  "absent people":
    "# 例会 2026-06-16 10:00-11:00\n\n## 参会人\n\n李雷、王芳\n\n## 缺席\n\n赵强\n\n## 议程\n\n1. 目标\n",
  "roles in both languages":
    "# 例会\n\n## 参会人\n\n- 李雷（研发部，决策人）\n- 决策人：王芳\n- 赵强（市场部，老板）\n\n## 议程\n\n1. 目标\n",
  "a title of YAML's signs": '# - "Q3": #1 & *all* @home\n\n## Agenda\n\n1. Goals\n',
  "a rule for a first line": "----\n\n# Weekly\n\n## Agenda\n\n1. Goals\n",
} as const;
