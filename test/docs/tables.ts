import { meetingKeys } from "../../src/meeting/front-matter/table.ts";
import { keysIn } from "../../src/messages/keys.ts";
import type { Language } from "../../src/messages/language.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import { en } from "../../src/vocabulary/en/en.ts";
import type { Vocabulary } from "../../src/vocabulary/types.ts";
import { zh } from "../../src/vocabulary/zh/zh.ts";

/** The tables in docs/ and the READMEs that follow from the code, by the name in their marker. */

type Rows = ReadonlyArray<readonly string[]>;

/** A cell's text; outside code, an angle bracket would start HTML. */
function escaped(cell: string): string {
  const text = cell.replaceAll("|", "\\|");
  return text.startsWith("`") ? text : text.replaceAll("<", "\\<");
}

export function table(head: readonly string[], rows: Rows): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escaped).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** The canonical word, then the others that are understood. */
function words([first, ...others]: readonly string[]): string {
  return [`**${first?.charAt(0).toUpperCase()}${first?.slice(1)}**`, ...others].join(" · ");
}

function wordTable(
  area: (vocabulary: Vocabulary) => Readonly<Record<string, readonly string[]>>,
  concepts?: readonly string[],
): string {
  const english = area(en);
  const chinese = area(zh);
  const rows = (concepts ?? Object.keys(english)).map((concept) => [
    words(english[concept] ?? []),
    words(chinese[concept] ?? []),
  ]);
  return table(["English", "中文"], rows);
}

/** Every key of front-matter: its names, and what editors say that it holds. */
function keyTable(language: Language): string {
  const head = { en: ["key", "中文", "holds"], zh: ["键", "中文", "内容"] }[language];
  const holds = keysIn(language).meeting;
  const rows = meetingKeys.map((key) => {
    const english = [key, ...(en.keys[key] ?? [])];
    return [code(english), code(zh.keys[key] ?? []), holds[key]];
  });
  return table(head, rows);
}

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(" · ");

function entryKeys(): string {
  const attendee = zh.attendeeKeys;
  const material = zh.materialKeys;
  const row = (list: string, keys: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(keys).map(([key, chinese]) => [code([list]), code([key]), code(chinese)]);
  return table(
    ["", "English", "中文"],
    [...row("attendees", attendee), ...row("materials", material)],
  );
}

function documents(): string {
  const rows = Object.values(scenarios).map(({ id, document }) => [
    `\`${id}\``,
    `**${document.heading.en}**: ${document.columns.en.join(" · ")}`,
    `**${document.heading.zh}**：${document.columns.zh.join(" · ")}`,
  ]);
  return table(["", "English", "中文"], rows);
}

export const fileFormatTables = (language: Language): Readonly<Record<string, () => string>> => ({
  keys: () => keyTable(language),
  roles: () => wordTable((vocabulary) => vocabulary.roles),
  "entry-keys": entryKeys,
  sections: () =>
    wordTable(
      (vocabulary) => vocabulary.sections,
      ["agenda", "absentees", "minutes", ...Object.keys(scenarios), "actions", "parkingLot"],
    ),
  "agenda-columns": () =>
    wordTable(
      (vocabulary) => vocabulary.agendaColumns,
      ["title", "minutes", "presenter", "mustReach"],
    ),
  labels: () =>
    wordTable(
      (vocabulary) => vocabulary.labels,
      [
        "facts",
        "analysis",
        "options",
        "conclusion",
        "alternatives",
        "actions",
        "present",
        "absent",
      ],
    ),
  deferred: () =>
    table(
      ["English", "中文"],
      [[en, zh].map(({ deferred, deferredAlone }) => [...deferred, ...deferredAlone].join(" · "))],
    ),
  "action-columns": () =>
    wordTable(
      (vocabulary) => vocabulary.actionColumns,
      ["topic", "owner", "task", "deliverable", "due", "status", "origin"],
    ),
  statuses: () => wordTable((vocabulary) => vocabulary.statuses),
  documents,
});
