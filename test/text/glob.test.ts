import { describe, expect, it } from "vitest";
import { type GlobProblem, globFor } from "../../src/text/glob.ts";
import { ownWork } from "../support/own-work.ts";

const shell = { dot: true, groups: true, ignoreCase: false };

function matched(pattern: string, paths: readonly string[], options = shell): readonly string[] {
  const glob = globFor(pattern, options);
  if (typeof glob === "string") throw new Error(glob);
  return paths.filter(glob);
}

const paths = [
  "a.md",
  "A.md",
  ".a.md",
  "b.markdown",
  "meetings/a.md",
  "meetings/2026/b.md",
  "meetings/.old/a.md",
  "会议/周 会（1）.md",
  "notes(1)/x.md",
  "m1.md",
  "m12.md",
];

describe("a pattern for paths", () => {
  it.each([
    ["*.md", ["a.md", "A.md", ".a.md", "m1.md", "m12.md"]],
    ["*.{md,markdown}", ["a.md", "A.md", ".a.md", "b.markdown", "m1.md", "m12.md"]],
    ["meetings/**", ["meetings/a.md", "meetings/2026/b.md", "meetings/.old/a.md"]],
    ["**/a.md", ["a.md", "meetings/a.md", "meetings/.old/a.md"]],
    ["meetings/**/a.md", ["meetings/a.md", "meetings/.old/a.md"]],
    ["meetings/*/*.md", ["meetings/2026/b.md", "meetings/.old/a.md"]],
    ["m?.md", ["m1.md"]],
    ["m[0-9].md", ["m1.md"]],
    ["[!a-m.]*", ["A.md"]],
    ["m{1..12}.md", ["m1.md", "m12.md"]],
    ["m{01..12}.md", ["m12.md"]],
    ["{meetings/{2026,2027},会议}/*", ["meetings/2026/b.md", "会议/周 会（1）.md"]],
    ["notes(1)/*", ["notes(1)/x.md"]],
    ["(a|b).m*", ["a.md", "b.markdown"]],
    ["@(a|b).m*", ["a.md", "b.markdown"]],
    ["m+(1|2).md", ["m1.md", "m12.md"]],
    ["m?(1).md", ["m1.md"]],
    ["*(m|1|2).md", ["m1.md", "m12.md"]],
    ["会议/*（?）.md", ["会议/周 会（1）.md"]],
    ["\\*.md", []],
    ["[.md", []],
    ["{a.md", []],
  ])("%s", (pattern, expected) => {
    expect(matched(pattern, paths)).toEqual(expected);
  });

  it("leaves names with a dot in front to whoever writes the dot", () => {
    const options = { ...shell, dot: false };
    expect(matched("**/*.md", paths, options)).not.toContain("meetings/.old/a.md");
    expect(matched("**/.old/*", paths, options)).toEqual(["meetings/.old/a.md"]);
  });

  it.each([
    ["a".repeat(70_000), "tooLong"],
    [`${"{a,".repeat(25)}b${"}".repeat(25)}`, "tooDeep"],
    ["!(a).md", "negation"],
  ] satisfies [string, GlobProblem][])("is refused: %.20s", (pattern, problem) => {
    expect(globFor(pattern, shell)).toBe(problem);
  });

  it.each([
    "(a+)+b",
    "+(a|aa)b",
    "+(+(+(a)))b",
    `${"*a".repeat(450)}b`,
    `${"**/a/".repeat(150)}b`,
    `${"+(a|".repeat(18)}a${")".repeat(18)}b`,
    `${"{a,a}".repeat(150)}b`,
    `${"{1..400}".repeat(20)}b`,
    `${"?".repeat(900)}*b`,
  ])("takes time in proportion to a path: %.30s", (pattern) => {
    const glob = globFor(pattern, shell);
    if (typeof glob === "string") throw new Error(glob);
    const worked = ownWork();
    expect(glob("a".repeat(5000))).toBe(false);
    expect(glob("a/".repeat(2500))).toBe(false);
    expect(worked()).toBeLessThan(5000);
  });
});
