import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { type Case, runTwice } from "./cases.ts";
import { change, withError, withWarning } from "./meetings.ts";

const lint = (args: readonly string[], more: Partial<Case> = {}): Case => ({
  files: { "a.md": withError },
  args: ["lint", "a.md", ...args],
  code: 1,
  ...more,
});
const wrong = (args: readonly string[], stderr: Case["stderr"]): Case =>
  lint(args, { code: 2, stderr: stderr ?? "" });

describe("--format", () => {
  runTwice({
    "names one of the formats": wrong(
      ["--format", "xml"],
      "collab: --format cannot be “xml” — choose one of: text, json, ndjson, sarif, github, gitlab, junit, markdown\n",
    ),
    "guesses at a slip": wrong(
      ["--format", "jsno"],
      "collab: --format cannot be “jsno” — did you mean “json”? Choose one of: text, json, ndjson, sarif, github, gitlab, junit, markdown\n",
    ),
    "and in Chinese": wrong(
      ["--format", "markdwon", "--lang", "zh"],
      "collab: --format 不能是“markdwon”——是否想用“markdown”？可选：text, json, ndjson, sarif, github, gitlab, junit, markdown\n",
    ),
    "has one finding a line for programs that read along": lint(["--format", "ndjson"], {
      stdout: /^\{"file":"a\.md","line":1,[^\n]*"rule":"recorder-required",[^\n]*\}\n$/,
    }),
    "by the name that others give it": lint(["--format", "json-lines=a.jsonl"]),
    "that is text alone goes with sums": wrong(
      ["--statistics", "--format", "json"],
      "collab: --statistics and --format json do not go together — choose one\n",
    ),
    "nor into a file": wrong(
      ["--statistics", "--format", "text=sums.txt"],
      "collab: --statistics and --format text=sums.txt do not go together — choose one\n",
    ),
    "may be said of sums": lint(["--statistics", "--format", "text"], {
      stdout: /1 finding of 1 rule in 1 meeting\n$/,
    }),
    "several at once, the others into files": lint(
      ["--format", "text", "--format", "sarif=a.sarif", "--format", "junit=out/a.xml"],
      { stdout: /^a\.md:1:1 error recorder-required .*1 error in 1 meeting\n$/s },
    ),
    "with nothing on standard output": lint(["--format=json=a.json"]),
    "two that people read follow each other": lint(["--format", "text", "--format", "markdown"], {
      stdout: ["a.md:1:1 error", "## collab lint"],
    }),
    "one that programs read stands alone": wrong(
      ["--format", "text", "--format", "json"],
      "collab: standard output can carry json only by itself — give a report a file, as in “--format json=report.json”\n",
    ),
    "with the file's name left out": wrong(
      ["--format", "sarif="],
      "collab: --format sarif= names no file — write “sarif=report.sarif”, or “sarif” for standard output\n",
    ),
    "never over a meeting": wrong(
      ["--output-file", "a.md"],
      "collab: a.md: is a Markdown file that is there already — give the report another name\n",
    ),
    "twice into one file": wrong(
      ["--format", "json=a.json", "--format", "sarif=./a.json"],
      "collab: json and sarif would both be written to ./a.json — give each a file of its own\n",
    ),
    "with a file, and --output-file": wrong(
      ["--format", "json=a.json", "--output-file", "b.json"],
      "collab: --format json=a.json names a file already, and --output-file another — leave one of them out\n",
    ),
    "one that cannot be written stops no other": lint(
      ["--format", "json=a.md/x.json", "--format", "text"],
      {
        code: 2,
        stdout: ["a.md:1:1 error"],
        stderr: /^collab: a\.md\/x\.json: cannot be written \(E/,
      },
    ),
  });

  it("--output-file takes the first", async () => {
    const cwd = scratchFolder({ "a.md": withError });
    const args = [
      "lint",
      "a.md",
      "--format",
      "json",
      "--format",
      "text",
      "--output-file",
      "a.json",
    ];
    const { stdout } = await collab(args, { cwd });
    expect(stdout).toMatch(/^a\.md:1:1 error/);
    expect(JSON.parse(readFileSync(join(cwd, "a.json"), "utf8"))).toMatchObject({ errorCount: 1 });
  });
});

describe("in GitHub Actions", () => {
  const env = { GITHUB_ACTIONS: "true" };
  runTwice({
    "annotations follow the text": lint([], {
      env,
      stdout: /1 error in 1 meeting\n::error title=recorder-required \(G12\),file=a\.md,line=1,/,
    }),
    "unless a format is asked for": lint(["--format", "text"], {
      env,
      stdout: /1 error in 1 meeting\n$/,
    }),
    "a meeting file commands nothing": lint([], {
      env,
      files: { "a.md": change(withWarning, "opening: 8", "opening: 8 # ##[add-mask]x") },
      code: 0,
      stdout: ["opening: 8 # ##\\u005badd-mask]x\n"],
    }),
  });

  it("files are named from the root of the repository", async () => {
    const root = scratchFolder({ "sub/a.md": withError });
    const inActions = { ...env, GITHUB_WORKSPACE: root };
    const args = ["lint", "a.md", "--format", "github"];
    const { stdout } = await collab(args, { cwd: join(root, "sub"), env: inActions });
    expect(stdout).toContain("file=sub/a.md,");
  });
});

describe("links to the rule's page", () => {
  const shown = async (
    env: Readonly<Record<string, string>>,
    terminal: boolean,
    ...more: string[]
  ) => {
    const cwd = scratchFolder({ "a.md": withError });
    return (await collab(["lint", "a.md", ...more], { cwd, env, terminal })).stdout;
  };
  const link = "/docs/rules/recorder-required.md\u001b\\recorder-required\u001b]8;;\u001b\\";

  it.each([{ VTE_VERSION: "7600" }, { TERM_PROGRAM: "iTerm.app" }, { WT_SESSION: "1" }])(
    "on a terminal that knows them: %o",
    async (env) => {
      expect(await shown(env, true)).toContain(link);
      expect(await shown(env, false)).not.toContain("\u001b");
      expect(await shown({ ...env, FORCE_COLOR: "1" }, false)).not.toContain("\u001b]8");
      expect(await shown(env, true, "--no-color")).not.toContain("\u001b");
    },
  );

  it("not on others", async () => {
    expect(await shown({ TERM: "xterm-256color" }, true)).not.toContain("\u001b]8");
    expect(await shown({ VTE_VERSION: "7600", TERM: "dumb" }, true)).not.toContain("\u001b]8");
  });

  it("lead to the Chinese page in Chinese", async () => {
    expect(await shown({ WT_SESSION: "1" }, true, "--lang", "zh")).toContain(
      "/docs/rules/recorder-required.zh.md\u001b",
    );
  });
});
