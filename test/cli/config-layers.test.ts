import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { calendarSettings, mailSettings, settings } from "../../src/config/table.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { type Case, runTwice } from "./cases.ts";
import { english, withError, withWarning } from "./meetings.ts";

const fine = /^✔ no findings in 1 meeting\n$/;
const finding = (severity: string, rule: string): RegExp =>
  new RegExp(`^[\\w./]+:\\d+:\\d+ ${severity} ${rule} `);
const lint = (
  meeting: string,
  files: Readonly<Record<string, string>>,
  more: Partial<Case> = {},
): Case => ({ files: { "a.md": meeting, ...files }, args: ["lint", "a.md"], ...more });

describe("extends", () => {
  const failing = (rule: string): Partial<Case> => ({ code: 1, stdout: finding("error", rule) });
  runTwice({
    "a file, relative to the one that names it": lint(
      withWarning,
      {
        "collab.config.yaml": "extends: ./team/base.yaml\n",
        "team/base.yaml": "extends: more/rules.json\n",
        "team/more/rules.json": '{ "rules": { "opening-length": "off" } }',
      },
      { stdout: fine },
    ),
    "the nearer setting wins": lint(
      withWarning,
      {
        "collab.config.yaml": "extends: ./base.yaml\nrules: { opening-length: error }\n",
        "base.yaml": "rules: { opening-length: off }\n",
      },
      failing("opening-length"),
    ),
    "a severity leaves the options below": lint(
      withWarning,
      {
        "collab.config.yaml": "extends: ./base.yaml\nrules: { opening-length: error }\n",
        "base.yaml": "rules: { opening-length: [warn, { max: 8 }] }\n",
      },
      { stdout: fine },
    ),
    "of several the later wins": lint(
      withWarning,
      {
        "collab.config.yaml": "extends: [./one.yaml, ./two.yaml]\n",
        "one.yaml": "rules: { opening-length: off }\n",
        "two.yaml": "rules: { opening-length: error }\n",
      },
      failing("opening-length"),
    ),
    "a preset after a file": lint(
      withWarning,
      {
        "collab.config.yaml": "extends: [./base.yaml, strict]\n",
        "base.yaml": "extends: recommended\n",
      },
      failing("opening-length"),
    ),
    "a preset before a file that names another": lint(
      withWarning,
      {
        "collab.config.yaml": "extends: [strict, ./base.yaml]\n",
        "base.yaml": "extends: recommended\n",
      },
      { stdout: finding("warning", "opening-length") },
    ),
    "a file that two others extend": lint(
      withWarning,
      {
        "collab.config.yaml": "extends: [./one.yaml, ./two.yaml]\n",
        "one.yaml": "extends: ./base.yaml\n",
        "two.yaml": "extends: ./base.yaml\n",
        "base.yaml": "rules: { opening-length: off }\n",
      },
      { stdout: fine },
    ),
  });
});

describe("what extends cannot name is an error with its place, and the rest still holds", () => {
  const wrong = (config: string, files: Readonly<Record<string, string>>, stderr: string): Case =>
    lint(
      withWarning,
      { "collab.config.yaml": config, ...files },
      { code: 2, stdout: fine, stderr: `collab: /work/${stderr}\n` },
    );
  const off = "rules: { opening-length: off }\n";
  runTwice({
    "a file that is not there": wrong(
      `extends: ./no.yaml\n${off}`,
      {},
      "collab.config.yaml:1:10: “extends” names ./no.yaml, which is not there — the path starts from the folder of this file",
    ),
    "a file outside the project": wrong(
      `extends: ../../etc/other.yaml\n${off}`,
      {},
      "collab.config.yaml:1:10: “extends” names ../../etc/other.yaml, which lies outside the project and is not read — copy it into the project",
    ),
    "an absolute path": wrong(
      `extends: /etc/other.yaml\n${off}`,
      {},
      "collab.config.yaml:1:10: “extends” names /etc/other.yaml, which lies outside the project and is not read — copy it into the project",
    ),
    itself: wrong(
      `extends: collab.config.yaml\n${off}`,
      {},
      "collab.config.yaml:1:10: “extends” leads round in a circle back to collab.config.yaml — take it out of one of the files",
    ),
    "a circle": wrong(
      `extends: ./x/one.yaml\n${off}`,
      { "x/one.yaml": "lang: en\nextends: ../collab.config.yaml\n" },
      "x/one.yaml:2:10: “extends” leads round in a circle back to ../collab.config.yaml — take it out of one of the files",
    ),
    "a setting in it": wrong(
      `extends: ./one.yaml\n${off}`,
      { "one.yaml": "\nlung: en\n" },
      "one.yaml:2:1: unknown setting “lung” — did you mean “lang”?",
    ),
    "other commands do not go on": {
      files: { "a.md": english, "collab.config.yaml": "lung: en\n" },
      args: ["inspect", "a.md"],
      code: 2,
      stderr:
        "collab: /work/collab.config.yaml:1:1: unknown setting “lung” — did you mean “lang”?\n",
    },
    "nothing is fixed by half a configuration": {
      files: { "a.md": withError, "collab.config.yaml": "lung: en\n" },
      args: ["lint", "--fix", "a.md"],
      code: 2,
      stderr:
        "collab: /work/collab.config.yaml:1:1: unknown setting “lung” — did you mean “lang”?\n",
    },
  });

  it("every mistake is named, not only the first", async () => {
    const config = "lung: en\nrules: { opening-lenght: off, agenda-fits: [warn, { max: 2 }] }\n";
    const cwd = scratchFolder({ "a.md": english, "collab.config.yaml": config });
    const { stderr } = await collab(["lint", "a.md"], { cwd });
    expect(stderr.split("\n").map((line) => line.split(": ")[1]?.replace(/.*yaml/, ""))).toEqual([
      ":1:1",
      ":2:10",
      ":2:53",
      undefined,
    ]);
  });

  it("a link that leads out of the project is not followed", async () => {
    const root = scratchFolder({
      "out/secret.yaml": "password-of-the-house: 1\n",
      "p/a.md": english,
    });
    symlinkSync("../out/secret.yaml", join(root, "p/link.yaml"));
    writeFileSync(join(root, "p/collab.config.yaml"), "extends: ./link.yaml\n");
    const through = await collab(["lint", "a.md"], { cwd: join(root, "p") });
    expect(through.stderr).toContain("lies outside the project");
    expect(through.stderr).not.toContain("password");

    mkdirSync(join(root, "q"));
    symlinkSync("../out/secret.yaml", join(root, "q/collab.config.yaml"));
    const itself = await collab(["lint"], { cwd: join(root, "q") });
    expect([itself.code, itself.stderr]).toEqual([
      2,
      expect.stringContaining("is a link that leads out of the project"),
    ]);
    expect(itself.stderr).not.toContain("password");
  });

  it("a repository is one project", async () => {
    const files = {
      ".git/HEAD": "ref: refs/heads/main\n",
      "base.yaml": "rules: { opening-length: off }\n",
      "x/collab.config.yaml": "extends: ../base.yaml\n",
      "x/a.md": withWarning,
    };
    const cwd = join(scratchFolder(files), "x");
    expect(await collab(["lint", "a.md"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });

  it("many ways to the same file cost no more than one", async () => {
    const files: Record<string, string> = {
      "a.md": english,
      "collab.config.yaml": "extends: [0.yaml]\n",
    };
    for (let at = 0; at < 18; at++)
      files[`${at}.yaml`] =
        at === 17 ? "lang: en\n" : `extends: [${at + 1}.yaml, ${at + 1}.yaml]\n`;
    const cwd = scratchFolder(files);
    expect(await collab(["lint", "a.md"], { cwd })).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("overrides", () => {
  const config = (files: string, more = ""): Readonly<Record<string, string>> => ({
    "collab.config.yaml": `overrides:\n  - files: ${files}\n    rules: { opening-length: off }\n${more}`,
  });
  const kept: Partial<Case> = { stdout: finding("warning", "opening-length") };
  const at = (
    path: string,
    files: Readonly<Record<string, string>>,
    more: Partial<Case>,
  ): Case => ({
    files: { [path]: withWarning, ...files },
    args: ["lint", path],
    ...more,
  });
  runTwice({
    "files that match": at("drafts/x/a.md", config('"drafts/**"'), { stdout: fine }),
    "files that do not": at("a.md", config('"drafts/**"'), kept),
    "a name in any folder": at("x/a.md", config('["*.draft.md", "a.md"]'), { stdout: fine }),
    "one folder": at("x/y/a.md", config('"x/*.md"'), kept),
    "a folder that begins with a dot": at(".x/a.md", config('".x/**"'), { stdout: fine }),
    "patterns start where the configuration is": {
      files: { "x/drafts/a.md": withWarning, ...config('"x/drafts/*"') },
      at: "x/drafts",
      args: ["lint", "a.md"],
      stdout: fine,
    },
    "the last wins": at(
      "a.md",
      config("a.md", '  - { files: "*.md", rules: { opening-length: error } }\n'),
      { code: 1, stdout: finding("error", "opening-length") },
    ),
    "the command line wins over all": at("a.md", config("a.md"), {
      args: ["lint", "--rule", "opening-length:warn", "a.md"],
      ...kept,
    }),
    "standard input goes by its name": {
      files: config('"drafts/**"'),
      args: ["lint", "-", "--stdin-filename", "drafts/b.md"],
      stdin: withWarning,
      stdout: fine,
    },
    "a mistake in one": at(
      "a.md",
      { "collab.config.yaml": "overrides:\n  - { files: a.md, rules: { opening-lenght: off } }\n" },
      {
        ...kept,
        code: 2,
        stderr:
          "collab: /work/collab.config.yaml:2:29: there is no rule “opening-lenght” — did you mean “opening-length”?\n",
      },
    ),
    "one without files": at(
      "a.md",
      { "collab.config.yaml": "overrides:\n  - { rules: {} }\n" },
      {
        ...kept,
        code: 2,
        stderr: /^collab: \/work\/collab\.config\.yaml:2:5: “overrides” has a value/,
      },
    ),
  });
});

describe("--print-config", () => {
  const files = {
    "base.yaml":
      'rules: { agenda-item-count: [error, { max: 7 }] }\nmail: { from: "Raman, Priya <p@example.com>", recipients: { minutes: { cc: [host, b@example.com] } } }\n',
    "collab.config.yaml": [
      "extends: [./base.yaml, strict]",
      "timezone: Europe/London",
      "calendar: { holidays: [2026-12-28] }",
      "people:",
      "  - { name: 周予安, email: z@example.com, role: executor, aliases: [安哥] }",
      'ignore: ["drafts/**", "#x"]',
      "overrides:",
      "  - { files: b.md, rules: { opening-length: off } }",
      "",
    ].join("\n"),
  };

  it("says where each setting comes from", async () => {
    const { stdout } = await collab(
      ["lint", "--print-config", "b.md", "--rule", "host-required:warn"],
      {
        cwd: scratchFolder(files),
      },
    );
    for (const line of [
      "extends: strict  # collab.config.yaml:1:24",
      "  agenda-item-count: [error, { min: 3, max: 7 }]  # base.yaml:1:29, max: base.yaml:1:44",
      "  opening-length: [off, { max: 5 }]  # collab.config.yaml:8:45",
      "  host-required: warn  # --rule",
      "  agenda-fits: error  # strict",
      "timezone: Europe/London  # collab.config.yaml:2:11",
      "  outbox: outbox  # default",
    ])
      expect(stdout.split("\n")).toContain(line);
  });

  it("leaves out no setting that was made", async () => {
    const made: Readonly<Record<string, string>> = {
      lang: "en",
      timezone: "Europe/London",
      calendar: "{ region: CN, holidays: [2026-12-28], workdays: [2026-12-27] }",
      templates: "./words",
      meetings: "minutes",
      people: "[Wang Fang]",
      ignore: "[drafts]",
      plugins: "[./rules.js]",
      from: "a@example.com",
      "reply-to": "b@example.com",
      bcc: "[c@example.com]",
      imap: "imaps://a@mail.example.com",
      "link-base": "https://git.example.com/",
      outbox: "out",
      personal: "false",
      recipients: "{ notice: { to: [invited] } }",
      reply: "true",
      signature: "Regards",
      smtp: "smtps://a@mail.example.com",
    };
    const lines = (keys: readonly string[], indent: string) =>
      keys.flatMap((key) => (key in made ? [`${indent}${key}: ${made[key]}\n`] : [])).join("");
    const config = `extends: strict\n${lines(Object.keys(settings), "")}mail:\n${lines(Object.keys(mailSettings), "  ")}`;
    const cwd = scratchFolder({ "collab.config.yaml": config });
    const { stdout } = await collab(["lint", "--print-config", "a.md", "--no-plugins"], { cwd });
    const printed = stdout.split("\n").map((line) => line.trim().split(":")[0]);
    // Of overrides what holds for the file is among the rules; $schema is the editor's.
    const all = { ...settings, ...calendarSettings, ...mailSettings };
    expect(Object.keys(all).filter((key) => !printed.includes(key))).toEqual([
      "$schema",
      "overrides",
    ]);
    for (const key of Object.keys({ ...settings, ...mailSettings }))
      if (key in made)
        expect(stdout).toMatch(new RegExp(`^ *${key}:(?:$|.* # collab.config)`, "m"));
  });

  it("is a configuration that means the same", async () => {
    const cwd = scratchFolder(files);
    const print = async (): Promise<string> => {
      const { stdout, stderr } = await collab(["lint", "--print-config", "b.md"], { cwd });
      expect(stderr).toBe("");
      return stdout.replace(/ {2}# [^\n]*$/gm, "");
    };
    const first = await print();
    writeFileSync(join(cwd, "collab.config.yaml"), first);
    expect(await print()).toBe(first);
    expect(first).toContain("安哥");
  });
});
