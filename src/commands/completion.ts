import { join } from "node:path";
import { Argument } from "commander";
import type { CommandModule } from "./command.ts";
import { withExamples } from "./command-line.ts";

/** The shells, and the script of each. */
const shells = {
  bash: "collab.bash",
  zsh: "collab.zsh",
  fish: "collab.fish",
  powershell: "collab.ps1",
} as const;
type Shell = keyof typeof shells;

export const command: CommandModule<object> = {
  configure(line, messages) {
    const words = messages.cli.completion;
    line
      .description(words.description)
      .addArgument(new Argument("<shell>", words.shell).choices(Object.keys(shells)));
    withExamples(line, words.examples, messages);
  },

  // Whoever starts a shell in a folder wants its prompt, whatever the configuration there looks like.
  findsConfigs: true,

  async run([shell], _, { io }) {
    const path = join(io.packageRoot, "templates", "completion", shells[shell as Shell]);
    io.stdout.write(io.files.read(path));
    return 0;
  },
};
