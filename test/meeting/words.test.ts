import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { simplified } from "../../src/text/simplified.ts";
import { fold, normalise } from "../../src/vocabulary/index.ts";

const letters = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..."abcXYZ019 -.:、·议题一十结论负责人（）＠Ａﬁé"),
    fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
    fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  ),
  maxLength: 12,
});

describe("words are compared", () => {
  it("in half width, lower case, simplified and with single spaces", () => {
    fc.assert(
      fc.property(letters, (text) => {
        const slowly = simplified(text).normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
        expect(fold(text)).toBe(slowly);
      }),
    );
  });

  it("alike with and without decoration", () => {
    fc.assert(
      fc.property(letters, (text) => {
        fc.pre(!/^[\s*]|[\s*]$/.test(text));
        expect(normalise(`${text} **`)).toBe(normalise(text));
      }),
    );
  });

  it.each([
    ["议题三", ""],
    ["议题三：预算", "预算"],
    ["议题", "议题"],
    ["议题 2026 年预算", "议题2026年预算"],
    ["Topic 12: Budget", "budget"],
    ["Topic 2026", "topic2026"],
    ["一、预算", "预算"],
    ["一季度预算", "一季度预算"],
    ["行动项", "行动项"],
  ])("%s as %s", (text, word) => {
    expect(normalise(text)).toBe(word);
  });
});
