import type { Finding } from "../lint/run.ts";
import { visible } from "../text/visible.ts";
import { count, type FileResult, type Report, type Setting } from "./report.ts";

/**
 * JUnit XML as CI servers read it: a suite for each file. Errors are failed tests; warnings and notes,
 * which do not fail a build, are passed ones that say something; a file without findings passed. A file's
 * time is that of its first test: servers add the tests up.
 */
export function junitReport(report: Report, { messages }: Setting): string {
  const failures = count(report, "error");
  const found = report.results.reduce((total, { findings }) => total + findings.length, 0);
  const errors = report.unread > 0 ? 1 : 0;
  const tests = found + report.clean.length + errors;
  const { times = new Map<string, number>() } = report;
  const ms = [...times.values()].reduce((sum, each) => sum + each, 0);
  const suites: readonly Suite[] = [
    ...report.results.map(suiteOf),
    ...report.clean.map((name) => ({
      ...none,
      name,
      cases: [{ name: "collab lint", content: "" }],
    })),
    ...(errors > 0 ? [unreadSuite(messages.cli.lint.unread(report.unread))] : []),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: "collab", tests, failures, errors, time: ms / 1000 })}>`,
    ...suites.flatMap((suite) => rendered(suite, (times.get(suite.name) ?? 0) / 1000)),
    "</testsuites>",
    "",
  ].join("\n");
}

interface Case {
  readonly name: string;
  /** What stands in its element; "": it passed, and has nothing to say. */
  readonly content: string;
}

interface Suite {
  /** Of the file. */
  readonly name: string;
  readonly cases: readonly Case[];
  readonly failures: number;
  readonly errors: number;
}

const none = { failures: 0, errors: 0 };

function unreadSuite(message: string): Suite {
  return {
    name: "collab",
    cases: [{ name: "read", content: element("error", message) }],
    ...none,
    errors: 1,
  };
}

function suiteOf({ source, findings }: FileResult): Suite {
  const failures = findings.filter(({ severity }) => severity === "error").length;
  // Servers take tests of one name for one test.
  const seen = new Map<string, number>();
  const cases = findings.map((finding) => {
    const name = `${finding.rule} ${finding.line}:${finding.column}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const content = contentOf(finding, source.file);
    return { name: times > 1 ? `${name} (${times})` : name, content };
  });
  return { name: source.file, cases, failures, errors: 0 };
}

function contentOf(finding: Finding, file: string): string {
  const { line, column, rule, guide, severity, message } = finding;
  const place = `${file}:${line}:${column}`;
  const said = `${place} ${guide ? `${rule} (${guide})` : rule}\n${message}`;
  return severity === "error"
    ? `<failure${attributes({ message, type: rule })}>${escaped(said)}</failure>`
    : `<system-out>${escaped(`${severity}: ${said}`)}</system-out>`;
}

function rendered({ name, cases, failures, errors }: Suite, time: number): readonly string[] {
  const tests = cases.length;
  return [
    `  <testsuite${attributes({ name, tests, failures, errors, skipped: 0, time })}>`,
    ...cases.map((each, at) => `    ${testcase(each, name, at === 0 ? time : 0)}`),
    "  </testsuite>",
  ];
}

function testcase({ name, content }: Case, classname: string, time: number): string {
  const head = `<testcase${attributes({ name, classname, time })}`;
  return content === "" ? `${head}/>` : `${head}>${content}</testcase>`;
}

const element = (name: string, message: string): string =>
  `<${name}${attributes({ message, type: name })}>${escaped(message)}</${name}>`;

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(
      ([name, value]) =>
        ` ${name}="${escaped(`${value}`).replace(/[\n\t]/g, (char) => `&#${char.charCodeAt(0)};`)}"`,
    )
    .join("");
}

/** XML 1.0 allows neither control characters nor U+FFFE and U+FFFF, not even escaped. */
function escaped(text: string): string {
  return visible(text)
    .replace(/[\ufffe\uffff]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
