import fc from "fast-check";
import picomatch from "picomatch";
import { expect } from "vitest";
import { gitignore } from "../../src/text/gitignore.ts";
import { type GlobOptions, globFor } from "../../src/text/glob.ts";
import { ownWork } from "../support/own-work.ts";
import type { Model } from "./models.ts";

const shell: GlobOptions = { dot: true, groups: true, ignoreCase: false };

const piece = fc.constantFrom(
  ..."a b . / * ? ** **/ [ab] [^a] {a,b} {a,b/c} @(a|b) ?(a)".split(" "),
);
const path = fc.stringMatching(/^[ab.](?:\/?[ab.]){0,6}$/);

/** Where picomatch takes signs for those of regular expressions, or reads `**` in its own way. */
const THEIRS =
  /\)\?|\/\/|^\/|\.\.|(?:^|\/)\.(?:\/|$)|\*\*\*|[?*@]\(.*\*|\*\*[^/]|[^/]\*\*|\/$|\?\(/;

/** Anything that opens, repeats or divides, and what it may fit. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."a aa / * ** *a ? [a] [!b] + ( ) | { } , ! @( +( *( ?( \\ .. {1..9} . é".split(" "),
      ),
      fc.constantFrom("+(a|aa)", "{a,a}", "**/", "(a+)+", "*(a|*(a|", "{a,{a,"),
    ),
    { maxLength: 400 },
  )
  .map((pieces) => pieces.join(""));

/** Milliseconds of this process's own work. */
function cost(work: () => unknown): number {
  const worked = ownWork();
  work();
  return worked();
}

/** Patterns of folders, configurations and command lines. */
export const globModels: readonly Model[] = [
  {
    name: "a pattern means what it means to others",
    runs: 1000,
    property: fc.asyncProperty(
      fc.array(piece, { minLength: 1, maxLength: 5 }),
      path,
      async (pieces, path) => {
        const pattern = pieces.join("");
        fc.pre(!THEIRS.test(pattern) && !/(?:^|\/)\.{1,2}(?:\/|$)/.test(path));
        const ours = globFor(pattern, shell);
        const theirs = picomatch(pattern, { dot: true, nonegate: true })(path);
        expect([pattern, path, typeof ours === "string" ? ours : ours(path)]).toEqual([
          ...[pattern, path, theirs],
        ]);
      },
    ),
  },
  {
    name: "a pattern is matched in time, or refused",
    property: fc.asyncProperty(
      hostile,
      fc.constantFrom("a", "a/", "aab", "."),
      async (text, part) => {
        const path = part.repeat(2000);
        for (const groups of [true, false]) {
          const glob = globFor(text, { ...shell, groups });
          if (typeof glob === "string") continue;
          // A pattern's length times a path's, at most.
          expect(cost(() => glob(path))).toBeLessThan(3000);
        }
        expect(cost(() => gitignore(text.split("!")).test(path))).toBeLessThan(3000);
      },
    ),
  },
];
