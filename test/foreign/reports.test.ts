import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { run } from "./debian.ts";

const broken = join(packageRoot, "examples/broken");
/** Every mistake there is, and a file with all that XML and JSON have to escape. */
const files = {
  ...Object.fromEntries(
    readdirSync(broken).map((name) => [name, readFileSync(join(broken, name), "latin1")]),
  ),
  "odd ]]> & “<b>”.md":
    '---\ntitle: "]]> & <b> \\u0001 \\u001b[31m \\ud83d\\ude80"\nhost：Ann\n---\n\n## Agenda\n\n1. ]]> & <b>😀 (99 min)\n',
  "clean.txt": "",
};

describe("reports as others read them", () => {
  it("JUnit: xmllint, against the elements CI servers know", async ({ onTestFinished }) => {
    const cwd = scratchFolder(files, onTestFinished);
    const { bytes } = await collab(["lint", "--format", "junit", "."], { cwd });
    const schema = join(import.meta.dirname, "junit.xsd");
    expect(() => run("xmllint", ["--noout", "--schema", schema, "-"], bytes)).not.toThrow();
    const count = (path: string) =>
      Number(run("xmllint", ["--xpath", path, "-"], bytes).toString());
    expect(count("count(//testcase)")).toBe(count("number(/testsuites/@tests)"));
    expect(count("count(//failure)")).toBe(count("number(/testsuites/@failures)"));
    expect(count("count(//failure)")).toBeGreaterThan(20);
  });
});
