import { describe } from "vitest";
import { type Case, runTwice } from "./cases.ts";
import { change, chinese, english, withError, withWarning } from "./meetings.ts";

const fine = /^✔ no findings in 1 meeting\n$/;
const finding = (severity: string, rule: string): RegExp =>
  new RegExp(`^a\\.md:\\d+:\\d+ ${severity} ${rule} `);

describe("where the configuration is", () => {
  const off = "rules: { recorder-required: off }\n";
  const on = "rules: { recorder-required: warn }\n";
  const lint = (files: Readonly<Record<string, string>>, more: Partial<Case> = {}): Case => ({
    files: { "x/y/a.md": withError, ...files },
    at: "x/y",
    args: ["lint", "a.md"],
    ...more,
  });
  const json = JSON.stringify({ rules: { "recorder-required": "off" } });
  runTwice({
    "beside the file": lint({ "x/y/collab.config.yaml": off }, { stdout: fine }),
    "further up": lint({ "collab.config.yml": off }, { stdout: fine }),
    "in JSON": lint({ "x/collab.config.json": json }, { stdout: fine }),
    "in package.json": lint(
      { "package.json": `{\n\t"name": "collab",\n\t"collab": ${json}\n}\n` },
      { stdout: fine },
    ),
    "nearest first": lint(
      { "x/collab.config.yaml": on, "collab.config.yaml": off },
      { stdout: finding("warning", "recorder-required") },
    ),
    "above a package.json without it": lint(
      { "x/y/package.json": '{ "name": "collab" }', "collab.config.yaml": off },
      { stdout: fine },
    ),
    "above a package.json that is broken, but none of our business": lint(
      { "x/package.json": '{ "name": ', "collab.config.yaml": off },
      { stdout: fine },
    ),
    "where --config says": lint(
      { "other.yaml": off, "x/y/collab.config.yaml": on },
      { args: ["lint", "a.md", "--config", "../../other.yaml"], stdout: fine },
    ),
    "in the package.json that --config names": lint(
      { "package.json": `{ "name": "x", "collab": ${json} }` },
      { args: ["lint", "a.md", "--config=../../package.json"], stdout: fine },
    ),
    "nowhere with --no-config": lint(
      { "collab.config.yaml": off },
      {
        args: ["lint", "a.md", "--no-config"],
        code: 1,
        stdout: finding("error", "recorder-required"),
      },
    ),
    "looked for from --cwd": {
      files: { "x/a.md": withError, "x/collab.config.yaml": off },
      args: ["lint", "--cwd", "x"],
      stdout: fine,
    },
    "not where --config says": lint(
      {},
      {
        args: ["lint", "a.md", "--config", "nowhere.yaml"],
        code: 2,
        stderr: "collab: /work/x/y/nowhere.yaml: no such configuration file — check --config\n",
      },
    ),
    empty: lint(
      { "collab.config.yaml": "" },
      { code: 1, stdout: finding("error", "recorder-required") },
    ),
    "commented out": lint(
      {
        "collab.config.yaml":
          "rules:\n  # recorder-required: off\nlang:\ntimezone:\nignore:\ncalendar:\nmail:\nextends:\n",
      },
      { code: 1, stdout: finding("error", "recorder-required") },
    ),
  });
});

describe("settings", () => {
  const lint = (config: string, meeting: string, more: Partial<Case> = {}): Case => ({
    files: { "a.md": meeting, "collab.config.yaml": config },
    args: ["lint", "a.md", "--lang", "en"],
    ...more,
  });
  /** Saturday. */
  const saturday = change(english, "start: 2026-11-10", "start: 2026-11-14");
  /** The Thursday of China's National Day. */
  const holiday = change(chinese, "start: 2026-09-22", "start: 2026-10-01");
  const noZone = change(english, "timezone: Europe/London\n", "");
  const inspect = (config: string, meeting: string, stdout: string): Case => ({
    files: { "a.md": meeting, "collab.config.yaml": config },
    args: ["inspect", "--json", "a.md"],
    stdout: [stdout],
  });
  runTwice({
    "extends: recommended": lint("extends: recommended\n", withWarning, {
      stdout: finding("warning", "opening-length"),
    }),
    "extends: strict raises warnings to errors": lint("extends: strict\n", withWarning, {
      code: 1,
      stdout: finding("error", "opening-length"),
    }),
    "extends: strict leaves what is set": lint(
      "extends: strict\nrules: { opening-length: info }\n",
      withWarning,
      { stdout: finding("info", "opening-length") },
    ),
    "a rule's severity": lint("rules: { opening-length: error }\n", withWarning, {
      code: 1,
      stdout: finding("error", "opening-length"),
    }),
    "a rule that is off": lint("rules: { opening-length: off }\n", withWarning, { stdout: fine }),
    "a rule's options": lint("rules: { opening-length: [warn, { max: 8 }] }\n", withWarning, {
      stdout: fine,
    }),
    "a rule's severity and options in a list of lines": lint(
      "rules:\n  opening-length:\n    - error\n    - max: 7\n",
      withWarning,
      { code: 1, stdout: finding("error", "opening-length") },
    ),
    "an option that may be off": lint(
      "rules: { notice-lead-time: [error, { min: 1, max: off }] }\n",
      english,
      { stdout: fine },
    ),
    lang: lint("lang: zh\n", withWarning, {
      args: ["lint", "a.md"],
      stdout: /1 条警告\n$/,
    }),
    "timezone, of files that name none": inspect(
      "timezone: America/New_York\n",
      noZone,
      "2026-11-10T10:00:00-05:00",
    ),
    "no timezone": inspect("", noZone, "2026-11-10T10:00:00+00:00"),
    "weekends are free": lint("", saturday, { stdout: finding("warning", "start-workday") }),
    "calendar: holidays": lint("calendar: { holidays: [2026-11-10] }\n", english, {
      stdout: finding("warning", "start-workday"),
    }),
    "calendar: workdays": lint("calendar: { workdays: [2026-11-14] }\n", saturday, {
      stdout: fine,
    }),
    "Chinese files follow China's calendar": lint("", holiday, {
      stdout: finding("warning", "start-workday"),
    }),
    "calendar: none": lint("calendar: none\n", holiday, { stdout: fine }),
    "calendar: CN, for an English file": lint(
      "calendar: { region: CN }\n",
      change(english, "start: 2026-11-10", "start: 2026-10-01"),
      { stdout: finding("warning", "start-workday") },
    ),
    ignore: {
      files: {
        "a.md": english,
        "drafts/b.md": withError,
        "collab.config.yaml": "ignore: drafts\n",
      },
      args: ["lint"],
      stdout: fine,
    },
    "ignore does not keep from reading what is named": {
      files: { "drafts/a.md": withError, "collab.config.yaml": "ignore: [drafts]\n" },
      args: ["lint", "drafts/a.md"],
      code: 1,
      stdout: /^drafts\/a\.md:1:1 error/,
    },
  });
});

describe("what is wrong in a configuration is shown with its place", () => {
  const wrong = (
    config: string,
    place: string,
    message: string,
    more: Partial<Case> = {},
  ): Case => ({
    files: { "a.md": english, "collab.config.yaml": config },
    args: ["lint", "a.md"],
    code: 2,
    // The meeting is checked all the same.
    stdout: /in 1 meeting\n$/,
    stderr: `collab: /work/collab.config.yaml:${place}: ${message}\n`,
    ...more,
  });
  const not = (key: string, allowed: string): string =>
    `“${key}” has a value that cannot be used — it takes ${allowed}`;
  runTwice({
    "a list": wrong(
      "- lang: zh\n",
      "1:1",
      "the configuration holds no settings — write lines such as “lang: en”",
    ),
    "a word": wrong(
      "strict\n",
      "1:1",
      "the configuration holds no settings — write lines such as “lang: en”",
    ),
    "an unknown setting": wrong(
      "lang: en\nruels: {}\n",
      "2:1",
      "unknown setting “ruels” — did you mean “rules”?",
    ),
    "an unknown setting like no other": wrong(
      "processors: []\n",
      "1:1",
      "unknown setting “processors” — see the README for the settings",
    ),
    "an unknown rule": wrong(
      "rules:\n  agenda-fitz: warn\n",
      "2:3",
      "there is no rule “agenda-fitz” — did you mean “agenda-fits”?",
    ),
    "an unknown option": wrong(
      "rules:\n  opening-length: [warn, { maxx: 3 }]\n",
      "2:28",
      "unknown setting “maxx” — did you mean “max”?",
    ),
    extends: wrong(
      "extends: loose\n",
      "1:10",
      not("extends", "recommended | strict | ./team.yaml"),
    ),
    "rules that are a list": wrong("rules: [agenda-fits]\n", "1:8", not("rules", "{ … }")),
    "a severity": wrong(
      "rules: { agenda-fits: loud }\n",
      "1:23",
      not("agenda-fits", "off | info | warn | error"),
    ),
    "options that are a number": wrong(
      "rules: { opening-length: [warn, 5] }\n",
      "1:33",
      not("opening-length", "{ … }"),
    ),
    "an option that is no number": wrong(
      "rules: { opening-length: [warn, { max: many }] }\n",
      "1:40",
      not("max", "0, 1, 2 …"),
    ),
    "an option below nothing": wrong(
      "rules: { opening-length: [warn, { max: -1 }] }\n",
      "1:40",
      not("max", "0, 1, 2 …"),
    ),
    "an option without end": wrong(
      "rules: { opening-length: [warn, { max: .inf }] }\n",
      "1:40",
      not("max", "0, 1, 2 …"),
    ),
    lang: wrong("lang: fr\n", "1:7", not("lang", "zh | en")),
    timezone: wrong(
      "timezone: Asia/Peking\n",
      "1:11",
      not("timezone", "Asia/Shanghai, Europe/Berlin, UTC …"),
    ),
    calendar: wrong("calendar: DE\n", "1:11", not("calendar", "CN | none")),
    "calendar: region": wrong("calendar:\n  region: DE\n", "2:11", not("region", "CN | none")),
    "calendar: a day that there is not": wrong(
      "calendar:\n  holidays:\n    - 2026-05-01\n    - 2026-02-30\n",
      "4:7",
      not("holidays", "[YYYY-MM-DD, …]"),
    ),
    mail: wrong("mail: { from: [a@example.com] }\n", "1:15", not("from", "text")),
    "mail that is text": wrong("mail: a@example.com\n", "1:7", not("mail", "{ … }")),
    ignore: wrong("ignore:\n  - { a: b }\n", "2:5", not("ignore", "[text, …]")),
    "in Chinese": wrong("mail: { from: [a] }\n", "1:15", "“from”的值无效——应为文字", {
      args: ["lint", "a.md", "--lang", "zh"],
      stdout: /：没有发现问题\n$/,
    }),
    "broken YAML": wrong("lang: [zh\n", "", "", {
      stdout: "",
      stderr:
        /^collab: \/work\/collab\.config\.yaml:2:1: the configuration is not valid YAML or JSON \(/,
    }),
    "a setting that stands there twice": wrong("lang: en\nlang: zh\n", "", "", {
      stdout: "",
      stderr:
        /^collab: \/work\/collab\.config\.yaml:2:1: the configuration is not valid YAML or JSON \(/,
    }),
    "a package.json": {
      files: { "a.md": english, "package.json": '{\n  "collab": {\n    "lang": "fr"\n  }\n}\n' },
      args: ["lint", "a.md"],
      code: 2,
      stdout: fine,
      stderr: `collab: /work/package.json:3:14: ${not("lang", "zh | en")}\n`,
    },
    "bytes that are no text": {
      files: { "a.md": english, "collab.config.yaml": Buffer.from("lang: zh", "utf16le") },
      args: ["lint", "a.md"],
      code: 2,
      stderr: "collab: /work/collab.config.yaml: is not a text file — collab reads Markdown\n",
    },
  });
});
