import { foundConfigs, orItsProblem } from "../config/configs.ts";
import { ignoreInFolders, ignoreOf } from "../config/ignored.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import type { CommandModule } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { markdownBelow } from "./walk.ts";

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
    // Which configuration holds, and so which language it sets, depends on the file at hand; one that cannot
    // be read is told of where it is open.
    const below = (cwd: string): readonly string[] => {
      const setting = { cwd, files: io.files, messages: messagesIn(lang ?? "en"), ownRules: null };
      const configs = foundConfigs([], setting, orItsProblem);
      const ignore = ignoreOf(configs.config, cwd);
      const ignoreIn = ignoreInFolders(configs, cwd);
      return markdownBelow(cwd, { files: io.files, ignore, ignoreIn }).paths;
    };
    return serve(createConnection(input, output), { ...io, markdownBelow: below }, lang ?? null);
  },
};
