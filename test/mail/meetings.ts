import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MeetingMailKind } from "../../src/config/mail-kind.ts";
import { type Mail, mailHtml, mailText, renderMail } from "../../src/mail/mail.ts";
import type { Template } from "../../src/mail/render.ts";
import { decode } from "../../src/markdown/source.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import type { Meeting } from "../../src/meeting/types.ts";
import { workCalendar } from "../../src/time/workdays.ts";

export const root = resolve(import.meta.dirname, "../..");

/** A meeting as the reader understands the text. */
export function meetingOf(text: string, file = "meeting.md"): Meeting {
  const source = decode(file, new TextEncoder().encode(text));
  if (typeof source === "string") throw new Error(source);
  const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });
  return readMeeting(source, { timezone: null, calendar: () => calendar });
}

export function exampleMeeting(path: string): Meeting {
  return meetingOf(readFileSync(join(root, "examples", path), "utf8"), path);
}

export function shipped(name: string): Template {
  return { name, text: readFileSync(join(root, "templates", name), "utf8") };
}

export function render(meeting: Meeting, kind: MeetingMailKind, language = meeting.language): Mail {
  return renderMail(meeting, kind, {
    language,
    from: null,
    bcc: [],
    chosen: {},
    reply: false,
    signature: null,
    template: shipped(`${language}/${kind}.md.hbs`),
  });
}

/** The mail in every form it is written in. */
export async function everyForm(
  meeting: Meeting,
  kind: MeetingMailKind,
): Promise<Mail & { readonly html: string; readonly text: string }> {
  const mail = render(meeting, kind);
  const html = await mailHtml(mail, shipped("layout.html.hbs"));
  return { ...mail, html, text: await mailText(mail) };
}

/** A held Chinese meeting with the parts that matter; `extra` goes below the front-matter's keys. */
export function heldMeeting(extra = "", body = ""): Meeting {
  return meetingOf(`---
id: launch
title: 新品启动会
start: 2026-12-01 14:00
duration: 60
timezone: Asia/Shanghai
host: 李雷
recorder: 韩梅梅
attendees:
  - 李雷 <li.lei@example.com>（项目部，信息关联人）
  - 王芳 <wang.fang@example.com>（研发部，决策人）
  - 赵强 <zhao.qiang@example.com>（市场部，执行人）
  - 韩梅梅 <han.meimei@example.com>（项目部，执行人）
cc: [周洋 <zhou.yang@example.com>]
${extra}
---
## 议程
| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 目标 | 10 分钟 | 李雷 | 确认目标 |
| 分工 | 15 分钟 | 王芳 | 确认分工 |
| 预算 | 10 分钟 | 王芳 | 确认预算 |

## 纪要
### 1. 目标
- 结论：目标定为 500 台。
### 2. 分工
- 结论：按草案执行。
### 3. 预算
- 结论：待定，王芳周五前给出预算。
${body}
`);
}
