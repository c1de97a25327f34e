import type { CommandModule } from "./command.ts";
import { withExamples } from "./command-line.ts";

export const command: CommandModule<{ readonly stdio?: boolean }> = {
  configure(line, messages) {
    const { lsp } = messages.cli;
    line.description(lsp.description).option("--stdio", lsp.stdio);
    withExamples(line, lsp.examples, messages);
  },

  async run(_args, _options, { io, language }) {
    const { serve } = await import("../lsp/server.ts");
    return serve(io, language);
  },
};
