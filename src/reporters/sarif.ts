import type { Finding } from "../lint/run.ts";
import { positionAt, type Source } from "../markdown/source.ts";
import { type RuleId, rules } from "../rules/index.ts";
import type { Fix, Severity } from "../rules/rule.ts";
import { visibleJson } from "../text/visible.ts";
import { fingerprints } from "./fingerprint.ts";
import { isFixable, type Report, type Setting } from "./report.ts";

const ROOT = "%SRCROOT%";
const levels = { error: "error", warning: "warning", info: "note", off: "none" } as const;

/**
 * SARIF 2.1.0 (OASIS), as code scanning services and editors read it. URIs are relative to
 * `%SRCROOT%`, which the reader sets to where the project lies.
 */
export function sarifReport(report: Report, setting: Setting): string {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "collab",
            semanticVersion: setting.version,
            rules: [
              ...rules.map(({ id, severity }) => ruleOf(id, severity, setting)),
              ...setting.ownRules.map(({ id, severity }) => ({ id, ...defaultLevel(severity) })),
            ],
          },
        },
        invocations: [{ executionSuccessful: report.unread === 0 }],
        columnKind: "utf16CodeUnits",
        newlineSequences: ["\r\n", "\n", "\r"],
        originalUriBaseIds: {
          [ROOT]: { description: { text: setting.messages.cli.lint.sarif.root } },
        },
        results: report.results.flatMap((result) => {
          const path = setting.pathOf(result.source.file);
          const prints = fingerprints(result, path);
          return result.findings.map((finding) => ({
            ...resultOf(finding, result.source, path, setting),
            partialFingerprints: { "collab/v1": prints.get(finding) },
          }));
        }),
      },
    ],
  };
  return `${visibleJson(log, 2)}\n`;
}

function ruleOf(id: RuleId, severity: Severity | "off", setting: Setting): object {
  const page = setting.page(id);
  return {
    id,
    shortDescription: { text: setting.messages.rules[id].title },
    // The page itself, not its address: that would be a path of the machine the report was made on.
    help: { text: page, markdown: page },
    ...defaultLevel(severity),
  };
}

function defaultLevel(severity: Severity | "off"): object {
  return {
    defaultConfiguration:
      severity === "off" ? { enabled: false } : { enabled: true, level: levels[severity] },
  };
}

function resultOf(finding: Finding, source: Source, path: string, setting: Setting): object {
  const { line, column, endLine, endColumn } = finding;
  const artifactLocation = locationOf(path);
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  const fixes =
    finding.fix && finding.fix.edits.length > 0 && isFixable(finding, source)
      ? [fixOf(finding.fix, source, artifactLocation, setting)]
      : null;
  return {
    ruleId: finding.rule,
    ruleIndex: [...rules, ...setting.ownRules].findIndex(({ id }) => id === finding.rule),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    ...(fixes && { fixes }),
  };
}

/** A path becomes a relative reference (RFC 3986); what lies outside the project stays an absolute URI. */
function locationOf(path: string): object {
  if (path.startsWith("file:")) return { uri: path };
  // Half a character has no place in a URI.
  const uri = path
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
  return { uri, uriBaseId: ROOT };
}

function fixOf({ edits }: Fix, source: Source, artifactLocation: object, setting: Setting): object {
  const replacements = edits.map(({ from, to, text }) => {
    const start = positionAt(source, from);
    const end = positionAt(source, to);
    return {
      deletedRegion: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
      },
      insertedContent: { text },
    };
  });
  return {
    description: { text: setting.messages.cli.lint.sarif.fix },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}
