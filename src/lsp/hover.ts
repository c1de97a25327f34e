import { pathToFileURL } from "node:url";
import type { Hover, Position } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { pageFile } from "../lint/rule-page.ts";
import { meetingKeyOf } from "../meeting/front-matter/names.ts";
import { parse } from "../meeting/parse.ts";
import { keysIn } from "../messages/keys.ts";
import type { Language } from "../messages/language.ts";
import { type RuleId, rules } from "../rules/index.ts";
import { rangeAt, rangeOf, touches } from "./diagnostics.ts";
import { dayAt } from "./places.ts";
import { historyAt } from "./promises.ts";
import { type Reading, type ReadingIo, sourceOf } from "./reading.ts";

/**
 * Why the rule behind a finding is there, with its line of the guide; what a key of front-matter holds;
 * which day a time or a deadline is read as; or what became of an action over the meetings.
 */
export function hoverAt(
  document: TextDocument,
  position: Position,
  reading: Reading,
  io: ReadingIo,
): Hover | null {
  const language = reading.languageOf(document);
  const here = { start: position, end: position };
  const finding = reading.findings(document).find((found) => touches(rangeOf(found), here));
  if (finding) {
    const about = aboutRule(finding.rule as RuleId, language, io);
    const day = dayAt(document, document.offsetAt(position), reading);
    const value = day === null ? about : `${textOf(day)}\n\n---\n\n${about}`;
    return { contents: { kind: "markdown", value }, range: rangeOf(finding) };
  }
  const offset = document.offsetAt(position);
  return (
    keyAt(document, offset, language) ??
    dayAt(document, offset, reading) ??
    historyAt(document, offset, reading, reading.messagesFor(document))
  );
}

const textOf = ({ contents }: Hover): string =>
  typeof contents === "object" && "value" in contents ? contents.value : "";

/** The rule's page up to its first example: title, reason, line of the guide, and where the rest is. */
function aboutRule(id: RuleId, language: Language, io: ReadingIo): string {
  const path = pageFile(id, language, io.packageRoot);
  const page = new TextDecoder().decode(io.files.read(path));
  const sections = page.split(/^## /m).slice(1, 3);
  const [why = "", guide = ""] = sections.map((section) => section.replace(/^.*\n+/, "").trim());
  const title = page.split("\n").find((line) => line !== "" && !line.startsWith("#")) ?? "";
  const hasGuide = rules.some((rule) => rule.id === id && rule.guide !== null);
  return [
    `**[${id}](${pathToFileURL(path).href})** – ${title}`,
    why,
    ...(hasGuide ? [`> ${guide.replaceAll("\n", "\n> ")}`] : []),
  ].join("\n\n");
}

function keyAt(document: TextDocument, offset: number, language: Language): Hover | null {
  const { frontMatter } = parse(sourceOf(document));
  const entry = frontMatter.map?.entries.find(
    ({ key: { span } }) => span.from <= offset && offset <= span.to,
  );
  const key = entry && meetingKeyOf(entry.key.raw);
  if (!entry || !key) return null;
  return {
    contents: { kind: "markdown", value: `\`${key}\` – ${keysIn(language).meeting[key]}` },
    range: rangeAt(document, entry.key.span),
  };
}
