import { asks } from "./asks.js";
import { collab } from "./tools/collab.js";
import { eslint } from "./tools/eslint.js";
import { markdownlint } from "./tools/markdownlint.js";
import { remark } from "./tools/remark.js";
import { rumdl } from "./tools/rumdl.js";
import { textlint } from "./tools/textlint.js";
import { Trial } from "./trial.js";

export const tools = [collab, eslint, markdownlint, remark, textlint, rumdl];

/** `yes`, `no`, or the package or script beside the tool with which it is a yes. */
export async function ask(tool, row) {
  const trial = new Trial(tool.command);
  try {
    const word = tool.absent[row];
    if (word) return noWord(tool, trial, row, word);
    const happened = await (tool.tries[row] ?? asks[row])(trial, tool);
    return happened ? (tool.beside[row] ?? "yes") : "no";
  } catch (error) {
    throw new Error(`${tool.name}, ${row}: ${error.message}`, { cause: error });
  } finally {
    trial.remove();
  }
}

/** A tool that has no way to do a thing says no word of it in its help; if it does, somebody has to look. */
function noWord(tool, trial, row, word) {
  const helps = (tool.helps ?? [["--help"]]).map((args) => trial.run(args).all);
  if (helps.join("\n").length < 200) throw new Error("there is no help");
  const line = helps
    .join("\n")
    .split("\n")
    .find((text) => word.test(text.toLowerCase()));
  if (line !== undefined) throw new Error(`its help speaks of “${row}” now: ${line.trim()}`);
  return "no";
}
