import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { Reading } from "../../src/lsp/reading.ts";
import { Editor } from "../lsp/client.ts";
import { recordingIo } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { asTheyWere } from "./strangers.ts";

const CANARY = "canary-in-a-cage";
const meeting = (more: string): string =>
  `---\ntitle: Sync\nseries: sync\nstart: 2026-11-10 10:00\ntimezone: UTC\nhost: ${more}\n---\n\n## Agenda\n\n1. Goals (10 min, Ann)\n\n## Action items\n\n- [ ] @ann write it before the next meeting\n`;

/** What a stranger's folder makes an editor look at, beside the meeting that is open. */
const besides: Readonly<Record<string, string>> = {
  "collab.config.yaml": "outside/collab.config.yaml",
  "next.md": "outside/next.md",
  "zero.md": "/dev/zero",
  "self.md": "/proc/self/environ",
  folder: "outside",
};

const uri = (folder: string): string => pathToFileURL(join(folder, "own.md")).href;

describe.runIf(process.platform !== "win32")("an editor in a stranger's folder", () => {
  it("shows nothing from outside, and waits for nothing without end", {
    timeout: 60_000,
  }, async () => {
    const outside = scratchFolder({
      "collab.config.yaml": `people:\n  ${CANARY}: ${CANARY}@example.com\n`,
      "next.md": meeting(CANARY).replace("2026-11-10", "2026-11-17"),
    });
    const editor = await Editor.start(onTestFinished);
    for (const [name, target] of Object.entries(besides))
      symlinkSync(target.replace("outside", outside), join(editor.folder, name));
    execFileSync("mkfifo", [join(editor.folder, "pipe.md")]);
    const said = [
      await editor.open(meeting("Ann")),
      editor.lastSaid("collab.config.yaml"),
      await editor.completions(meeting("¦")),
      await editor.hover(meeting("A¦nn")),
      await editor.symbols(),
      await editor.change(meeting("Ann\u001b[31m")),
    ];
    expect(JSON.stringify(said)).not.toContain(CANARY);
    expect(JSON.stringify(said)).toContain("is a link that leads out of the project");
  });

  it("nor what has become a link or a pipe since the folder was listed", () => {
    const outside = scratchFolder({ "next.md": meeting(CANARY) });
    const folder = scratchFolder({ "own.md": meeting("Ann"), "other.md": meeting("Bob") });
    symlinkSync(join(outside, "next.md"), join(folder, "next.md"));
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    const { io } = recordingIo({ cwd: folder, files: asTheyWere });
    const reading = new Reading(io, { chosen: null, editor: null });
    const document = TextDocument.create(uri(folder), "markdown", 1, meeting("Ann"));
    const hosts = reading.meetingsAround(document).map(({ host }) => host?.value);
    expect(hosts.sort()).toEqual(["Ann", "Bob"]);
  });

  it("nor a file of the folder twice, by the links that lead to it", () => {
    const folder = scratchFolder({ "own.md": meeting("Ann"), "other.md": meeting("Bob") });
    symlinkSync("other.md", join(folder, "again.md"));
    const { io } = recordingIo({ cwd: folder });
    const reading = new Reading(io, { chosen: null, editor: null });
    const document = TextDocument.create(uri(folder), "markdown", 1, meeting("Ann"));
    const hosts = reading.meetingsAround(document).map(({ host }) => host?.value);
    expect(hosts.sort()).toEqual(["Ann", "Bob"]);
  });
});
