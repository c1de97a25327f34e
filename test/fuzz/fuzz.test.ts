import fc from "fast-check";
import { describe, test } from "vitest";
import { actionModels } from "../tracker/sequences.ts";
import { configModels } from "./configs.ts";
import { globModels } from "./globs.ts";
import { models } from "./models.ts";
import { treeModels } from "./trees.ts";

/**
 * A short run with one seed each time; `npm run fuzz -- --seconds 600` gives every model that long, with
 * a seed of the day, and says how many inputs it tried. A counterexample becomes a test of its own.
 */
const seconds = Number(process.env.FUZZ_SECONDS ?? 0);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_201);

describe("whatever comes in", () => {
  test.each(
    [...models, ...globModels, ...treeModels, ...configModels, ...actionModels].map(
      (model) => [model.name, model] as const,
    ),
  )(
    "%s",
    async (name, { property, runs = 60 }) => {
      let inputs = 0;
      const counted = property as fc.IAsyncPropertyWithHooks<unknown[]>;
      counted.beforeEach(() => {
        inputs++;
      });
      await fc.assert(counted, {
        seed,
        ...(seconds > 0
          ? { numRuns: 1e9, interruptAfterTimeLimit: seconds * 1000, endOnFailure: false }
          : { numRuns: runs }),
      });
      if (seconds > 0) process.stdout.write(`${inputs} inputs: ${name}\n`);
    },
    seconds * 1000 + 120_000,
  );
});
