import type { Configs } from "../config/configs.ts";
import { fixed } from "../lint/fix.ts";
import { type LintOptions, lintFile } from "../lint/run.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import { unifiedDiff } from "../text/diff.ts";
import { errorLine, UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";
import type { Meetings } from "./meetings.ts";
import type { FileMeetings } from "./reader.ts";
import { rewrite } from "./rewrite.ts";

export interface FixSetting {
  readonly input: Meetings;
  readonly configOf: Configs["configOf"];
  readonly lintOptions: LintOptions;
  readonly invocation: Invocation;
}

/** What `--fix` or `--fix-dry-run` does with each file of a run. */
export class Fixer {
  readonly errors: UserError[] = [];
  /** Whether standard output carries texts or diffs, so that the report has to go elsewhere. */
  readonly takesStdout: boolean;
  private readonly setting: FixSetting;
  private readonly dryRun: boolean;
  private readonly stdin: string | null;
  private findings = 0;
  private files = 0;
  private leftAlone = 0;

  /** `stdin`: the name standard input goes by, if it is among the inputs. */
  constructor(setting: FixSetting, dryRun: boolean, stdin: string | null) {
    this.setting = setting;
    this.dryRun = dryRun;
    this.stdin = stdin;
    this.takesStdout = dryRun || stdin !== null;
  }

  /** The file's meetings as they are after the fix, shown or written as asked for. */
  async fix(file: FileMeetings): Promise<FileMeetings> {
    const { input, configOf, lintOptions, invocation } = this.setting;
    const { source } = file[0];
    const config = configOf(source.file);
    const isStdin = source.file === this.stdin;
    const after = fixed(source, {
      read: input.read,
      lint: (meetings) => lintFile(meetings, config, { ...lintOptions, fixing: true }),
    });
    const changed = after.text !== source.text;
    // What is not UTF-8 would change as a whole.
    if (changed && source.encoding !== "utf-8" && !isStdin) {
      this.leave(file[0]);
      return file;
    }
    if (isStdin && !this.dryRun) invocation.io.stdout.write(after.text, "data");
    else if (changed && !(await this.put(file[0], after.text))) return file;
    if (!changed) return file;
    this.files++;
    this.findings += after.count;
    const [first, ...others] = input.read({ ...source, text: after.text });
    return first ? [first, ...others] : file;
  }

  summary(messages: Messages): string {
    const { quiet } = this.setting.invocation;
    // What could not be written, or was not to be, has been said.
    if (this.files === 0 && this.errors.length + this.leftAlone > 0) return "";
    const text = messages.cli.lint.fixed(this.findings, this.files, this.dryRun);
    return quiet ? "" : `collab: ${text}\n`;
  }

  private leave({ source, language }: Meeting): void {
    const { io, quiet, language: spoken } = this.setting.invocation;
    this.leftAlone++;
    const { notUtf8 } = messagesIn(spoken ?? language).cli.lint;
    if (!quiet) io.stderr.write(errorLine(new UserError(notUtf8, { file: source.file })));
  }

  private async put({ source, language }: Meeting, text: string): Promise<boolean> {
    const { input, invocation } = this.setting;
    if (this.dryRun) {
      const diff = unifiedDiff(source.file, source.text, text, invocation.color);
      invocation.io.stdout.write(diff);
      return true;
    }
    try {
      await rewrite(
        source,
        text,
        input.placeOf(source.file),
        messagesIn(invocation.language ?? language).cli,
      );
      return true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.errors.push(error);
      return false;
    }
  }
}
