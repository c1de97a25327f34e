import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { Io, Output } from "../host/io.ts";
import { pageFile } from "../lint/rule-page.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { type FormatId, formatIds, formatNamed, formats } from "../reporters/index.ts";
import type { Report, Setting } from "../reporters/report.ts";
import { type RuleId, rules } from "../rules/index.ts";
import { UserError } from "../text/errors.ts";
import { uncoloured } from "../text/visible.ts";
import type { Invocation } from "./command.ts";
import { notOneOf } from "./command-line.ts";
import { makesLinks } from "./links.ts";
import { put } from "./put.ts";
import { isMarkdownName } from "./walk.ts";

/** One report that is asked for; `file` `null`: on standard output. */
interface Wanted {
  readonly format: FormatId;
  readonly file: string | null;
}

/**
 * The reports that `--format id[=file] …` and `--output-file` ask for. Without `--format` it is text,
 * and in a GitHub Actions run also annotations. Throws UserError when two would end in one place.
 */
export function wantedReports(
  given: readonly string[],
  outputFile: string | undefined,
  { io, cwd, messages }: Pick<Invocation, "io" | "cwd" | "messages">,
): readonly Wanted[] {
  const inActions = io.env.GITHUB_ACTIONS === "true";
  const usual = inActions ? ["text", "github"] : ["text"];
  const wanted = (given.length > 0 ? given : usual).map((text) => parse(text, messages));
  const words = messages.cli.lint;
  if (outputFile !== undefined) {
    const [first, ...others] = wanted;
    if (!first) return wanted;
    if (first.file !== null)
      throw new UserError(words.twoOutputs(`--format ${given[0]}`, "--output-file"));
    return spared(
      separate([{ ...first, file: outputFile }, ...others], cwd, messages),
      io,
      cwd,
      words,
    );
  }
  return spared(separate(wanted, cwd, messages), io, cwd, words);
}

/** No report takes the place of a Markdown file, which may be the meeting itself; one in Markdown may. */
function spared(
  wanted: readonly Wanted[],
  { files }: Io,
  cwd: string,
  words: Messages["cli"]["lint"],
): readonly Wanted[] {
  for (const { format, file } of wanted) {
    if (file === null || format === "markdown" || !isMarkdownName(file)) continue;
    if (files.kind(resolve(cwd, file)) !== null) throw new UserError(words.isMarkdown, { file });
  }
  return wanted;
}

function parse(text: string, messages: Messages): Wanted {
  const at = text.indexOf("=");
  const [name, file] = at === -1 ? [text, null] : [text.slice(0, at), text.slice(at + 1)];
  const format = formatNamed(name);
  if (format === null) throw notOneOf("--format", name, formatIds, messages);
  if (file === "") throw new UserError(messages.cli.lint.noFormatFile(name));
  return { format, file };
}

function separate(
  wanted: readonly Wanted[],
  cwd: string,
  { cli: { lint: words } }: Messages,
): readonly Wanted[] {
  const places = new Map<string, FormatId>();
  for (const { format, file } of wanted) {
    if (file === null) continue;
    const place = resolve(cwd, file);
    const before = places.get(place);
    if (before) throw new UserError(words.sameFile(before, format, file));
    places.set(place, format);
  }
  const shown = wanted.filter(({ file }) => file === null).map(({ format }) => format);
  const whole = shown.find((format) => formats[format].whole);
  if (whole && shown.length > 1) throw new UserError(words.sharedOutput(whole));
  return wanted;
}

/** Writes every report where it belongs; what cannot be written is thrown when the others are out. */
export async function writeReports(
  wanted: readonly Wanted[],
  report: Report,
  language: Language,
  invocation: Invocation,
  toStderr: boolean,
): Promise<void> {
  const { io, quiet } = invocation;
  const failures: UserError[] = [];
  const found = report.results.length > 0;
  const checked = report.files > 0 || report.skipped > 0;
  for (const { format, file } of wanted) {
    if (format === "text" && file === null && !found && (quiet || !checked)) continue;
    const reporter = await formats[format].load();
    const made = reporter(report, settingFor(invocation, language, file !== null));
    const pieces = typeof made === "string" ? [made] : made;
    if (file === null) {
      show(pieces, format, toStderr ? io.stderr : io.stdout);
      continue;
    }
    try {
      put([...pieces].join(""), file, invocation, messagesIn(language));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      failures.push(error);
    }
  }
  const [failure] = failures;
  if (failure) throw failure;
}

function show(pieces: Iterable<string>, format: FormatId, output: Output): void {
  for (const piece of pieces) output.write(piece, format === "github" ? "annotations" : "text");
}

const isOurs = (id: string): id is RuleId => rules.some((rule) => rule.id === id);

function settingFor(
  { io, cwd, color, config }: Invocation,
  language: Language,
  toFile: boolean,
): Setting {
  const page = (rule: RuleId): string => pageFile(rule, language, io.packageRoot);
  let root: string | null = null;
  return {
    messages: messagesIn(language),
    color: toFile ? uncoloured : color,
    width: Math.min(io.stdout.columns, 120),
    links: !toFile && color.level > 0 && makesLinks(io),
    version: io.version,
    pathOf: (file) => {
      root ??= projectRoot(io, cwd);
      return seenFrom(root, resolve(cwd, file));
    },
    ownRules: config.ownRules,
    pageUri: (rule) => (isOurs(rule) ? pathToFileURL(page(rule)).href : null),
    page: (rule) => new TextDecoder().decode(io.files.read(page(rule))),
  };
}

/** What the CI service says, else the repository, else the working folder. */
function projectRoot({ env, files }: Io, cwd: string): string {
  const said = env.GITHUB_WORKSPACE || env.CI_PROJECT_DIR;
  if (said && isInside(relative(said, cwd))) return said;
  for (let folder = cwd; ; folder = resolve(folder, "..")) {
    if (files.kind(join(folder, ".git")) !== null) return folder;
    if (resolve(folder, "..") === folder) return cwd;
  }
}

const isInside = (path: string): boolean =>
  path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);

function seenFrom(root: string, path: string): string {
  const inside = relative(root, path);
  return isInside(inside) ? inside.split(sep).join("/") : pathToFileURL(path).href;
}
