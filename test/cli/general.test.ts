import { describe } from "vitest";
import { mailKinds } from "../../src/config/mail-kind.ts";
import { version } from "../support/io.ts";
import { type Case, runTwice } from "./cases.ts";
import { chinese, english, withError } from "./meetings.ts";

/** A command line that is refused, and what is said of it. */
const refused = (args: readonly string[], message: string, more: Partial<Case> = {}): Case => ({
  args,
  code: 2,
  stderr: `collab: ${message}\n`,
  files: { "a.md": english },
  ...more,
});

describe("version and help", () => {
  runTwice({
    "--version": { args: ["--version"], stdout: `${version}\n` },
    "-V": { args: ["-V"], stdout: `${version}\n` },
    "--version beside other options": {
      args: ["--lang", "zh", "--version"],
      stdout: `${version}\n`,
    },
    "--help": {
      args: ["--help"],
      stdout: /^Usage: collab <command>.*plan.*lint.*mail.*inspect/s,
    },
    "--help in Chinese": {
      args: ["--lang", "zh", "-h"],
      stdout: /^用法： collab <命令>.*检查会议文件/s,
    },
    help: { args: ["help"], stdout: /^Usage: collab <command>/ },
    "help lint": {
      args: ["help", "lint"],
      stdout: /^Usage: collab lint \[options\] \[paths\.\.\.\]/,
    },
    "lint --help": {
      args: ["lint", "--help"],
      stdout: ["0: nothing to report", "--max-warnings <n>", "$ collab lint - "],
    },
    "help in Chinese": {
      args: ["help", "inspect", "--lang=zh"],
      stdout: [
        "用法： collab inspect [选项] <文件...>",
        "通用选项：",
        "界面语言（zh | en）",
        "示例：",
      ],
    },
    "help wins over what is wrong beside it": {
      args: ["lint", "nowhere.md", "--help"],
      stdout: /^Usage: collab lint/,
    },
    "no command lists the commands, as an error": {
      args: [],
      code: 2,
      stderr: /^Usage: collab <command>/,
    },
  });
});

describe("usage errors", () => {
  runTwice({
    "unknown command": refused(
      ["party"],
      "unknown command “party” — “collab --help” lists the commands",
    ),
    "misspelt command": refused(["lnt"], "unknown command “lnt” — did you mean “lint”?"),
    "help of an unknown command": refused(
      ["help", "inspct"],
      "unknown command “inspct” — did you mean “inspect”?",
    ),
    "unknown option": refused(
      ["lint", "--frobnicate"],
      "unknown option --frobnicate — --help lists the options",
    ),
    "misspelt option": refused(
      ["lint", "--formt", "json"],
      "unknown option --formt — did you mean --format?",
    ),
    "unknown option instead of a command": refused(
      ["-x"],
      "unknown option -x — --help lists the options",
    ),
    "misspelt option before a value": refused(
      ["--langg", "zh"],
      "unknown option --langg — did you mean --lang?",
    ),
    "option without its value": refused(
      ["lint", "--format"],
      "--format <format[=file]> needs a value — see --help",
    ),
    "value that is no choice": refused(
      ["lint", "--stage", "xml", "a.md"],
      "--stage cannot be “xml” — choose one of: plan, minutes",
    ),
    "value with quotation marks": refused(
      ["lint", "--stage", "it's", "a.md"],
      "--stage cannot be “it's” — choose one of: plan, minutes",
    ),
    "argument that is no choice": refused(
      ["mail", "party", "a.md"],
      `<kind> cannot be “party” — choose one of: ${mailKinds.join(", ")}`,
    ),
    "language that is none of ours": refused(
      ["lint", "--lang", "fr", "a.md"],
      "--lang cannot be “fr” — choose one of: zh, en",
    ),
    "missing argument": refused(["inspect"], "<files> is missing — name it, or see --help"),
    "one argument too many": refused(
      ["plan", "New", "watch"],
      "too many arguments: “watch” has no place — put words that belong together between quotes, or see --help",
    ),
    "options that exclude each other": refused(
      ["inspect", "a.md", "--json", "--ndjson"],
      "--json and --ndjson do not go together — choose one",
    ),
    "short option that excludes another": refused(
      ["mail", "notice", "a.md", "-o", "x", "--out", "y", "--lang", "zh"],
      "--output 和 --out 不能同时使用——请选用其一",
    ),
    "--max-warnings that is no number": refused(
      ["lint", "a.md", "--max-warnings", "-5"],
      "--max-warnings cannot be “-5” — choose one of: 0, 1, 2 …",
    ),
    "--rule that there is not": refused(
      ["lint", "a.md", "--rule", "agenda-fitz:warn"],
      "there is no rule “agenda-fitz” — did you mean “agenda-fits”?",
    ),
    "--rule with an unknown severity": refused(
      ["lint", "a.md", "--rule", "agenda-fits:loud"],
      "--rule cannot be “agenda-fits:loud” — choose one of: agenda-fits:off, agenda-fits:info, agenda-fits:warn, agenda-fits:error",
    ),
    "--rule with too much": refused(
      ["lint", "a.md", "--rule", "agenda-fits:warn:3"],
      "--rule cannot be “agenda-fits:warn:3” — did you mean “agenda-fits:warn”? Choose one of: agenda-fits:off, agenda-fits:info, agenda-fits:warn, agenda-fits:error",
    ),
    "--rule without a severity": refused(
      ["lint", "a.md", "--rule", "agenda-fits"],
      "--rule cannot be “agenda-fits” — choose one of: agenda-fits:off, agenda-fits:info, agenda-fits:warn, agenda-fits:error",
    ),
    "--now on a day that there is not": refused(
      ["lint", "a.md", "--now", "2026-02-30 10:00"],
      "--now “2026-02-30 10:00” is not a time — write it like 2026-12-01T14:00+08:00",
    ),
    "unknown scenario": refused(
      ["plan", "x", "--scenario", "party"],
      "--scenario “party” is unknown — choose kickoff, problem, resource, review or general",
    ),
    "duration 0": refused(["plan", "x", "--duration", "0"], "", {
      stderr: /^collab: --duration “0”/,
    }),
    "duration -5": refused(["plan", "x", "--duration", "-5"], "", {
      stderr: /^collab: --duration “-5”/,
    }),
    "start on a day that there is not": refused(["plan", "x", "--start", "2026-02-30 10:00"], "", {
      stderr: /^collab: --start “2026-02-30 10:00”/,
    }),
    "--cwd that leads nowhere": refused(
      ["lint", "--cwd", "nowhere"],
      "nowhere: no such file or folder — check the path",
    ),
    "--cwd on a file": refused(["lint", "--cwd", "a.md"], "a.md: is not a folder — check the path"),
    "in Chinese": refused(
      ["lint", "--formt", "json", "--lang", "zh"],
      "没有选项 --formt——是否想用 --format？",
    ),
  });
});

describe("the language", () => {
  const files = { "zh.md": chinese.replace(/^recorder: .*\n/m, ""), "en.md": withError };
  const lint = (file: string, more: Partial<Case>): Case => ({
    files,
    args: ["lint", file],
    code: 1,
    ...more,
  });
  runTwice({
    "is the file's": lint("zh.md", { stdout: /检查了 1 场会议：1 个错误\n$/ }),
    "is the file's in English": lint("en.md", { stdout: /1 error in 1 meeting\n$/ }),
    "is that of LANG": lint("en.md", { env: { LANG: "zh_CN.UTF-8" }, stdout: /1 个错误\n$/ }),
    "is that of LC_ALL before LANG": lint("zh.md", {
      env: { LC_ALL: "en_GB.UTF-8", LANG: "zh_CN.UTF-8" },
      stdout: /1 error in 1 meeting\n$/,
    }),
    "is the file's where the locale is neither": lint("zh.md", {
      env: { LC_ALL: "C", LANG: "de_DE.UTF-8" },
      stdout: /1 个错误\n$/,
    }),
    "is the configuration's before the locale's": lint("en.md", {
      files: { ...files, "collab.config.yaml": "lang: zh\n" },
      env: { LANG: "en_US.UTF-8" },
      stdout: /1 个错误\n$/,
    }),
    "is that of --lang before all": lint("zh.md", {
      args: ["lint", "zh.md", "--lang", "en"],
      files: { ...files, "collab.config.yaml": "lang: zh\n" },
      env: { LANG: "zh_CN.UTF-8" },
      stdout: /1 error in 1 meeting\n$/,
    }),
    "is English where nothing speaks": {
      args: ["lint", "nowhere"],
      code: 2,
      stderr: /no such file/,
    },
    "of errors is the locale's": {
      args: ["lint", "nowhere"],
      env: { LANG: "zh_CN.UTF-8" },
      code: 2,
      stderr: "collab: nowhere: 找不到该文件或文件夹——请检查路径\n",
    },
  });
});

describe("global options", () => {
  const files = { "sub/a.md": withError, "sub/deep/b.md": english };
  const red = /\p{Cc}\[31m/u;
  const plain = /^(?!.*\p{Cc}\[)/su;
  const lint = (more: Partial<Case>): Case => ({ files, args: ["lint", "sub"], code: 1, ...more });
  runTwice({
    "--cwd": lint({ args: ["lint", "--cwd", "sub"], stdout: /^a\.md:1:1 error/ }),
    "--cwd before the command": lint({
      args: ["--cwd", "sub", "lint", "a.md"],
      stdout: /^a\.md:1:1 error/,
    }),
    "--quiet keeps the findings": lint({
      args: ["lint", "--quiet", "sub"],
      stdout: /recorder-required/,
    }),
    "--quiet says nothing of what is right": {
      files,
      args: ["lint", "--quiet", "sub/deep"],
    },
    "no colour away from a terminal": lint({ stdout: plain }),
    FORCE_COLOR: lint({ env: { FORCE_COLOR: "1" }, stdout: red }),
    "FORCE_COLOR=0": lint({ env: { FORCE_COLOR: "0" }, stdout: plain }),
    "NO_COLOR before FORCE_COLOR": lint({
      env: { FORCE_COLOR: "1", NO_COLOR: "1" },
      stdout: plain,
    }),
    "NO_COLOR that is empty": lint({ env: { FORCE_COLOR: "1", NO_COLOR: "" }, stdout: red }),
    "--no-color before FORCE_COLOR": lint({
      args: ["lint", "sub", "--no-color"],
      env: { FORCE_COLOR: "1" },
      stdout: plain,
    }),
  });
});
