import { type GlobOptions, type GlobProblem, type Part, readPattern } from "./glob-parts.ts";

export type { GlobOptions, GlobProblem };

/** Whether a path, with `/` between its names, is meant. */
export type Glob = (path: string) => boolean;

type Step =
  | { readonly kind: "one"; readonly test: (char: string) => boolean; readonly wild: boolean }
  /** Goes on at each of these steps. */
  | { readonly kind: "fork"; readonly to: readonly number[] };

/**
 * A pattern such as `meetings/**` or `*.{md,markdown}`, matched in time proportional to the pattern and
 * the path: patterns come with folders of strangers, and one made into a regular expression can be
 * written so that it never ends.
 */
export function globFor(pattern: string, options: GlobOptions): Glob | GlobProblem {
  const part = readPattern(pattern, options);
  if (typeof part === "string") return part;
  const steps: Step[] = [];
  lay(part, steps);
  return (path) => matches(steps, [...(options.ignoreCase ? path.toLowerCase() : path)], options);
}

/** Lays a part out as steps, of which several are taken at once. */
function lay(part: Part, steps: Step[]): void {
  if (part.kind === "one") steps.push(part);
  else if (part.kind === "all") for (const each of part.parts) lay(each, steps);
  else if (part.kind === "either") {
    const begin = steps.push({ kind: "fork", to: [] }) - 1;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const each of part.parts) {
      starts.push(steps.length);
      lay(each, steps);
      ends.push(steps.push({ kind: "fork", to: [] }) - 1);
    }
    steps[begin] = { kind: "fork", to: starts };
    for (const end of ends) steps[end] = { kind: "fork", to: [steps.length] };
  } else {
    const begin = steps.push({ kind: "fork", to: [steps.length + 1] }) - 1;
    lay(part.part, steps);
    if (part.often) steps.push({ kind: "fork", to: [begin + 1, steps.length + 1] });
    if (!part.needed) steps[begin] = { kind: "fork", to: [begin + 1, steps.length] };
  }
}

/** Takes all ways through the steps side by side, a character at a time; none is taken twice. */
function matches(
  steps: readonly Step[],
  path: readonly string[],
  { dot }: Pick<GlobOptions, "dot">,
): boolean {
  const seen = new Uint32Array(steps.length + 1);
  const reach = (start: number, at: number, into: number[]): void => {
    const open = [start];
    for (let step = open.pop(); step !== undefined; step = open.pop()) {
      if (seen[step] === at + 1) continue;
      seen[step] = at + 1;
      const what = steps[step];
      if (what?.kind === "fork") for (const next of what.to) open.push(next);
      else into.push(step);
    }
  };
  let current: number[] = [];
  reach(0, 0, current);
  for (const [at, char] of path.entries()) {
    const isHidden = !dot && char === "." && (at === 0 || path[at - 1] === "/");
    const next: number[] = [];
    for (const step of current) {
      const what = steps[step];
      if (what?.kind !== "one" || (isHidden && what.wild)) continue;
      if (what.test(char)) reach(step + 1, at + 1, next);
    }
    if (next.length === 0) return false;
    current = next;
  }
  return current.includes(steps.length);
}
