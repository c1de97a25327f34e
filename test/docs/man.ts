import type { Argument, Command, Option } from "commander";

/** A command as its manual page has it. */
interface Page {
  readonly name: string;
  /** One line, as `collab --help` has it. */
  readonly summary: string;
  readonly command: Command;
  /** Each with what it does. */
  readonly examples: readonly (readonly [line: string, what: string])[];
}

const REPLACED: ReadonlyArray<readonly [RegExp, string]> = [
  [/\\/g, "\\e"],
  [/-/g, "\\-"],
  [/“/g, "\\(lq"],
  [/”/g, "\\(rq"],
  [/‘/g, "\\(oq"],
  [/’|'/g, "\\(aq"],
  [/—/g, "\\(em"],
  [/–/g, "\\(en"],
  [/…/g, "..."],
];

/** Text in roff (groff_char(7)); what may begin a line must not be taken for a request. */
function roff(text: string): string {
  const plain = REPLACED.reduce((all, [what, by]) => all.replace(what, by), text);
  // Readers differ in what encoding they take a page to have.
  const ascii = plain.replace(/[^\n -~]/gu, (character) => {
    const code = character.codePointAt(0)?.toString(16).toUpperCase() ?? "";
    return `\\[u${code.padStart(4, "0")}]`;
  });
  return ascii.replace(/^(?=[.'])/gm, "\\&");
}

const bold = (text: string): string => `\\fB${roff(text)}\\fR`;
const italic = (text: string): string => `\\fI${roff(text)}\\fR`;

/** `-o, --output <file>`: flags in bold, what stands for a value in italics. */
const flags = (text: string): string =>
  text
    .split(/([<[].*)/)
    .map((part) => (/^[<[]/.test(part) ? italic(part) : bold(part)))
    .join("")
    .replaceAll("\\fB\\fR", "")
    .replaceAll("\\fI\\fR", "");

const entry = (term: string, text: string): string => `.TP\n${term}\n${roff(text)}`;

function optionEntry({ flags: term, description, argChoices, ...option }: Option): string {
  const choices = argChoices ? ` (${argChoices.join(" | ")})` : "";
  const shown = option.defaultValueDescription ?? option.defaultValue;
  const standard = typeof shown === "string" ? ` (default: ${shown})` : "";
  return entry(flags(term), `${description}${choices}${standard}`);
}

const argumentEntry = (argument: Argument): string =>
  entry(
    italic(argument.name()),
    `${argument.description}${argument.argChoices ? ` (${argument.argChoices.join(" | ")})` : ""}`,
  );

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`.SH ${title}`, ...lines];

const head = (name: string): readonly string[] => [
  '.\\" Written by test/docs/man.test.ts: UPDATE_DOCS=1 npx vitest run test/docs',
  `.TH ${roff(name.toUpperCase())} 1 "" collab "collab manual"`,
];

const codes = [
  ["0", "nothing is wrong"],
  ["1", "there are findings, something is overdue, or a mail lacks what it needs"],
  ["2", "the command line or the configuration is wrong, or something cannot be read or written"],
  ["130", "ended with Ctrl\u2011C"],
] as const;
const exitStatus = (): readonly string[] =>
  section(
    "EXIT STATUS",
    codes.map(([code, text]) => entry(bold(code), text.replaceAll("\u2011", "-"))),
  );

/** `collab-lint(1)` */
export function pageOf({ name, summary, command, examples }: Page): string {
  return [
    ...head(`collab-${name}`),
    ...section("NAME", [`collab\\-${name} \\- ${roff(summary)}`]),
    ...section("SYNOPSIS", [`${bold(`collab ${name}`)} ${roff(command.usage())}`]),
    ...section("DESCRIPTION", [roff(command.description())]),
    ...section("ARGUMENTS", command.registeredArguments.map(argumentEntry)),
    ...section("OPTIONS", command.options.map(optionEntry)),
    ...section(
      "EXAMPLES",
      examples.map(([line, what]) => entry(bold(line), what)),
    ),
    ...exitStatus(),
    ...section("SEE ALSO", ["\\fBcollab\\fR(1)"]),
    "",
  ].join("\n");
}

/** `collab(1)`: what there is. */
export function overviewOf(
  summary: string,
  commands: readonly (readonly [name: string, text: string])[],
): string {
  return [
    ...head("collab"),
    ...section("NAME", [
      `collab \\- ${roff(summary.charAt(0).toLowerCase() + summary.slice(1)).replace(/\.$/, "")}`,
    ]),
    ...section("SYNOPSIS", [`${bold("collab")} ${italic("command")} [options]`]),
    ...section("DESCRIPTION", [
      roff(
        "One Markdown file for each meeting is planned, checked, mailed, held and followed up. Each command has a page of its own.",
      ),
    ]),
    ...section(
      "COMMANDS",
      commands.map(([name, text]) => entry(`\\fBcollab\\-${name}\\fR(1)`, text)),
    ),
    ...exitStatus(),
    "",
  ].join("\n");
}
