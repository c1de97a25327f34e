import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../support/io.ts";

/** The last column of the table: "`hostile/secrets`: name of the test" in every row. */
function testsIn(document: string): readonly string[] {
  const text = readFileSync(join(packageRoot, document), "utf8");
  const [, section = ""] = text.split(/^## (?:What a found file can name|找到的文件能指定什么)$/m);
  const rows = section.split("\n").filter((line) => line.startsWith("| "));
  return rows.slice(2).map((row) => row.split(" | ").at(-1)?.replace(/ \|$/, "") ?? "");
}

describe("the table of what found files can name", () => {
  const rows = testsIn("SECURITY.md");

  it("has rows", () => {
    expect(rows.length).toBeGreaterThan(2);
  });

  it("has the same rows in both languages", () => {
    expect(testsIn("SECURITY.zh.md")).toEqual(rows);
  });

  it.each(rows)("names a test that is there: %s", (row) => {
    const [, file = "", name = ""] = /^`([\w/.-]+)`: (.+)$/.exec(row) ?? [];
    const path = join(packageRoot, "test", `${file}.test.ts`);
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, "utf8")).toContain(JSON.stringify(name));
  });
});
