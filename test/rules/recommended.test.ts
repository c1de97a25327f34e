import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { Ids } from "../../src/lint/ids.ts";
import { lintFile } from "../../src/lint/run.ts";
import { readMeetings } from "../../src/meeting/read.ts";
import { rules } from "../../src/rules/index.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { collab } from "../support/collab.ts";
import { lint } from "./harness.ts";
import { heldEn, heldZh, plannedEn, plannedZh } from "./meetings.ts";

const root = resolve(import.meta.dirname, "../..");
const broken = resolve(root, "examples/broken");
const brief = (content: string | Uint8Array) =>
  lint(content).map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);

describe("the recommended rules", () => {
  it.each(Object.entries({ plannedZh, heldZh, plannedEn, heldEn }))(
    "find nothing in a meeting that follows the guide: %s",
    (_, text) => {
      expect(brief(text)).toEqual([]);
    },
  );

  it("speak only of the file itself when the meeting is cancelled", () => {
    const cancelled = "---\ntitle: X\nstatus: cancelled\ncolour: red\n---\n";
    expect(lint(cancelled).map(({ rule }) => rule)).toEqual(["front-matter-valid"]);
  });
});

describe("examples/broken", () => {
  it("has one file for every rule, and no other", () => {
    const files = readdirSync(broken).filter((name) => name.endsWith(".md"));
    expect(files.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });

  it("id-unique.md has the id of another meeting among the examples", () => {
    const calendar = workCalendar({ region: "none", holidays: [], workdays: [] });
    const readIn = (path: string) => {
      const text = readFileSync(resolve(root, path), "utf8");
      return readMeetings(
        { file: path, text, encoding: "utf-8" },
        { timezone: null, calendar: () => calendar },
      );
    };
    const ids = new Ids();
    ids.add(Ids.in(readIn("examples/broken/date-contradiction.md")));
    const meetings = readIn("examples/broken/id-unique.md");
    const found = lintFile(meetings, defaultConfig, { language: null, ids });
    expect(found.map(({ rule }) => rule)).toEqual(["id-unique"]);
  });

  it("action-carried.md forgets what action-moved.md leaves open", async () => {
    const names = ["action-moved.md", "action-carried.md"];
    const { stdout } = await collab(["lint", "--format", "json", ...names], { cwd: broken });
    const { findings } = JSON.parse(stdout) as {
      findings: readonly { file: string; rule: string }[];
    };
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      "action-moved.md action-moved",
      "action-carried.md action-carried",
    ]);
  });

  // One file alone has no id twice, and no meeting before it.
  it.each(rules.filter(({ id }) => id !== "id-unique" && id !== "action-carried"))(
    "$id.md breaks exactly that rule, once",
    ({ id, severity }) => {
      // Rules that are off unless asked for are asked for here.
      const asked = severity === "off" ? { [id]: { severity: "info", options: {} } as const } : {};
      const config = { ...defaultConfig, rules: asked };
      const found = lint(readFileSync(resolve(broken, `${id}.md`)), { config });
      expect(found.map(({ rule, message }) => ({ rule, message }))).toEqual([
        { rule: id, message: expect.any(String) },
      ]);
    },
  );
});
