import { isAbsolute, relative, resolve, sep } from "node:path";
import { type ErrorPlace, errorLine, UserError } from "../../text/errors.ts";
import type { Invocation } from "../command.ts";

/** Says on standard error what keeps a mail from being written; `remark` is for what does not. */
export function complain({ io }: Invocation, message: string, place: ErrorPlace | null): void {
  io.stderr.write(errorLine(new UserError(message, place)));
}

export function remark(invocation: Invocation, message: string, place: ErrorPlace | null): void {
  if (!invocation.quiet) complain(invocation, message, place);
}

/** A path as the user would write it. */
export function shownPath({ cwd }: Invocation, path: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  return inside.startsWith("..") || isAbsolute(inside) ? path : inside.split(sep).join("/");
}
