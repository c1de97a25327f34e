import spec from "commonmark-spec";
import type { Nodes, Parents } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import type { Block } from "../../src/markdown/blocks.ts";
import { readBlocks } from "../../src/markdown/parser.ts";
import { part } from "../../src/markdown/plain-text.ts";
import { sectionOf } from "../../src/vocabulary/index.ts";

/** Both readers' results in one shape: what kind of block, and its text line by line. */
type Shape = readonly unknown[];

function ours(blocks: readonly Block[]): Shape {
  // biome-ignore lint/suspicious/useIterableCallbackReturn: the switch covers every type
  return blocks.flatMap((block): Shape => {
    switch (block.type) {
      case "heading":
        return [[`h${block.depth}`, block.text.value]];
      case "paragraph":
        return [["p", block.lines.map((line) => line.value)]];
      case "list":
        return [
          [
            "list",
            block.items.map((item) => [
              item.checked,
              item.lines.map((line) => line.value),
              ours(item.blocks),
            ]),
          ],
        ];
      case "table":
        return [
          [
            "table",
            block.header.map((cell) => cell.value),
            block.rows.map((row) => row.cells.map((cell) => cell.value)),
          ],
        ];
      case "quote":
        return [["quote", ours(block.blocks)]];
      case "other":
        return [];
    }
  });
}

const remark = unified().use(remarkParse).use(remarkGfm);

function theirs(parent: Parents): Shape {
  return parent.children.flatMap((node): Shape => {
    switch (node.type) {
      case "heading":
        return [[`h${node.depth}`, lines(node).join(" ")]];
      case "paragraph":
        return [["p", lines(node)]];
      case "list":
        return [
          [
            "list",
            node.children.map((item) => {
              const [first, ...rest] = item.children;
              const own = first?.type === "paragraph" ? lines(first) : [];
              const more = first?.type === "paragraph" ? rest : item.children;
              return [item.checked ?? null, own, theirs({ ...item, children: more })];
            }),
          ],
        ];
      case "table": {
        const [header, ...rows] = node.children.map((row) =>
          row.children.map((cell) => lines(cell).join("\n")),
        );
        const width = header?.length ?? 0;
        return [
          [
            "table",
            header,
            rows.map((row) => [...row, ...Array<string>(width).fill("")].slice(0, width)),
          ],
        ];
      }
      case "blockquote":
        return [["quote", theirs(node)]];
      default:
        return [];
    }
  });
}

function lines(node: Nodes): readonly string[] {
  return textOf(node)
    .split("\n")
    .map((line) => withoutStruck(line).trim())
    .filter((line) => line !== "");
}

/** What has a line through it counts only where nothing else is left. */
function withoutStruck(line: string): string {
  const left = line.replace(/\ue000[^\ue001]*\ue001/g, "");
  return /[\p{L}\p{N}]/u.test(left) ? left : line.replace(/[\ue000\ue001]/g, "");
}

function textOf(node: Nodes): string {
  if (node.type === "html") return /^<br\b/i.test(node.value) ? "\n" : "";
  if (node.type === "break") return "\n";
  if (node.type === "image" || node.type === "imageReference") return node.alt ?? "";
  if ("value" in node) return node.value;
  if (node.type === "delete") return `\ue000${node.children.map(textOf).join("")}\ue001`;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** What nobody writes in a meeting: the parser does not follow links within the brackets of links. */
const LINKS_IN_LINKS = new Set([512, 523, 528, 545, 569, 571]);

/** The specification writes tabs as arrows. */
const examples = spec.tests.map(({ number, section, markdown }) => ({
  number,
  section,
  markdown: markdown.replaceAll("→", "\t"),
}));

describe("every example of the CommonMark specification is read as remark reads it", () => {
  test.each(examples.filter(({ number }) => !LINKS_IN_LINKS.has(number)))(
    "$number ($section)",
    ({ markdown }) => {
      expect(ours(readBlocks(markdown))).toEqual(theirs(remark.parse(markdown)));
    },
  );

  test.each(examples.filter(({ number }) => LINKS_IN_LINKS.has(number)))(
    "but for $number ($section)",
    ({ markdown }) => {
      expect(ours(readBlocks(markdown))).not.toEqual(theirs(remark.parse(markdown)));
    },
  );
});

const GFM = {
  "a table": "| a | b |\n| - | :-: |\n| 1 | 2 |\n",
  "a table without outer bars": "a | b\n- | -\n1 | 2\n",
  "escaped bars and code in cells": "| a | b |\n| - | - |\n| `x` \\| y | **z** |\n",
  "white space behind the bars": "| a | b |  \n| - | - |  \n| 1 | 2 |  \n",
  "empty cells anywhere": "| a | b | c |\n| - | - | - |\n|  | 2 |  |\n| 1 |  | 3 |\n|  |  |  |\n",
  "rows too short and too long": "| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n",
  "a table with a rule right below it": "| a | b |\n|-|-|\n| 1 | 2 |\n---\n\ntext\n",
  "a table after a paragraph, ended by a heading": "text\n\n| a |\n| - |\n| 1 |\n# h\n",
  "task lists": "- [ ] open\n- [x] done\n- [X] done too\n- [] none\n",
  strikethrough: "a ~~b~~ c\n",
  "a line struck out as a whole": "- ~~a **b**~~\n- **~~a~~** b\n- ~~a~~, ~~b~~\n",
  "a backslash in code elsewhere": "a `x\\|y` b\n\n- `x\\|y`\n",
  "bars in code in cells": "| a | b |\n| - | - |\n| `x \\| y` | `z\\` |\n",
  "bare addresses": "see https://example.com/a?b=1 and www.example.com\n",
  "line breaks in cells": "| a |\n| - |\n| 1<br>2<br/>3 |\n",
  "Chinese throughout":
    "## 议程\n\n| 议题 | 时长 |\n| --- | --- |\n| 目标 | 10 分钟 |\n\n1. 一、\n   - 结论：**好**。\n",
};

describe("and so are GFM's additions", () => {
  test.each(Object.entries(GFM))("%s", (_name, markdown) => {
    expect(ours(readBlocks(markdown))).toEqual(theirs(remark.parse(markdown)));
  });

  test.each(Object.entries(GFM))("%s, with CRLF line ends", (_name, markdown) => {
    expect(ours(readBlocks(markdown.replaceAll("\n", "\r\n")))).toEqual(ours(readBlocks(markdown)));
  });
});

describe("a line knows where its text stands in the file", () => {
  const spanned = (markdown: string): readonly string[] => {
    const block = readBlocks(markdown)[0];
    const texts =
      block?.type === "paragraph"
        ? block.lines
        : block?.type === "table"
          ? (block.rows[0]?.cells ?? [])
          : [];
    return texts.map((text) => markdown.slice(text.span.from, text.span.to));
  };

  test("lines of a paragraph, indentation and line ends left out", () => {
    expect(spanned("one\r\n  two  \r\nthree")).toEqual(["one", "two", "three"]);
  });

  test("cells, empty ones included", () => {
    expect(spanned("| a | b |\n| - | - |\n| 王芳 |  |")).toEqual(["王芳", ""]);
  });

  test("a part of a line with markup in it", () => {
    const markdown = "**结论**：按 [方案](https://example.com) `B` 推进";
    const block = readBlocks(markdown)[0];
    const line = block?.type === "paragraph" ? block.lines[0] : undefined;
    if (!line) throw new Error("no line");
    expect(line.value).toBe("结论：按 方案 B 推进");
    const conclusion = part(line, 3);
    expect(conclusion.value).toBe("按 方案 B 推进");
    expect(markdown.slice(conclusion.span.from, conclusion.span.to)).toBe(
      "按 [方案](https://example.com) `B` 推进",
    );
    const last = part(conclusion, 5);
    expect(markdown.slice(last.span.from, last.span.to)).toBe("B` 推进");
  });
});

test("a flood of decoration is no heading, and is seen to be none at once", () => {
  for (const text of ["#", "* _ > ~ `", "：", "😀"])
    expect(sectionOf(`${text.repeat(20_000)}a`)).toBeNull();
});

test("what nests deeper than lists and quotes ever do is text, and none of it is lost", () => {
  const depths = Array.from({ length: 200 }, (_, depth) => depth);
  const lists = depths.map((depth) => `${"  ".repeat(depth)}- at ${depth} end\n`).join("");
  const text = `${lists}\n${"> - ".repeat(200)}quoted\n`;
  const words = JSON.stringify(ours(readBlocks(text)));
  expect(depths.filter((depth) => !words.includes(`at ${depth} end`))).toEqual([]);
  expect(words).toContain("quoted");
});

describe("hostile input is read without a crash", () => {
  const many = (text: string): string => text.repeat(20_000);
  test.each([
    "[",
    "*a ",
    "> ",
    "- ",
    "`",
    "<!--",
    "| ",
    "![](",
    "**_",
    "# ",
    "&#",
    "\\",
    "\u0000",
    "1. ",
  ])("many %j", (text) => {
    expect(readBlocks(many(text))).toBeInstanceOf(Array);
  });
});
