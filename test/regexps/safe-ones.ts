import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { packageRoot } from "../support/io.ts";

const { version } = createRequire(import.meta.url)("recheck/package.json") as { version: string };
const file = join(packageRoot, `node_modules/.cache/collab/safe-expressions-${version}.json`);

/**
 * Expressions that this version of the checker has found safe. What is safe stays so: it is asked once on a
 * machine, and again wherever `npm ci` has begun anew. What it did not find safe is asked every time.
 */
export class SafeOnes {
  private readonly known = new Set<string>(read());
  private readonly before = this.known.size;

  has(source: string, flags: string): boolean {
    return this.known.has(`/${source}/${flags}`);
  }

  add(source: string, flags: string): void {
    this.known.add(`/${source}/${flags}`);
  }

  keep(): void {
    if (this.known.size === this.before) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify([...this.known].sort()));
  }
}

function read(): readonly string[] {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as readonly string[];
  } catch {
    return [];
  }
}
