import { Chalk } from "chalk";
import { applyPatch } from "diff";
import { describe, expect, it } from "vitest";
import { unifiedDiff } from "../../src/text/diff.ts";
import { adoptedText } from "../adopt/adopting.ts";
import { bare } from "../adopt/meetings.ts";

const plain = new Chalk({ level: 0 });

describe("the diff", () => {
  it("names the file, and shows what comes with three lines around it", () => {
    expect(unifiedDiff("a.md", "1\n2\n3\n4\n", "0\n1\n2\n3\n4\n", plain)).toBe(
      "--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,4 @@\n+0\n 1\n 2\n 3\n",
    );
  });

  it.each([
    ["as it is", (text: string) => text],
    ["with CRLF", (text: string) => text.replaceAll("\n", "\r\n")],
    ["without a last line end", (text: string) => text.trimEnd()],
  ])("is a patch of the file %s", (_, as) => {
    for (const text of Object.values(bare).map(as)) {
      const after = adoptedText(text, true);
      expect(applyPatch(text, unifiedDiff("a.md", text, after, plain))).toBe(after);
    }
  });

  it.each(["\n", ""])(
    "of thousands of changed lines is a patch, too (last line end: %j)",
    (end) => {
      const list = (mark: string) => Array.from({ length: 3000 }, (_, at) => `${mark} ${at}`);
      const [before, after] = ["-", "*"].map((mark) => list(mark).join("\n") + end) as [
        string,
        string,
      ];
      expect(applyPatch(before, unifiedDiff("a.md", before, after, plain))).toBe(after);
    },
  );

  it("is empty when nothing changes", () => {
    expect(unifiedDiff("a.md", "x\n", "x\n", plain)).toBe("");
  });

  it("marks the end of a name with a space", () => {
    expect(unifiedDiff("my notes.md", "", "x\n", plain)).toContain("--- a/my notes.md\t\n");
  });

  it("lets nothing from the file reach the terminal", () => {
    const text = "\u001b[2Jgone\u202e\n";
    const shown = unifiedDiff("\u001b[1m.md", text, `x\n${text}`, plain);
    for (const sign of ["\u001b", "\u202e"]) expect(shown).not.toContain(sign);
    expect(shown).toContain("\\u{1b}[2Jgone\\u{202e}");
  });

  it("is green and red on a terminal", () => {
    const shown = unifiedDiff("a.md", "old\n", "new\n", new Chalk({ level: 1 }));
    expect(shown).toContain("\u001b[31m-old\u001b[39m\n\u001b[32m+new\u001b[39m\n");
  });
});
