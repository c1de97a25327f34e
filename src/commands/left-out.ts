import type { Messages } from "../messages/index.ts";
import { errorLine, UserError } from "../text/errors.ts";
import type { Invocation } from "./command.ts";
import type { LeftOut } from "./inputs.ts";

/** Names beyond these would push what was found off the screen. */
const MOST_NAMES = 3;

/** Says what was found and not looked at: nobody is to take it for checked. */
export function tellLeftOut(
  leftOut: readonly LeftOut[],
  { io, quiet }: Pick<Invocation, "io" | "quiet">,
  { cli: { leftOut: words } }: Messages,
): void {
  if (quiet) return;
  for (const why of ["astray", "other", "unnameable"] as const) {
    const names = leftOut.filter((each) => each.why === why).map(({ name }) => name);
    if (names.length === 0) continue;
    const more = names.length - MOST_NAMES;
    const shown = words.names(names.slice(0, MOST_NAMES), Math.max(more, 0));
    io.stderr.write(errorLine(new UserError(words[why](names.length, shown))));
  }
}
