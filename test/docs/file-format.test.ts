import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readDeadline } from "../../src/time/deadline.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { collab } from "../support/collab.ts";
import { expectGenerated } from "./generated.ts";
import { fileFormatTables } from "./tables.ts";

const folder = resolve(import.meta.dirname, "../../docs");

describe.each(["file-format.md", "file-format.zh.md"])("docs/%s", (name) => {
  const path = resolve(folder, name);
  const text = readFileSync(path, "utf8");

  it("lists the keys and words that are known", () => {
    expectGenerated(path, fileFormatTables(name.includes(".zh.") ? "zh" : "en"));
  });

  const examples = [...text.matchAll(/```markdown\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)];

  it.each(
    examples.map(([, markdown = "", json = ""]) => [
      /title: (.*)|标题: (.*)/.exec(markdown)?.[0] ?? "",
      markdown,
      json,
    ]),
  )("understands the example “%s” as it says", async (_, markdown, json) => {
    const { stdout } = await collab(["inspect", "--json", "-"], { stdin: markdown });
    expect(JSON.parse(stdout)).toMatchObject(JSON.parse(json));
  });

  it("passes its own rules in the whole file", async () => {
    const { shown, code } = await collab(["lint", "-"], { stdin: examples[0]?.[1] ?? "" });
    expect(shown).not.toMatch(/ {2}[a-z]+-[a-z-]+/);
    expect(code).toBe(0);
  });

  it("has no example without a reading", () => {
    expect(examples).toHaveLength([...text.matchAll(/^```markdown/gm)].length);
  });

  it("says when each deadline is due", () => {
    const part = text.slice(text.indexOf("<!-- deadlines"));
    const rows = [...part.matchAll(/^\| (`.+`) \| ([^|]+) \|$/gm)];
    const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });
    const kinds = [
      [/vague|含糊/, "vague"],
      [/depends|取决于/, "relative"],
      [/unreadable|无法识别/, "unparsed"],
    ] as const;
    const read = rows.flatMap(([, words = "", due = ""]) =>
      words.split(" · ").map((word) => {
        const deadline = readDeadline(word.replaceAll("`", ""), { said: "2026-04-28", calendar });
        const wanted = kinds.find(([pattern]) => pattern.test(due))?.[1] ?? due.trim();
        return { word, wanted, got: deadline.kind === "date" ? deadline.date : deadline.kind };
      }),
    );
    expect(read.length).toBeGreaterThan(20);
    expect(read.filter(({ wanted, got }) => wanted !== got)).toEqual([]);
  });
});

describe("the two languages", () => {
  it("document the same keys, deadlines and examples", () => {
    const shape = (name: string) => {
      const text = readFileSync(resolve(folder, name), "utf8");
      return {
        headings: [...text.matchAll(/^(#+) /gm)].map((match) => match[1]),
        fences: [...text.matchAll(/^```(\w+)/gm)].map((match) => match[1]),
        rows: [...text.matchAll(/^\|/gm)].length,
      };
    };
    expect(shape("file-format.zh.md")).toEqual(shape("file-format.md"));
  });
});
