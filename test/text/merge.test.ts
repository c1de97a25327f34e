import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { merged } from "../../src/text/merge.ts";

describe("what somebody saved", () => {
  it("is as it is, where it was made from the latest text", () => {
    expect(merged(["a\n", "a\nbees\n"], "a\nBees\nc\n")).toEqual({
      text: "a\nBees\nc\n",
      clashes: false,
    });
  });

  it.each([
    [
      "changes far apart",
      ["1\n2\n3\n4\n", "1\n2\n3\nfour\n"],
      "one\n2\n3\n4\n",
      "one\n2\n3\nfour\n",
    ],
    [
      "lines added at one place",
      ["1\n2\n3\n", "1\n2\n3\nours\n"],
      "1\n2\n3\ntheirs\n",
      "1\n2\n3\ntheirs\nours\n",
    ],
    ["no line end at the end", ["1\n2\n3", "1\n2\n3\nours"], "1!\n2\n3", "1!\n2\n3\nours"],
    [
      "Windows line ends",
      ["1\r\n2\r\n3\r\n", "1\r\n2\r\n3\r\n4\r\n"],
      "0\r\n1\r\n2\r\n3\r\n",
      "0\r\n1\r\n2\r\n3\r\n4\r\n",
    ],
  ])("is joined with what was written since: %s", (_, history, saved, text) => {
    expect(merged(history, saved)).toEqual({ text, clashes: false });
  });

  it("stands above what was made of the same line", () => {
    expect(merged(["1\n2\n3\n4\n5\n", "1\n2\nours\n4\n5\nmore\n"], "1\n2\ntheirs\n4\n5\n")).toEqual(
      {
        ...{ text: "1\n2\ntheirs\nours\n4\n5\nmore\n", clashes: true },
      },
    );
  });
});

it("no line that anybody wrote is lost", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 6 });
  /** Lines put in at places, each with a name of its own. */
  const insertions = fc.array(fc.nat({ max: 6 }), { maxLength: 4 });
  const withLines = (base: readonly string[], places: readonly number[], name: string): string => {
    const result = [...base];
    for (const [at, place] of places.entries()) result.splice(place, 0, `${name}${at}`);
    return result.map((line) => `${line}\n`).join("");
  };
  fc.assert(
    fc.property(lines, insertions, insertions, (base, ours, theirs) => {
      const history = [withLines(base, [], ""), withLines(base, ours, "ours")];
      const { text } = merged(history, withLines(base, theirs, "theirs"));
      for (const at of theirs.keys()) expect(text).toContain(`theirs${at}\n`);
    }),
    { seed: 3, numRuns: 300 },
  );
});
