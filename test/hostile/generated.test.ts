import { execFile, execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, it, onTestFinished } from "vitest";
import { executable } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

type Service = "github" | "gitlab";

/** The lines of a shell that a job runs, one step each. */
function stepsOf(service: Service, cwd: string): readonly string[] {
  const path = service === "github" ? ".github/workflows/meetings.yml" : ".gitlab-ci.yml";
  const job = load(readFileSync(join(cwd, path), "utf8")) as {
    readonly jobs?: { readonly lint: { readonly steps: ReadonlyArray<{ readonly run?: string }> } };
    readonly meetings?: { readonly script: readonly string[] };
  };
  const steps = job.jobs?.lint.steps.map(({ run }) => run) ?? job.meetings?.script ?? [];
  return steps.filter((run) => run !== undefined);
}

const init = (cwd: string, ...more: readonly string[]): string =>
  execFileSync(process.execPath, [executable, "init", "--hook", ...more], {
    ...{ cwd, encoding: "utf8", stdio: "pipe", env: { COLLAB_COMPILE_CACHE: "0" } },
  });

/** A registry where a stranger has published a package of every name, and who asked it for which. */
async function registry(): Promise<{ readonly url: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, answer) => {
    asked.push(url);
    answer.writeHead(404).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => new Promise<void>((done) => server.close(() => done())));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
}

async function shell(script: string, cwd: string, url: string) {
  const env = {
    PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
    ...{ HOME: cwd, COLLAB_COMPILE_CACHE: "0", LANG: "en", npm_config_registry: url },
    ...{
      npm_config_cache: join(cwd, ".npm"),
      npm_config_fetch_retries: "0",
      npm_config_yes: "true",
    },
  };
  return new Promise<{ code: number; shown: string }>((done) => {
    execFile("bash", ["-e", "-c", script], { cwd, env }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? -1) : 0, shown: stdout + stderr }),
    );
  });
}

describe.runIf(process.platform !== "win32")("the job that init writes", () => {
  it.each<Service>(["github", "gitlab"])(
    "passes in a fresh repository, and asks nobody for a package: %s",
    { timeout: 120_000 },
    async (service) => {
      const { url, asked } = await registry();
      const cwd = scratchFolder();
      expect(init(cwd, "--ci", service)).toContain(".collab\n");
      const steps = stepsOf(service, cwd);
      expect(steps).toHaveLength(1);
      for (const step of steps) {
        const { code, shown } = await shell(step, cwd, url);
        expect({ code, shown }).toEqual({ code: 0, shown: "✔ no findings in 1 meeting\n" });
      }
      expect(asked).toEqual([]);
      const hook = load(readFileSync(join(cwd, ".pre-commit-config.yaml"), "utf8")) as {
        readonly repos: ReadonlyArray<{
          readonly hooks: ReadonlyArray<{ readonly entry: string }>;
        }>;
      };
      const entry = hook.repos[0]?.hooks[0]?.entry ?? "";
      expect((await shell(`${entry} meetings/example.md`, cwd, url)).code).toBe(0);
      expect(asked).toEqual([]);
    },
  );

  it("has a copy that is whole, and is left alone when it is there", { timeout: 120_000 }, () => {
    const cwd = scratchFolder();
    init(cwd);
    const own = join(cwd, ".collab/bin/collab.js");
    for (const line of [["plan", "Launch", "--stdout"], ["rules", "agenda-fits"], ["--version"]])
      expect(execFileSync(process.execPath, [own, ...line], { encoding: "utf8" })).not.toBe("");
    expect(readdirSync(join(cwd, ".collab")).sort()).toEqual([
      ...[".gitignore", "LICENSE", "bin", "dist", "docs", "package.json", "schema", "templates"],
    ]);
    expect(init(cwd)).toBe("");
  });

  it.each<Service>(["github", "gitlab"])(
    "runs the project's own collab where it is a dependency: %s",
    { timeout: 120_000 },
    async (service) => {
      const { url } = await registry();
      const cwd = scratchFolder({ "package.json": '{ "devDependencies": { "collab": "*" } }' });
      expect(init(cwd, "--ci", service)).not.toContain(".collab\n");
      const last = stepsOf(service, cwd).at(-1) ?? "";
      const binary = join(cwd, "node_modules/.bin/collab");
      mkdirSync(dirname(binary), { recursive: true });
      writeFileSync(binary, `#!/bin/sh\nexec "${process.execPath}" "${executable}" "$@"\n`);
      chmodSync(binary, 0o755);
      const { code, shown } = await shell(last, cwd, url);
      expect({ code, shown }).toEqual({ code: 0, shown: "✔ no findings in 1 meeting\n" });
    },
  );
});

describe("whatever is generated or shown", () => {
  const texts = [
    "README.md",
    "README.zh.md",
    "action.yml",
    ".pre-commit-hooks.yaml",
    "examples/demo.js",
  ];
  const folders = ["docs", "templates", "src"];
  const inFolders = folders.flatMap((folder) =>
    readdirSync(join(packageRoot, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /(?<!threat-model(?:\.zh)?)\.(?:md|ya?ml|ts|hbs)$/.test(name))
      .map((name) => join(folder, name)),
  );

  it("never lets npx fetch a package of that name", () => {
    const lines = [...texts, ...inFolders].flatMap((path) =>
      readFileSync(join(packageRoot, path), "utf8")
        .split("\n")
        .filter((line) => /npx .*collab/.test(line)),
    );
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => !/npx --no -- collab/.test(line))).toEqual([]);
  });

  it.runIf(process.platform !== "win32")(
    "runs nothing where the package is absent",
    { timeout: 60_000 },
    async () => {
      const { url, asked } = await registry();
      const cwd = scratchFolder({ "package.json": "{}" });
      const { code } = await shell("npx --no -- collab lint meetings", cwd, url);
      expect(code).not.toBe(0);
      expect(asked.filter((each) => each.includes(".tgz"))).toEqual([]);
    },
  );
});
