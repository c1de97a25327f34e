import { Option } from "commander";
import { pageFile } from "../lint/rule-page.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type RuleId, rules } from "../rules/index.ts";
import type { Rule } from "../rules/rule.ts";
import { UserError } from "../text/errors.ts";
import { greatest } from "../text/many.ts";
import { nearest } from "../text/nearest.ts";
import { visibleJson } from "../text/visible.ts";
import { displayWidth, pad } from "../text/wrap.ts";
import type { CommandModule, ExitCode, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";

interface Options {
  readonly format: "text" | "json";
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const words = messages.cli.rules;
    line
      .description(words.description)
      .argument("[id]", words.id)
      .addOption(
        new Option("--format <format>", words.options.format)
          .choices(["text", "json"])
          .default("text"),
      );
    withExamples(line, words.examples, messages);
  },

  async run([id], { format }, invocation) {
    const { io, messages } = invocation;
    if (id !== undefined && format === "text") return explain(id, invocation);
    const rule = id === undefined ? null : ruleNamed(id, messages);
    const text =
      format === "json"
        ? `${visibleJson(rule ? inJson(rule, messages) : listed.map((each) => inJson(each, messages)), 2)}\n`
        : table(messagesIn(invocation.language ?? "en"));
    io.stdout.write(text);
    return 0;
  },
};

const listed: readonly Rule[] = rules;

/** Throws UserError where there is none of that name. */
function ruleNamed(id: string, { cli }: Messages): Rule {
  const rule = listed.find((each) => each.id === id);
  if (rule) return rule;
  const ids = listed.map((each) => each.id);
  throw new UserError(cli.config.unknownRule(id, nearest(id, ids)));
}

/** Shows the page of a rule. */
export async function explain(id: string, invocation: Invocation): Promise<ExitCode> {
  const rule = ruleNamed(id, invocation.messages);
  invocation.io.stdout.write(await page(rule.id, invocation.language ?? "en", invocation));
  return 0;
}

function inJson(
  { id, severity, guide, stage, fixable, options }: Rule,
  messages: Messages,
): object {
  const { title } = messages.rules[id];
  return { id, title, severity, guide, stage, fixable: fixable ?? false, options };
}

function table({ cli, rules: texts, terms }: Messages): string {
  const { columns, fixable: mark } = cli.rules;
  const rows = listed.map(({ id, severity, guide, fixable }) => [
    id,
    terms.severity[severity],
    guide ?? "",
    fixable ? mark : "",
    texts[id].title,
  ]);
  const lines = [columns, ...rows];
  const widths = columns.map((_, column) =>
    greatest(lines.map((line) => displayWidth(line[column] ?? ""))),
  );
  return lines
    .map(
      (line) =>
        `${line
          .map((cell, at) => pad(cell, widths[at] ?? 0))
          .join("  ")
          .trimEnd()}\n`,
    )
    .join("");
}

/** A rule's page without its markup, nor the link to its twin. */
async function page(id: RuleId, language: Language, { io }: Invocation): Promise<string> {
  const [{ parseBody }, { plainText }] = await Promise.all([
    import("../mail/markdown.ts"),
    import("../mail/text.ts"),
  ]);
  const markdown = new TextDecoder().decode(io.files.read(pageFile(id, language, io.packageRoot)));
  return plainText(parseBody(markdown.replace(/^\[(?:中文|English)\]\(\S+\)$/m, "")));
}
