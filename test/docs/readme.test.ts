import { readFileSync, writeFileSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { command as actions } from "../../src/commands/actions.ts";
import { command as adopt } from "../../src/commands/adopt.ts";
import type { CommandModule } from "../../src/commands/command.ts";
import { withPlaceholders } from "../../src/commands/command-line.ts";
import { command as exporting } from "../../src/commands/export.ts";
import { command as init } from "../../src/commands/init.ts";
import { command as inspect } from "../../src/commands/inspect.ts";
import { command as lint } from "../../src/commands/lint.ts";
import { command as mail } from "../../src/commands/mail.ts";
import { command as plan } from "../../src/commands/plan.ts";
import { command as report } from "../../src/commands/report.ts";
import { command as rulesCommand } from "../../src/commands/rules.ts";
import { command as run } from "../../src/commands/run.ts";
import { command as status } from "../../src/commands/status.ts";
import { messagesIn } from "../../src/messages/index.ts";
import type { Language } from "../../src/messages/language.ts";
import { rules } from "../../src/rules/index.ts";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { expectGenerated } from "./generated.ts";
import { table } from "./tables.ts";

const root = resolve(import.meta.dirname, "../..");

const heads = {
  en: {
    options: ["option", "does"],
    rules: ["rule", "asks", "guide", "checked", "severity"],
    stage: { plan: "before", held: "after" },
  },
  zh: {
    options: ["选项", "作用"],
    rules: ["规则", "要求", "指南", "检查时机", "级别"],
    stage: { plan: "会前", held: "会后" },
  },
} as const;

function optionsOf(module: CommandModule<never>, language: Language): string {
  const line = new Command();
  module.configure(line, messagesIn(language));
  const rows = line.options.map(({ flags, description }) => [
    `\`${withPlaceholders(flags, messagesIn(language))}\``,
    description,
  ]);
  return table(heads[language].options, rows);
}

function rulesTable(language: Language): string {
  const { rules: texts, terms } = messagesIn(language);
  const rows = rules.map(({ id, severity, guide, stage }) => [
    `[${id}](docs/rules/${id}${language === "zh" ? ".zh" : ""}.md)`,
    texts[id].title,
    guide ?? "",
    heads[language].stage[stage],
    terms.severity[severity],
  ]);
  return table(heads[language].rules, rows);
}

/** The words of a command line, as a shell would split them. */
function words(line: string): string[] {
  return [...line.replaceAll("\\\n", " ").matchAll(/'([^']*)'|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
}

const CONSOLE = /^```console\n([\s\S]*?)^```$/gm;
const COMMAND = /^\$ collab ((?:.*\\\n)*.*)$/gm;

/** When the commands shown are run. */
const now = "2026-01-05T08:00:00Z";

/** Every console block with the output its commands give now, run one after the other in a fresh folder. */
async function replayed(text: string, language: Language): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "collab-readme-"));
  try {
    await cp(join(root, "examples"), join(folder, "examples"), { recursive: true });
    let result = text;
    for (const [block, body = ""] of text.matchAll(CONSOLE)) {
      let shown = "";
      for (const [line, command = ""] of body.matchAll(COMMAND)) {
        const outcome = await collab([...words(command), "--lang", language], { cwd: folder, now });
        shown += `${line}\n${outcome.shown.replace(/\n*$/, "\n")}`;
      }
      result = result.replace(block, () => `\`\`\`console\n${shown}\`\`\``);
    }
    return result;
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe.each([
  ["README.md", "en"],
  ["README.zh.md", "zh"],
] as const)("%s", (name, language) => {
  const path = join(root, name);

  it("opens with the two commands", () => {
    const first = /```sh\n([\s\S]*?)```/.exec(readFileSync(path, "utf8"))?.[1] ?? "";
    expect(first.split("\n").map((line) => line.split("#")[0]?.trim())).toEqual([
      "npm ci && npm run demo",
      "npm cit",
      "",
    ]);
  });

  it("lists every option and every rule", () => {
    expectGenerated(path, {
      "options-plan": () => optionsOf(plan, language),
      "options-lint": () => optionsOf(lint, language),
      "options-mail": () => optionsOf(mail, language),
      "options-actions": () => optionsOf(actions, language),
      "options-status": () => optionsOf(status, language),
      "options-run": () => optionsOf(run, language),
      "options-report": () => optionsOf(report, language),
      "options-export": () => optionsOf(exporting, language),
      "options-inspect": () => optionsOf(inspect, language),
      "options-adopt": () => optionsOf(adopt, language),
      "options-init": () => optionsOf(init, language),
      "options-rules": () => optionsOf(rulesCommand, language),
      rules: () => rulesTable(language),
    });
  });

  it("shows what the commands really print", async () => {
    const text = readFileSync(path, "utf8");
    const fresh = await replayed(text, language);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(path, fresh);
    else expect(text).toBe(fresh);
  });

  it("has a script of a meeting that can be carried out to its end", async () => {
    const [, section = ""] = readFileSync(path, "utf8").split("### collab run ");
    const script = /```text\n([\s\S]+?)```/.exec(section)?.[1] ?? "";
    const example = {
      en: ["en/planned/2026-11-10-portal-kickoff.md", "2026-11-10 10:00"],
      zh: ["zh/planned/2026-09-22-a2-kickoff.md", "2026-09-22 14:00"],
    }[language];
    const files = new Map([
      ["/work/a.md", readFileSync(join(root, "examples", example[0] ?? ""), "utf8")],
      ["/work/s.txt", script],
    ]);
    const args = ["run", "a.md", "--script", "s.txt", "--now", example[1] ?? ""];
    const { code, stderr, stdout } = await collab(args, { files: memoryFiles(files) });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(language === "en" ? / · ended\n/ : / · 已结束\n/);
  });

  it("links only to what exists", () => {
    const text = readFileSync(path, "utf8");
    const links = [...text.matchAll(/\]\(((?!https?:)[^)#]+)/g)].map((match) => match[1] ?? "");
    for (const link of links) expect(() => readFileSync(join(root, link))).not.toThrow(/ENOENT/);
  });

  it("has a configuration that collab accepts", async () => {
    const text = readFileSync(path, "utf8");
    const yaml = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)]
      .map((match) => match[1] ?? "")
      .find((block) => block.startsWith("extends"));
    const folder = await mkdtemp(join(tmpdir(), "collab-readme-"));
    try {
      writeFileSync(join(folder, "collab.config.yaml"), yaml ?? "");
      const { code, shown } = await collab(["lint", "-", "--lang", language], {
        cwd: folder,
        stdin: "# no meeting\n",
      });
      expect(shown).not.toContain("collab.config.yaml");
      expect(code).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe("the two READMEs", () => {
  it("have the same parts", () => {
    const shape = (name: string) => {
      const text = readFileSync(join(root, name), "utf8");
      return {
        headings: [...text.matchAll(/^(##+) /gm)].map((match) => match[1]),
        fences: [...text.matchAll(/^```(\w+)$/gm)].map((match) => match[1]),
      };
    };
    expect(shape("README.zh.md")).toEqual(shape("README.md"));
  });
});
