import { readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** `src/` and `dist/` both lie directly below it. */
const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(packageRoot, "package.json"), "utf8")) as {
  version: string;
};
const argv = process.argv.slice(2);

// Scripts ask for the version before anything else: it needs none of the rest.
if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-V")) printVersion();
else void start();

async function start(): Promise<void> {
  const { keepCompiled } = await import("./host/compile-cache.ts");
  keepCompiled({ dist: join(packageRoot, "dist"), version }, argv, process.env);
  const { run } = await import("./cli.ts");
  // Here and not in a chunk: code that is compiled by hand has no loader for modules.
  await run(argv, packageRoot, version, (url) => import(url));
}

function printVersion(): void {
  try {
    writeSync(1, `${version}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EPIPE") {
      process.stderr.write(`collab: the output cannot be written (${code})\n`);
      process.exitCode = 2;
    }
  }
}
