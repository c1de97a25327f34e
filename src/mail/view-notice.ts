import type { MeetingMailKind } from "../config/mail-kind.ts";
import { openingBefore, timetable } from "../meeting/agenda/timetable.ts";
import { nameKey } from "../meeting/people/person.ts";
import type { Attendee, Meeting, Role } from "../meeting/types.ts";
import { addTo } from "../text/many.ts";
import { addMinutes } from "../time/local.ts";
import { isAttached } from "./attachments.ts";
import { findPerson } from "./recipients.ts";
import { kindName } from "./subject.ts";
import type { NoticeView, PersonView } from "./view.ts";
import { changeWords } from "./view-change.ts";
import {
  commonView,
  namedPerson,
  peopleWords,
  personView,
  type ViewContext,
} from "./view-common.ts";
import { shortDate } from "./words.ts";

const kind: MeetingMailKind = "notice";

/** Objective, timetable to the minute, roles, preparation and speaking rules (guide G2–G9). */
export function noticeView(context: ViewContext): NoticeView {
  const { meeting, messages } = context;
  const times = timetable(meeting);
  const toView = (person: Attendee): PersonView => personView(person, messages);
  const inRole = (role: Role | null): PersonView[] =>
    meeting.attendees.filter((person) => person.role === role).map(toView);
  // What was due before today cannot be asked for by then any more.
  const today = context.now?.slice(0, 10) ?? "";
  const dues = meeting.materials
    .filter((one) => !isAttached(one, context))
    .flatMap((one) => (one.due && one.due.value >= today ? [one.due.value] : []))
    .sort();
  const cc = merelyInformed(meeting).map(toView);
  const all = meeting.attendees.length + cc.length;
  const words = (role: Role | null): string => peopleWords(inRole(role), all, messages);
  const firstDue = dues[0];
  const preparations = preparationsOf(context);
  return {
    ...commonView(kind, context),
    kind: kindName(kind, context),
    change: changeWords(context),
    timed: times !== null,
    opening: openingOf(context),
    timetable: meeting.agenda.map((item) => {
      const slot = times?.find((one) => one.item === item);
      return {
        time: slot ? `${slot.from}–${slot.to}` : "",
        title: context.source.value(item.title),
        minutes: item.minutes?.value ?? "",
        presenter: item.presenter?.value ?? "",
        mustReach: context.source.value(item.mustReach),
        housekeeping: item.housekeeping,
      };
    }),
    preparations,
    preparers: preparersOf(preparations),
    roles: {
      decisionMakers: words("decision-maker"),
      executors: words("executor"),
      stakeholders: words("stakeholder"),
      others: words(null),
      cc: peopleWords(cc, all, messages),
    },
    firstDue: firstDue ? shortDate(firstDue, meeting, messages) : "",
    oneDue: new Set(dues).size === 1,
    hasMaterials: meeting.materials.length > 0,
    decisionMakers: inRole("decision-maker"),
    executors: inRole("executor"),
    stakeholders: inRole("stakeholder"),
    others: inRole(null),
    cc,
    rules: meeting.rules.map((rule) => context.source.value(rule)),
  };
}

/** Those under `cc`, each once; who is invited besides has to come. */
function merelyInformed({ attendees, cc }: Meeting): readonly Attendee[] {
  const known = new Set(attendees.flatMap(keysOf));
  return cc.filter((person) => {
    const keys = keysOf(person);
    const isKnown = known.has(keys[0] ?? "");
    for (const key of keys) known.add(key);
    return !isKnown;
  });
}

/** The surest first: two people may have one name, but not one address. */
function keysOf({ name, email }: Attendee): readonly string[] {
  return email ? [email.value.toLowerCase(), nameKey(name)] : [nameKey(name)];
}

function openingOf({ meeting }: ViewContext): NoticeView["opening"] {
  const minutes = openingBefore(meeting);
  if (minutes <= 0) return false;
  if (!meeting.start) return { time: "", minutes };
  const start = meeting.start.value;
  return { time: `${start.slice(11)}–${addMinutes(start, minutes).slice(11)}`, minutes };
}

/** People in the order of the list of attendees, each with materials first, then items to present. */
function preparationsOf(context: ViewContext): NoticeView["preparations"] {
  const { meeting, messages, source } = context;
  const rows: Array<{ order: number; row: NoticeView["preparations"][number] }> = [];
  const add = (name: string, row: Omit<NoticeView["preparations"][number], "person">): void => {
    const found = findPerson(meeting, name);
    const place = found ? meeting.attendees.indexOf(found) : -1;
    const order = place < 0 ? meeting.attendees.length : place;
    rows.push({ order, row: { person: namedPerson(name, context), ...row } });
  };
  for (const material of meeting.materials) {
    add(material.owner?.value ?? "", {
      material: {
        title: source.text(messages.mail.bareTitle(material.title)),
        pages: material.pages?.value ?? "",
        // Where the file lies is nobody's business but the sender's.
        link: isAttached(material, context) ? "" : (material.link ?? ""),
        attached: isAttached(material, context),
      },
      topic: false,
      due: material.due ? shortDate(material.due.value, meeting, messages) : "",
    });
  }
  for (const item of meeting.agenda) {
    if (!item.presenter || item.housekeeping) continue;
    const topic = {
      title: source.value(item.title),
      minutes: item.minutes?.value ?? ("" as const),
    };
    add(item.presenter.value, { material: false, topic, due: "" });
  }
  return rows.sort((a, b) => a.order - b.order).map(({ row }) => row);
}

function preparersOf(rows: NoticeView["preparations"]): NoticeView["preparers"] {
  const people = new Map<string, NoticeView["preparations"][number][]>();
  for (const row of rows) addTo(people, row.person.label, row);
  return [...people.values()].map((own) => ({
    person: own[0]?.person ?? { name: "", dept: "", label: "" },
    materials: own.flatMap(({ material, due }) => (material ? [{ ...material, due }] : [])),
    topics: own.flatMap(({ topic }) => (topic ? [topic] : [])),
  }));
}
