import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { actionFormats } from "../../src/reporters/actions/index.ts";
import { formatIds } from "../../src/reporters/index.ts";
import { statusFormats } from "../../src/reporters/status.ts";
import { english } from "../cli/meetings.ts";
import { collab, type Outcome } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

/** A day before the stranger's meeting, as nothing is announced for the past. */
export const now = "2026-11-02T09:00:00Z";

/** What must never be seen: it stands in every file outside the stranger's folder. */
const CANARY = "canary-in-a-cage";

/** A meeting that `lint --fix` and `adopt --write` would change. */
const secretMeeting = `# ${CANARY}\n\nDate: 2026-11-10\n\n## Agenda\n\n| Item | Minutes | Speaker | Must reach |\n| --- | --- | --- | --- |\n| ${CANARY} | 10 | Ann | ${CANARY} |\n\n## Action items\n\n- [ ] @ann ${CANARY} by Friday\n`;

export interface Strange {
  /** The folder that somebody checked out. */
  readonly work: string;
  readonly outside: string;
  /** Every path outside, and what is there. */
  readonly elsewhere: () => Readonly<Record<string, string>>;
}

/**
 * A stranger's folder with one honest meeting, beside files that are none of its business. A name
 * that ends in `@` is a link to what the text says.
 */
export function strange(
  files: Readonly<Record<string, string>>,
  finished?: Parameters<typeof scratchFolder>[1],
): Strange {
  const contents = {
    "outside/secret.md": secretMeeting,
    "outside/notes/other.md": secretMeeting,
    "outside/secret.txt": `${CANARY}\n`,
    "outside/.bashrc": `# ${CANARY}\n`,
    "outside/collab.config.yaml": `lang: zh\nmail:\n  signature: ${CANARY}\n`,
    "outside/package.json": JSON.stringify({ collab: { mail: { signature: CANARY } } }),
    "outside/templates/notice.md.hbs": `${CANARY}\n`,
    "outside/ignore": "*\n",
    "work/honest.md": english,
  };
  const root = scratchFolder(contents, finished);
  const [work, outside] = [join(root, "work"), join(root, "outside")];
  for (const [name, content] of Object.entries(files)) {
    const path = join(work, name.replace(/@$/, ""));
    mkdirSync(dirname(path), { recursive: true });
    if (name.endsWith("@")) symlinkSync(content.replace("$OUTSIDE", outside), path);
    else writeFileSync(path, content.replace("$OUTSIDE", outside));
  }
  return { work, outside, elsewhere: () => treeOf(root, "work") };
}

/** Every path below a folder but one, with what it holds; links are not followed. */
function treeOf(folder: string, except: string): Readonly<Record<string, string>> {
  const tree: Record<string, string> = {};
  const visit = (current: string): void => {
    for (const entry of readdirSync(join(folder, current), { withFileTypes: true })) {
      const path = join(current, entry.name);
      if (path === except) continue;
      tree[path] = entry.isFile() ? readFileSync(join(folder, path), "latin1") : "-";
      if (entry.isDirectory()) visit(path);
    }
  };
  visit("");
  return tree;
}

/** What was written into the stranger's folder, links not followed. */
export const written = (work: string): Readonly<Record<string, string>> => treeOf(work, "\0");

const kinds = ["notice", "minutes", "actions", "reminder", "cancel", "digest"];
const mailing = ["--force", "--from", "Ann <ann@example.com>", "--date", "2026-12-10T09:00"];

/** Every command that reads folders or settings. */
export const commands: readonly (readonly string[])[] = [
  ...formatIds.map((format) => ["lint", "--format", format, "."]),
  ["lint", "--fix", "."],
  ["lint", "--fix-dry-run", "**/*.md"],
  ["lint", "--cache", "--cache-location", "kept.json", "."],
  ["lint", "--print-config", "honest.md"],
  ["inspect", "."],
  ["inspect", "--ndjson", "."],
  ["adopt", "."],
  ["adopt", "--write", "."],
  ...kinds.flatMap((kind) => [
    ["mail", kind, ...mailing, "."],
    ["mail", kind, ...mailing, "--format", "md", "--dry-run", "."],
  ]),
  ["mail", "notice", ...mailing, "--format", "html", "-o", "-", "honest.md"],
  ["rules"],
  ...actionFormats.map((format) => ["actions", "--format", format, "."]),
  ["actions", "--explain", "--status", "all"],
  ["actions", "done", "portal-relaunch.abcd"],
  ...statusFormats.map((format) => ["status", "--format", format, "."]),
  ["plan", "--from", "honest.md", "--force"],
  ["plan", "--series", "portal-relaunch", "--force"],
  ["report", "."],
  ["report", "--html", "site", "."],
  ["export", "--out", "tables", "."],
  ["run", "honest.md", "--script", "honest.md"],
  ["lint", "--watch", "."],
  ["init", "--hook"],
  ["plan", "Launch", "--force"],
  // What is known is not shown any more: the last of all.
  ["lint", "--suppress-all", "."],
  ["lint", "--prune", "--statistics", "."],
];

/** What is wrong with a run of a stranger's folder, whatever it was told to do. */
export async function harmDone(
  { work, elsewhere }: Strange,
  line: readonly string[],
  before: Readonly<Record<string, string>>,
  files: Files = nodeFiles,
): Promise<readonly string[]> {
  const began = process.hrtime.bigint();
  // Watched for no longer than one look.
  const watch = async () => ({ next: async () => null });
  const outcome = await collab(line, { cwd: work, watch, now, files });
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  const shown = [outcome.shown, ...Object.values(written(work))].join("\n");
  return [
    ...(shown.includes(CANARY) ? ["shows what is outside"] : []),
    ...(JSON.stringify(elsewhere()) === JSON.stringify(before) ? [] : ["changes what is outside"]),
    ...(seconds < 20 ? [] : [`takes ${seconds} s`]),
    ...broken(outcome),
  ].map((what) => `collab ${line.join(" ")}: ${what}`);
}

/**
 * The files of this machine, but whoever looks at a link, a pipe or a device sees the file that stood
 * there a moment ago: what counts is what is there when it is opened.
 */
export const asTheyWere: Files = {
  ...momentAgo(nodeFiles),
  within: (folder) => momentAgo(nodeFiles.within(folder)),
};

function momentAgo(files: Files): Files {
  const kind: Files["kind"] = (path) => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats && !stats.isDirectory() ? "file" : files.kind(path);
  };
  const list: Files["list"] = (path) =>
    files.list(path).map((entry) => (entry.kind === "folder" ? entry : { ...entry, kind: "file" }));
  return new Proxy(files, {
    get: (target, key) => {
      if (key === "kind") return kind;
      if (key === "list") return list;
      const value = Reflect.get(target, key) as unknown;
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

function broken({ code, shown }: Outcome): readonly string[] {
  return [
    ...((code >= 0 && code <= 2) || code === 130 ? [] : [`exit ${code}`]),
    ...(/\n\s+at .+:\d+:\d+\)?\n/.test(shown) ? ["a stack"] : []),
    ...(/stumbled over a bug/.test(shown) ? [shown.slice(0, 300)] : []),
  ];
}
