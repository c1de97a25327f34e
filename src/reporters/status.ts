import type { ChalkInstance } from "chalk";
import type { Messages } from "../messages/index.ts";
import { visibleLine } from "../text/visible.ts";
import { displayWidth, pad, wrap, wrapWithin } from "../text/wrap.ts";
import type { Pending } from "../tracker/pending.ts";
import { escaped } from "./markdown.ts";

export const statusFormats = ["text", "json", "md"] as const;
export type StatusFormat = (typeof statusFormats)[number];

export interface StatusList {
  readonly items: readonly Pending[];
  /** Meetings of long ago without minutes. */
  readonly old: number;
  readonly now: string;
  /** How many items are shown; programs get all. */
  readonly most: number;
}

interface StatusSetting {
  readonly messages: Messages;
  readonly color: ChalkInstance;
  readonly width: number;
}

const WIDEST = 120;

export function statusAs(format: StatusFormat, list: StatusList, setting: StatusSetting): string {
  if (format === "json") return json(list, setting);
  return format === "md" ? markdown(list, setting) : text(list, setting);
}

/** What has to be done, in one sentence. */
function saidOf(item: Pending, { status, terms, actions }: Messages): string {
  switch (item.kind) {
    case "notice":
      return status.notice(item.title, item.workdays, item.overdue);
    case "meeting":
      return status.meeting(item.title, item.time);
    case "minutes":
    case "minutes-mail":
      return status[item.kind](item.title, item.hours);
    case "action": {
      const { action, daysLeft } = item.standing;
      const owner = terms.list(action.owners) || (action.owner ?? "");
      const days = daysLeft ?? 0;
      const { left } = actions;
      const how = days < 0 ? left.overdue(-days) : days === 0 ? left.today : left.days(days);
      return status.action(owner, action.task ?? action.deliverable ?? "", how, action.ref);
    }
    case "draft":
      return status.draft(item.file);
  }
}

function json({ items, now }: StatusList, { messages }: StatusSetting): string {
  const shown = items.map((item) => {
    const { kind, due, overdue, file, line } = item;
    return { kind, due, overdue, file, line, text: saidOf(item, messages) };
  });
  return `${JSON.stringify({ version: 1, now, items: shown }, null, 2)}\n`;
}

function text(list: StatusList, { messages, color, width }: StatusSetting): string {
  const { items, old, most: shown } = list;
  const words = messages.status;
  const most = Math.min(width, WIDEST);
  const labels = items.map(({ kind }) => words.kinds[kind]);
  const column = labels.reduce((widest, label) => Math.max(widest, displayWidth(label)), 0);
  const rows = items.slice(0, shown).flatMap((item, index) => {
    const head = `${item.overdue ? "!" : " "} ${pad(labels[index] ?? "", column)}  `;
    const room = Math.max(20, most - displayWidth(head));
    const place = item.kind === "draft" ? [] : [`${item.file}:${item.line}`];
    const [first = "", ...more] = wrapWithin(visibleLine(saidOf(item, messages)), room, 4);
    const indent = " ".repeat(displayWidth(head));
    const paint = item.overdue ? color.red : (said: string) => said;
    return [
      paint(head + first),
      ...more.map((line) => paint(indent + line)),
      ...place.map((line) => color.dim(indent + visibleLine(line))),
    ];
  });
  const overdue = items.filter((item) => item.overdue).length;
  const end = items.length === 0 ? words.nothing : words.summary(items.length, overdue);
  const lines = [
    ...rows,
    ...(rows.length > 0 ? [""] : []),
    ...leftOut(list, messages),
    end,
    ...(items.some(({ kind }) => kind === "draft") ? wrap(words.sentByHand, most) : []),
    ...(old > 0 ? [words.old(old)] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** What is not shown of a list so long that nobody reads to its end. */
function leftOut({ items, most }: StatusList, { status }: Messages): readonly string[] {
  const rest = items.slice(most);
  return rest.length === 0
    ? []
    : [status.more(rest.length, rest.filter(({ overdue }) => overdue).length)];
}

function markdown(list: StatusList, { messages }: StatusSetting): string {
  const { items, old, most } = list;
  const words = messages.status;
  const rows = items.slice(0, most).map((item) => {
    const said = escaped(saidOf(item, messages));
    return `- [ ] ${item.overdue ? `**${said}**` : said}`;
  });
  const lines = [
    ...[`## ${words.title}`, ""],
    ...(rows.length > 0 ? rows : [words.nothing]),
    ...leftOut(list, messages).flatMap((line) => ["", line]),
    ...(old > 0 ? ["", words.old(old)] : []),
  ];
  return `${lines.join("\n")}\n`;
}
