import type { Language } from "../messages/language.ts";
import type { CommandModule } from "./command.ts";
import { withExamples } from "./command-line.ts";

export const command: CommandModule<{ readonly stdio?: boolean; readonly lang?: Language }> = {
  configure(line, messages) {
    const { lsp } = messages.cli;
    line.description(lsp.description).option("--stdio", lsp.stdio);
    withExamples(line, lsp.examples, messages);
  },

  findsConfigs: true,

  async run(_args, { lang }, { io }) {
    const [{ createConnection }, { serve }] = await Promise.all([
      import("vscode-languageserver/node"),
      import("../lsp/server.ts"),
    ]);
    const { input, output } = io.protocol();
    // Which configuration holds, and so which language it sets, depends on the file at hand.
    return serve(createConnection(input, output), io, lang ?? null);
  },
};
