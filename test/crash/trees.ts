import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { bare } from "../adopt/meetings.ts";
import { change, english } from "../cli/meetings.ts";
import { packageRoot } from "../support/io.ts";
import { meeting, tracked } from "../tracker/tracking.ts";

const example = (path: string): string => readFileSync(join(packageRoot, "examples", path), "utf8");

const planned = example("en/planned/2026-11-10-portal-kickoff.md");
const held = example("en/held/2026-11-10-portal-kickoff.md");
const cancelled = change(planned, "scenario: kickoff\n", "scenario: kickoff\nstatus: cancelled\n");

const draft = "Subject: an older draft\nX-Unsent: 1\n\nas it was\n";

/** English, but for one column whose name `--fix` puts right. */
export const fixable = change(english, "| Presenter |", "| Speaker |");
export const adoptable = bare["a working group in English"];

/** A command line over a small tree, and whether a second run finds its own work done. */
export interface Job {
  readonly files: Readonly<Record<string, string>>;
  readonly args: readonly string[];
  /** A run that has nothing left to do refuses, as told. */
  readonly once?: boolean;
  /** What it writes depends on what it sees there: what cannot be seen is as if it were not. */
  readonly looks?: boolean;
  /** A file without which all goes well, only slower. */
  readonly spare?: string;
  /** What it writes tells of what could not be read, too; this one must be whole all the same. */
  readonly report?: string;
}

const promised = (id: string): string =>
  meeting({ id, date: "2026-12-01" }, ["Ann Lee | Send the report | 2026-12-04 | open"]);
const refIn = (text: string): string => tracked({ "a.md": text }).actions[0]?.ref ?? "";

const three = (text: string): Readonly<Record<string, string>> => ({
  "a.md": text,
  "b/b.md": `\ufeff${text.replaceAll("\n", "\r\n")}`,
  "c/c.md": text,
});
const mail = (kind: string, text: string, ...args: readonly string[]): Job => ({
  files: { "a.md": text, "b.md": text.replace("id: 2026", "id: other-2026") },
  // Nothing is announced for the past, or called off.
  args: [
    "mail",
    kind,
    "a.md",
    "b.md",
    "--date",
    `2026-11-${text === held ? 20 : "05"} 09:00`,
    ...args,
  ],
});

export const jobs: Readonly<Record<string, Job>> = {
  "lint --fix": { files: three(fixable), args: ["lint", "--fix", "."] },
  "lint --output-file, over an older report": {
    files: { "a.md": english, "report.json": '{"old":true}\n' },
    args: ["lint", "--format", "json", "--output-file", "report.json", "a.md"],
    report: "report.json",
  },
  "lint --cache": {
    files: { "a.md": english },
    args: ["lint", "--cache", "--cache-location", "kept.json", "a.md"],
    spare: "kept.json",
  },
  "adopt --write": {
    files: three(adoptable),
    args: ["adopt", "--write", "a.md", "b/b.md", "c/c.md"],
  },
  "actions drop": {
    files: {
      "a.md": promised("a"),
      "b/b.md": `\ufeff${promised("b").replaceAll("\n", "\r\n")}`,
    },
    args: ["actions", "drop", refIn(promised("a")), refIn(promised("b")), "--now", "2026-12-08"],
  },
  plan: { files: {}, args: ["plan", "Launch", "--dir", "x/y"], once: true },
  "plan --force, over an older file": {
    files: { "launch.md": "mine\n" },
    args: ["plan", "Launch", "--force"],
  },
  init: {
    files: { "package.json": '{ "devDependencies": { "collab": "*" } }' },
    args: ["init", "--hook"],
    looks: true,
  },
  "mail notice": mail("notice", planned, "--invite"),
  "mail notice --force, over older drafts": {
    files: {
      "a.md": planned,
      "b.md": planned.replace("id: 2026", "id: other-2026"),
      "outbox/2026-11-10-portal-kickoff.notice.eml": draft,
      "outbox/other-2026-11-10-portal-kickoff.notice.eml": draft,
    },
    args: ["mail", "notice", "a.md", "b.md", "--force", "--date", "2026-11-20 09:00"],
  },
  "mail minutes": mail("minutes", held),
  "mail actions": mail("actions", held),
  // One meeting: what is due of another would change what the mails say.
  "mail reminder": {
    files: { "a.md": held },
    args: ["mail", "reminder", "a.md", "--now", "2026-11-20 09:00", "--date", "2026-11-20 09:00"],
  },
  "mail digest": {
    files: { "a.md": held },
    args: ["mail", "digest", "a.md", "--now", "2026-11-20 09:00", "--date", "2026-11-20 09:00"],
  },
  "mail cancel": mail("cancel", cancelled),
};

/** Every file below a folder and what is in it, and which of them are temporary. */
export function treeOf(folder: string): {
  readonly files: Readonly<Record<string, string>>;
  readonly temporary: readonly string[];
} {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join("/"))
    .sort();
  const isTemporary = (path: string): boolean => /(?:^|\/)\.[^/]*\.tmp$/.test(path);
  const files = paths
    .filter((path) => !isTemporary(path))
    .map((path) => {
      const text = readFileSync(join(folder, path), "latin1");
      return [path, withoutSettings(text).replaceAll(folder, "")] as const;
    });
  return { files: Object.fromEntries(files), temporary: paths.filter(isTemporary) };
}

/** A cache knows the folder it was made in, and each run has one of its own. */
const withoutSettings = (text: string): string => text.replace(/"settings":"[\w-]+"/, "");
