import { existsSync } from "node:fs";
import { join } from "node:path";
import matter from "gray-matter";
import { describe, expect, it } from "vitest";
import { collab, spawned } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { change, english } from "./meetings.ts";

describe("code in the front-matter", () => {
  const folderWith = (fence: string) => {
    const cwd = scratchFolder();
    const canary = join(cwd, "canary");
    const code = `require("node:fs").writeFileSync(${JSON.stringify(canary)}, "");`;
    return { cwd, canary, text: `${fence}\n({ title: ${code.slice(0, -1)} })\n---\n\n## Agenda\n` };
  };

  it("is what gray-matter would run", () => {
    const { canary, text } = folderWith("---js");
    matter(text, {});
    expect(existsSync(canary)).toBe(true);
  });

  it.each(["---js", "---javascript", "--- js", "---JS", "---coffee", "---json", "---toml"])(
    "%s is refused and never run",
    async (fence) => {
      const { cwd, canary, text } = folderWith(fence);
      const commands = [
        ["lint", "-"],
        ["inspect", "-"],
        ["mail", "notice", "-", "--force", "-o", "-"],
      ];
      for (const args of commands) await collab(args, { cwd, stdin: text });
      const linted = await spawned(["lint", "-"], { cwd, stdin: text });
      expect(linted.stdout).toContain("-:1:1 error front-matter-valid");
      expect(linted.code).toBe(1);
      await spawned(["inspect", "-", "--json"], { cwd, stdin: text });
      expect(existsSync(canary)).toBe(false);
    },
  );

  it.each(["!!js/function 'function () {}'", "!!js/undefined ''", "!exec ls"])(
    "the YAML tag %s is refused",
    async (value) => {
      const { code, stdout } = await collab(["lint", "-"], {
        stdin: `---\ntitle: ${value}\n---\n`,
      });
      expect(stdout).toContain("-:2:8 error front-matter-valid");
      expect(code).toBe(1);
    },
  );
});

describe("what would command the terminal", () => {
  /** Clear the screen, set the title, recolour; a lone CSI; right-to-left override; isolates. */
  const hostile = [
    "\u001b[2J",
    "\u001b]0;gotcha\u0007",
    "\u009b31m",
    "\u202egpj.exe",
    "\u2066x\u2069",
  ];
  /** YAML takes such characters only as escapes. */
  const quoted = (text: string): string =>
    `"${text.replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)}"`;
  const raw = /(?!\n)[\p{Cc}\p{Cf}]/u;

  describe.each(hostile.map((text) => [JSON.stringify(text), text]))("%s", (_, text) => {
    const meeting = change(
      change(
        english,
        "title: Customer portal relaunch kickoff",
        `title: ${quoted(`Portal ${text} kickoff`)}\n${quoted(`serie${text}`)}: 1`,
      ),
      "role: decision-maker",
      `role: ${quoted(`boss${text}`)}`,
    );
    const body = `${meeting}| ${text} | ${text} minutes | ${text} | ${text} |\n`;
    const file = `a${text.replaceAll("/", "")}.md`;

    it.each([
      ["lint", ["lint", file]],
      ["lint --format json", ["lint", "--format", "json", file]],
      ["inspect", ["inspect", file]],
      ["inspect --json", ["inspect", "--json", file]],
      ["inspect --ndjson", ["inspect", "--ndjson", file]],
      ["a missing file", ["lint", `missing${text}`]],
      ["an unknown command", [`lint${text}`]],
      ["an unknown option", ["lint", `--lint${text}`]],
      ["an unknown rule", ["lint", "--rule", `x${text}:warn`]],
      ["a mail refused", ["mail", "notice", file]],
    ])("never reaches it through %s", async (_name, args) => {
      const cwd = scratchFolder({ [file]: body });
      const { shown, code } = await collab(args, { cwd, terminal: true, env: { NO_COLOR: "1" } });
      expect(shown).not.toMatch(raw);
      expect(shown).not.toContain("bug");
      expect(shown === "").toBe(false);
      expect([0, 1, 2]).toContain(code);
    });

    it("means the same in JSON", async () => {
      const cwd = scratchFolder({ [file]: body });
      const { stdout } = await collab(["inspect", "--json", file], { cwd });
      expect(JSON.parse(stdout)).toMatchObject({ file, title: `Portal ${text} kickoff` });
    });
  });

  it("a newline in a title or a file name fakes no finding", async () => {
    const file = "a\nb.md:1:1 error fake.md";
    const cwd = scratchFolder({
      [file]: change(
        english,
        "title: Customer",
        'title: "x\\ny.md:1:1 error fake"\nserie: Customer',
      ),
    });
    const { stdout } = await collab(["lint", file], { cwd });
    expect(stdout).not.toMatch(/^[by]\.md:1:1/m);
    expect(stdout).toMatch(/^a b\.md:1:1 error fake\.md:4:1 /m);
    const outline = await collab(["inspect", file], { cwd });
    expect(outline.stdout).toMatch(/^x y\.md:1:1 error fake\n/);
  });
});
