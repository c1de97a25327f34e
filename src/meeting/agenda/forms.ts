import { joinLines, type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { withoutEnd } from "../../text/lines.ts";
import { leadingClockRange } from "../../time/clock.ts";
import { readDuration } from "../../time/duration.ts";
import { isGroup, isHanName, type LabelConcept, labelWords } from "../../vocabulary/index.ts";
import { isAgendaRemark } from "../../vocabulary/not-names.ts";
import { labelled } from "../line.ts";
import { nameKey } from "../people/person.ts";
import { behindDash, handlesBehind, inBrackets, type Spoken } from "./speakers.ts";

/** The title left over, and what has been taken off it. */
export interface Rest {
  readonly title: PlainText;
  /** Of `14:00–14:15 Goals (20 min)` two; the first counts. */
  readonly times: readonly PlainText[];
  readonly presenter: PlainText | null;
  readonly mustReach: PlainText | null;
  /** By the mark of a tool; whoever the line names beside it counts. */
  readonly marked: PlainText | null;
}

/** One way in which an agenda line says when, who or what for, beside its title. */
interface AgendaForm {
  /** As somebody might write it. */
  readonly form: string;
  /** `names`: the keys of those who attend. `null`: the line is not written so. */
  readonly take: (rest: Rest, names: ReadonlySet<string>) => Rest | null;
}

type Slot = "time" | "presenter" | "mustReach" | "marked" | "labelled";

const words = (...concepts: readonly LabelConcept[]): string =>
  concepts
    .flatMap(labelWords)
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");

const PRESENTS = words("presenter", "owner");
const NAMED = "((?<presenter>(?:[^:：()（）]|[(（][^()（）]{0,30}[)）]){1,40}))$";

/** In this order; what a form takes is gone for the next. */
export const FORMS: readonly AgendaForm[] = [
  { form: "[name=Ann] Goals", take: slot(/^\[name=(?<marked>[^\][]{1,40})\]/) },
  { form: "Goals [name=Ann]", take: slot(/\s?\[name=(?<marked>[^\][]{1,40})\]$/) },
  {
    form: "目标对齐 — 必达结论：确认三项 KPI",
    take: slot(new RegExp(`(?:${words("mustReach")})\\s{0,3}[:：](?<mustReach>.*)$`, "is")),
  },
  {
    form: "灰度方案  汇报人：王芳",
    take: slot(new RegExp(`(?<=\\S)[\\s;；，,—–-]{1,5}(?:${PRESENTS})\\s?[:：]\\s?${NAMED}`, "i")),
  },
  {
    form: "Rollout -- owner Ann",
    take: slot(new RegExp(`(?<=\\S)\\s[-–—]{1,2}\\s(?:${PRESENTS})\\s${NAMED}`, "i")),
  },
  {
    form: "灰度方案（讲者：王芳）",
    take: slot(/[（(](?<labelled>[^（）(),，:：]{1,20}[:：][^（）(),，;；:：]{1,40})[)）]$/),
  },
  { form: "14:00-14:10 目标对齐 李雷", take: clockBefore },
  { form: "14:00 Goals, 3:35 UTC - Goals", take: startBefore },
  { form: "[10 min] Goals", take: slot(/^[([（【](?<time>[^()[\]（）【】]{1,20})[)\]）】][:：]?/) },
  { form: "10m: Goals", take: slot(/^(?<time>[^:：]{1,20})[:：]/) },
  { form: "Goals (Ann, 10m), Goals (Ann) [10m], Goals (10m) - (inform)", take: brackets },
  { form: "Goals - 10 min, Goals - 10 min - Ann", take: dashes },
  { form: "Goals: 10m", take: slot(/(?<=.)[:：](?<time>[^:：]{1,20})$/) },
  { form: "目标对齐 9:05~9:15 10min 王芳", take: clockBehind },
  { form: "Goals @ann @bo, 目标对齐@王芳", take: spoken(handlesBehind) },
  { form: "Goals (Ann Lee), 目标对齐（王芳）", take: spoken(inBrackets) },
  { form: "目标对齐——王芳", take: spoken(behindDash) },
  { form: "目标对齐 10min 王芳", take: lengthBehind },
  { form: "（14:00-14:10）目标对齐 王芳", take: nameBehind },
];

/** What a pattern finds, if it is readable as what its named group stands for, and a title is left. */
function slot(is: RegExp): AgendaForm["take"] {
  return (rest) => {
    const match = is.exec(rest.title.value);
    const [name, said] = Object.entries(match?.groups ?? {})[0] ?? [];
    if (!match || name === undefined || said === undefined) return null;
    const title =
      match.index === 0
        ? part(rest.title, match[0].length)
        : part(rest.title, 0, withoutEnd(rest.title.value.slice(0, match.index), EDGES).length);
    const from = match.index + match[0].lastIndexOf(said);
    const value = part(rest.title, from, from + said.length);
    return title.value === "" ? null : filled({ ...rest, title }, name as Slot, value);
  };
}

const EDGES = /[\s—–\-|，,；;。]/;

function filled(rest: Rest, slot: Slot, value: PlainText): Rest | null {
  switch (slot) {
    case "time":
      return rest.times.length === 0 && readDuration(value.value) !== null
        ? { ...rest, times: [value] }
        : null;
    case "labelled": {
      const label = rest.presenter === null ? labelled(value) : null;
      const isPerson = label?.concept === "presenter" || label?.concept === "owner";
      return isPerson && label.value.value !== "" ? { ...rest, presenter: label.value } : null;
    }
    default:
      return rest[slot] === null ? { ...rest, [slot]: value } : null;
  }
}

/** A range of clock times in front, and behind it a topic with one who attends, or by the name might. */
function clockBefore(rest: Rest, names: ReadonlySet<string>): Rest | null {
  const clock = leadingClockRange(rest.title.value);
  if (!clock) return null;
  const behind = /^\s?[:：]/.exec(rest.title.value.slice(clock.length))?.[0].length ?? 0;
  const title = part(rest.title, clock.length + behind);
  const time = part(rest.title, 0, clock.length);
  const last = title.value.lastIndexOf(" ");
  const isSpeaker = last > 0 && mayAttend(title.value.slice(last + 1), names);
  if (!isSpeaker) return { ...rest, title, times: [time] };
  const presenter = rest.presenter ?? part(title, last);
  return { ...rest, title: part(title, 0, last), times: [time], presenter };
}

/** A single clock time in front says when the topic begins, and not how long it takes. */
function startBefore(rest: Rest): Rest | null {
  const found = rest.times.length === 0 ? START.exec(rest.title.value) : null;
  if (!found) return null;
  const [all, clock = ""] = found;
  const time = part(rest.title, 0, clock.length);
  return { ...rest, title: part(rest.title, all.length), times: [time] };
}

const START =
  /^((?:[01]?\d|2[0-3])[:：][0-5]\d(?:\s?[ap]\.?m\.?)?(?:\s(?:UTC|GMT|[A-Z]{1,3}T))?)(?:\s?[-–—|]\s|\s)\s?(?=\p{L})/iu;

/** Whoever is named behind the title, where nobody was so far. */
function spoken(
  read: (title: PlainText, names: ReadonlySet<string>) => Spoken | null,
): AgendaForm["take"] {
  return (rest, names) => {
    const found = rest.presenter === null ? read(rest.title, names) : null;
    return found && { ...rest, ...found };
  };
}

const mayAttend = (name: string, names: ReadonlySet<string>): boolean =>
  names.has(nameKey(name)) || isHanName(name);

/** A range of clock times at the end, with nothing behind it but how long that is, and who speaks. */
function clockBehind(rest: Rest, names: ReadonlySet<string>): Rest | null {
  if (rest.times.length > 0 || !/\d|noon/i.test(rest.title.value)) return null;
  const { value } = rest.title;
  for (const { index } of value.matchAll(/\s+/g)) {
    const from = index + (/^\s+/.exec(value.slice(index, index + 20))?.[0].length ?? 1);
    // Compare 1.10-1.20: perhaps versions.
    if (/^\d{1,2}\.\d/.test(value.slice(from))) continue;
    const clock = leadingClockRange(value.slice(from));
    if (!clock) continue;
    const behind = part(rest.title, from + clock.length);
    const [length, speaker] = lengthAndSpeaker(behind);
    if (speaker.value !== "" && !mayAttend(speaker.value, names)) continue;
    const presenter = rest.presenter ?? (speaker.value === "" ? null : speaker);
    const title = part(rest.title, 0, index);
    const time = part(rest.title, from, from + clock.length);
    return { ...rest, title, times: length ? [time, length] : [time], presenter };
  }
  return null;
}

/** How long it takes and then who speaks, behind a topic. */
function lengthBehind(rest: Rest, names: ReadonlySet<string>): Rest | null {
  const found = /\s(\d{1,3}\s?\p{L}{1,7})\s+(\S{2,12})$/u.exec(rest.title.value);
  const [, length = "", speaker = ""] = found ?? [];
  if (!found || rest.times.length > 0 || rest.presenter !== null) return null;
  if (readDuration(length) === null || !mayAttend(speaker, names)) return null;
  const from = found.index + 1;
  const time = part(rest.title, from, from + length.length);
  const presenter = part(rest.title, rest.title.value.length - speaker.length);
  return { ...rest, title: part(rest.title, 0, found.index), times: [time], presenter };
}

/** Behind a topic that says when, a Chinese name by itself. */
function nameBehind(rest: Rest, names: ReadonlySet<string>): Rest | null {
  const at = rest.title.value.search(/\s\p{Script=Han}{2,4}$/u);
  if (at < 1 || rest.times.length === 0 || rest.presenter !== null) return null;
  const presenter = part(rest.title, at + 1);
  return mayAttend(presenter.value, names)
    ? { ...rest, title: part(rest.title, 0, at), presenter }
    : null;
}

/** `10min 王芳`, either of which may be missing. */
function lengthAndSpeaker(text: PlainText): readonly [PlainText | null, PlainText] {
  const [first = ""] = text.value.split(/\s/, 1);
  return first !== "" && readDuration(first) !== null
    ? [part(text, 0, first.length), part(text, first.length)]
    : [null, text];
}

const NAMES = /^@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;

/** Up to two brackets at the end; without a time, brackets are part of the title. */
function brackets(rest: Rest, names: ReadonlySet<string>): Rest | null {
  let { title, times, presenter } = rest;
  for (let brackets = 0; brackets < 2; brackets++) {
    const bracket = /[(（[]([^()（）[\]]*)[)）\]]\s*[:：]?$/.exec(title.value);
    if (!bracket || bracket.index === 0) break;
    const from = bracket.index + 1;
    const to = from + (bracket[1] ?? "").length;
    const found = inBracket(part(title, from, to), names);
    // Of two brackets one is the time; the other must look like people, not like a remark.
    const isName = found.times.length > 0 || NAMES.test(found.presenter?.value ?? "");
    if (brackets > 0 && !isName) break;
    const before = withoutEnd(title.value.slice(0, bracket.index), /[\s–—-]/);
    const isRemark = !isName && /[)）\]]$/.test(before);
    times = [...times, ...found.times];
    if (!isRemark) presenter ??= found.presenter;
    title =
      found.remarks.length > 0
        ? joinLines([part(title, 0, from), ...found.remarks, part(title, to, to + 1)], 0, inside)
        : part(title, 0, before.length);
    if (found.remarks.length > 0) break;
  }
  return times.length > 0 ? { ...rest, title, times, presenter } : null;
}

/** What stays in a bracket is set apart as it was, and not from the bracket. */
const inside = (before: PlainText, after: PlainText): string =>
  /[(（[]$/.test(before.value) || /^[)）\]]$/.test(after.value) ? "" : ", ";

function dashes(rest: Rest, names: ReadonlySet<string>): Rest | null {
  if (rest.times.length > 0) return null;
  const dashes = [...rest.title.value.matchAll(/\s[-–—]{1,2}\s/g)];
  for (const dash of dashes.slice(-2)) {
    if (dash.index === 0) continue;
    const from = dash.index + dash[0].length;
    const title = part(rest.title, 0, dash.index);
    const next = dashes.find(({ index }) => index >= from);
    // Goals - 14:00 – 15:00: the second dash is one of the time.
    const whole = part(rest.title, from);
    if (readDuration(whole.value) !== null) return { ...rest, title, times: [whole] };
    const time = part(rest.title, from, next?.index);
    if (!next || readDuration(time.value) === null) continue;
    const presenter = part(rest.title, next.index + next[0].length);
    if (!mayPresent(presenter.value, names))
      return { ...rest, title: joinLines([title, presenter], 0, " - "), times: [time] };
    return { ...rest, title, times: [time], presenter: rest.presenter ?? presenter };
  }
  return null;
}

/** `ann Time: 2 minutes` */
const NAME_AND_TIME = new RegExp(
  `^([^\\s:：]{1,40})(\\s+(?:${words("minutes")})\\s?[:：]\\s?)(.{1,20})$`,
  "i",
);

/** Somebody who attends, or what may be a name or a group; 2nd draft and optional are nobody. */
const mayPresent = (text: string, names: ReadonlySet<string>): boolean =>
  names.has(nameKey(text)) ||
  text.startsWith("@") ||
  isHanName(text) ||
  isGroup(text) ||
  !isAgendaRemark(text);

interface InBracket extends Pick<Rest, "presenter"> {
  readonly times: readonly PlainText[];
  /** What says neither when nor who, beside what says when. */
  readonly remarks: readonly PlainText[];
}

/** What stands in brackets behind a title: a duration, and whoever is not one. */
function inBracket(text: PlainText, names: ReadonlySet<string>): InBracket {
  const times: PlainText[] = [];
  const presenters: PlainText[] = [];
  const remarks: PlainText[] = [];
  for (const entry of splitAt(text, /[,，、;；]/)) {
    const named = NAME_AND_TIME.exec(entry.value);
    if (named && readDuration(named[3] ?? "") !== null) {
      presenters.push(part(entry, 0, named[1]?.length));
      times.push(part(entry, named[0].length - (named[3] ?? "").length));
      continue;
    }
    const label = labelled(entry);
    const value = label?.value ?? entry;
    if (readDuration(value.value) !== null) times.push(value);
    else if (!label && !mayPresent(value.value, names)) remarks.push(value);
    else if (value.value !== "") presenters.push(value);
  }
  const isHan = /\p{Script=Han}/u.test(text.value);
  const presenter = presenters.length > 0 ? joinLines(presenters, 0, isHan ? "、" : ", ") : null;
  const said = times.length === 0 ? [] : remarks.filter(({ value }) => value !== "");
  return { times, presenter, remarks: said };
}
