import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/rules/index.ts";

const folder = resolve(import.meta.dirname, "../../docs");
const text = readFileSync(resolve(folder, "guide.md"), "utf8");

const LINES = [..."123456789"]
  .map((n) => `G${n}`)
  .concat("G10", "G11", "G12", "G13", "C1", "C2", "C3", "C4");

/** The table's rows by guide line: its cells after the first. */
const rows = new Map(
  [...text.matchAll(/^\| ([GC]\d+) \| (.*) \|$/gm)].map(([, line, cells]) => [
    line ?? "",
    (cells ?? "").split("|").map((cell) => cell.trim()),
  ]),
);

const linksIn = (part: string): readonly string[] =>
  [...part.matchAll(/\]\(([^)]+)\)/g)].map((link) => link[1] ?? "");

describe("docs/guide.md", () => {
  it("has one row for every line of the guide, in order", () => {
    expect([...rows.keys()]).toEqual(LINES);
  });

  it.each(LINES)("%s says what is asked in both languages and who answers for it", (line) => {
    const [chinese = "", english = "", ...answers] = rows.get(line) ?? [];
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(english).toMatch(/[a-z]{3}/);
    expect(answers).toHaveLength(3);
    expect(answers.join(" ")).toMatch(/\]\(|`collab |planned/);
  });

  it("links only to what exists", () => {
    const missing = linksIn(text).filter((link) => !existsSync(resolve(folder, link)));
    expect(missing).toEqual([]);
  });

  it("names every rule in the row of its guide line, and no other rules", () => {
    for (const { id, guide } of rules) {
      const part = guide === null ? text.split("\n").at(-2) : rows.get(guide)?.[2];
      expect(part, `${id} stands for ${guide ?? "the file itself"}`).toContain(
        `[${id}](rules/${id}.md)`,
      );
    }
    const known = new Set<string>(rules.map(({ id }) => id));
    const named = linksIn(text).flatMap((link) => /^rules\/(.+)\.md$/.exec(link)?.[1] ?? []);
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it("names every mail template", () => {
    for (const language of ["zh", "en"]) {
      for (const kind of ["notice", "minutes", "actions", "cancel", "reminder", "digest"]) {
        expect(linksIn(text)).toContain(`../templates/${language}/${kind}.md.hbs`);
      }
    }
  });
});
