import type { Outcome } from "./collab.ts";

/** A run to be read by people: command line, what it said, exit code, the files it wrote. */
export function transcript(
  args: readonly string[],
  { code, stdout, stderr }: Pick<Outcome, "code" | "stdout" | "stderr">,
  written: ReadonlyArray<readonly [string, string]> = [],
): string {
  const quoted = args.map((arg) =>
    /^[\w./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", "'\\''")}'`,
  );
  return [
    `$ collab ${quoted.join(" ")}`,
    ...(stdout ? [`--- stdout\n${stdout}`] : []),
    ...(stderr ? [`--- stderr\n${stderr}`] : []),
    `--- exit code ${code}\n`,
    ...written.map(([path, text]) => `--- ${path}\n${text}`),
  ].join("\n");
}
