import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gitignore, linesOf } from "../../src/text/gitignore.ts";
import { ownWork } from "../support/own-work.ts";
import { scratchFolder } from "../support/scratch.ts";

const paths = [
  "a.md",
  "b.md",
  "drafts/a.md",
  "drafts/deep/b.md",
  "x/drafts/a.md",
  "x/y/z/a.md",
  "#a.md",
  "!a.md",
  "a b ",
  "会议/草稿.md",
  "x/[a].md",
];

const ignored = (text: string): readonly string[] => {
  const { test } = gitignore(linesOf(text));
  return paths.filter((path) => test(path).ignored);
};

/** What git itself says; its answers name the paths. */
function byGit(text: string): readonly string[] {
  const folder = scratchFolder();
  const options = { cwd: folder, encoding: "utf8", stdio: "pipe" } as const;
  execFileSync("git", ["init", "-q"], options);
  writeFileSync(join(folder, ".gitignore"), text);
  try {
    const args = ["-c", "core.ignoreCase=true", "check-ignore", "--no-index", "-z", "--stdin"];
    return execFileSync("git", args, { ...options, input: paths.join("\0") })
      .split("\0")
      .slice(0, -1);
  } catch {
    return [];
  }
}

describe("the lines of a .gitignore", () => {
  it.each([
    "a.md",
    "/a.md",
    "drafts",
    "drafts/",
    "/drafts",
    "drafts/*",
    "drafts/**",
    "**/drafts",
    "x/**/a.md",
    "x/**",
    "**",
    "*",
    "*\n!a.md",
    "*\n!drafts\n!drafts/a.md",
    "drafts/\n!drafts/a.md",
    "*.md\n!/b.md\r\n!drafts/",
    "# a\n\\#a.md",
    "\\!a.md",
    "a b\\ ",
    "a b ",
    "?.md",
    "[ab].md",
    "[!a].md",
    "x/\\[a\\].md",
    "x/[[]a].md",
    "A.MD",
    "会议/",
    "草*",
    "a.md\\",
    "\ufeffa.md",
    "/",
    "x//y",
    "**.md",
    "x**a.md",
    "{a,b}.md",
    "(a|b).md",
  ])("are read as git reads them: %j", (text) => {
    expect(ignored(text)).toEqual(byGit(text));
  });

  it("say when they take something back in", () => {
    expect(gitignore(["!a.md"]).test("a.md")).toEqual({ ignored: false, unignored: true });
    expect(gitignore(["b.md"]).test("a.md")).toEqual({ ignored: false, unignored: false });
  });

  it("are told by number when they are too long", () => {
    const { problems, test } = gitignore(["a.md", "x".repeat(70_000), `${"*a".repeat(600)}`]);
    expect(problems).toEqual([
      { line: 2, problem: "tooLong" },
      { line: 3, problem: "tooLong" },
    ]);
    expect(test("a.md").ignored).toBe(true);
  });

  it("take time in proportion to a path", () => {
    const worked = ownWork();
    const { test } = gitignore([`${"*a".repeat(450)}b`, `${"**/a/".repeat(150)}b`, "*a*a*a*a*a*b"]);
    expect(test("a".repeat(5000)).ignored).toBe(false);
    expect(test("a/".repeat(60)).ignored).toBe(false);
    expect(worked()).toBeLessThan(5000);
  });

  it("never throw", () => {
    const line = fc.array(fc.constantFrom(..."a b / * ? ** [ ] ! \\ - # ^ é".split(" "), " "));
    fc.assert(
      fc.property(fc.array(line.map((parts) => parts.join(""))), fc.string(), (lines, path) => {
        gitignore(lines).test(path);
      }),
    );
  });
});
