import { resolve } from "node:path";
import type { Messages } from "../messages/index.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";

/** Writes what a command made into the file that the command line names for it. Throws UserError. */
export function put(
  text: string,
  file: string,
  { io, cwd }: Invocation,
  { cli }: Pick<Messages, "cli">,
): void {
  try {
    io.files.write(resolve(cwd, file), text, { overwrite: true });
  } catch (error) {
    throw new UserError(cli.unwritable(reasonOf(error)), { file });
  }
}
