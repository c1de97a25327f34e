import Handlebars from "handlebars";
import { yamlMapping, yamlText } from "../markdown/yaml-text.ts";
import { attendeeKeys, materialKeys, meetingKeys } from "../meeting/front-matter/table.ts";
import type { Language } from "../messages/language.ts";
import { scenarios } from "../scenarios/index.ts";
import { withoutEnd } from "../text/lines.ts";
import type { LocalDate } from "../time/local.ts";
import { nameIn, namesIn } from "../vocabulary/index.ts";
import { writingIn } from "../vocabulary/languages.ts";
import type { Area } from "../vocabulary/words.ts";
import type { Answers, PlannedAttendee } from "./answers.ts";
import { cellText, tableRow } from "./cell.ts";
import { type CarriedRow, type Continued, MOST_ITEMS } from "./next.ts";
import { fitTopics, openingMinutes } from "./topics.ts";

interface Form {
  readonly id: string;
  readonly language: Language;
  /** The language of the front-matter's keys, roles and scenario. */
  readonly keys: Language;
  /** The text of the template. */
  readonly template: string;
  /** When pre-reading is due: the working day before; `null` without a start. */
  readonly materialDue: LocalDate | null;
  /** What it has from the meeting before; `null`: it is the first. */
  readonly continued: Continued | null;
  /** As the language says that an action is open. */
  readonly openStatus: string;
}

/** Fewer the guide does not call an agenda (G3): rows for people to fill in. */
const FEWEST_ITEMS = 3;

/**
 * The meeting file for the answers, from `templates/<lang>/meeting/meeting.md.hbs`. The template
 * gets values that are safe YAML already and texts of ours; it escapes nothing.
 */
export function scaffold(answers: Answers, form: Form): string {
  const { id, language, keys, template, materialDue, continued } = form;
  const scenario = answers.scenario === null ? null : scenarios[answers.scenario];
  const usual = openingMinutes(answers.durationMinutes);
  const opening = Math.min(continued?.openingMinutes ?? usual, usual);
  const wanted = [...(continued?.topics ?? []), ...(scenario?.topics[language] ?? [])];
  const topics = fitTopics(wanted.slice(0, MOST_ITEMS), answers.durationMinutes - opening);
  const optional = (text: string | null) => (text === null ? "" : yamlText(text));
  const text = Handlebars.create().compile(template, { noEscape: true })({
    id: yamlText(id),
    title: yamlText(answers.title),
    ...wordsIn(keys, language),
    scenario: answers.scenario === null ? null : nameIn("scenarios", answers.scenario, keys),
    objective: optional(answers.objective),
    start: answers.start?.replace("T", " ") ?? "",
    duration: answers.durationMinutes,
    timezone: answers.timezone,
    host: optional(answers.host),
    recorder: optional(answers.recorder),
    attendees: answers.attendees.map((attendee) => personText(attendee, keys)),
    hasRoles: answers.attendees.length > 0 && answers.attendees.every(({ role }) => role !== null),
    materialDue: materialDue ?? "YYYY-MM-DD",
    opening,
    series: answers.series === null ? null : yamlText(answers.series),
    topics: topics.map(({ title, minutes, mustReach }, index) => ({
      ...{ minutes, number: index + 1, title: cellText(title), mustReach: cellText(mustReach) },
    })),
    blanks: Array.from({ length: Math.max(0, FEWEST_ITEMS - topics.length) }),
    location: optional(continued?.location ?? null),
    link: continued?.link == null ? null : yamlText(continued.link),
    cc: (continued?.cc ?? []).map((person) => personText(person, keys)),
    rules: (continued?.rules ?? []).map(yamlText).join(", "),
    carried: (continued?.rows ?? []).map((row) => tableRow(cellsOf(row, form.openStatus))),
    parked: (continued?.parked ?? []).map(cellText),
    document: scenario && {
      heading: scenario.document.heading[language],
      columns: scenario.document.columns[language],
    },
  });
  const lines = text.split("\n").map((line) => withoutEnd(line, /[ \t]/));
  return `${lines.join("\n").trimEnd()}\n`;
}

/** The review of what is open is the first item. */
const cellsOf = (row: CarriedRow, open: string): readonly string[] => [
  ...["1", row.owner, row.task, row.deliverable, row.due, open, row.origin],
];

const named = (area: Area, names: readonly string[], language: Language) =>
  Object.fromEntries(names.map((name) => [name, nameIn(area, name, language)]));

/** What the template calls keys and roles; a Chinese file with English ones says what they mean. */
function wordsIn(keys: Language, language: Language) {
  const { beside, list } = writingIn(language);
  const meanings = namesIn("roles", language);
  const roles = namesIn("roles", keys).map((name, index) =>
    language === "zh" && name !== meanings[index]
      ? `${name}${beside([meanings[index] ?? ""])}`
      : name,
  );
  return {
    key: named("keys", meetingKeys, keys),
    person: named("attendeeKeys", attendeeKeys, keys),
    material: named("materialKeys", materialKeys, keys),
    ...{
      role: nameIn("roles", "decision-maker", keys),
      roles: list(roles),
    },
  };
}

function personText({ role, ...person }: PlannedAttendee, keys: Language): string {
  const entries = { ...person, role: role === null ? null : nameIn("roles", role, keys) };
  return yamlMapping(
    Object.fromEntries(
      Object.entries(entries).map(([key, value]) => [nameIn("attendeeKeys", key, keys), value]),
    ),
  );
}
