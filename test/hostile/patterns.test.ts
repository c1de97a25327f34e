import { describe, expect, it } from "vitest";
import { english } from "../cli/meetings.ts";
import { collab } from "../support/collab.ts";
import { ownWork } from "../support/own-work.ts";
import { scratchFolder } from "../support/scratch.ts";

/** Patterns that take for ever as regular expressions, or that no reader of patterns holds. */
const endless = ["(a+)+b", "+(a|aa)b", "*a".repeat(300), "**/a/".repeat(100), "(a|a)*".repeat(50)];
const refused = ["x".repeat(70_000), `${"{a,".repeat(300)}b${"}".repeat(300)}`, "*".repeat(70_000)];

const name = `${"a".repeat(200)}.md`;
const commands = [["lint"], ["inspect", "--ndjson"], ["adopt"], ["lint", "--fix-dry-run"]];

const quoted = (pattern: string): string => JSON.stringify(pattern);
const configs: readonly (readonly [string, (pattern: string) => string])[] = [
  ["overrides.files", (pattern) => `overrides:\n  - files: [${quoted(pattern)}]\n    rules: {}\n`],
  ["ignore", (pattern) => `ignore:\n  - ${quoted(pattern)}\n`],
];

describe("a pattern that a folder brings along", () => {
  it.each(configs)("is matched in time, whatever it is: %s", async (_, configFor) => {
    const usual = scratchFolder({ [name]: english });
    for (const command of commands) await collab([...command, "."], { cwd: usual });
    for (const pattern of endless) {
      const files = { [name]: english, "collab.config.yaml": configFor(pattern) };
      const cwd = scratchFolder(files);
      for (const command of commands) {
        const worked = ownWork();
        const { code } = await collab([...command, "."], { cwd });
        expect(code).toBeLessThanOrEqual(2);
        expect(worked()).toBeLessThan(5000);
      }
    }
  });

  it.each(configs)("is refused with its place where it has no end: %s", async (key, configFor) => {
    const place = key === "ignore" ? "2:6" : "2:14";
    for (const pattern of refused.slice(0, key === "ignore" ? 1 : 2)) {
      const cwd = scratchFolder({ "a.md": english, "collab.config.yaml": configFor(pattern) });
      const { code, stderr } = await collab(["lint", "."], { cwd });
      expect(stderr).toMatch(new RegExp(`collab.config.yaml:${place}: this pattern has more than`));
      expect([code, stderr.length < 500]).toEqual([2, true]);
      const spoken = await collab(["--lang", "zh", "inspect", "--ndjson", "."], { cwd });
      expect(spoken.stderr).toContain(`collab.config.yaml:${place}: 这个匹配模式`);
    }
  });

  it("is told by its line when it stands in a .gitignore", async () => {
    const lines = ["drafts", ...endless, ...refused].join("\n");
    const cwd = scratchFolder({ [name]: english, ".gitignore": lines, "drafts/b.md": english });
    const { code, stderr } = await collab(["lint", "."], { cwd });
    expect(stderr.split("\n").map((line) => line.slice(0, 40))).toEqual([
      "collab: .gitignore:7:1: this pattern has",
      "collab: .gitignore:8:1: this pattern has",
      "collab: .gitignore:9:1: this pattern has",
      "",
    ]);
    expect(code).toBe(2);
  });

  it("is refused where there are more than can be looked through for every file", async () => {
    const lines = Array.from({ length: 100_000 }, (_, at) => `*${at}*b*`);
    const plain = Array.from({ length: 20_000 }, (_, at) => `drafts/${at}.md`);
    const cwd = scratchFolder({
      "a.md": english,
      ".gitignore": [...plain, "drafts", ...lines].join("\n"),
      "sub/.gitignore": lines.join("\n"),
      "sub/b.md": english,
      "drafts/c.md": english,
    });
    const { code, stdout, stderr } = await collab(["lint", "."], { cwd });
    expect(stdout).toContain("2 meetings");
    const said = "from here on there are more patterns than are read";
    expect(stderr).toMatch(new RegExp(`^collab: .gitignore:2\\d{4}:1: ${said}`, "m"));
    expect(stderr).toMatch(new RegExp(`^collab: sub/.gitignore:1:1: ${said}`, "m"));
    expect([code, stderr.split("\n")]).toEqual([2, expect.objectContaining({ length: 3 })]);
    const config = `ignore:\n${lines
      .slice(0, 10_000)
      .map((line) => `  - "${line}"\n`)
      .join("")}`;
    const own = scratchFolder({ "a.md": english, "collab.config.yaml": config });
    const configured = await collab(["lint", "."], { cwd: own });
    expect(configured.stderr).toMatch(new RegExp(`collab.config.yaml:\\d{4}:6: ${said}`));
    expect(configured.code).toBe(2);
  });

  it("is no bug of collab's on the command line", async () => {
    const cwd = scratchFolder({ [name]: english });
    for (const pattern of [
      ...endless.map((each) => `${each}*`),
      ...refused.map((each) => `${each}*`),
    ]) {
      const { code, stderr } = await collab(["lint", pattern], { cwd });
      expect(stderr).not.toMatch(/bug/);
      expect(code).toBeLessThanOrEqual(2);
    }
  });
});
