import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { runSeries } from "./series-script.ts";

const root = resolve(import.meta.dirname, "../..");

describe.each(["zh", "en"] as const)("examples/%s/series", (language) => {
  const folder = join(root, "examples", language, "series");

  it("is what three meetings come to, from the first plan to the last closed action", async () => {
    const { contents, open, left } = await runSeries(language);
    expect({ open: open.length, left }).toEqual({ open: 2, left: [] });
    const written = [...contents].map(([path, text]) => [basename(path), text] as const);
    if (process.env.UPDATE_EXAMPLES === "1") {
      mkdirSync(folder, { recursive: true });
      for (const [name, text] of written) writeFileSync(join(folder, name), text);
    }
    expect(readdirSync(folder).sort()).toEqual(written.map(([name]) => name).sort());
    for (const [name, text] of written) expect(readFileSync(join(folder, name), "utf8")).toBe(text);
  });

  it("has no finding, also over all three", async () => {
    const { stdout } = await collab(["lint", "--format", "json", folder], { cwd: root });
    expect(JSON.parse(stdout)).toMatchObject({ files: 3, findings: [] });
  });
});
