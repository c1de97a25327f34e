import { resolve } from "node:path";
import { UserError } from "../text/errors.ts";
import { nearest } from "../text/nearest.ts";
import { configure, isVerb, type Options, refuseStray, verbs } from "./actions/options.ts";
import type { CommandModule, Invocation } from "./command.ts";

/** Throws UserError for what is no path, and all but one of the verbs. */
function refuseSlip(word: string | undefined, { io, cwd, messages }: Invocation): void {
  if (word === undefined || io.files.kind(resolve(cwd, word)) !== null) return;
  const meant = nearest(word, verbs);
  if (meant !== null)
    throw new UserError(messages.cli.unknownCommand(`actions ${word}`, `actions ${meant}`));
}

export const command: CommandModule<Options> = {
  configure,

  paths: (args, options) => (isVerb(args[0]) ? (options.in ?? []) : args),

  async run(args, options, invocation) {
    const [verb, ...refs] = args;
    if (isVerb(verb)) {
      refuseStray(verb, options, invocation);
      const { changeActions } = await import("./actions/change.ts");
      return changeActions(verb, refs, options, invocation);
    }
    refuseSlip(verb, invocation);
    refuseStray(null, options, invocation);
    const { listActions } = await import("./actions/list.ts");
    return listActions(args, options, invocation);
  },
};
