import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/messages/language.ts";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { recordingSvg, type Shown } from "./recording.ts";

/** What the READMEs show: the life of a meeting, by the examples. */
const tours: Readonly<Record<Language, { title: string; lines: readonly (readonly string[])[] }>> =
  {
    en: {
      title: "collab plans a meeting, checks it, writes its mail and lists who owes what",
      lines: [
        ["plan", "Portal kickoff", "--scenario", "kickoff", "--start", "2026-11-10 10:00"],
        ["lint", "2026-11-10-portal-kickoff.md", "--errors-only", "--statistics"],
        ["mail", "notice", "planned/2026-11-10-portal-kickoff.md"],
        ["actions", "series", "--now", "2026-12-10"],
      ],
    },
    zh: {
      title: "collab 筹备会议、检查会议文件、生成邮件、列出谁该做什么",
      lines: [
        ["plan", "云雀启动会", "--scenario", "项目启动", "--start", "2026-09-22 14:00"],
        ["lint", "2026-09-22-云雀启动会.md", "--errors-only", "--statistics"],
        ["mail", "notice", "planned/2026-09-22-a2-kickoff.md"],
        ["actions", "series", "--now", "2026-12-10"],
      ],
    },
  };

const quoted = (word: string): string => (/\s/.test(word) ? `'${word}'` : word);

async function recorded(language: Language): Promise<string> {
  const cwd = scratchFolder({});
  const examples = join(packageRoot, "examples", language);
  for (const folder of ["planned", "series"])
    cpSync(join(examples, folder), join(cwd, folder), { recursive: true });
  // The last one closes everything.
  for (const name of readdirSync(join(cwd, "series")).slice(2)) rmSync(join(cwd, "series", name));
  const { title, lines } = tours[language];
  const all: Shown[] = [];
  const now = language === "zh" ? "2026-09-18T03:00:00Z" : "2026-11-06T11:00:00Z";
  const timezone = language === "zh" ? "Asia/Shanghai" : "Europe/London";
  const at = { cwd, now, timezone, columns: 78 };
  for (const line of lines) {
    const { shown } = await collab([...line, "--lang", language], at);
    all.push({ typed: ["collab", ...line].map(quoted).join(" "), output: shown });
  }
  return recordingSvg(title, all);
}

describe.each(["en", "zh"] as const)("the recording in %s", (language) => {
  const path = join(packageRoot, `docs/pictures/tour-${language}.svg`);

  it("is what the commands show today", async () => {
    const now = await recorded(language);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(path, now);
    else expect(readFileSync(path, "utf8")).toBe(now);
  });

  it("is a small, well-formed picture that loads nothing and runs nothing", () => {
    const svg = readFileSync(path, "utf8");
    const parser = new SaxesParser();
    parser.on("error", (error) => {
      throw error;
    });
    parser.write(svg).close();
    expect(svg.length).toBeLessThan(12_000);
    expect(svg).not.toMatch(/<script|href|url\(|@import|<image/);
  });

  it("is shown by the README of the language", () => {
    const readme = readFileSync(
      join(packageRoot, language === "zh" ? "README.zh.md" : "README.md"),
      "utf8",
    );
    expect(readme).toContain(`(docs/pictures/tour-${language}.svg)`);
  });
});
