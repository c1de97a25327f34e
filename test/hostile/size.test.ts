import { truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBody } from "../../src/mail/markdown.ts";
import { plainText } from "../../src/mail/text.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import { workCalendar } from "../../src/time/workdays.ts";
import { collab } from "../support/collab.ts";
import { ownWork } from "../support/own-work.ts";
import { scratchFolder } from "../support/scratch.ts";

const head = "---\ntitle: 周会\nstart: 2026-06-16 10:00\n---\n\n## 议程\n\n";
const minutes = head.replace("议程", "纪要\n\n### 1. 目标");
const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

/** Milliseconds of this process's own work, whatever else the machine does; the better of two turns. */
function cost(work: () => unknown): number {
  const turns = [0, 1].map(() => {
    const worked = ownWork();
    work();
    return worked();
  });
  return Math.min(...turns);
}

const read = (text: string): unknown =>
  readMeeting(
    { file: "a.md", text, encoding: "utf-8" },
    { timezone: null, calendar: () => calendar },
  );

describe("a file that is large", () => {
  it.each(["en", "zh"])(
    "is refused when it has more lines than anybody reads: %s",
    async (lang) => {
      const cwd = scratchFolder({ "a.md": `${head}${"- 项\n".repeat(200_000)}` });
      const { code, stderr } = await collab(["--lang", lang, "inspect", "a.md"], { cwd });
      expect(stderr).toBe(
        lang === "en"
          ? "collab: a.md: has more than 200,000 lines — split it into a file for each meeting\n"
          : "collab: a.md: 超过 20 万行——请拆成一场会议一个文件\n",
      );
      expect(code).toBe(2);
    },
  );

  it.each(["en", "zh"])("is refused when it has more bytes: %s", async (lang) => {
    const cwd = scratchFolder({ "a.md": `${head}${"字".repeat(12_000_000)}` });
    const { code, stderr } = await collab(["--lang", lang, "lint", "a.md"], { cwd });
    expect(stderr).toContain(lang === "en" ? "is larger than 32 MB" : "超过 32 MB");
    expect(code).toBe(2);
  });

  it("is refused in an outbox, too, whatever it claims to be", async () => {
    const cwd = scratchFolder({ "a.md": head, "outbox/sent.ndjson": "", "outbox/x.eml": "" });
    for (const name of ["sent.ndjson", "x.eml"]) truncateSync(join(cwd, "outbox", name), 600e6);
    const worked = ownWork();
    const { code, stderr } = await collab(["status", "."], { cwd });
    for (const name of ["sent.ndjson", "x.eml"])
      expect(stderr).toContain(`outbox/${name}: cannot be read (EFBIG): it is too large`);
    expect([code, worked() < 5000]).toEqual([2, true]);
  });

  it("overflows no stack", { timeout: 120_000 }, async () => {
    const cwd = scratchFolder({ "a.md": `${head}${"- 项\n".repeat(130_000)}` });
    const { code, stderr } = await collab(["adopt", "a.md"], { cwd });
    expect(stderr).not.toMatch(/bug/);
    expect(code).toBe(0);
  });
});

describe("a file whose parts all say the same", () => {
  it("takes no longer than its length: conclusions below an agenda", { timeout: 60_000 }, () => {
    const conclusions = (count: number): number =>
      cost(() => read(head + "### 结论：\n".repeat(count)));
    conclusions(200);
    expect(conclusions(8000)).toBeLessThan(Math.max(conclusions(2000), 20) * 9);
  });
});

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("");

/** One thing in another, so many times; in what a person writes, in no more than a few. */
const nested: readonly (readonly [string, (depth: number) => string])[] = [
  [
    "lists, one a line",
    (depth) => lines(Math.min(depth, 1200), (at) => `${"  ".repeat(at)}- 项\n`),
  ],
  ["lists in one line", (depth) => `${"- ".repeat(depth)}项`],
  ["numbered lists in one line", (depth) => `${"1. ".repeat(depth)}项`],
  ["quotes", (depth) => `${">".repeat(depth)} 项`],
  ["quotes and lists", (depth) => `${"> - ".repeat(depth)}项`],
  ["brackets", (depth) => `${"[".repeat(depth)}项${"]".repeat(depth)}`],
  ["links", (depth) => `${"[".repeat(depth)}项${"](a)".repeat(depth)}`],
  ["images", (depth) => `${"![".repeat(depth)}项${"](a)".repeat(depth)}`],
  ["emphasis", (depth) => `${"*a _b ".repeat(depth)}项${" b_ a*".repeat(depth)}`],
  ["tags", (depth) => `<b>`.repeat(depth)],
];

describe("what is nested deeper than anybody means", () => {
  it.each(nested)(
    "overflows no stack and takes no long time: %s",
    { timeout: 60_000 },
    (_, make) => {
      for (const depth of [3000, 100_000])
        expect(cost(() => read(minutes + make(depth)))).toBeLessThan(5000);
    },
  );

  it.each([
    ["lists", "[", "]"],
    ["maps", "{a:", "}"],
  ])("is refused with its place in YAML: %s", async (_, open, close) => {
    const text = (depth: number): string =>
      `---\ntitle: 周会\nx: ${open.repeat(depth)}${close.repeat(depth)}\n---\n`;
    const cwd = scratchFolder({ "a.md": text(3000), "b.md": text(60_000) });
    const { code, stdout } = await collab(["--lang", "zh", "lint", "a.md", "b.md"], { cwd });
    for (const file of ["a.md", "b.md"])
      expect(stdout).toMatch(new RegExp(`${file}:3:\\d+ 错误 front-matter-valid\n.*嵌套太深`));
    expect(code).toBe(1);
  });
});

describe("what a mail says", () => {
  it("is text with every sign of Markdown that was escaped, also in code and addresses", () => {
    const signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    const escaped = [...signs].map((sign) => `\\${sign}`).join("");
    expect(plainText(parseBody(`a ${escaped} b`)).trim()).toBe(`a ${signs} b`);
    expect(plainText(parseBody("`\\*`")).trim()).toBe("\\*");
    expect(plainText(parseBody("\\# a")).trim()).toBe("# a");
    expect(plainText(parseBody("a\ufdd9b")).trim()).toBe("a\ufffdb");
  });

  it("takes no longer for being full of signs than its length", { timeout: 60_000 }, () => {
    const signs = (count: number): number =>
      cost(() => parseBody("\\*\\*a \\*b ".repeat(count) + "c\\* d\\*\\*".repeat(count)));
    signs(500);
    expect(signs(12_000)).toBeLessThan(Math.max(signs(3000), 20) * 9);
  });
});
