import type { EventEmitter } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { CommandModule } from "../../src/commands/command.ts";
import { commandLine } from "../../src/commands/command-line.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { packageRoot, recordingIo } from "../support/io.ts";
import { overviewOf, pageOf } from "./man.ts";

const messages = messagesIn("en");
const commands = Object.entries(messages.cli.commands);
const folder = join(packageRoot, "man");

/** The examples of its help: a command line, perhaps over several lines, and below it what it does. */
function examplesIn(help: string): readonly (readonly [string, string])[] {
  const found = help.split(/^ {2}\$ /m).slice(1);
  return found.map((text) => {
    const lines = text.trim().split("\n");
    const what = lines.at(-1)?.trim() ?? "";
    const line = lines.slice(0, -1).map((each) => each.trim().replace(/ \\$/, ""));
    return [line.join(" "), what] as const;
  });
}

async function page(name: string, summary: string): Promise<string> {
  const { command: module } = (await import(`../../src/commands/${name}.ts`)) as {
    command: CommandModule<never>;
  };
  const command = commandLine(name, module.configure, recordingIo().io, messages);
  let shown = "";
  (command as unknown as EventEmitter).emit("afterHelp", {
    error: false,
    command,
    write: (text: string) => {
      shown += text;
    },
  });
  return pageOf({ name, summary, command, examples: examplesIn(shown) });
}

function expectWritten(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env.UPDATE_DOCS === "1") writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "", name).toBe(text);
}

it.each(commands)("the manual has a page for %s, with all it takes", async (name, summary) => {
  const text = await page(name, summary);
  expect(text).toContain(".SH EXAMPLES");
  expectWritten(`collab-${name}.1`, text);
});

it("the manual begins with what there is, and the package brings all of it", () => {
  expectWritten("collab.1", overviewOf(messages.cli.summary, commands));
  const names = ["collab.1", ...commands.map(([name]) => `collab-${name}.1`)].sort();
  expect(readdirSync(folder).sort()).toEqual(names);
  const { man } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
    man: readonly string[];
  };
  expect([...man].sort()).toEqual(names.map((name) => `./man/${name}`));
});
