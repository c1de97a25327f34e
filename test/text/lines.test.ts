import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { onOneLine, withoutEnd } from "../../src/text/lines.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "王", "😀", " ", "\t", "\n", "\r", ".", "　"),
});

describe("several lines as one", () => {
  it.each([
    ["a\nb", "a b"],
    ["a \r\n\r\n  b", "a b"],
    ["a\n \n\nb\n", "a b "],
    ["  a  b ", "  a  b "],
    ["\n", " "],
    ["", ""],
  ])("%j is %j", (lines, line) => {
    expect(onOneLine(lines)).toBe(line);
  });

  it("whatever they are", () => {
    fc.assert(
      fc.property(text, (lines) => {
        expect(onOneLine(lines)).toBe(lines.replace(/\s*[\r\n]+\s*/g, " "));
      }),
    );
  });
});

describe("the end of a text", () => {
  it("is taken off, characters of two units in one piece", () => {
    fc.assert(
      fc.property(text, (whole) => {
        expect(withoutEnd(whole, /[.😀]/u)).toBe(whole.replace(/[.😀]+$/u, ""));
        expect(withoutEnd(whole, /\s/)).toBe(whole.trimEnd());
      }),
    );
  });
});
