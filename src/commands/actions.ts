import { configure, isVerb, type Options, refuseStray } from "./actions/options.ts";
import type { CommandModule } from "./command.ts";

export const command: CommandModule<Options> = {
  configure,

  async run(args, options, invocation) {
    const [verb, ...refs] = args;
    if (isVerb(verb)) {
      refuseStray(verb, options, invocation);
      const { changeActions } = await import("./actions/change.ts");
      return changeActions(verb, refs, options, invocation);
    }
    refuseStray(null, options, invocation);
    const { listActions } = await import("./actions/list.ts");
    return listActions(args, options, invocation);
  },
};
