import Handlebars from "handlebars";
import { yamlMapping, yamlText } from "../markdown/yaml-text.ts";
import type { Language } from "../messages/language.ts";
import { scenarios } from "../scenarios/index.ts";
import { withoutEnd } from "../text/lines.ts";
import type { LocalDate } from "../time/local.ts";
import type { Answers } from "./answers.ts";
import { fitTopics, openingMinutes } from "./topics.ts";

interface Form {
  readonly id: string;
  readonly language: Language;
  /** The text of the template. */
  readonly template: string;
  /** When pre-reading is due: the working day before; `null` without a start. */
  readonly materialDue: LocalDate | null;
}

/**
 * The meeting file for the answers, from `templates/<lang>/meeting/meeting.md.hbs`. The template
 * gets values that are safe YAML already and texts of ours; it escapes nothing.
 */
export function scaffold(answers: Answers, { id, language, template, materialDue }: Form): string {
  const scenario = answers.scenario === null ? null : scenarios[answers.scenario];
  const opening = openingMinutes(answers.durationMinutes);
  const topics = fitTopics(scenario?.topics[language] ?? [], answers.durationMinutes - opening);
  const optional = (text: string | null) => (text === null ? "" : yamlText(text));
  const text = Handlebars.create().compile(template, { noEscape: true })({
    id: yamlText(id),
    title: yamlText(answers.title),
    scenario: answers.scenario,
    objective: optional(answers.objective),
    start: answers.start?.replace("T", " ") ?? "",
    duration: answers.durationMinutes,
    timezone: answers.timezone,
    host: optional(answers.host),
    recorder: optional(answers.recorder),
    attendees: answers.attendees.map((attendee) => yamlMapping({ ...attendee })),
    hasRoles: answers.attendees.length > 0 && answers.attendees.every(({ role }) => role !== null),
    materialDue: materialDue ?? "YYYY-MM-DD",
    opening,
    series: answers.series === null ? null : yamlText(answers.series),
    topics: topics.map((topic, index) => ({ ...topic, number: index + 1 })),
    document: scenario && {
      heading: scenario.document.heading[language],
      columns: scenario.document.columns[language],
    },
  });
  const lines = text.split("\n").map((line) => withoutEnd(line, /[ \t]/));
  return `${lines.join("\n").trimEnd()}\n`;
}
