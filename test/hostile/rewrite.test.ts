import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { change, english } from "../cli/meetings.ts";
import { meetingFor } from "../mail/sending/meetings.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { mailserver } from "../support/smtp.ts";

const action =
  "---\ntitle: Kickoff\nstart: 2026-11-10 10:00\ntimezone: UTC\n---\n\n## Action items\n\n- [ ] @ann write it by 2026-12-04\n";
const bare =
  "# Portal kickoff\n\nDate: 2026-11-10\nHost: Ann\n\n## Agenda\n\n1. Goals (10 min, Ann)\n";

/** Each changes a meeting that it finds. */
const commands: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  "lint --fix": [change(english, "| Presenter |", "| Speaker |"), ["lint", "--fix", "."]],
  "adopt --write": [bare, ["adopt", "--write", "."]],
  "actions move": [action, ["actions", "move", "REF", "--due", "2026-12-09"]],
  "mail --send": [
    meetingFor(1),
    ["mail", "notice", "--send", "--yes", "--force", "--smtp", "URL", "."],
  ],
};

interface Place {
  readonly root: string;
  readonly file: string;
  readonly outside: string;
}

/** What somebody does as soon as a meeting has been read. Outside, it stands word for word. */
const meanwhile: Readonly<Record<string, (place: Place) => void>> = {
  "becomes a link out of the folder": ({ file, outside }) => {
    rmSync(file);
    symlinkSync(outside, file);
  },
  "is now in a folder that is a link": ({ root }) => {
    renameSync(join(root, "work/sub"), join(root, "work/.sub"));
    symlinkSync("../outside", join(root, "work/sub"));
  },
  "becomes a device": ({ file }) => {
    rmSync(file);
    symlinkSync("/dev/full", file);
  },
  "becomes a folder": ({ file }) => {
    rmSync(file);
    mkdirSync(file);
  },
  "says something else": ({ file }) => writeFileSync(file, "somebody else's\n"),
  "is gone": ({ file }) => rmSync(file),
};

/** The files of this machine; something happens as soon as the meeting has been read. */
function filesWith(happens: () => void): Files {
  let isDone = false;
  const within = (folder: string): Files => {
    const files = nodeFiles.within(folder);
    const read = (path: string, most?: number): Uint8Array => {
      const bytes = files.read(path, most);
      if (path.endsWith("a.md") && !isDone) {
        isDone = true;
        happens();
      }
      return bytes;
    };
    return new Proxy(files, {
      get: (target, key) => {
        const value = key === "read" ? read : (Reflect.get(target, key) as unknown);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
  return { ...nodeFiles, within };
}

const cases = Object.keys(commands).flatMap((command) =>
  Object.keys(meanwhile).map((event) => [command, event] as const),
);

describe.runIf(process.platform !== "win32")(
  "a meeting that was found and is to be changed",
  () => {
    it.each(cases)(
      "%s, when it %s, changes nothing outside",
      { timeout: 60_000 },
      async (command, event) => {
        const [text, line] = commands[command] ?? ["", []];
        const root = scratchFolder({ "outside/a.md": text, "work/sub/a.md": text });
        const place = {
          root,
          file: join(root, "work/sub/a.md"),
          outside: join(root, "outside/a.md"),
        };
        const cwd = join(root, "work");
        const server = await mailserver();
        const listed = await collab(["actions", "--format", "ndjson", "."], { cwd });
        const ref =
          command === "actions move" ? (JSON.parse(listed.stdout) as { ref: string }).ref : "";
        const args = line.map((word) => word.replace("REF", ref).replace("URL", server.url));
        const files = filesWith(() => meanwhile[event]?.(place));
        const { code, stdout, stderr } = await collab(args, {
          cwd,
          files,
          now: "2026-11-01T08:00:00Z",
        });
        expect(readFileSync(place.outside, "utf8")).toBe(text);
        expect(stderr).toMatch(/sub\/a\.md: /);
        expect(`${stdout}${stderr}`).not.toMatch(/bug/);
        expect(code).toBe(command === "mail --send" ? 0 : 2);
        if (event === "says something else")
          expect(readFileSync(place.file, "utf8")).toBe("somebody else's\n");
        if (event === "is gone") expect(existsSync(place.file)).toBe(false);
      },
    );
  },
);
