import type { Finding } from "../lint/run.ts";
import { visible } from "../text/visible.ts";
import { count, type FileResult, type Report, type Setting } from "./report.ts";

/**
 * JUnit XML as CI servers read it: a suite for each file. Errors are failed tests; warnings and notes,
 * which do not fail a build, are passed ones that say something; a file without findings passed.
 */
export function junitReport(report: Report, { messages }: Setting): string {
  const failures = count(report, "error");
  const found = report.results.reduce((total, { findings }) => total + findings.length, 0);
  const errors = report.unread > 0 ? 1 : 0;
  const tests = found + report.clean.length + errors;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: "collab", tests, failures, errors, time: 0 })}>`,
    ...report.results.flatMap(suiteOf),
    ...report.clean.flatMap((file) => suite(file, [testcase(file, "collab lint", "")], 0, 0)),
    ...(errors > 0
      ? suite(
          "collab",
          [testcase("collab", "read", element("error", messages.cli.lint.unread(report.unread)))],
          0,
          1,
        )
      : []),
    "</testsuites>",
    "",
  ].join("\n");
}

function suiteOf({ source, findings }: FileResult): readonly string[] {
  const failures = findings.filter(({ severity }) => severity === "error").length;
  // Servers take tests of one name for one test.
  const seen = new Map<string, number>();
  const cases = findings.map((finding) => {
    const name = `${finding.rule} ${finding.line}:${finding.column}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return caseOf(finding, source.file, times > 1 ? `${name} (${times})` : name);
  });
  return suite(source.file, cases, failures, 0);
}

function caseOf(finding: Finding, file: string, name: string): string {
  const { line, column, rule, guide, severity, message } = finding;
  const place = `${file}:${line}:${column}`;
  const said = `${place} ${guide ? `${rule} (${guide})` : rule}\n${message}`;
  const content =
    severity === "error"
      ? `<failure${attributes({ message, type: rule })}>${escaped(said)}</failure>`
      : `<system-out>${escaped(`${severity}: ${said}`)}</system-out>`;
  return testcase(file, name, content);
}

function suite(
  name: string,
  cases: readonly string[],
  failures: number,
  errors: number,
): readonly string[] {
  const tests = cases.length;
  return [
    `  <testsuite${attributes({ name, tests, failures, errors, skipped: 0, time: 0 })}>`,
    ...cases.map((each) => `    ${each}`),
    "  </testsuite>",
  ];
}

function testcase(classname: string, name: string, content: string): string {
  const head = `<testcase${attributes({ name, classname, time: 0 })}`;
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
