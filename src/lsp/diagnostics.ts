import { pathToFileURL } from "node:url";
import type { Diagnostic, DiagnosticSeverity, Range } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { pageFile } from "../lint/rule-page.ts";
import type { Finding } from "../lint/run.ts";
import type { Span } from "../markdown/source.ts";
import type { Language } from "../messages/language.ts";
import { rules } from "../rules/index.ts";
import type { Severity } from "../rules/rule.ts";

/** LSP 3.17, DiagnosticSeverity. */
const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/** What nobody understood is marked where it stands, and listed among no problems. */
const HINT: DiagnosticSeverity = 4;

/** Zero-based, in UTF-16 units as the protocol counts unless told otherwise. */
export function rangeOf(finding: Finding): Range {
  return {
    start: { line: finding.line - 1, character: finding.column - 1 },
    end: { line: finding.endLine - 1, character: finding.endColumn - 1 },
  };
}

/** A place by its offsets, as the protocol counts. */
export const rangeAt = (document: TextDocument, { from, to }: Span): Range => ({
  start: document.positionAt(from),
  end: document.positionAt(to),
});

/** Whether two ranges meet, if only at their ends. */
export function touches(a: Range, b: Range): boolean {
  const before = (x: Range["start"], y: Range["start"]): boolean =>
    x.line < y.line || (x.line === y.line && x.character < y.character);
  return !before(a.end, b.start) && !before(b.end, a.start);
}

/** A finding, with a link to its rule's page; a plugin's rule has none. */
export function diagnosticOf(
  finding: Finding,
  language: Language,
  packageRoot: string,
): Diagnostic {
  const own = rules.find(({ id }) => id === finding.rule);
  return {
    range: rangeOf(finding),
    severity:
      finding.rule === "text-unread" && finding.severity === "info"
        ? HINT
        : SEVERITY[finding.severity],
    code: finding.rule,
    ...(own && {
      codeDescription: { href: pathToFileURL(pageFile(own.id, language, packageRoot)).href },
    }),
    source: "collab",
    message: finding.message,
  };
}
