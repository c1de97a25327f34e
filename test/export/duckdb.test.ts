import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { meetings } from "./meetings.ts";

describe.each(["ndjson", "csv"])("the tables as DuckDB reads them from %s", (format) => {
  let ask: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

  beforeAll(async () => {
    const cwd = scratchFolder(meetings, afterAll);
    const { code } = await collab(["export", "--format", format, "--out", "tables"], { cwd });
    expect(code).toBe(0);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    ask = async (sql) => {
      const path = join(cwd, "tables").replaceAll("'", "''");
      const reader = await connection.runAndReadAll(
        sql.replace(/@(\w+)/g, (_, name) => `'${path}/${name}.${format}'`),
      );
      return reader.getRowObjectsJson();
    };
  });

  it("have types of their own: days are days, truth is truth", async () => {
    const columns = await ask("describe select due, moved, line from @actions");
    expect(columns.map(({ column_type }) => column_type)).toEqual(["DATE", "BIGINT", "BIGINT"]);
    expect(await ask("select count(*)::int as n from @items where housekeeping = false")).toEqual([
      { n: 6 },
    ]);
  });

  it("say who owes what, and how late what was closed was", async () => {
    expect(
      await ask(
        "select m.title, a.task, a.moved::int as moved from @actions a join @meetings m using (meeting) where a.status = 'open' and a.due < date '2026-12-20' order by a.due",
      ),
    ).toEqual([{ title: "Launch sync", task: "Write the release notes", moved: 1 }]);
    expect(
      await ask(
        "select date_diff('day', due, closed)::int as late from @actions where status = 'done'",
      ),
    ).toEqual([{ late: -2 }]);
  });

  it("join every mention to its action and its meeting", async () => {
    expect(
      await ask(
        "select count(*)::int as n from @mentions n join @actions a using (ref) join @meetings m on m.meeting = n.meeting",
      ),
    ).toEqual([{ n: 5 }]);
  });
});

describe.each(["scale.md", "scale.zh.md"])("docs/%s", (name) => {
  it("asks DuckDB what it can answer", async () => {
    const cwd = scratchFolder(meetings);
    await collab(["export", "--out", "tables-1"], { cwd });
    const text = readFileSync(resolve(packageRoot, "docs", name), "utf8");
    const [, sql = ""] = /^```sql\n([\s\S]*?)^```/m.exec(text) ?? [];
    const queries = sql
      .replaceAll("'tables*/", `'${cwd}/tables*/`)
      .split(";\n")
      .filter((query) => query.trim() !== "");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const answers = [];
    for (const query of queries)
      answers.push((await connection.runAndReadAll(query)).getRowObjectsJson());
    expect(answers).toEqual([
      [{ owner: "Bo Berg", task: "Write the release notes", due: "2026-12-11", moved: "1" }],
      [{ month: "2026-12-01 00:00:00", closed: "1", in_time: "1" }],
    ]);
  });
});
