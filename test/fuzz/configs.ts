import { rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect } from "vitest";
import { harmDone, strange } from "../hostile/strangers.ts";
import type { Model } from "./models.ts";

const outside = fc.constantFrom(
  ...[
    "../outside",
    "$OUTSIDE",
    "../outside/templates",
    "sub/../../outside",
    "./x",
    "x/../../outside",
  ],
  ...["../outside/collab.config.yaml", "./x/collab.config.yaml", "/", "..", ".git", ".git/hooks"],
  ...["/dev/zero", "/proc/self", "file:///etc", "\\\\host\\share", "~", "$HOME", "", "."],
);
const anything = fc.oneof(
  outside,
  fc.constantFrom<unknown>(null, true, 0, -1, 1e308, "off", "constructor", "__proto__", "::x::"),
  fc.constantFrom("smtp://ann@127.0.0.1:1", "ann@example.com", "(a+)+b", "2026-13-40", "strict"),
  fc.json({ maxDepth: 2 }).map((text) => JSON.parse(text) as unknown),
);
const few = fc.array(anything, { maxLength: 3 });
const optional = (values: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(values, { requiredKeys: [] });

/** Settings that are known, with whatever a stranger may want them to say. */
const settings = optional({
  extends: fc.oneof(outside, fc.array(outside, { maxLength: 3 })),
  lang: anything,
  timezone: anything,
  calendar: fc.oneof(anything, optional({ region: anything, holidays: few, workdays: few })),
  templates: fc.oneof(outside, anything),
  ignore: fc.oneof(anything, few),
  plugins: fc.oneof(anything, few),
  people: fc.oneof(anything, few, optional({ Ann: anything, "Helen Marsh": anything })),
  overrides: fc.array(optional({ files: anything, rules: anything }), { maxLength: 3 }),
  rules: fc.oneof(anything, optional({ "agenda-fits": anything, "opening-length": few })),
  mail: fc.oneof(
    anything,
    optional({
      outbox: fc.oneof(outside, anything),
      from: anything,
      bcc: few,
      signature: anything,
      smtp: anything,
      recipients: fc.oneof(anything, optional({ notice: optional({ to: few, cc: few }) })),
    }),
  ),
});

const mail = ["mail", "notice", "--force", "--date", "2026-12-10T09:00", "."];
const commands = [["lint", "."], ["lint", "--print-config", "honest.md"], mail, ["status", "."]];

/** Whole configurations of strangers, with everything outside watched. */
export const configModels: readonly Model[] = [
  {
    name: "a configuration reaches nothing outside its folder",
    runs: 15,
    property: fc.asyncProperty(
      settings,
      fc.constantFrom("collab.config.json", "package.json"),
      fc.array(fc.constantFrom("x@", "outbox@", "t@"), { maxLength: 2 }),
      async (config, name, links) => {
        const text = JSON.stringify(name === "package.json" ? { collab: config } : config);
        const files = Object.fromEntries(links.map((link) => [link, "../outside"]));
        const folder = strange({ ...files, [name]: text }, () => undefined);
        try {
          const before = folder.elsewhere();
          for (const line of commands) expect(await harmDone(folder, line, before)).toEqual([]);
        } finally {
          rmSync(join(folder.work, ".."), { recursive: true });
        }
      },
    ),
  },
];
