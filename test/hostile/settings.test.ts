import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { english } from "../cli/meetings.ts";
import { collab } from "../support/collab.ts";
import { ownWork } from "../support/own-work.ts";
import { scratchFolder } from "../support/scratch.ts";

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("");

/** A configuration, `collab.config.yaml`, with whatever else belongs to it. */
const lint = async (files: Readonly<Record<string, string>>, ...more: readonly string[]) =>
  collab(["lint", ".", ...more], { cwd: scratchFolder({ "a.md": english, ...files }) });

describe("a configuration that a folder brings along", () => {
  it.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "is larger than any address book",
      {
        "collab.config.yaml": `people:\n${lines(90_000, (at) => `  P${at}: p${at}@example.com\n`)}`,
      },
      "cannot be read (EFBIG): it is too large",
    ],
    [
      "extends a file that is larger",
      {
        "collab.config.yaml": "extends: ./book.yaml\n",
        "book.yaml": `people:\n${lines(90_000, (at) => `  P${at}: p${at}@example.com\n`)}`,
      },
      "book.yaml: cannot be read (EFBIG): it is too large",
    ],
    [
      "extends itself in the end",
      { "collab.config.yaml": "extends: ./c.yaml\n", "c.yaml": "extends: ./collab.config.yaml\n" },
      "c.yaml:1:10: “extends” leads round in a circle",
    ],
    [
      "extends one file after the other without end",
      {
        "collab.config.yaml": "extends: ./c0.yaml\n",
        ...Object.fromEntries(
          Array.from({ length: 30 }, (_, at) => [`c${at}.yaml`, `extends: ./c${at + 1}.yaml\n`]),
        ),
      },
      "c19.yaml:1:10: “extends” leads through more than 20 files before ./c20.yaml",
    ],
    [
      "has more overrides than files",
      {
        "collab.config.yaml": `overrides:\n${lines(600, (at) => `  - { files: "*${at}*", rules: { opening-length: off } }\n`)}`,
      },
      "collab.config.yaml:502:5: more than 500 overrides are not read",
    ],
    [
      "has more mistakes than anybody reads",
      { "collab.config.yaml": `rules:\n${lines(20_000, (at) => `  no-such-rule-${at}: off\n`)}` },
      "collab.config.yaml:102:3: there are more mistakes than these",
    ],
  ])("is refused with its place when it %s", { timeout: 60_000 }, async (_, files, message) => {
    const worked = ownWork();
    const { code, stderr } = await lint(files);
    expect(stderr).toContain(message);
    expect(stderr.split("\n").length).toBeLessThan(110);
    expect(code).toBe(2);
    expect(worked()).toBeLessThan(10_000);
    expect((await lint(files, "--lang", "zh")).stderr).not.toContain(message);
  });

  it("reads no override past the 500th", async () => {
    const overrides = lines(600, (at) => `  - { files: "*", rules: { no-such-${at}: off } }\n`);
    const { stderr } = await lint({
      "collab.config.yaml": `overrides:\n${overrides.replace(/no-such-[0-4]?\d?\d:/g, "opening-length:")}`,
    });
    expect(stderr).toContain("more than 500 overrides are not read");
    expect(stderr).not.toContain("no-such");
  });

  it("extends what many of its files extend once, and not for every way that leads there", async () => {
    const cwd = scratchFolder({ "a.md": english });
    mkdirSync(join(cwd, "s"));
    const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
    write("collab.config.yaml", "extends: [./s/a0.yaml, ./s/b0.yaml]\n");
    for (let at = 0; at < 18; at++)
      for (const side of ["a", "b"])
        write(`s/${side}${at}.yaml`, `extends: [./a${at + 1}.yaml, ./b${at + 1}.yaml]\n`);
    for (const side of ["a", "b"])
      write(
        `s/${side}18.yaml`,
        "plugins: [./x.js]\nignore: [x]\npeople: { Ann: ann@example.com }\noverrides: [{ files: x, rules: {} }]\n",
      );
    const { code, stderr } = await collab(["lint", "."], { cwd });
    expect([code, stderr]).toEqual([0, expect.stringContaining("were not loaded")]);
  });

  it("changes nothing of JavaScript's own, whatever its keys are called", async () => {
    const own = ["__proto__", "constructor", "toString", "hasOwnProperty"];
    const evil = (value: string): string =>
      `{ ${own.map((key) => `"${key}": ${value}`).join(", ")} }`;
    const config = `{ "rules": ${evil('["warn", { "polluted": 1 }]')}, "people": ${evil('{ "email": "a@example.com", "polluted": 1 }')}, "mail": { "recipients": ${evil('{ "to": ["a@example.com"] }')} }, "lang": "__proto__", "calendar": "constructor", "extends": "toString", "__proto__": { "polluted": 1 } }`;
    const { code, stderr } = await lint({ "collab.config.json": config });
    expect({}).not.toHaveProperty("polluted");
    for (const key of own) expect(stderr).toContain(`there is no rule “${key}”`);
    expect(stderr).not.toMatch(/bug/);
    expect(code).toBe(2);
  });
});
