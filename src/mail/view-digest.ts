import { nameKey } from "../meeting/people/person.ts";
import { titleOf } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { LocalDate } from "../time/local.ts";
import { type Attachment, attachmentWords } from "./attachments.ts";
import { cleanLine } from "./clean.ts";
import type { Digest } from "./digest.ts";
import type { LatestAction } from "./history.ts";
import type { OpenAction } from "./reminders.ts";
import type { Text } from "./safe-markdown.ts";
import { SourceText } from "./source-text.ts";
import { fitted } from "./subject.ts";
import type { PersonView } from "./view.ts";
import { actionView, namedPerson, signatureLines, type ViewContext } from "./view-common.ts";
import { minutesView } from "./view-minutes.ts";
import { dateSeenFrom, longDate, subjectDate, whenWords } from "./words.ts";

/** How a series stands, for whoever decides. */
export interface DigestView {
  readonly lang: Language;
  readonly kind: string;
  /** The title that its meetings share, else the name of the series. */
  readonly title: string;
  /** The day since which it is told of, and the day it is written on: 2026年12月1日（星期二）. */
  readonly since: string;
  readonly today: string;
  /** Meetings held since. */
  readonly heldCount: number;
  /** The days of meetings that have no minutes, in words; empty where there are none. */
  readonly unrecorded: string;
  /** What was decided, meeting by meeting, the latest first. */
  readonly decided: ReadonlyArray<{
    /** Its day, behind its title where that is not the one above. */
    readonly meeting: string;
    readonly conclusions: readonly DigestConclusionView[];
  }>;
  readonly decidedCount: number;
  /** What was put off, with what happens next. */
  readonly deferred: ReadonlyArray<DigestConclusionView & { readonly meeting: string }>;
  /** Items for which the minutes have no conclusion. */
  readonly unanswered: ReadonlyArray<{ readonly title: Text; readonly meeting: string }>;
  readonly openCount: number;
  readonly overdueCount: number;
  /** Who owes something, and what: whoever has most that is overdue first; an empty name stands for nobody. */
  readonly owners: ReadonlyArray<{
    readonly person: PersonView;
    readonly overdueCount: number;
    readonly actions: readonly DigestActionView[];
  }>;
  /** Open actions whose deadline was moved. */
  readonly moved: readonly DigestActionView[];
  /** Done or dropped since. */
  readonly closed: readonly DigestActionView[];
  /** When and where the next meeting is; empty where its file is not at hand. */
  readonly nextMeeting: string;
  /** What it has to settle. */
  readonly nextItems: ReadonlyArray<{ readonly title: Text; readonly mustReach: Text }>;
  /** The files the mail carries, by name and size; empty where there are none. */
  readonly attachments: string;
  readonly signature: readonly string[];
}

interface DigestConclusionView {
  /** The item; empty for one of the meeting as a whole. */
  readonly title: Text;
  readonly conclusion: Text;
}

interface DigestActionView {
  readonly owner: string;
  readonly task: Text;
  readonly deliverable: Text;
  /** 12月4日（星期五）, with the year when it is not today's; else what is written. */
  readonly due: Text;
  /** Days over, or left. */
  readonly days: number;
  readonly overdue: boolean;
  readonly dueToday: boolean;
  readonly dated: boolean;
  /** The deadline it had first, where a file says it and it is another one. */
  readonly firstDue: string;
  /** “moved twice”; empty when its deadline is the first. */
  readonly moved: string;
  readonly status: string;
  /** The day on which it was closed, where that is written. */
  readonly closedOn: string;
  /** The meeting that promised it: likewise. */
  readonly meeting: string;
}

export interface DigestContext {
  readonly language: Language;
  readonly messages: Messages;
  readonly signature: string | null;
  /** The files the mail carries. */
  readonly attachments: readonly Attachment[];
}

type Row = DigestView["moved"][number];

/** What was decided, what is open and whose it is, what moved, and what comes next. */
export function digestView(digest: Digest, context: DigestContext): DigestView {
  const { language, messages, signature } = context;
  const { today, since, open, next } = digest;
  const settled = digest.held.map((meeting) => settledIn(meeting, digest, context));
  const decided = settled.filter(({ conclusions }) => conclusions.length > 0);
  const day = ({ date }: Meeting): string =>
    date ? dateSeenFrom(today, date.value, messages) : "";
  const nextDay = next?.date?.value;
  return {
    lang: language,
    kind: messages.mail.kind.digest,
    title: digest.title,
    since: dateSeenFrom(today, since, messages),
    today: longDate(today, messages),
    heldCount: digest.held.length,
    unrecorded: messages.terms.list(digest.unrecorded.map(day)),
    decided: decided.map(({ meeting, conclusions }) => ({ meeting, conclusions })),
    decidedCount: decided.reduce((sum, { conclusions }) => sum + conclusions.length, 0),
    deferred: settled.flatMap(({ deferred }) => deferred),
    unanswered: settled.flatMap(({ unanswered }) => unanswered),
    openCount: open.length,
    overdueCount: digest.overdue,
    owners: ownersOf(digest, context),
    moved: digest.moved.map((one) => rowOf(one, digest, context)),
    closed: digest.closed.map((one) => rowOf({ ...one, due: null }, digest, context)),
    nextMeeting:
      next && nextDay
        ? messages.mail.nextMeeting(
            whenWords(next, dateSeenFrom(today, nextDay, messages), messages),
            next.location ?? "",
          )
        : "",
    nextItems: next ? itemsOf(next) : [],
    attachments: attachmentWords(context.attachments, messages),
    signature: signatureLines(signature),
  };
}

/** A meeting by its day, behind its title where that is not the one of all. */
function nameOf(
  { title, date }: { readonly title: string; readonly date: LocalDate | null },
  digest: Digest,
  messages: Messages,
): string {
  const day = date === null ? "" : dateSeenFrom(digest.today, date, messages);
  const names = title === digest.title && day !== "" ? [day] : [title, day];
  return names.filter((name) => name !== "").join(messages.mail.history.between);
}

function itemsOf(meeting: Meeting): DigestView["nextItems"] {
  const source = new SourceText(meeting);
  return meeting.agenda
    .filter(({ housekeeping }) => !housekeeping)
    .map((item) => ({ title: source.value(item.title), mustReach: source.value(item.mustReach) }));
}

const contextOf = (meeting: Meeting, { language, messages }: DigestContext): ViewContext => ({
  ...{ meeting, source: new SourceText(meeting), language, messages, signature: null },
});

/** What a meeting came to: an item once, as its minutes say it. */
function settledIn(meeting: Meeting, digest: Digest, context: DigestContext) {
  const own = contextOf(meeting, context);
  const { conclusions } = minutesView(own);
  const about = { title: titleOf(meeting), date: meeting.date?.value ?? null };
  const place = { meeting: nameOf(about, digest, context.messages) };
  const whole = meeting.conclusions.map(({ text, span, outcome }) => ({
    ...{ title: "", conclusion: own.source.value({ value: text, span }) },
    ...{ reached: outcome === "reached", deferred: outcome === "deferred", offAgenda: false },
  }));
  const all = [...whole, ...conclusions];
  const said = ({ title, conclusion }: (typeof all)[number]) => ({ title, conclusion });
  return {
    ...place,
    conclusions: all.filter(({ reached }) => reached).map(said),
    deferred: all.filter(({ deferred }) => deferred).map((one) => ({ ...said(one), ...place })),
    unanswered: conclusions
      .filter(({ reached, deferred, offAgenda }) => !reached && !deferred && !offAgenda)
      .map(({ title }) => ({ title, ...place })),
  };
}

/** Who shares an action finds it among their own. */
function ownersOf(digest: Digest, context: DigestContext): DigestView["owners"] {
  const found = new Map<string, { person: PersonView; actions: Row[] }>();
  for (const open of digest.open) {
    const { owners, owner } = open.tracked;
    const names = owners.length > 0 ? [...new Set(owners)] : [owner ?? ""];
    for (const name of names) {
      const key = nameKey(name);
      const before = found.get(key) ?? { person: personOf(name, open, context), actions: [] };
      before.actions.push(rowOf(open, digest, context));
      found.set(key, before);
    }
  }
  return [...found.values()]
    .map((one) => ({ ...one, overdueCount: one.actions.filter(({ overdue }) => overdue).length }))
    .sort((a, b) => b.overdueCount - a.overdueCount || b.actions.length - a.actions.length);
}

const personOf = (name: string, { meeting }: LatestAction, context: DigestContext): PersonView =>
  namedPerson(name, contextOf(meeting, context));

function rowOf(
  { action, meeting, due, tracked }: OpenAction,
  digest: Digest,
  context: DigestContext,
): Row {
  const { today } = digest;
  const { messages } = context;
  const own = contextOf(meeting, context);
  const said = actionView(action, own);
  const { first, status, closed } = tracked;
  const seen = (date: string | null): string =>
    date === null ? "" : dateSeenFrom(today, date, messages);
  return {
    owner: messages.terms.list(tracked.owners) || (tracked.owner ?? ""),
    ...{ task: said.task, deliverable: said.deliverable },
    due: tracked.due === null ? said.due : seen(tracked.due),
    days: Math.abs(due?.days ?? 0),
    overdue: due !== null && due.days < 0,
    dueToday: due?.days === 0,
    dated: tracked.due !== null,
    firstDue: first.firstDue === tracked.due ? "" : seen(first.firstDue),
    moved: messages.mail.history.moved(tracked.moved),
    status: messages.mail.status[status],
    closedOn: seen(closed),
    meeting: nameOf(first.meeting, digest, messages),
  };
}

/** 【会议进展】逾期2项、待办5项、已定3项 · 新品周会 · 12月14日（周一） */
export function digestSubject(
  digest: Digest,
  view: DigestView,
  { messages }: DigestContext,
): string {
  const counts = messages.mail.digest.counts(view.overdueCount, view.openCount, view.decidedCount);
  const day = subjectDate(digest.today, messages);
  return fitted(view.kind, [counts], digest.title, [day], messages);
}

/** The line beside it in an inbox: since when, and when it goes on. */
export function digestPreview(view: DigestView, { messages }: DigestContext): string {
  const words = messages.mail.digest;
  const late = view.owners.find(({ overdueCount }) => overdueCount > 0);
  return cleanLine(
    messages.mail.preview.list(
      [
        words.since(view.since),
        late ? words.late(late.person.name, late.overdueCount) : "",
        view.nextMeeting === "" ? "" : words.next(view.nextMeeting),
      ].filter((part) => part !== ""),
    ),
  );
}
