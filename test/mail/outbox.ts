import { expect } from "vitest";
import { calendarIn } from "../../src/mail/calendar/in-mail.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { readWithPostalMime } from "./parsers.ts";

/** A meeting before it is held. */
export const planned = (lang: "en" | "zh"): string => `---
id: launch
title: ${lang === "en" ? "Launch" : "启动会"}
lang: ${lang}
objective: ${lang === "en" ? "Agree on the launch" : "确定首发日期"}
start: 2026-12-02 14:00
duration: 60
timezone: Asia/Shanghai
location: A301
host: Ann Lee
attendees: [Ann Lee <ann.lee@example.com>, Bo Chen <bo.chen@example.com>]
---
## ${lang === "en" ? "Agenda" : "议程"}
| ${lang === "en" ? "Item | Minutes | Presenter | Must reach" : "议题 | 时长 | 主讲 | 必达结论"} |
| --- | --- | --- | --- |
| Goals | 10 | Ann Lee | Agree on the goals |
`;

/** Writes mails of one meeting, each a day after the one before. */
export function outbox(text: string, more: readonly string[] = []) {
  const files = new Map([["/work/a.md", text]]);
  let day = 20;
  return async (kind: string, change: (text: string) => string = (same) => same, again = false) => {
    files.set("/work/a.md", change(files.get("/work/a.md") ?? ""));
    if (!again) day++;
    const args = ["mail", kind, "a.md", "--force", "--date", `2026-11-${day} 09:00`];
    if (kind === "notice") args.push(...more);
    const said = await collab(args, { files: memoryFiles(files), env: { NO_COLOR: "1" } });
    expect(said.code, said.stderr).toBe(0);
    const raw = files.get(`/work/outbox/launch.${kind}.eml`) ?? "";
    const { subject, text: plain } = await readWithPostalMime(Buffer.from(raw, "latin1"));
    const head = raw.split("\r\n\r\n")[0]?.replace(/\r\n[ \t]/g, " ") ?? "";
    const field = (name: string): string =>
      new RegExp(`^${name}: (.*)$`, "m").exec(head)?.[1] ?? "";
    const calendar = calendarIn(Buffer.from(raw, "latin1")) ?? "";
    return {
      ...{ raw, subject, calendar },
      stderr: said.stderr,
      text: plain.replace(/\s+/g, " "),
      id: field("Message-ID"),
      references: field("References"),
      sequence: Number(/^SEQUENCE:(\d+)/m.exec(calendar)?.[1]),
    };
  };
}

/** A change of the file; what it replaces has to be there. */
export const replaced =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };
