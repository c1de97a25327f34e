import { describe, expect, it } from "vitest";
import { parseBody } from "../../src/mail/markdown.ts";
import { plainText } from "../../src/mail/text.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const head = "---\ntitle: 周会\nstart: 2026-06-16 10:00\n---\n\n## 议程\n\n";

describe("a file that is large", () => {
  it("is refused when it has hundreds of thousands of lines", { timeout: 60_000 }, async () => {
    const cwd = scratchFolder({ "a.md": `${head}${"- 项\n".repeat(500_000)}` });
    const { code, stderr } = await collab(["lint", "a.md"], { cwd });
    expect(stderr).toBe(
      "collab: a.md: has more than 200,000 lines — split it into a file for each meeting\n",
    );
    expect(code).toBe(2);
    const spoken = await collab(["--lang", "zh", "inspect", "a.md"], { cwd });
    expect(spoken.stderr).toBe("collab: a.md: 超过 20 万行——请拆成一次会议一个文件\n");
  });

  it.each([
    ["a hundred and fifty thousand bullets", `${head}${"- 项\n".repeat(150_000)}`],
    ["a hundred thousand quotes in each other", `${head}${">".repeat(100_000)} x\n`],
    ["ten thousand conclusions below an agenda", `${head}${"### 结论：\n".repeat(10_000)}`],
  ])("is read to its end: %s", { timeout: 240_000 }, async (_, text) => {
    const cwd = scratchFolder({ "a.md": text });
    const { code, stderr } = await collab(["adopt", "a.md"], { cwd });
    expect(stderr).not.toMatch(/bug/);
    expect(code).toBeLessThanOrEqual(2);
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
    const cost = (count: number): number => {
      const started = performance.now();
      parseBody("\\*\\*a \\*b ".repeat(count) + "c\\* d\\*\\*".repeat(count));
      return performance.now() - started;
    };
    cost(2000);
    expect(cost(40_000)).toBeLessThan(Math.max(cost(10_000), 50) * 12);
  });
});
