import { resolve } from "node:path";
import { sourceOf } from "../../config/load.ts";
import type { Keeper } from "../../live/keeper.ts";
import { Rerun } from "../../live/recorded.ts";
import { noticeText, refusalText } from "../../live/refusal.ts";
import { readScript, type ScriptLine } from "../../live/script.ts";
import type { Command } from "../../live/types.ts";
import { agendaIndexOf } from "../../meeting/agenda/topics.ts";
import type { Messages } from "../../messages/index.ts";
import { errorLine, UserError } from "../../text/errors.ts";
import type { TimeOfDay } from "../../time/local.ts";
import type { Invocation } from "../command.ts";
import { heard } from "../rewrite.ts";

/** Where a script stopped, and how many of its commands were carried out before. */
export interface Stopped {
  readonly problem: UserError;
  readonly done: number;
}

/**
 * Carries out the lines of a script, each as if it were typed, up to the first that cannot be; what stood
 * before it is recorded. `setClock`: what the clock shows from a line on.
 */
export async function runScript(
  name: string,
  keeper: Keeper,
  setClock: (at: TimeOfDay) => void,
  invocation: Invocation,
  messages: Messages,
): Promise<Stopped | null> {
  const rerun = new Rerun(keeper.refresh().meeting);
  let done = 0;
  try {
    for (const line of linesOf(name, invocation, messages)) {
      await carryOut(line);
      done++;
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { problem: error, done };
  }
  return null;

  async function carryOut(line: ScriptLine): Promise<void> {
    if (line.at !== null) setClock(line.at);
    const place = { file: name, line: line.line, column: line.column };
    const asked = commandOf(line, keeper, messages, place);
    // What an earlier run has recorded is not recorded twice.
    const command = rerun.left(asked, keeper.refresh().meeting);
    if (command === null) return;
    const outcome = keeper.run(command);
    const { notice } = outcome;
    if (notice) {
      const { file } = keeper.refresh().meeting.source;
      invocation.io.stderr.write(errorLine(new UserError(noticeText(notice, messages), { file })));
    }
    if ("refused" in outcome) throw new UserError(refusalText(outcome.refused, messages), place);
    await heard();
  }
}

function linesOf(name: string, { io, cwd }: Invocation, messages: Messages): readonly ScriptLine[] {
  const { text: script } = sourceOf(name, () => io.files.read(resolve(cwd, name)), messages);
  const read = readScript(script);
  if (!("why" in read)) return read;
  const { line, column, text, why } = read;
  throw new UserError(messages.run.script[why](text), { file: name, line, column });
}

/** The command with the item that its number or title means in the agenda as it is now. */
function commandOf(
  { command, item }: ScriptLine,
  keeper: Keeper,
  { run }: Messages,
  place: { readonly file: string; readonly line: number; readonly column: number },
): Command {
  if (item === null) return command;
  const index = agendaIndexOf(item, keeper.refresh().meeting.agenda);
  if (index === null) throw new UserError(run.script.item(item), place);
  return { ...command, item: index } as Command;
}
