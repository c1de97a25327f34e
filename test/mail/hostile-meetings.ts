/** What somebody might put into a meeting file to get out of the place it stands in. */
export const payloads = {
  "a header": "x\r\nBcc: evil@example.com\r\n\r\n<b>hi",
  NUL: "a\u0000b",
  "an escape sequence": "a\u001b[31mred\u001b]0;title\u0007",
  "C1 controls": "a\u009b31mb\u0085c",
  "line separators": "a\u2028b\u2029c",
  "a reversed name": "abc\u202ecod.exe\u2066x\u061c",
  "half a character": "a\ud800b",
  "an encoded-word": "=?utf-8?B?5Lya?= =?utf-8?Q?=0D=0ABcc:_x@example.com?=",
  "a script": "<script>alert(1)</script><svg onload=alert(1)>",
  "a link that runs": "[click](javascript:alert(1)) <javascript:alert(1)>",
  "data as a link": "[click](data:text/html,<script>alert(1)</script>)",
  "an address that runs": 'https://e.example/"onclick=alert(1)//><img src=x>',
  "an image": "![x](https://e.example/p.png)<img src=x onerror=alert(1)>",
  "the end of a table": "</td></tr></table><style>*{display:none}</style><table>",
  "a comment": "--> <!--[if mso]><b>x</b><![endif]-->",
  quotes: "\"'`“”‘’«»\\",
  "table cells": "a | b \\| c || d",
  Markdown: "# h **b** ~~s~~ `c` ~~~ --- [x]: y",
  entities: "&lt;script&gt; &#x3c;script&#x3e; &NewLine;",
  "a template": "{{title}} {{{title}}} {{> partial}} {{constructor.constructor}}",
  emoji: "👩‍👩‍👧‍👦😀𠮷🏳️‍🌈 é",
  "10,000 characters": "长".repeat(10_000),
} as const;

const escapes = /[\u007f-\u009f\u061c\u2028-\u202e\u2066-\u2069\ud800-\udfff]/g;

/**
 * A meeting with the payload in every field; where a line would end, its words go on, and without
 * NUL, as a file that holds one is no text.
 */
export function hostileMeeting(payload: string): string {
  const quoted = JSON.stringify(payload).replace(
    escapes,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const inline = payload.replace(/[\r\n]+/g, " ").replaceAll("\u0000", "");
  const cell = inline.replaceAll("|", "\\|");
  return `---
id: ${quoted}
title: ${quoted}
scenario: kickoff
objective: ${quoted}
start: 2026-12-01 14:00
duration: 60
timezone: Asia/Shanghai
location: ${quoted}
link: ${quoted}
host: ${quoted}
recorder: ${quoted}
series: ${quoted}
attendees:
  - { name: ${quoted}, email: a@example.com, dept: ${quoted}, role: decision-maker }
  - { name: 李四, email: b@example.com, dept: ${quoted}, role: executor }
cc: [{ name: ${quoted}, email: c@example.com }]
materials:
  - { title: ${quoted}, owner: ${quoted}, pages: 4, due: 2026-11-30, link: ${quoted} }
rules: [${quoted}]
---
## 议程
| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| ${cell} | 10 分钟 | ${cell} | ${cell} |
| 二 | 10 分钟 | ${cell} | ${cell} |
| 三 | 10 分钟 | 李四 | 确认 |

## 纪要
### 1. ${inline}
- 信息同步：${inline}
- 结论：${inline}
### 2. 二
- ${inline}
- 备选方案：
  - ${inline}
- 结论：待定，${inline}

## 分工
| 部门 | 负责人 | 职责 | 时间 | ${cell} |
| --- | --- | --- | --- | --- |
| ${cell} | ${cell} | ${cell} | 12-01 | ${cell} |

## 行动项
| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- | --- |
| 1 | 李四 | ${cell} | ${cell} | 2026-12-05 | 进行中 |
| 2 | 李四 | ${cell} | ${cell} | ${cell} | 已完成 |

## 停车场
- ${inline}
`;
}
