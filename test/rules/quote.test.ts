import { describe, expect, it } from "vitest";
import { quote } from "../../src/messages/quote.ts";

describe("a value quoted in a message", () => {
  it.each([
    ["as it is", "尽快", "“尽快”"],
    ["on one line", " next\n  Friday\t", "“next Friday”"],
    ["whole up to 40 characters", "x".repeat(40), `“${"x".repeat(40)}”`],
    ["cut beyond", "x".repeat(41), `“${"x".repeat(39)}…”`],
    ["never cut inside a character", "𠮷".repeat(41), `“${"𠮷".repeat(39)}…”`],
    ["cut however long it is", "x".repeat(2_000_000), `“${"x".repeat(39)}…”`],
    ["cut when it begins with a page of spaces", `${" ".repeat(500)}x`, "“…”"],
  ])("is shown %s", (_, value, shown) => {
    expect(quote(value)).toBe(shown);
  });
});
