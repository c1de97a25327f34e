import type { Nodes } from "mdast";
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { describe, expect, it } from "vitest";
import { markdownReport } from "../../src/reporters/markdown.ts";
import { hostile, setting, usual } from "./reports.ts";

const types = (text: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const visit = (node: Nodes): void => {
    found.add(node.type === "html" && node.value === "<!-- -->" ? "empty comment" : node.type);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(remark().use(remarkGfm).parse(text));
  return found;
};
const plain = ["root", "heading", "paragraph", "text", "table", "tableRow", "tableCell"];

describe("the Markdown summary", () => {
  it("has a table for each file and nothing else", () => {
    expect([...types(markdownReport(usual, setting()))].sort()).toEqual([...plain].sort());
  });

  it("makes no markup, link, HTML or mention of what files hold", () => {
    const text = markdownReport(hostile, setting());
    expect([...types(text)].sort()).toEqual([...plain, "empty comment"].sort());
    expect(text).not.toMatch(/@\w/);
    expect([...types("a <script>x</script> `f` [g](http://h)")]).toEqual(
      expect.arrayContaining(["html", "inlineCode", "link"]),
    );
  });

  it("keeps each finding in one row", () => {
    const rows = markdownReport(hostile, setting()).match(/^\| \d.*\|$/gm);
    expect(rows).toHaveLength(hostile.results.flatMap(({ findings }) => findings).length);
  });

  it("is short enough for a comment, and says how much is left out", () => {
    const [result] = usual.results;
    const results = Array.from(
      { length: 3000 },
      () => result ?? { source: { file: "", text: "", encoding: "utf-8" as const }, findings: [] },
    );
    const text = markdownReport({ ...usual, results }, setting());
    const shown = text.match(/^\| \d/gm)?.length ?? 0;
    const all = 3000 * (result?.findings.length ?? 0);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(
      new RegExp(`\n… and ${all - shown} more findings, which collab lint shows\\.\n$`),
    );
  });
});
