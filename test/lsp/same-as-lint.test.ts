import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { remark } from "remark";
import { expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { nodeFiles } from "../../src/host/files.ts";
import { Reading } from "../../src/lsp/reading.ts";
import remarkCollab from "../../src/remark.ts";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

const MEETING = "---\ntitle: Kickoff\n---\n\n## Agenda\n\n1. Goals\n";
const off = (...rules: string[]) =>
  `rules: { ${rules.map((rule) => `${rule}: off`).join(", ")} }\n`;
const NO_HOST = off("host-required");
const REPOSITORY = { "team/.git/HEAD": "ref: refs/heads/main\n" };

const FILE = "team/notes/a.md";

/** What an editor has open, and so where lint runs; and of which rules there are findings there. */
const LAYOUTS: Record<string, Readonly<Record<string, string>>> = {
  "none at all": {},
  "the nearest": {
    "team/collab.config.yaml": NO_HOST,
    "collab.config.yaml": off("start-required"),
  },
  "one above the repository, which is the open folder's": {
    ...REPOSITORY,
    "collab.config.yaml": NO_HOST,
  },
  "a list of the open folder, beside a nearer configuration": {
    "collab.config.yaml": "ignore: [team/notes]\n",
    "team/collab.config.yaml": NO_HOST,
  },
  "a list on the way, beside a nearer configuration": {
    "team/collab.config.yaml": "ignore: [a.md]\n",
    "team/notes/collab.config.yaml": NO_HOST,
  },
  "a list that a nearer one takes back": {
    "collab.config.yaml": "ignore: [a.md]\n",
    "team/collab.config.yaml": `${NO_HOST}ignore: ['!a.md']\n`,
  },
  "the folder of mails": { "team/collab.config.yaml": "mail: { outbox: notes }\n" },
};

const CASES = Object.entries(LAYOUTS).flatMap(([name, files]) =>
  [".", "team"].map((open) => [name, open, files] as const),
);

it.each(CASES)("%s, with %s open: editor, remark and lint agree", async (_, open, files) => {
  const folder = scratchFolder({ ...files, [FILE]: MEETING });
  const cwd = join(folder, open);
  const file = join(folder, FILE);
  const text = readFileSync(file, "utf8");

  const args = ["lint", "--format", "json", "--respect-ignore", file];
  const { stdout } = await collab(args, { cwd });
  const { findings } = JSON.parse(stdout) as { findings: readonly { rule: string }[] };
  const linted = findings.map(({ rule }) => rule);

  const io = { cwd: null, files: nodeFiles, packageRoot };
  const reading = new Reading(io, { chosen: null, editor: "en" }, [folder, cwd]);
  const document = TextDocument.create(pathToFileURL(file).href, "markdown", 1, text);
  expect(reading.findings(document).map(({ rule }) => rule)).toEqual(linted);

  const marked = await remark().use(remarkCollab, {}).process({ cwd, path: file, value: text });
  expect(marked.messages.map(({ ruleId }) => ruleId)).toEqual(linted);
});

it("a configuration that cannot be read holds no document up", () => {
  const folder = scratchFolder({ "collab.config.yaml": "rules: [\n", [FILE]: MEETING });
  const io = { cwd: null, files: nodeFiles, packageRoot };
  const reading = new Reading(io, { chosen: null, editor: "en" }, [folder]);
  const uri = pathToFileURL(join(folder, FILE)).href;
  const document = TextDocument.create(uri, "markdown", 1, MEETING);
  expect(reading.findings(document).length).toBeGreaterThan(0);
  expect(reading.configOf(document).problems).toHaveLength(1);
});
