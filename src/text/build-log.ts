import { greatest } from "./many.ts";

/**
 * Logs of build services obey commands that stand in them, whoever wrote them: GitHub `::name::` at the
 * start of a line and `##[name]` anywhere, Azure `##vso[`, TeamCity `##teamcity[`, GitLab
 * `section_start:`. What people write in meeting files is not to be obeyed.
 */
const commands =
  /^(?:(?![\r\n\u2028\u2029])[\s\p{Cc}\p{Cf}])*::|##(?:vso|teamcity)?\[|section_(?:start|end):/gimu;

/** Annotations are all that collab itself has to say to such a log. */
const annotation = /^::(?:error|warning|notice) /;

/** Longer than any command's beginning. */
const REACH = 16;

/**
 * One stream into a log, made harmless. A command may be cut at any place between two pieces: of each the
 * last character is replaced, so that nothing has to be held back.
 */
export class BuildLog {
  /** The end of what was written: what a command may have begun in. */
  private before = "";

  /** The text with what the log would obey written as an escape, which means the same in JSON. */
  harmless(text: string): string {
    const whole = this.before + text;
    const safe = whole.replace(commands, escaped);
    this.before = beginning(safe);
    return safe.slice(whole.length - text.length);
  }

  /** Lines of annotations as they are; whatever else stands there, or in them, is made harmless. */
  annotations(text: string): string {
    return text
      .split(/(?<=\n)/)
      .map((line) =>
        this.before === "" && annotation.test(line)
          ? `::${this.harmless(`x${line.slice(2)}`).slice(1)}`
          : this.harmless(line),
      )
      .join("");
  }

  /** Whether the log would obey something here, in data whose bytes must not change. */
  wouldObey(data: string): boolean {
    const whole = this.before + data;
    this.before = beginning(whole);
    return whole.search(commands) !== -1;
  }
}

function escaped(command: string): string {
  const code = command
    .charCodeAt(command.length - 1)
    .toString(16)
    .padStart(4, "0");
  return `${command.slice(0, -1)}\\u${code}`;
}

/** What of the last line matters to what follows: how it ends, and whether anything stood in it. */
function beginning(text: string): string {
  const line = text.slice(lastLine(text));
  const blank = /^(?:[\s\p{Cc}\p{Cf}])*(:?)$/u.exec(line);
  return blank ? (blank[1] ?? "") : `x${line.slice(-REACH)}`;
}

function lastLine(text: string): number {
  return 1 + greatest(["\n", "\r", "\u2028", "\u2029"].map((end) => text.lastIndexOf(end)));
}
