import { checkSync } from "recheck";
import { afterAll, describe, expect, it, vi } from "vitest";
import { builtDuring, type Expression, modules, written } from "./collect.ts";
import { SafeOnes } from "./safe-ones.ts";

/** Milliseconds; most take ten. What has limits of its own needs no answer. */
const TIMEOUT = 120_000;
const TIMEOUT_IF_BOUNDED = 1_000;

const { literals, built } = written();

async function everyModule(): Promise<void> {
  vi.resetModules();
  // A page needs a browser, and a program starts at once; their patterns are found as they are written.
  const programs = new Set(["start.ts", "thread.ts", "unpack.ts"]);
  const here = modules.filter((each) => !programs.has(each) && !each.startsWith("live/page/"));
  for (const path of here) await import(/* @vite-ignore */ `../../src/${path}`);
  // These put theirs together each time.
  (await import("../../src/time/duration.ts")).readDuration("15-20 min");
  const { isOf, patternKinds } = await import("../../src/meeting/front-matter/patterns.ts");
  for (const kind of patternKinds) isOf(kind, "");
  const settings = await import("../../src/config/table.ts");
  for (const kind of Object.keys(settings.patterns))
    settings.fits(kind as keyof typeof settings.patterns, "");
  (await import("../../src/vocabulary/index.ts")).besideMeetingName("");
  (await import("../../src/vocabulary/people.ts")).postLength("财务主任王芳");
  (await import("../../src/mail/outbox.ts")).contentHash(new Uint8Array());
}
const together = await builtDuring(everyModule);

/** Repeats nothing without an end, so that the time at each place of a text has a limit. */
function isBounded({ source }: Expression): boolean {
  const bare = source.replace(/\\./gs, "").replace(/\[[^\]]*\]/g, "");
  return !/[*+]|\{\d+,\}/.test(bare);
}

const safe = new SafeOnes();
afterAll(() => safe.keep());

describe("every regular expression", () => {
  it("is found, those that are put together at run time included", () => {
    expect(literals.length).toBeGreaterThan(400);
    const missed = [...built].filter(
      ([path, count]) => together.filter(({ place }) => place === path).length < count,
    );
    expect(missed).toEqual([]);
  });

  // An attack is tried out against the clock: on a busy machine a harmless one may look slow once.
  it.each([...literals, ...together])(
    "takes time in proportion to the text, whatever the text: $place /$source/",
    { timeout: 2 * TIMEOUT, retry: 2 },
    (expression) => {
      const { source, flags } = expression;
      if (safe.has(source, flags)) return;
      const found = checkSync(source, flags, {
        timeout: isBounded(expression) ? TIMEOUT_IF_BOUNDED : TIMEOUT,
      });
      if (found.status === "safe") {
        safe.add(source, flags);
        return;
      }
      const isExponential =
        found.status === "vulnerable" && found.complexity.type === "exponential";
      if (isBounded(expression) && !isExponential) return;
      expect(found.status === "unknown" ? found.error.kind : found.attack.pattern).toBeNull();
    },
  );
});
