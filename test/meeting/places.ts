import { readMeeting } from "../../src/meeting/read.ts";
import type { Meeting } from "../../src/meeting/types.ts";
import { workCalendar } from "../../src/time/workdays.ts";

// Where an expression can stand, and what a meeting makes of it there. `null`: nothing, and a rule asks
// for it (start-required, agenda-item-duration, action-complete, front-matter-valid, action-deadline).

/** What is made of the words in a place. */
type Place = (words: string) => string | null;

/** Front-matter takes what its schema describes and no other form; what it refuses is a finding. */
export interface Places {
  readonly frontMatter: Readonly<Record<string, Place>>;
  readonly body: Readonly<Record<string, Place>>;
}

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

function read(text: string, timezone = "Asia/Shanghai"): Meeting {
  const source = { file: "meeting.md", text, encoding: "utf-8" } as const;
  return readMeeting(source, { timezone, calendar: () => calendar });
}

/** Below the front-matter of a meeting on Tuesday 10 November 2026. */
const below = (body: string): Meeting => read(`---\nstart: 2026-11-10 14:00\n---\n${body}\n`);

const table = (header: string, row: string): string =>
  `| ${header} |\n|${header
    .split("|")
    .map(() => "---|")
    .join("")}\n| ${row} |`;

const timeOf = (moment: { readonly value: string } | null): string | null =>
  moment?.value.slice(11) ?? null;
const start = (text: string): string | null => timeOf(read(text).start);
const end = (text: string): string | null => timeOf(read(text).end);

/** The deadline's day, but not one whose weekday or words contradict it. */
function due(body: string): string | null {
  const found = below(body).actions[0]?.due;
  return found?.kind === "date" && found.wrongWeekday === null ? found.date : null;
}

/** A time of day moves no deadline: it is read where the day is. */
const behindDeadline =
  (around: (words: string) => string) =>
  (words: string): string | null =>
    due(around(`2026-12-01 ${words}`)) === "2026-12-01" ? ANY : null;

/** Fits whatever is expected. */
export const ANY = "*";

export const clocks: Places = {
  frontMatter: {
    start: (words) => start(`---\nstart: "2026-11-10 ${words}"\n---\n`),
    end: (words) => end(`---\nstart: 2026-11-10 00:01\nend: "${words}"\n---\n`),
  },
  body: {
    line: (words) => start(`# 例会\n时间：2026-11-10 ${words}\n`),
    item: (words) => start(`# Sync\n- Time: 10 Nov 2026, ${words}\n`),
    title: (words) => start(`# 例会 2026-11-10 ${words}\n\n参会人：李雷\n`),
    table: (words) => start(`# 例会\n| 时间 | 2026-11-10 ${words} |\n|---|---|\n| 地点 | A |\n`),
    apart: (words) => start(`# 例会\n日期：2026-11-10\n开始时间：${words}\n`),
    end: (words) => end(`# Sync\nDate: 2026-11-10 00:01\nEnd time: ${words}\n`),
    cell: behindDeadline((due) => `## 行动项\n${table("任务 | 截止时间", `写方案 | ${due}`)}`),
    detail: behindDeadline((due) => `## 行动项\n- 王芳：写方案\n  - 截止：${due}`),
  },
};

function both(text: string): string | null {
  const meeting = read(text);
  return meeting.end && `${timeOf(meeting.start)}-${timeOf(meeting.end)}`;
}

function slot(body: string): string | null {
  const [item] = below(body).agenda;
  return item?.from ? `${item.from.value}-${item.to?.value}` : null;
}

export const ranges: Places = {
  frontMatter: {},
  body: {
    line: (words) => both(`# 例会\n时间：2026-11-10 ${words}\n`),
    item: (words) => both(`# Sync\n- Time: 10 Nov 2026, ${words}\n`),
    apart: (words) => both(`# 例会\n日期：2026-11-10\n时间：${words}\n`),
    title: (words) => both(`# 例会 2026-11-10 ${words}\n\n参会人：李雷\n`),
    table: (words) => both(`# 例会\n| 时间 | 2026-11-10 ${words} |\n|---|---|\n| 地点 | A |\n`),
    cell: (words) => slot(`## 议程\n${table("时间 | 议题", `${words} | 目标`)}`),
    before: (words) => slot(`## 议程\n- ${words} 目标对齐`),
    numbered: (words) => slot(`## Agenda\n1. ${words} Goals`),
    colon: (words) => slot(`## Agenda\n1. ${words}: Goals`),
    bracket: (words) => slot(`## 议程\n1. 目标对齐（${words}）`),
    "bracket with a name": (words) => slot(`## 议程\n1. 目标对齐（${words}，李雷）`),
    "bracket before": (words) => slot(`## Agenda\n1. [${words}] Goals`),
    heading: (words) => slot(`## Agenda\n### ${words} Goals\n### 16:00-17:00 More`),
    detail: (words) => slot(`## 议程\n1. 目标对齐\n   - 时间：${words}`),
    dash: (words) => slot(`## Agenda\n1. Goals - ${words}`),
    behind: (words) => slot(`## 议程\n1. 目标对齐 ${words}`),
  },
};

const length = (text: string): string | null =>
  read(text).durationMinutes?.value.toString() ?? null;
const minutes = (body: string): string | null =>
  below(body).agenda[0]?.minutes?.value.toString() ?? null;

export const durations: Places = {
  frontMatter: {
    duration: (words) => length(`---\nduration: "${words}"\n---\n`),
    opening: (words) =>
      read(`---\nopening: "${words}"\n---\n`).openingMinutes?.value.toString() ?? null,
  },
  body: {
    line: (words) => length(`# 例会\n时间：2026-11-10 14:00\n时长：${words}\n`),
    item: (words) => length(`# Sync\n- Date: 2026-11-10 14:00\n- Duration: ${words}\n`),
    "behind the time": (words) => length(`# Sync\n- Date: 2026-11-10 14:00 (${words})\n`),
    cell: (words) => minutes(`## 议程\n${table("议题 | 时长", `目标 | ${words}`)}`),
    bracket: (words) => minutes(`## 议程\n1. 目标对齐（${words}）`),
    "bracket with a name": (words) => minutes(`## Agenda\n1. Goals (Ann, ${words})`),
    square: (words) => minutes(`## Agenda\n1. Goals [${words}]`),
    "bracket before": (words) => minutes(`## Agenda\n1. [${words}] Goals`),
    "colon before": (words) => minutes(`## Agenda\n1. ${words}: Goals`),
    colon: (words) => minutes(`## Agenda\n1. Goals: ${words}`),
    dash: (words) => minutes(`## Agenda\n1. Goals - ${words}`),
    "dash with a name": (words) => minutes(`## Agenda\n1. Goals - ${words} - Ann`),
    heading: (words) => minutes(`## Agenda\n### 1. Goals (${words})\n### 2. More (5 min)`),
    detail: (words) => minutes(`## 议程\n1. 目标对齐\n   - 时长：${words}`),
  },
};

const day = (text: string): string | null => read(text).date?.value ?? null;
const closed = (body: string): string | null => below(body).actions[0]?.closed ?? null;

export const dates: Places = {
  frontMatter: {
    date: (words) => day(`---\ndate: "${words}"\n---\n`),
    start: (words) => day(`---\nstart: "${words} 14:00"\n---\n`),
    material: (words) =>
      read(`---\nmaterials: [{title: x, due: "${words}"}]\n---\n`).materials[0]?.due?.value ?? null,
  },
  body: {
    line: (words) => day(`# 例会\n日期：${words}\n地点：A\n`),
    item: (words) => day(`# Sync\n- Date: ${words}\n`),
    "before a time": (words) => day(`# Sync\n- Date: ${words} 14:00\n`),
    title: (words) => day(`# 例会 ${words}\n\n参会人：李雷\n`),
    "title before": (words) => day(`# ${words} 例会\n\n参会人：李雷\n`),
    "heading below": (words) => day(`# 例会\n## ${words}\n\n参会人：李雷\n`),
    alone: (words) => day(`# 例会\n\n${words}\n\n参会人：李雷\n`),
    table: (words) => day(`# 例会\n| 日期 | ${words} |\n|---|---|\n| 地点 | A |\n`),
    cell: (words) => due(`## 行动项\n${table("任务 | 截止时间", `写方案 | ${words}前`)}`),
    labelled: (words) => due(`## 行动项\n- 王芳：写方案，截止：${words}`),
    box: (words) => due(`## Action items\n- [ ] Ann: write it, due: ${words}`),
    by: (words) => due(`## Action items\n- [ ] Ann to write it by ${words}`),
    bracket: (words) => due(`## Action items\n- [ ] Ann: write it (by ${words})`),
    "bracket with a name": (words) => due(`## 行动项\n- 写方案（王芳，${words}）`),
    dash: (words) => due(`## 行动项\n- 写方案——王芳、${words}`),
    detail: (words) => due(`## 行动项\n- 王芳：写方案\n  - 截止：${words}`),
    minutes: (words) => due(`## 纪要\n### 1. 目标\n- 行动项：王芳，写方案，截止时间：${words}`),
    status: (words) => closed(`## 行动项\n${table("任务 | 状态", `写方案 | 已完成（${words}）`)}`),
    done: (words) => closed(`## Action items\n- [ ] Ann: write it (done ${words})`),
  },
};

/** When the meeting begins by the clock of UTC, had it been at 14:00 in Rome by default. */
function inUtc(text: string): string | null {
  const meeting = read(text, "Europe/Rome");
  const isUnclear = meeting.problems.some(({ key }) => key === "timezone");
  if (!meeting.start || isUnclear) return null;
  const clock = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone: meeting.timezone, dateStyle: "short", timeStyle: "short" },
  }).format(new Date("2026-11-10T12:00Z"));
  const ahead = Date.parse(`${clock.replace(" ", "T")}Z`) - Date.parse("2026-11-10T12:00Z");
  const instant = new Date(Date.parse(`${meeting.start.value}Z`) - ahead);
  return instant.toISOString().slice(11, 16);
}

export const zones: Places = {
  frontMatter: {
    timezone: (words) => inUtc(`---\nstart: 2026-11-10 14:00\ntimezone: "${words}"\n---\n`),
    start: (words) => inUtc(`---\nstart: "2026-11-10 14:00 ${words}"\n---\n`),
  },
  body: {
    line: (words) => inUtc(`# 例会\n时间：2026-11-10 14:00 ${words}\n`),
    bracket: (words) => inUtc(`# 例会\n时间：2026-11-10 14:00（${words}）\n`),
    "behind a range": (words) => inUtc(`# Sync\n- Time: 2026-11-10 14:00-15:00 ${words}\n`),
    apart: (words) => inUtc(`# Sync\n- Date: 2026-11-10\n- Time: 14:00-15:00 ${words}\n`),
    title: (words) => inUtc(`# Sync 2026-11-10 14:00 ${words}\n\nAttendees: Ann\n`),
    labelled: (words) => inUtc(`# 例会\n时间：2026-11-10 14:00\n时区：${words}\n`),
    "labelled in English": (words) =>
      inUtc(`# Sync\n- Date: 2026-11-10 14:00\n- Time zone: ${words}\n`),
  },
};

/** The deadline's kind where it is no day. */
function deadline(body: string): string | null {
  const found = below(body).actions[0]?.due;
  if (!found || found.kind === "none" || found.kind === "unparsed") return null;
  return "date" in found && found.date ? found.date : found.kind;
}

export const deadlines: Places = {
  frontMatter: {},
  body: {
    cell: (words) => deadline(`## 行动项\n${table("任务 | 截止时间", `写方案 | ${words}`)}`),
    "cell in English": (words) =>
      deadline(`## Action items\n${table("Owner | Task | Due", `Ann | write | ${words}`)}`),
    labelled: (words) => deadline(`## 行动项\n- 王芳：写方案，截止：${words}`),
    "end of a sentence": (words) => deadline(`## 行动项\n- 王芳：写方案，截止时间：${words}。`),
    box: (words) => deadline(`## Action items\n- [ ] Ann: write it, due: ${words}`),
    bracket: (words) => deadline(`## Action items\n- [ ] Ann: write it (${words})`),
    "bracket with a name": (words) => deadline(`## 行动项\n- 写方案（王芳，${words}）`),
    detail: (words) => deadline(`## 行动项\n- 王芳：写方案\n  - 截止：${words}`),
    "detail in English": (words) =>
      deadline(`## Action items\n- [ ] Ann: write it\n  - Due: ${words}`),
    minutes: (words) =>
      deadline(`## 纪要\n### 1. 目标\n- 行动项：王芳，写方案，截止时间：${words}`),
    label: (words) => deadline(`## Minutes\n### 1. Goals\nACTION: Ann to write it, due: ${words}`),
  },
};

function owners(body: string): string | null {
  return below(body).actions[0]?.owners.join("+") || null;
}

const attending = (text: string): string | null =>
  read(text)
    .attendees.map(({ name }) => name)
    .join("+") || null;

/** One person leads a meeting. */
export const leaders: Places = {
  frontMatter: {
    host: (words) => read(`---\nhost: "${words}"\n---\n`).host?.value ?? null,
  },
  body: {
    line: (words) => read(`# 例会 2026-11-10\n主持人：${words}\n`).host?.value ?? null,
    item: (words) => read(`# Sync 2026-11-10\n- Host: ${words}\n`).host?.value ?? null,
    cell: (words) =>
      below(`## 议程\n${table("议题 | 主讲", `目标 | ${words}`)}`).agenda[0]?.presenter?.value ??
      null,
  },
};

export const names: Places = {
  frontMatter: {
    attendees: (words) => attending(`---\nattendees: ["${words}"]\n---\n`),
  },
  body: {
    cell: (words) => owners(`## 行动项\n${table("负责人 | 任务", `${words} | 写方案`)}`),
    colon: (words) => owners(`## 行动项\n- ${words}：写方案`),
    box: (words) => owners(`## Action items\n- [ ] ${words}: write the draft`),
    labelled: (words) => owners(`## 行动项\n- 写方案，负责人：${words}`),
    "labelled before another": (words) =>
      owners(`## 行动项\n- 写方案，负责人：${words}，截止：12月4日`),
    detail: (words) => owners(`## 行动项\n- 写方案\n  - 负责人：${words}`),
    "detail in English": (words) =>
      owners(`## Action items\n- [ ] write the draft\n  - Owner: ${words}`),
    bracket: (words) => owners(`## 行动项\n- 写方案（${words}，12月4日）`),
    dash: (words) => owners(`## 行动项\n- 写方案——${words}`),
    square: (words) => owners(`## Action items\n- [${words}] write the draft`),
    minutes: (words) => owners(`## 纪要\n### 1. 目标\n- 行动项：写方案，负责人：${words}`),
    line: (words) => attending(`# 例会 2026-11-10\n参会人：${words}\n地点：A\n`),
    list: (words) => attending(`# 例会 2026-11-10\n参会人：\n- ${words}\n\n地点：A\n`),
    section: (words) => attending(`# 例会 2026-11-10\n## 参会人\n${words}\n## 议程\n1. x\n`),
    table: (words) =>
      attending(`# 例会 2026-11-10\n## 参会人\n${table("姓名 | 部门", `${words} | 研发`)}\n`),
  },
};
