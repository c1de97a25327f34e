import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPlainYaml } from "../../src/markdown/plain-yaml.ts";
import { readYaml } from "../../src/markdown/yaml.ts";
import { packageRoot } from "../support/io.ts";

const BASE = 3;

/** Whatever is read at once has to come out as the YAML parser reads it, places included. */
function expectAlike(text: string): boolean {
  const plain = readPlainYaml(text, BASE);
  if (plain !== null) expect({ text, read: plain }).toEqual({ text, read: readYaml(text, BASE) });
  return plain !== null;
}

const meeting = `
id: 2026-06-16-weekly
title: 周会（第 3 期）
start: 2026-06-16 14:30
duration: 60
host: 王芳
attendees:
  - { name: 王芳, email: wang.fang@example.com, dept: 产品部, role: decision-maker }
  - name: Ann Lee
    email: ann.lee@example.com

  - 李雷
rules: [每人不超过 3 分钟, "带着方案来"]
location: 'Room 3: north'
link: https://example.com/a?b=c
notified:
`;

describe("front-matter as most people write it", () => {
  it("is read without the YAML parser, and alike", () => {
    expect(expectAlike(meeting)).toBe(true);
  });

  it.each([
    "title: 周会",
    "\n\ntitle: Weekly\n\n\nhost: Ann\n",
    "a: x:y\nb: 9:30\nc: 1.5 h\nd: 60\ne: 007x\nf: 2026-12-01",
    "a:\nb:",
    "a:\n- x\n- y\nb: z",
    "a:\n  - - x",
    "a:\n  - b: c\n    d: e\n  - f",
    "a:\n  - b:\n      - c\n    d: e",
    "a:\n    b: c\n    d:\n      e: f\ng: h",
    "a: {b: c}",
    "a: { b: c, d: { e: f }, g: [h, { i: j }] }",
    "a: [b , c ]  ",
    "a: []",
    "a: {}",
    "a: [b, ]",
    "a: [b: c]",
    "a: [b:c, d: e]",
    "a: { b }",
    "a: { b: }",
    "a: { b: c: d }",
    "a: \"x: y\"\nb: 'z'",
    "a: 'it''s'",
    'a: "x" y',
    'a: "x\\n"',
    "a: x # y",
    "a: x#y",
    "a: b\n c",
    "a: b\n  c: d",
    "a:\n  - b\n c: d",
    "a:\n  - b\n   - c",
    "a:\n  - b\n    c",
    "a: - b",
    "a: b: c",
    "a: b:",
    "- a",
    "a: b\na: c",
    "a: { b: c, b: d }",
    " a: b",
    "a: b\n---\nc: d",
    "a: b\n...",
    "a: true\nb: null\nc: ~\nd: No\ne: 1e3\nf: 0x1f\ng: 1.\nh: +1\ni: 08\nj: 1_000\nk: .5\nl: .inf",
    "true: a\nnull: b",
    "a: &b c\nd: *b",
    "<<: a",
    "__proto__: a\nconstructor: b",
    "a: |\n  b",
    "a: >\n  b",
    "a: !x b",
    "a: @b\nc: `d`",
    "a: ，b",
    "a: b　",
    "名称：x",
    "a:b",
    "a : b",
    "a b: c",
    "a:\tb",
    "a: b\r\nc: d\r\n",
    "a: b\u2028c",
    "a: \u0007",
    "? a\n: b",
    "a: 99999999999999999999",
    "",
    "\n",
    "text",
  ])("%j", (text) => {
    expectAlike(text);
  });

  it("whatever anybody makes of it", () => {
    const pieces = fc.constantFrom(
      ...["a: ", "b: ", "a:", "名:", "- ", "  - ", "  ", "    ", " ", "\n", "\n", "\n  ", "\n  - "],
      ...["{ ", " }", "[", "]", ", ", ",", '"', "'", ": ", ":", "#", " #", "\\", "~", "|", "---"],
      ...["x", "y z", "王芳", "9:30", "60", "1.5", "007", "2026-06-16", "true", "null", "e1", "-1"],
      ...[
        "a@example.com",
        "https://example.com/#x",
        "（第 3 期）",
        "&x",
        "*x",
        "!x",
        "%",
        "?",
        "\t",
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 24 }), (parts) => {
        expectAlike(parts.join(""));
      }),
      { numRuns: 3_000 },
    );
  });

  it("a slip of the keyboard somewhere in it included", () => {
    const slip = fc.oneof(
      fc.constantFrom(..."\n -:,{}[]'\"#?&*!|>%@`~\\\t：，"),
      fc.constantFrom("\n  ", "\n- ", ": ", "  ", " #", ""),
    );
    const place = fc.nat({ max: meeting.length });
    fc.assert(
      fc.property(place, fc.nat({ max: 3 }), slip, (at, length, slip) => {
        expectAlike(meeting.slice(0, at) + slip + meeting.slice(at + length));
      }),
      { numRuns: 2_000 },
    );
  });

  it("in each of the examples", () => {
    const folder = join(packageRoot, "examples");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    const plain = files.filter((file) => {
      if (!file.endsWith(".md")) return false;
      const [, yaml] = /^---\n(.*?)\n---\n/s.exec(readFileSync(join(folder, file), "utf8")) ?? [];
      return yaml !== undefined && expectAlike(`\n${yaml}`);
    });
    expect(plain.length).toBeGreaterThan(5);
  });
});
