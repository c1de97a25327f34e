import { dirname, isAbsolute, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { DocumentLink, FoldingRange, Hover } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Files } from "../host/io.ts";
import { calendarFor } from "../lint/run.ts";
import { positionAt, type Span } from "../markdown/source.ts";
import { parse } from "../meeting/parse.ts";
import type { Meeting } from "../meeting/types.ts";
import { dayText } from "../plan/overview.ts";
import type { LocalDate } from "../time/local.ts";
import { rangeAt } from "./diagnostics.ts";
import { type Reading, sourceOf } from "./reading.ts";

/** Front-matter, and what stands below each heading. */
export function foldingIn(document: TextDocument): FoldingRange[] {
  const { frontMatter, root } = parse(sourceOf(document));
  const lineOf = (offset: number): number => document.positionAt(offset).line;
  const headings = root.below.flatMap(({ heading, depth }) =>
    heading && depth <= 6 ? [{ line: lineOf(heading.span.from), depth }] : [],
  );
  const lines = document.getText().split("\n");
  const last = lines.length - 1;
  const folds = headings.map(({ line, depth }, at) => {
    const next = headings.slice(at + 1).find((other) => other.depth <= depth);
    return { startLine: line, endLine: withoutBlanks(lines, next ? next.line - 1 : last) };
  });
  const top = frontMatter.map ? [{ startLine: 0, endLine: lineOf(frontMatter.bodyFrom) - 1 }] : [];
  return [...top, ...folds].filter(({ startLine, endLine }) => endLine > startLine);
}

function withoutBlanks(lines: readonly string[], from: number): number {
  let line = from;
  while (line > 0 && (lines[line] ?? "").trim() === "") line--;
  return line;
}

/** From a material to its file, and from an action to the meeting it was promised at. */
export function linksIn(document: TextDocument, reading: Reading, files: Files): DocumentLink[] {
  const text = document.getText();
  const folder = dirname(sourceOf(document).file);
  const inside = files.kind(folder) === "folder" ? files.within(folder) : files;
  const meetings = reading.meetingsOf(document);
  const materials = meetings.flatMap(({ materials: all }) =>
    all.flatMap(({ link, span }) => {
      const at = link === null ? -1 : text.slice(span.from, span.to).indexOf(link);
      const target = link === null ? null : targetOf(link, folder, inside);
      if (link === null || at === -1 || target === null) return [];
      const from = span.from + at;
      return [{ range: rangeAt(document, { from, to: from + link.length }), target }];
    }),
  );
  return [...materials, ...originsIn(document, meetings, reading)];
}

/** An address of the web, or a file below the folder; others are nobody's business to open. */
function targetOf(link: string, folder: string, files: Pick<Files, "kind">): string | null {
  if (/^https?:\/\/\S+$/i.test(link)) return link;
  if (/^[a-z][\w+.-]*:/i.test(link) || isAbsolute(link)) return null;
  const path = resolve(folder, link);
  return files.kind(path) === "file" ? pathToFileURL(path).href : null;
}

function originsIn(
  document: TextDocument,
  meetings: readonly Meeting[],
  reading: Reading,
): DocumentLink[] {
  const origins = meetings.flatMap(({ actions }) => actions.flatMap(({ origin }) => origin ?? []));
  if (origins.length === 0) return [];
  const byId = new Map(reading.meetingsAround(document).map((meeting) => [meeting.id, meeting]));
  return origins.flatMap(({ value, span }) => {
    const [id = "", number] = value.split("#");
    const meeting = byId.get(id.trim());
    if (!meeting) return [];
    const action = meeting.actions[Number(number ?? 1) - 1];
    const { line } = positionAt(meeting.source, action?.span.from ?? 0);
    const target = `${pathToFileURL(meeting.source.file).href}#L${line}`;
    return [{ range: rangeAt(document, span), target }];
  });
}

/** Which day a time of the meeting or a deadline is read as, and whether people work on it. */
export function dayAt(document: TextDocument, offset: number, reading: Reading): Hover | null {
  const messages = reading.messagesFor(document);
  for (const meeting of reading.meetingsOf(document)) {
    const found = daysOf(meeting).find(({ span }) => span.from <= offset && offset <= span.to);
    if (!found) continue;
    const calendar = calendarFor(reading.configOf(document))(meeting.language);
    const free = calendar.isWorkday(found.day) ? "" : ` · ${messages.cli.lsp.dayOff}`;
    const value = `${dayText(found.day, messages)}${free}`;
    return { contents: { kind: "markdown", value }, range: rangeAt(document, found.span) };
  }
  return null;
}

function daysOf(meeting: Meeting): ReadonlyArray<{ readonly day: LocalDate; readonly span: Span }> {
  const { date, start, notified, minutesSent, materials, actions } = meeting;
  const stated = [start, date, notified, minutesSent, ...materials.map(({ due }) => due)];
  return [
    ...stated.flatMap((said) => (said ? [{ day: said.value.slice(0, 10), span: said.span }] : [])),
    ...actions.flatMap(({ due, dueText }) =>
      dueText && "date" in due && due.date !== null ? [{ day: due.date, span: dueText.span }] : [],
    ),
  ];
}
