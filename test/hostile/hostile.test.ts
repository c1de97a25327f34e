import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { actionFormats } from "../../src/reporters/actions/index.ts";
import { formatIds } from "../../src/reporters/index.ts";
import { statusFormats } from "../../src/reporters/status.ts";
import { collab, type Outcome } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { large } from "./large-files.ts";

/** One file for each attack; those that are large are made when they are needed. */
const files = join(import.meta.dirname, "files");
const kinds = ["notice", "minutes", "actions", "reminder", "cancel", "digest"];
const letter = (kind: string, format: string): readonly string[] => [
  ...["mail", kind, "--format", format, "--force", "--out", "out", "--date", "2026-12-10T09:00"],
  ...["--from", "Ann <ann@example.com>"],
];
/** Besides `.eml`, whose parts are HTML and text. */
const otherFormats = ["md", "html", "txt"];

const commands: readonly (readonly string[])[] = [
  ...formatIds.map((format) => ["lint", "--format", format]),
  ["lint", "--fix-dry-run"],
  ["inspect"],
  ["inspect", "--ndjson"],
  ["adopt"],
  ...actionFormats.map((format) => ["actions", "--status", "all", "--format", format]),
  ["actions", "--explain", "--check"],
  ...statusFormats.map((format) => ["status", "--format", format]),
  ["plan", "--stdout", "--from"],
  ["plan", "--take", "all", "--force", "--from"],
  ...kinds.map((kind) => letter(kind, "eml")),
  ["mail", "notice", "--invite", "--force", "--out", "out", "--from", "Ann <ann@example.com>"],
  ["lint", "--fix"],
  ["adopt", "--write", "--normalize"],
];
/** Every kind of mail in one of the other formats, file by file another one. */
const alsoFor = (file: number): typeof commands =>
  kinds.map((kind, at) => letter(kind, otherFormats[(at + file) % otherFormats.length] ?? ""));

/** All that may go wrong in a run, whatever the file. */
function wrongIn({ code, stdout, stderr }: Outcome): readonly string[] {
  const shown = stdout + stderr;
  return [
    ...(code >= 0 && code <= 2 ? [] : [`exit ${code}`]),
    ...(/\n\s+at .+:\d+:\d+\)?\n/.test(shown) ? ["a stack"] : []),
    ...(/stumbled over a bug|自身的缺陷/.test(shown) ? [`a bug: ${stderr.slice(0, 200)}`] : []),
    ...(CONTROL.test(shown)
      ? [`a control character: ${JSON.stringify(CONTROL.exec(shown)?.[0])}`]
      : []),
    ...(shown.includes("polluted") && "polluted" in {} ? ["a polluted prototype"] : []),
  ];
}

/** Closes, moves and hands over every action of a file. */
async function wrongInChanges(
  name: string,
  content: Buffer | string,
  cwd: string,
): Promise<readonly string[]> {
  writeFileSync(join(cwd, name), content);
  const { stdout } = await collab(["actions", "--status", "all", "--format", "ndjson", name], {
    cwd,
  });
  const refs = stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { ref: string }).ref)
    // Each change is checked by reading the whole file anew.
    .slice(0, 3);
  const changes = [
    ["done", ...refs, "--note", "see [x](y)"],
    ["reopen", ...refs],
    ["move", ...refs, "--due", "2026-12-09"],
    ["assign", ...refs, "Ann"],
    ["drop", ...refs],
  ];
  const wrong: string[] = [];
  for (const line of refs.length > 0 ? changes : []) {
    const found = wrongIn(await collab(["actions", ...line, "--in", name], { cwd }));
    wrong.push(...found.map((what) => `actions ${line[0]}: ${what}`));
  }
  return wrong;
}

const CONTROL = /(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

async function expectHarmless(
  name: string,
  content: Buffer | string,
  lines: typeof commands,
  finished: Parameters<typeof scratchFolder>[1],
): Promise<void> {
  const root = scratchFolder({ "outside.txt": "outside" }, finished);
  const wrong: string[] = [];
  for (const line of lines) {
    const cwd = join(root, "work");
    mkdirSync(cwd, { recursive: true });
    writeFileSync(join(cwd, name), content);
    const found = wrongIn(await collab([...line, name], { cwd }));
    wrong.push(...found.map((what) => `${line.join(" ")}: ${what}`));
  }
  wrong.push(...(await wrongInChanges(name, content, join(root, "work"))));
  expect(wrong).toEqual([]);
  expect(readdirSync(root).sort()).toEqual(["outside.txt", "work"]);
  expect(existsSync(join(root, "work/canary"))).toBe(false);
  expect({}).not.toHaveProperty("polluted");
  const out = join(root, "work/out");
  for (const made of existsSync(out) ? readdirSync(out) : []) {
    expect(made).toMatch(
      /\.(?:notice|minutes|actions|cancel|reminder(?:\.\d+)?|digest\.[\d-]+)\.(?:eml|md|html|txt)$/,
    );
    expect(Buffer.byteLength(made)).toBeLessThan(256);
    const text = readFileSync(join(out, made)).toString("latin1");
    if (made.endsWith(".eml"))
      expect(text.split("\r\n\r\n")[0]).not.toMatch(/^(?:Bcc|Cc|To): eve/im);
    if (made.endsWith(".html"))
      expect(text).not.toMatch(
        /<(?:script|img|svg)|<[^>]+\son\w+=|href="?(?:javascript|data|file|\/\/)/i,
      );
  }
}

describe("nothing that a file holds does harm, whatever is done with it", () => {
  const named = readdirSync(files).map((name, index) => ({ name, index }));
  it.for(named)("$name", { timeout: 120_000 }, async ({ name, index }, { onTestFinished }) => {
    const lines = [...commands, ...alsoFor(index)];
    await expectHarmless(name, readFileSync(join(files, name)), lines, onTestFinished);
  });

  it.for(Object.keys(large))("%s", { timeout: 120_000 }, async (name, { onTestFinished }) => {
    await expectHarmless(name, large[name]?.() ?? "", commands, onTestFinished);
  });

  it("all of them at once", async ({ onTestFinished }) => {
    const cwd = scratchFolder({ "x/y": "" }, onTestFinished);
    cpSync(files, cwd, { recursive: true });
    expect(wrongIn(await collab(["lint", "."], { cwd }))).toEqual([]);
  });
});
