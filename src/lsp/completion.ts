import type { CompletionItem, Position, Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { formOf } from "../meeting/form.ts";
import { attendeeKeyOf, meetingKeyOf } from "../meeting/front-matter/names.ts";
import {
  attendeeFields,
  attendeeKeys,
  type Kind,
  meetingFields,
  meetingKeys,
} from "../meeting/front-matter/table.ts";
import type { KnownPerson } from "../meeting/people/address-book.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { keysIn } from "../messages/keys.ts";
import type { Language } from "../messages/language.ts";
import { rules } from "../rules/index.ts";
import { greatest } from "../text/many.ts";
import { nameIn, namesIn } from "../vocabulary/index.ts";
import { writingIn } from "../vocabulary/languages.ts";
import { originsFor } from "./promises.ts";
import { type Reading, sourceOf } from "./reading.ts";

/** LSP 3.17, CompletionItemKind. */
const KIND = { key: 10, value: 12, person: 18, rule: 14 } as const;

/** What may be written where the cursor is. Lines are looked at as text: what is being written is rarely whole. */
export function completionsAt(
  document: TextDocument,
  position: Position,
  reading: Reading,
  messages: Messages,
): CompletionItem[] {
  const start = { line: position.line, character: 0 };
  const before = document.getText({ start, end: position });
  const place = new Place(document, position, before);
  const silenced = ruleBegun(before);
  if (silenced !== null)
    return rules.map(({ id }) =>
      place.item(id, silenced, KIND.rule, { detail: messages.rules[id].title }),
    );
  const [meeting] = reading.meetingsOf(document);
  const language = meeting?.language ?? reading.languageOf(document);
  const people = peopleFor(document, reading, meeting ?? null);
  return isInFrontMatter(document, position.line)
    ? inFrontMatter(place, language, people)
    : inBody(place, document, people, reading);
}

class Place {
  readonly before: string;
  private readonly document: TextDocument;
  private readonly position: Position;

  constructor(document: TextDocument, position: Position, before: string) {
    this.document = document;
    this.position = position;
    this.before = before;
  }

  get line(): number {
    return this.position.line;
  }

  /** Takes the place of what is begun of it, `typed`. */
  item(
    label: string,
    typed: string,
    kind: (typeof KIND)[keyof typeof KIND],
    more: Partial<CompletionItem> & { readonly text?: string } = {},
  ): CompletionItem {
    const { text = label, ...rest } = more;
    const { line, character } = this.position;
    const range: Range = {
      start: { line, character: character - typed.length },
      end: this.position,
    };
    return { label, kind, filterText: label, ...rest, textEdit: { range, newText: text } };
  }

  /** The keys of the mapping that the line above the cursor belong to: all of the front-matter's. */
  keysWritten(): ReadonlySet<string> {
    const text = this.document.getText();
    const keys = text.matchAll(/^([^\s#:-][^:\r\n\u2028\u2029]*):/gm);
    return new Set([...keys].map(([, key = ""]) => meetingKeyOf(key.trimEnd()) ?? key.trimEnd()));
  }

  /** The nearest key above without indentation: the list a `- ` belongs to. */
  listAbove(): string | null {
    for (let line = this.position.line; line > 0; line--) {
      const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
      const key = /^([^\s#:-][^:\n]*):/.exec(this.document.getText(range))?.[1]?.trimEnd();
      if (key) return meetingKeyOf(key) ?? key;
    }
    return null;
  }
}

function isInFrontMatter(document: TextDocument, line: number): boolean {
  const lines = document.getText().split(/\r?\n/, line + 1);
  const first = lines[0]?.replace(/^\ufeff/, "").trimEnd();
  return (
    line > 0 && first === "---" && !lines.slice(1, line).some((each) => /^---[ \t]*$/.test(each))
  );
}

/** What is written so far of the last rule in a comment that silences some; `null`: it is no such comment. */
function ruleBegun(before: string): string | null {
  const at = before.lastIndexOf("collab-disable");
  const rest = at === -1 ? "" : before.slice(at).replace(/^[a-z-]+/, "");
  if (!/^[ \t,][\w, \t-]*$/.test(rest) || rest.includes(" -- ")) return null;
  return rest.slice(greatest([" ", "\t", ","].map((end) => rest.lastIndexOf(end))) + 1);
}

/** `key: val` before the cursor, alone on its line, behind a dash or in braces. */
function valueBegun(before: string): { readonly key: string; readonly written: string } | null {
  const from = Math.max(before.lastIndexOf("{"), before.lastIndexOf(",")) + 1;
  const entry = before
    .slice(from)
    .replace(/^[ \t]*(?:-[ \t])?/, "")
    .trimStart();
  const [, key, written] = /^([^\s:}#-][^:}#]*):[ \t]([^}]*)$/.exec(entry) ?? [];
  return key === undefined ? null : { key: key.trimEnd(), written: (written ?? "").trimStart() };
}

function inFrontMatter(
  place: Place,
  language: Language,
  people: readonly KnownPerson[],
): CompletionItem[] {
  const { before } = place;
  const value = valueBegun(before);
  if (value) return valuesOf(value.key, value.written, place, people);
  const list = place.listAbove();
  if (kindOf(list ?? "") === "people") {
    const entry = /^[ \t]*-[ \t]([^{:]*)$/.exec(before)?.[1]?.trimStart();
    if (entry !== undefined)
      return people.map((person) => personItem(person, entry, place, language));
    const key = /(?:[{,]|^)[ \t]+([^\s:{},]*)$/.exec(before);
    if (key) return attendeeKeyItems(key[1] ?? "", place, language);
  }
  const key = /^([^\s:#-]*)$/.exec(before);
  if (!key) return [];
  const written = place.keysWritten();
  return meetingKeys
    .filter((name) => !written.has(name))
    .map((name) =>
      place.item(nameIn("keys", name, language), key[1] ?? "", KIND.key, {
        text: `${nameIn("keys", name, language)}: `,
        documentation: keysIn(language).meeting[name],
      }),
    );
}

function attendeeKeyItems(typed: string, place: Place, language: Language): CompletionItem[] {
  return attendeeKeys.map((name) => {
    const label = nameIn("attendeeKeys", name, language);
    const documentation = keysIn(language).attendee[name];
    return place.item(label, typed, KIND.key, { text: `${label}: `, documentation });
  });
}

function valuesOf(
  key: string,
  typed: string,
  place: Place,
  people: readonly KnownPerson[],
): CompletionItem[] {
  const words = (list: readonly string[]): CompletionItem[] =>
    list.map((word) => place.item(word, typed, KIND.value));
  // Whoever writes a key in English writes its values so, too.
  const language = /[^\0-\x7f]/.test(key) ? "zh" : "en";
  if (attendeeKeyOf(key) === "name")
    return people.map(({ name }) => place.item(name, typed, KIND.person));
  switch (kindOf(key)) {
    case "scenario":
      return words(namesIn("scenarios", language));
    case "stage":
      return words(namesIn("stages", language));
    case "role":
      return words(namesIn("roles", language));
    case "language":
      return words(["zh", "en"]);
    case "person":
      return people.map(({ name }) => place.item(name, typed, KIND.person));
    default:
      return [];
  }
}

/** What a key of front-matter, or of a person in it, holds. */
function kindOf(key: string): Kind | null {
  const [meeting, attendee] = [meetingKeyOf(key), attendeeKeyOf(key)];
  if (meeting) return meetingFields[meeting].kind;
  return attendee && attendeeFields[attendee].kind;
}

function personItem(
  { name, email, dept, role }: KnownPerson,
  typed: string,
  place: Place,
  language: Language,
): CompletionItem {
  const details = [dept, role && nameIn("roles", role, language)].filter((each) => each !== null);
  const text = [
    name,
    email === null ? "" : ` <${email}>`,
    details.length > 0 ? writingIn(language).beside(details) : "",
  ].join("");
  return place.item(name, typed, KIND.person, { text, detail: email ?? "" });
}

/** `@ann`, and the cells of a column of owners, presenters or origins. */
function inBody(
  place: Place,
  document: TextDocument,
  people: readonly KnownPerson[],
  reading: Reading,
): CompletionItem[] {
  const { before } = place;
  const handle = /(?:^|[\s|（(，,])@([\w.-]*)$/.exec(before);
  if (handle)
    return people.map(({ name, handles }) =>
      place.item(name, `@${handle[1]}`, KIND.person, {
        text: `@${handles[0] ?? name}`,
        filterText: `@${handles[0] ?? name} ${name}`,
      }),
    );
  const cells = before.split(/(?<!\\)\|/);
  if (cells.length < 2 || cells[0]?.trim() !== "") return [];
  const offset = document.offsetAt({ line: place.line, character: 0 });
  const table = formOf(sourceOf(document)).tables.find(({ lines }) =>
    lines.some(({ span }) => span.from <= offset + 1 && offset <= span.to),
  );
  const column = table?.header[cells.length - 2]?.column;
  const typed = cells.at(-1)?.trimStart() ?? "";
  if (column === "origin")
    return originsFor(document, reading).map(({ origin, about }) =>
      place.item(origin, typed, KIND.value, { detail: about, filterText: `${origin} ${about}` }),
    );
  if (column !== "owner" && column !== "presenter") return [];
  return people.map(({ name }) => place.item(name, typed, KIND.person));
}

/** The address book, then those the file itself names. */
function peopleFor(
  document: TextDocument,
  reading: Reading,
  meeting: Meeting | null,
): readonly KnownPerson[] {
  const known = reading.configOf(document).people;
  const named = (meeting ? [...meeting.attendees, ...meeting.cc] : [])
    .filter(({ name }) => name !== "" && !known.some((person) => person.name === name))
    .map(({ name, email, dept, role }) => ({
      ...{ name, email: email?.value ?? null, dept, role },
      ...{ aliases: [], handles: [] },
    }));
  return [...known, ...named];
}
