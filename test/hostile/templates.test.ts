import { describe, expect, it } from "vitest";
import { english } from "../cli/meetings.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const nested = (depth: number): string =>
  `${"{{#if title}}".repeat(depth)}x${"{{/if}}".repeat(depth)}`;
const lists = (depth: number): string =>
  `${"{{#each @root.executors}}".repeat(depth)}x${"{{/each}}".repeat(depth)}`;
/** Each part takes the next one twice. */
const parts = Array.from({ length: 40 }, (_, at) =>
  at === 39
    ? '{{#*inline "p39"}}x{{/inline}}'
    : `{{#*inline "p${at}"}}{{> p${at + 1}}}{{> p${at + 1}}}{{/inline}}`,
).join("");

const mail = (template: string, name = "notice.md.hbs") =>
  collab(["mail", "notice", "--format", "txt", "-o", "-", "a.md"], {
    now: "2026-11-01T08:00:00Z",
    cwd: scratchFolder({
      "a.md": english,
      "collab.config.yaml": "templates: t\n",
      [`t/${name}`]: template,
    }),
  });

describe("a template that a folder brings along", () => {
  it.each([
    ["blocks in each other without end", nested(5000), "more than 40 blocks in each other"],
    ["lists in each other", lists(12), "more than 1000000 repetitions"],
    ["parts that take each other twice", `${parts}{{> p0}}`, "more than 1000000 repetitions"],
    ["a part that takes itself", '{{#*inline "p"}}{{> p}}{{/inline}}{{> p}}', "call stack"],
    ["more text than any mail", "x".repeat(300_000), "longer than 200000 characters"],
  ])("ends, and is refused: %s", { timeout: 60_000 }, async (_, template, reason) => {
    for (const name of ["notice.md.hbs", "layout.html.hbs"]) {
      const { code, stdout, stderr } = await mail(template, name);
      expect(stderr).toMatch(/t\/(?:notice\.md|layout\.html)\.hbs/);
      if (name === "notice.md.hbs") expect(stderr).toContain(reason);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    }
  });

  it.each([
    "{{constructor}}",
    "{{constructor.constructor}}",
    "{{title.constructor.constructor}}",
    "{{__proto__}}",
    "{{lookup this 'constructor'}}",
    "{{#with (lookup this '__proto__')}}{{constructor}}{{/with}}",
    "{{__defineGetter__}}",
    "{{> (lookup this 'title')}}",
  ])("reaches nothing but what a mail says: %s", async (template) => {
    const { code, stdout } = await mail(`before ${template} after`);
    expect(stdout).not.toMatch(/function|native code|\[object/);
    expect(code).toBeLessThanOrEqual(2);
  });

  it("may repeat and nest as much as a mail needs", async () => {
    const { code, stdout } = await mail(
      `${nested(30)}${lists(3)}${'{{#*inline "p"}}y{{/inline}}{{> p}}'}`,
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining("xxx")]);
  });
});
