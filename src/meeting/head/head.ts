import { joinLines, type PlainText, part } from "../../markdown/plain-text.ts";
import type { Source } from "../../markdown/source.ts";
import { withoutEnd } from "../../text/lines.ts";
import type { YearHint } from "../../time/occasion.ts";
import { readOneOfTwo } from "../../time/two-days.ts";
import type { HeadConcept } from "../../vocabulary/index.ts";
import { isNothing } from "../../vocabulary/index.ts";
import { replyMarks } from "../../vocabulary/mails.ts";
import { says } from "../../vocabulary/phrases.ts";
import { withoutNumbering } from "../line.ts";
import { isNobody } from "../people/nobody.ts";
import { readPerson } from "../people/person.ts";
import { linesOf, type Section } from "../sections.ts";
import type { Attendee, Located } from "../types.ts";
import type { HeadLine } from "./label.ts";
import { headLines, saidBy } from "./lines.ts";
import { peopleIn } from "./people.ts";
import { isNoPerson } from "./prose.ts";
import { saidOtherwise, thereAndAway } from "./said-otherwise.ts";
import { titleIn } from "./title.ts";
import type { Head, HeadContext } from "./types.ts";
import { whenHeld } from "./when.ts";

/**
 * Reads a head such as `# 架构例会 2023-06-14 9:30-12:00`, `- 会议时间：2024/05/29 19:00-20:00`,
 * `**Host**: Ann Lee`, `## 参会人`. Day and times come from labelled lines, else from the title,
 * else from the file's name.
 */
export function readHead(root: Section, context: HeadContext): Head {
  const lines = headLines(root);
  for (const line of lines) {
    if (line.concept === null || isIdle(line) || saysNoTime(line, context.hint)) continue;
    context.claims?.take(line.line, isOfPeople(line) ? null : saidBy(line));
    if (line.concept === "objective") context.claims?.takeAll(linesOf(line.below));
  }
  // What else stands on a line of which something is known: nobody else will look at it.
  const beside = lines.filter((line) => line.concept === null && line.isBeside);
  context.claims?.leave(beside.map(({ line }) => ({ text: line, why: "no-section" })));
  const of = (concept: HeadConcept): readonly HeadLine[] =>
    lines.filter((line) => line.concept === concept);
  const text = (concept: HeadConcept): PlainText | null =>
    of(concept)
      .map(saidBy)
      .find((value) => value !== null && !isNothing(value.value)) ?? null;
  const link = linkIn(of("link"), context.source);
  const { left } = context;
  const people = peopleIn(of("attendees"), left);
  const onDuty = (duty: "host" | "recorder"): Located<string> | null => {
    const person = people.find((listed) => listed.duty === duty);
    return person ? { value: person.name, span: person.span } : null;
  };
  const { others, rest, ...when } = whenHeld(lines, root, context);
  context.claims?.leave(saidOtherwise(lines, others));
  context.claims?.leave(rest.map((text) => ({ text, why: "no-section" })));
  const absentees = peopleIn(of("absentees"), left);
  context.claims?.leave(thereAndAway(people, absentees));
  const cc = peopleIn(of("cc"), left);
  return {
    title: withoutReply(text("title")) ?? titleIn(root, context),
    ...when,
    location: text("location")?.value ?? (link === null ? (text("link")?.value ?? null) : null),
    link,
    where: { location: text("location"), link: link === null ? null : text("link") },
    host: nameIn(text("host"), context) ?? onDuty("host"),
    recorder: nameIn(text("recorder"), context) ?? onDuty("recorder"),
    objective: wholeOf(of("objective")),
    attendees: withAbsentees(people, absentees),
    cc,
  };
}

/** `RE: FW: Minutes` of a mail's subject. */
const withoutReply = (title: PlainText | null): PlainText | null =>
  title && part(title, replyMarks(title.value));

/** What the meeting is for may be a list; all of it is said. */
function wholeOf(lines: readonly HeadLine[]): PlainText | null {
  const said = lines
    .map(({ value, below }) => [value, ...linesOf(below)].filter((line) => line.value !== ""))
    .find(([first]) => first && !isNothing(first.value));
  if (!said) return null;
  const bare = said.map((line) => withoutNumbering(line).title);
  const separator = (before: PlainText): string => {
    const isHan = /\p{Script=Han}/u.test(before.value);
    return /[:：。.；;，,]$/.test(before.value) ? (isHan ? "" : " ") : isHan ? "；" : "; ";
  };
  return joinLines(bare, 0, separator);
}

/** What stands below it is claimed by the people it names. */
const isOfPeople = ({ concept }: HeadLine): boolean =>
  concept === "attendees" || concept === "absentees" || concept === "cc";

/** `Present: unfortunately nobody took a list`: a list of people that names none. */
const isIdle = (line: HeadLine): boolean =>
  isOfPeople(line) &&
  line.value.value !== "" &&
  linesOf(line.below).length === 0 &&
  !isNothing(line.value.value) &&
  peopleIn([line]).length === 0;

/** `Date: Dec 1 or 2, 2026`: digits that make no day and no time are not understood. */
function saysNoTime(line: HeadLine, hint: YearHint): boolean {
  const said = line.concept === "when" ? saidBy(line) : null;
  return said !== null && /\d/.test(said.value) && readOneOfTwo(said.value, hint) === null;
}

const isVacant = says("vacant");

function nameIn(said: PlainText | null, { claims }: HeadContext): Located<string> | null {
  if (!said) return null;
  // Ann Lee, notes: Bo Berg; Ann Lee Minutes: Bo Berg
  const sign = said.value.search(
    /[,，、;；]\s?[^,，、;；:：]{1,30}[:：]|(?<=\S)\s+[\p{L}-]{2,20}[:：](?=\s|[^\x20-\x7e])/u,
  );
  const text = sign > 0 ? part(said, 0, sign) : said;
  if (text !== said) claims?.leave([{ text: part(said, sign + 1), why: "no-section" }]);
  const { name } = readPerson(text);
  if (isNobody(name) || isVacant(name)) return null;
  if (!isNoPerson(name)) return { value: name, span: text.span };
  claims?.leave([{ text, why: "no-person" }]);
  return null;
}

/** The first web address; link targets are not in the plain text, so the file itself is looked at. */
function linkIn(lines: readonly HeadLine[], { text }: Source): string | null {
  for (const { value, below } of lines) {
    const last = linesOf(below).at(-1) ?? value;
    const lineEnd = text.indexOf("\n", last.span.to);
    const written = text.slice(value.span.from, lineEnd === -1 ? text.length : lineEnd);
    const found = /https?:\/\/[^\s<>()[\]"'`|（）]+/.exec(written)?.[0];
    if (found) return withoutEnd(found, /[.,;，。；]/);
  }
  return null;
}

function withAbsentees(
  attendees: readonly Attendee[],
  absentees: readonly Attendee[],
): readonly Attendee[] {
  const listed = new Set(attendees.map(({ name }) => name));
  return [
    ...attendees,
    ...absentees
      .filter(({ name }) => !listed.has(name))
      .map((person) => ({ ...person, present: false })),
  ];
}
