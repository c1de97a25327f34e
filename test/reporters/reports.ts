import { Chalk } from "chalk";
import { type Config, defaultConfig } from "../../src/config/config.ts";
import { calendarFor, lintFile } from "../../src/lint/run.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import { messagesIn } from "../../src/messages/index.ts";
import type { Language } from "../../src/messages/language.ts";
import type { Report, Setting } from "../../src/reporters/report.ts";
import { change, english } from "../cli/meetings.ts";

/** What reports are written with: no colour, no links, pages of one line. */
export function setting(language: Language = "en", more: Partial<Setting> = {}): Setting {
  return {
    messages: messagesIn(language),
    color: new Chalk({ level: 0 }),
    width: 80,
    links: false,
    ownRules: [],
    version: "1.2.3",
    pathOf: (file) => `notes/${file}`,
    pageUri: (rule) => `file:///docs/${rule}.md`,
    page: (rule) => `# ${rule}\n`,
    ...more,
  };
}

/** As recommended, and what is only a matter of form is noted. */
const config: Config = {
  ...defaultConfig,
  rules: { "canonical-form": { severity: "info", options: {} } },
};

/** The report on some files, through the real reader and the real rules. */
export function reportOn(
  files: Readonly<Record<string, string>>,
  language: Language | null = null,
): Report {
  const calendar = calendarFor(config);
  const checked = Object.entries(files).map(([file, text]) => {
    const source = { file, text, encoding: "utf-8" as const };
    const meeting = readMeeting(source, { timezone: null, calendar });
    return { source, findings: lintFile([meeting], config, { language }) };
  });
  return {
    results: checked.filter(({ findings }) => findings.length > 0),
    files: checked.length,
    clean: checked.filter(({ findings }) => findings.length === 0).map(({ source }) => source.file),
    skipped: 1,
    unread: 0,
  };
}

/** One error, one warning and something --fix can put right, beside a file without findings. */
export const usual: Report = reportOn({
  "clean.md": english,
  "会议 1.md": change(
    change(change(english, "opening: 5", "opening: 8"), "| 15 |", "| 20 |"),
    "role: decision-maker",
    "role: decision maker",
  ),
});

/** Everything a file or its name may hold to be taken for something else. */
const evil =
  "a\"b'c]]>d<script>alert(1)</script>&amp;::error::x%0A%25,##[add-mask]e|`f`[g](http://h)@user\u001b[31m\u202e\ufffe\ufeffz";

/** The same in a name, a title and a message, with line ends where they can stand. */
export const hostile: Report = (() => {
  const report = reportOn({
    [`${evil}.md`]: change(
      english,
      "| Who does what | 15 |",
      `| ${evil.replaceAll("|", "")} | 20 |`,
    ),
  });
  return {
    ...report,
    results: report.results.map(({ source, findings }) => ({
      source: { ...source, file: `::add-mask::\n::x ${source.file}` },
      findings: findings.map((finding) => ({
        ...finding,
        file: `::add-mask::\n::x ${source.file}`,
        message: `${finding.message}\r\n::error::${evil}\ud800`,
      })),
    })),
  };
})();
