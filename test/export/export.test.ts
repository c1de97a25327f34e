import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { tableNames } from "../../src/export/tables.ts";
import { nodeFiles } from "../../src/host/files.ts";
import type { Files } from "../../src/host/io.ts";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { scratchFolder } from "../support/scratch.ts";
import { meetings } from "./meetings.ts";

type Texts = Readonly<Record<string, string>>;

async function exported(texts: Texts, ...args: readonly string[]) {
  const contents = new Map(Object.entries(texts).map(([name, text]) => [`/work/${name}`, text]));
  const said = await collab(["export", ...args], { files: memoryFiles(contents) });
  const tables = [...contents].filter(([path]) => /\.(?:ndjson|csv)$/.test(path));
  return {
    ...said,
    tables: Object.fromEntries(tables.map(([path, text]) => [path.slice(6), text])),
  };
}
const rows = (text = ""): readonly Readonly<Record<string, unknown>>[] =>
  text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));

describe("collab export", () => {
  it("writes six tables, each row as its schema says", async () => {
    const { code, stdout, stderr, tables } = await exported(meetings);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trim().split("\n")).toEqual(tableNames.map((name) => `export/${name}.ndjson`));
    const ajv = new Ajv({ strict: true, allowUnionTypes: true });
    const counts = tableNames.map((name) => {
      const schema = readFileSync(resolve(packageRoot, `schema/export/${name}.json`), "utf8");
      const accepts = ajv.compile(JSON.parse(schema));
      const found = rows(tables[`export/${name}.ndjson`]);
      for (const row of found)
        expect(
          accepts(row),
          `${name} ${JSON.stringify(row)} ${ajv.errorsText(accepts.errors)}`,
        ).toBe(true);
      return [name, found.length];
    });
    expect(Object.fromEntries(counts)).toEqual({
      meetings: 3,
      people: 9,
      items: 6,
      conclusions: 6,
      actions: 3,
      mentions: 5,
    });
  });

  it("tells how long each item took, as the minutes record it", async () => {
    const held = `---
title: 例会
start: 2026-12-01 10:00
---

## 议程

| 议题 | 时长 |
| --- | --- |
| 进展 | 10 分钟 |
| 风险 | 5 分钟 |

## 纪要

### 1. 进展
- 用时：10:00–10:08、10:20–10:24
- 结论：按计划进行。

### 2. 风险
- 用时：10:08–
- 结论：待定。
`;
    const { tables } = await exported({ "a.md": held }, ".", "--out", "t");
    const taken = rows(tables["t/items.ndjson"]).map(({ minutes, minutes_taken }) => [
      minutes,
      minutes_taken,
    ]);
    // What has no end is not guessed.
    expect(taken).toEqual([
      [10, 12],
      [5, null],
    ]);
  });

  it("tells notice and minutes in working days and hours, and a promise with its mentions", async () => {
    const { tables } = await exported(meetings, ".", "--out", "t");
    expect(rows(tables["t/meetings.ndjson"])[0]).toMatchObject({
      starts: "2026-12-01T10:00:00+00:00",
      notice_workdays: 2,
      minutes_hours: 7.5,
      stage: "held",
    });
    const [notes] = rows(tables["t/actions.ndjson"]);
    expect(notes).toMatchObject({
      task: "Write the release notes",
      due: "2026-12-11",
      moved: 1,
      promised_in: "a.md",
      meeting: "b.md",
      mentions: 2,
    });
    const mentions = rows(tables["t/mentions.ndjson"]).filter(({ ref }) => ref === notes?.ref);
    expect(mentions.map(({ meeting, joined }) => `${meeting} ${joined}`)).toEqual([
      "a.md first",
      "b.md origin",
    ]);
  });

  it("gives the same bytes whatever the clock, and whatever order the files are named in", async () => {
    const one = await exported(meetings, "a.md", "b.md", "c.md");
    const again = await exported(meetings, ".");
    expect(again.tables).toEqual(one.tables);
  });

  it("writes CSV in which no cell is a formula, nothing is empty, and an empty text has its marks", async () => {
    const { tables } = await exported(meetings, "--format", "csv");
    const actions = tables["export/actions.csv"] ?? "";
    expect(actions.split("\r\n")[0]).toMatch(/^ref,owner,owners,task,/);
    expect(actions).toContain(`"'=HYPERLINK(""http://x.example"", ""Budget"")"`);
    expect(actions).toContain("Ann Lee; Bo Berg");
    expect(actions).not.toMatch(/null|undefined|\[object/);
  });

  it("replaces nothing unless told to, and leaves nothing half-written", async () => {
    const there = { ...meetings, "export/people.ndjson": "mine\n" };
    const refused = await exported(there);
    expect(refused).toMatchObject({
      code: 2,
      stdout: "",
      tables: { "export/people.ndjson": "mine\n" },
    });
    expect(refused.stderr).toBe(
      "collab: export/people.ndjson: the table is already there, and nothing was written — use --force to replace it\n",
    );
    expect(Object.keys(refused.tables)).toEqual(["export/people.ndjson"]);
    const forced = await exported(there, "--force");
    expect(forced.code).toBe(0);
    expect(rows(forced.tables["export/people.ndjson"])).toHaveLength(9);
  });

  it("takes whole folders for a shard, so that the parts together are the whole", async () => {
    const texts = Object.fromEntries(
      ["x", "y", "z"].flatMap((folder) =>
        Object.entries(meetings).map(([name, text]) => [
          `${folder}/${name}`,
          text.replaceAll("launch", folder),
        ]),
      ),
    );
    const whole = await exported(texts);
    const parts = await Promise.all(
      ["1/2", "2/2"].map((shard) => exported(texts, "--shard", shard)),
    );
    for (const name of tableNames) {
      const file = `export/${name}.ndjson`;
      const lines = parts.flatMap(({ tables }) => (tables[file] ?? "").split("\n").slice(0, -1));
      expect(lines.sort()).toEqual((whole.tables[file] ?? "").split("\n").slice(0, -1).sort());
    }
  });

  it("goes on after a file that cannot be read, and says so", async () => {
    const { code, stderr, tables } = await exported(meetings, "a.md", "gone.md");
    expect(code).toBe(2);
    expect(stderr).toContain("gone.md");
    expect(rows(tables["export/meetings.ndjson"])).toHaveLength(1);
  });

  it.each([
    ["no meetings", {}, [], "no meetings found"],
    ["a wrong shard", meetings, ["--shard", "3/2"], "--shard"],
    ["a wrong format", meetings, ["--format", "xlsx"], "ndjson"],
  ])("refuses %s", async (_, texts, args, expected) => {
    const { code, stderr, tables } = await exported(texts, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(expected);
    expect(tables).toEqual({});
  });
});

describe("a table that cannot be written", () => {
  /** The files of this machine, on which the last table finds no room once it is whole. */
  const full: Files = {
    ...nodeFiles,
    pieces: (path, options) => {
      const pieces = nodeFiles.pieces(path, options);
      const ready = (): never => {
        pieces.abandon();
        throw Object.assign(new Error("ENOSPC: as the test wants it"), { code: "ENOSPC" });
      };
      return path.includes("mentions") ? { ...pieces, ready } : pieces;
    },
  };

  it("leaves all others as they were, and nothing beside them", async () => {
    const cwd = scratchFolder({ ...meetings, "tables/meetings.ndjson": "of yesterday\n" });
    const line = ["export", "--out", "tables", "--force"];
    const { code, stdout, stderr } = await collab(line, { cwd, files: full });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/^collab: tables.mentions\.ndjson: .*ENOSPC/m);
    expect(readdirSync(join(cwd, "tables"))).toEqual(["meetings.ndjson"]);
    expect(readFileSync(join(cwd, "tables/meetings.ndjson"), "utf8")).toBe("of yesterday\n");
  });
});
