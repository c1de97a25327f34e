import Handlebars from "handlebars";
import type { Messages } from "../messages/index.ts";
import { UserError } from "../text/errors.ts";
import { escapeAll } from "./escape.ts";
import { precompiled } from "./precompiled.ts";
import { programOf } from "./template-program.ts";

/** A template as it was read; `name` is what an error calls it: its path. */
export interface Template {
  readonly name: string;
  readonly text: string;
}

/**
 * A Markdown body from a view. Every value is escaped before the template sees it, so neither
 * `{{x}}` nor `{{{x}}}` can let a meeting file change the structure. A variable that is not in the
 * view is an error naming template and line, also inside `{{#if}}` and `{{#each}}`.
 */
export function renderMarkdown(template: Template, view: object, messages: Messages): string {
  const text = run(template, escapeAll(view), { noEscape: true }, messages);
  // Sections that are left out leave blank lines behind.
  return `${text
    .replace(/\r\n?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;
}

/** Markup around a finished body; values are escaped as HTML, the body is taken as it is. */
export function renderLayout(
  template: Template,
  view: Readonly<Record<string, string>>,
  body: string,
  messages: Messages,
): string {
  return run(template, { ...view, body: new Handlebars.SafeString(body) }, {}, messages);
}

const handlebars = Handlebars.create();
handlebars.registerHelper("plural", (count: number, one: string, many: string) =>
  count === 1 ? one : many,
);

/**
 * How often blocks may be gone through in one mail. A template may come from a stranger's folder: lists in
 * lists in lists, or parts that take each other twice, would keep it busy for ever.
 */
const MOST_TURNS = 1_000_000;
let turns = 0;

function takeTurn(): void {
  if (++turns > MOST_TURNS) throw new Error(`more than ${MOST_TURNS} repetitions`);
}

const { each } = handlebars.helpers as { readonly each: Handlebars.HelperDelegate };
handlebars.registerHelper("each", function (this: unknown, list: unknown, options) {
  const fn = (each: unknown, more?: Handlebars.RuntimeOptions): string => {
    takeTurn();
    return options.fn(each, more);
  };
  return each.call(this, list, { ...options, fn });
});

const { VM } = handlebars as unknown as {
  readonly VM: { invokePartial: (part: unknown, view: unknown, options: unknown) => unknown };
};
Object.assign(handlebars, {
  VM: {
    ...VM,
    invokePartial(this: unknown, part: unknown, view: unknown, options: unknown) {
      takeTurn();
      return VM.invokePartial.call(this, part, view, options);
    },
  },
});

/** One run renders the same few templates again and again. */
const compiled = new Map<string, Handlebars.TemplateDelegate>();

function compile(text: string, options: CompileOptions): Handlebars.TemplateDelegate {
  const before = compiled.get(text);
  if (before) return before;
  const ours = precompiled.get(text);
  const template = ours
    ? handlebars.template(ours)
    : handlebars.compile(programOf(text), { strict: true, ...options });
  compiled.set(text, template);
  return template;
}

function run(
  template: Template,
  data: object,
  options: CompileOptions,
  messages: Messages,
): string {
  turns = 0;
  try {
    // Prototype access is off by default; saying so here keeps it so.
    return compile(template.text, options)(data, {
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    });
  } catch (error) {
    throw templateError(template, error, data, messages);
  }
}

function templateError(
  template: Template,
  error: unknown,
  data: object,
  messages: Messages,
): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const words = messages.mail.command;
  const unknown = /^"(.+?)" not defined in /.exec(error.message)?.[1];
  const line = lineOf(error);
  const place = { file: template.name, ...(line === null ? {} : { line }) };
  // A parse error quotes the template and ends with what was expected.
  const lines = error.message.split("\n");
  const reason = [lines[0]?.replace(/:$/, ""), ...(lines.length > 1 ? [lines.at(-1)] : [])].join(
    ": ",
  );
  const message = unknown
    ? words.unknownVariable(unknown, Object.keys(data))
    : words.brokenTemplate(reason);
  return new UserError(message, place);
}

function lineOf(error: Error): number | null {
  if ("lineNumber" in error && typeof error.lineNumber === "number") return error.lineNumber;
  const line = /on line (\d+)/.exec(error.message)?.[1] ?? / - (\d+):\d+$/.exec(error.message)?.[1];
  return line === undefined ? null : Number(line);
}
