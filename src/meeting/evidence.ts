import type { PlainText } from "../markdown/plain-text.ts";
import { simplified } from "../text/simplified.ts";
import { isDayAlone } from "../time/day.ts";
import { commandOf } from "../vocabulary/commands.ts";
import {
  besideMeetingName,
  headOf,
  isCalledOff,
  isCommonAbbreviation,
  isHanName,
  isNothing,
  isPlaceholder,
} from "../vocabulary/index.ts";
import { says } from "../vocabulary/phrases.ts";
import { headLine } from "./head/label.ts";
import type { Evidence } from "./held-by.ts";
import { decidedBy, labelled } from "./line.ts";
import { partsOf } from "./people/address-book.ts";
import { initialsOf } from "./people/initials.ts";
import { nameKey } from "./people/person.ts";
import { saysWhoCame } from "./record.ts";
import { isReported, tellsWhatWasDone } from "./reports.ts";
import { allSections, linesOf, type Section } from "./sections.ts";
import type { AgendaItem, Meeting } from "./types.ts";

/** What a file is called: its title, and its path's last parts. */
export interface Called {
  readonly title: string;
  readonly file: string;
  /** It is one of several in a file that is called a record of them. */
  readonly isLogged?: boolean;
}

/** Minutes that are called so need no heading of their own: 例会纪要, `minutes/2026-12-01.md`. */
const isRecord = says("record");
/** 表决, 投票结果：赞成 5 票; motion carried. */
const saysVote = says("vote");
/** 本次会议对进度进行了总结; `In this week's call we discussed the roof`. */
const recounts = says("recounted");
/** Meeting adjourned at 16:05, 散会（22时24分）. */
const saysEnd = says("ended");

/** `Ann: over budget`, `甲明：先看`, `<ann> hello`, `@ann: over budget`. */
const SPEAKER =
  /^(?:<(?<nick>[\w-]{2,20})>|@(?<handle>[\w.-]{2,30}):(?= )|(?<name>@?\p{Lu}[\p{L}\d.'’_-]{1,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?|\p{Script=Han}{2,3})\s?[:：])\s?\S{2}/u;

/** `Ann, would all links break?`: talk behind a comma, and no other name. */
const TURN = /^(?<name>\p{Lu}[\p{L}'’-]{1,20}), (?=\p{Ll}\S* \S+ \S|\p{Lu}\S* \p{Ll}\S* \S)/u;

const SPEAKS = /^[^:：]{2,45}[:：]|^</;

/** Fewer lines than that may be a template's. */
const MANY_WORDS = 40;
/** In what is called minutes people note less. */
const SOME_WORDS = 24;
/** In a record of many meetings the shortest note is one. */
const FEW_WORDS = 10;
const ENOUGH = 3;

/**
 * What in a text that has no heading for minutes says that the meeting was held. Weighed here and nowhere
 * else: a vote, a decision, an end or a conversation where people met; what is merely written down only in
 * what is called minutes, because agendas explain, too.
 */
export function evidenceIn(
  root: Section,
  { attendees, date }: Pick<Meeting, "attendees" | "date">,
  called: Called,
  agenda: readonly AgendaItem[],
): readonly Evidence[] {
  const names = attendees.flatMap(({ name }) => [
    ...[name, ...partsOf(name)],
    ...initialsOf(name).filter((initials) => !isCommonAbbreviation(initials)),
  ]);
  const people = new Set(names.map(nameKey));
  const items = new Set(agenda.map(({ title }) => title.span.from));
  const lines = [root, ...allSections(root)].flatMap(({ concept, heading, blocks }) =>
    concept?.concept === "actions" ||
    concept?.concept === "attendees" ||
    (called.isLogged && (concept?.concept === "agenda" || isLabelAlone(heading)))
      ? []
      : linesOf(blocks),
  );
  const saysMeeting = attendees.length > 0 || besideMeetingName(called.title) !== null;
  const isRecounted = lines.some(({ value }) => recounts(simplified(value.slice(0, LOOKED_AT))));
  const isNotes = called.isLogged === true || isCalledRecord(called);
  const [least, enough] = called.isLogged
    ? [FEW_WORDS, 1]
    : [isNotes ? SOME_WORDS : MANY_WORDS, ENOUGH];
  const isAbsent = attendees.some(({ present }) => present === false);
  const seen = new Set<Evidence>([
    ...lines.flatMap((line) => saidBy(line, items.has(line.span.from))),
    ...(isConversation(lines, people) ||
    areReports(lines, people, items) ||
    tellsWhatWasDone(root, saysMeeting)
      ? (["speakers"] as const)
      : []),
    ...(isAbsent ? (["absentees"] as const) : []),
    ...(saysWhoCame(root) ? (["attendance"] as const) : []),
    ...(lines.filter((line) => isTalk(line, least)).length >= enough || (saysMeeting && isRecounted)
      ? (["talk"] as const)
      : []),
    ...(isNotes ? (["title"] as const) : []),
  ]);
  const isMeeting = agenda.length > 0 || (date !== null && attendees.length > 0);
  const isOne = isMeeting || date !== null || attendees.length > 0;
  const isToldLater = (isRecounted || seen.has("decisions")) && saysMeeting && date !== null;
  return isToldLater || isEnough(seen, isMeeting, isOne) ? [...seen] : [];
}

/** 主讲人 as a heading, above who that is. */
const isLabelAlone = (heading: PlainText | null): boolean =>
  heading !== null && labelled({ ...heading, bold: true })?.value.value === "";

/** Two things that people who attend said or did; the agenda's own lines may only say what they will. */
function areReports(
  lines: readonly PlainText[],
  people: ReadonlySet<string>,
  items: ReadonlySet<number>,
): boolean {
  if (people.size === 0) return false;
  let reported = 0;
  for (const line of lines)
    if (!items.has(line.span.from) && isReported(line, people) && ++reported > 1) return true;
  return false;
}

/** What a line says by itself. */
function saidBy(line: PlainText, isItem: boolean): readonly Evidence[] {
  const text = simplified(line.value.slice(0, LOOKED_AT));
  return [
    ...(saysVote(text) ? (["votes"] as const) : []),
    ...(saysEnd(text) ? (["end"] as const) : []),
    ...(isLogged(line) ? (["speakers"] as const) : []),
    ...(!isItem && decides(line) ? (["decisions"] as const) : []),
  ];
}

const LOOKED_AT = 400;

/** `#topic Roof` tells a bot that people are talking; `#action …` may be anybody's tag. */
function isLogged({ value }: PlainText): boolean {
  const command = commandOf(value);
  return command !== null && command.concept !== "actions";
}

/** Two who speak in turn, or one who does again and again. */
function isConversation(lines: readonly PlainText[], people: ReadonlySet<string>): boolean {
  const said = lines.flatMap((line) => speakerOf(line, people) ?? []);
  return said.length >= ENOUGH && (new Set(said).size > 1 || said.length > ENOUGH);
}

/** A record of a design decides, too, and quotes: beside that something must say that people met. */
function isEnough(seen: ReadonlySet<Evidence>, isMeeting: boolean, isOne: boolean): boolean {
  if (seen.has("decisions") && (isMeeting || seen.has("title"))) return true;
  const isSaid = seen.has("votes") || seen.has("end") || seen.has("speakers");
  if (isSaid && (isOne || seen.has("title"))) return true;
  const isTold = seen.has("title") || seen.has("absentees") || seen.has("attendance");
  return seen.has("talk") && isTold;
}

/** `# Roof meeting`, and whatever is called a record. */
export const isCalledMeeting = (called: Called): boolean =>
  besideMeetingName(called.title) !== null || isCalledRecord(called);

/** `minutes/lasers/2026-12-01.md`: how much of a path says what lies there. */
const NEAREST = 4;

export function isCalledRecord({ title, file }: Called): boolean {
  const path = file.split(/[\\/]/).slice(-NEAREST).join("/");
  return isRecord(simplified(title)) || isRecord(simplified(path).replaceAll("_", " "));
}

function decides(line: PlainText): boolean {
  if (decidedBy(line)) return !isCalledOff(line.value);
  const label = labelled(line);
  const text = label?.value.value ?? "";
  return label?.concept === "conclusion" && text !== "" && !isNothing(text) && !isPlaceholder(text);
}

/** Somebody who attends, or a Chinese name. */
function speakerOf(line: PlainText, people: ReadonlySet<string>): string | null {
  const turn = TURN.exec(line.value)?.groups?.name;
  if (turn !== undefined && people.has(nameKey(turn))) return turn;
  if (!SPEAKS.test(line.value)) return null;
  const { nick, handle, name } = SPEAKER.exec(line.value)?.groups ?? {};
  const called = nick ?? handle;
  if (called !== undefined) return called;
  if (name === undefined || labelled(line) || headOf(name)) return null;
  if (/\p{Script=Han}/u.test(name))
    return isHanName(name) || people.has(nameKey(name)) ? name : null;
  return people.has(nameKey(name)) ? name : null;
}

/** A sentence, and no question: what somebody has written down. */
function isTalk(line: PlainText, least: number): boolean {
  const { value } = line;
  if (
    value.length < (least === FEW_WORDS ? 4 : 8) ||
    labelled(line) ||
    isPlaceholder(value) ||
    /[?？:：]$/.test(value)
  )
    return false;
  if (least === FEW_WORDS && (headLine(line, []).concept !== null || isDayAlone(value)))
    return false;
  const width = /\p{Script=Han}/u.test(value) ? value.length * 3 : value.length;
  return width >= least && !/^https?:\S+$/.test(value);
}
