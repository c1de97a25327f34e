import type { Attendee, Conclusion, MinutesItem, Unread } from "../meeting/types.ts";
import { scenarios } from "../scenarios/index.ts";
import { withoutEnd } from "../text/lines.ts";
import { isLocalDate } from "../time/local.ts";
import { isHousekeeping } from "../vocabulary/index.ts";
import { joinedTexts } from "./escape.ts";
import type { Text } from "./safe-markdown.ts";
import { SourceText } from "./source-text.ts";
import { kindName } from "./subject.ts";
import type { MinutesView, PersonView } from "./view.ts";
import {
  actionView,
  byDue,
  commonView,
  firstDueOf,
  peopleWords,
  personView,
  type ViewContext,
} from "./view-common.ts";
import { correctionView } from "./view-correction.ts";
import { longDate, replyByWords, shortDate, whenWords } from "./words.ts";

/** Conclusions against must-reach conclusions, the scenario's document, actions, attendance (G1, G13, C2). */
export function minutesView(context: ViewContext): MinutesView {
  const { meeting, messages, source } = context;
  const toView = (person: Attendee): PersonView => personView(person, messages);
  const topics = topicsOf(context);
  const conclusions = topics.flatMap(({ number, title, mustReach, items, offAgenda }) => {
    if (isHousekeepingAlone(items)) return [];
    return [{ number, title, mustReach, ...answerOf(items, context), offAgenda }];
  });
  const inOrder = [...meeting.actions].sort(byDue);
  const actions = inOrder.map((action) => actionView(action, context));
  const closed = context.history?.closedBefore(meeting) ?? [];
  const settled = new Set(closed.map(({ action }) => action));
  const present = meeting.attendees.filter((person) => person.present !== false).map(toView);
  const absent = meeting.attendees.filter((person) => person.present === false).map(toView);
  const cc = meeting.cc.map(toView);
  const all = meeting.attendees.length + cc.length;
  const known = meeting.attendees.some((person) => person.present !== null);
  return {
    ...commonView("minutes", context),
    kind: kindName("minutes", context),
    ...correctionView(context),
    decisions: meeting.conclusions.map(({ text, span }) => source.value({ value: text, span })),
    conclusions,
    replyBy: replyByWords(meeting, context.now ?? null, messages),
    reachedCount: conclusions.filter((one) => one.reached).length,
    deferredCount: conclusions.filter((one) => one.deferred).length,
    actions,
    current: inOrder
      .filter((action) => !settled.has(action))
      .map((action) => actionView(action, context)),
    closed: closed.map(({ action, meeting: of }) =>
      actionView(action, { ...context, meeting: of, source: new SourceText(of) }, meeting),
    ),
    nextMeeting: nextWords(context),
    openCount: actions.filter((action) => action.open).length,
    ...firstDueOf(context),
    document: documentOf(context),
    discussion: discussionOf(topics, context),
    unread: meeting.unread.filter(isOfMinutes).map(({ text }) => source.value(text)),
    parkingLot: meeting.parkingLot.map((entry) => source.value(entry)),
    attendanceKnown: known,
    ...{ present, absent, cc },
    attendance: {
      present: peopleWords(present, all, messages),
      absent: peopleWords(absent, all, messages),
      cc: peopleWords(cc, all, messages),
    },
  };
}

/** When and where the row of meetings goes on; empty where nobody knows, or it has by now. */
function nextWords({ meeting, messages, history, now = null }: ViewContext): string {
  const next = history?.next(meeting);
  const day = next?.date?.value;
  if (!next || day === undefined || (now !== null && day < now.slice(0, 10))) return "";
  const when = whenWords(next, shortDate(day, meeting, messages), messages);
  return messages.mail.nextMeeting(when, next.location ?? "");
}

const NOT_OF_MINUTES: ReadonlySet<Unread["why"]> = new Set([
  "no-item",
  "no-person",
  // The name of a column alone would tell nobody anything.
  "unknown-column",
  // What stands between the meetings of a file is minutes of none.
  "no-meeting",
]);

/** Lines of minutes, actions and parts of one's own that nobody understood are minutes all the same. */
const isOfMinutes = ({ why }: Unread): boolean => !NOT_OF_MINUTES.has(why);

interface Topic {
  /** `null`: the opening, which is no item of its own when nobody has put it on the agenda. */
  readonly number: number | null;
  readonly title: Text;
  readonly mustReach: Text;
  readonly items: readonly MinutesItem[];
  readonly offAgenda: boolean;
}

/** The opening, the agenda's items with what was said about them, then what was said besides. */
function topicsOf({ meeting, source }: ViewContext): Topic[] {
  const planned = meeting.agenda.flatMap((item, index) => {
    const items = meeting.minutes.filter((one) => one.agendaIndex === index);
    if (item.housekeeping && items.length === 0) return [];
    const mustReach = source.value(item.mustReach);
    return [{ title: source.value(item.title), mustReach, items, offAgenda: false }];
  });
  const added = meeting.minutes
    .filter((one) => one.agendaIndex === null)
    .map((one) => ({
      title: source.value(one.title),
      mustReach: "",
      items: [one],
      offAgenda: true,
    }));
  const isUnnumbered = ({ items, offAgenda }: Omit<Topic, "number">): boolean =>
    offAgenda && isHousekeepingAlone(items);
  const [first, ...others] = added;
  const opens = first && isUnnumbered(first) && first.items[0] === meeting.minutes[0];
  let count = 0;
  return (opens ? [first, ...planned, ...others] : [...planned, ...added]).map((topic) => ({
    ...topic,
    number: isUnnumbered(topic) ? null : ++count,
  }));
}

/** The opening comes to nothing, and nobody misses a conclusion; what was said stands in the discussion. */
const isHousekeepingAlone = (items: readonly MinutesItem[]): boolean =>
  items.length > 0 &&
  items.every(({ title, conclusion }) => conclusion === null && isHousekeeping(title.value));

type Answer = Pick<
  MinutesView["conclusions"][number],
  "conclusion" | "reached" | "deferred" | "openAs"
>;

/** Several entries about one item count as reached only when none of them is still open. */
function answerOf(items: readonly MinutesItem[], { source, messages }: ViewContext): Answer {
  const answers = items.flatMap((item): Conclusion[] => (item.conclusion ? [item.conclusion] : []));
  const deferred = answers.some((answer) => answer.outcome === "deferred");
  const [only, other] = answers;
  if (only?.outcome === "deferred" && other === undefined) {
    const { text, next, span } = only;
    const word = withoutEnd(text.slice(0, text.length - next.length), /[^\p{L}\p{N}]/u);
    // Where it began a sentence it has a capital, which it has no more in brackets.
    const inside = word.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
    const openAs = inside.toLowerCase() === messages.mail.open.toLowerCase() ? "" : inside;
    return {
      ...{ conclusion: source.value({ value: next, span }), reached: false, deferred, openAs },
    };
  }
  return {
    conclusion: joinedTexts(
      answers.map(({ text, span }) => source.value({ value: text, span })),
      "\n",
    ),
    reached: answers.some((answer) => answer.outcome === "reached") && !deferred,
    ...{ deferred, openAs: "" },
  };
}

function documentOf(context: ViewContext): MinutesView["document"] {
  const { meeting, language, source, messages } = context;
  const { document } = meeting;
  if (!document) return false;
  // The action table beside it says the same of its columns: one word for one thing in a mail.
  const columns = document.columns.map(({ text }) => messages.mail.column(text.value));
  return {
    name: scenarios[document.kind].document.name[language],
    columns,
    rows: document.rows.map((row) =>
      columns.map((_, index) => withDates(source.value(row[index] ?? null), context)),
    ),
  };
}

/** Days are said as everywhere else in the mail. */
function withDates(cell: Text, { messages }: ViewContext): Text {
  if (typeof cell !== "string") return cell;
  return cell.replace(/(?<![\d-])\d{4}-\d\d-\d\d(?![\d-])/g, (date) =>
    isLocalDate(date) ? longDate(date, messages) : date,
  );
}

function discussionOf(
  topics: readonly Topic[],
  { messages, source, language }: ViewContext,
): MinutesView["discussion"] {
  return topics
    .map(({ number, title, items }) => ({
      number,
      title,
      body: joinedTexts(
        items.map((item) => source.body(item, language)),
        "\n\n",
      ),
      phases: items
        .flatMap((item) => item.phases)
        .filter(({ phase }) => phase !== "conclusion")
        .map(({ phase, text }) => ({
          label: messages.terms.phase[phase],
          text: source.value(text),
        })),
      alternatives: items.flatMap((item) => item.alternatives.map((one) => source.value(one))),
      notes: items.flatMap((item) => item.notes.map((note) => source.value(note))),
    }))
    .filter(({ body }) => body !== "");
}
