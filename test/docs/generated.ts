import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

const MARKED = /<!-- generated: ([a-z-]+) -->\n([\s\S]*?)<!-- end -->/g;

/** Every generated part filled in anew; a marker nobody generates, or a table without marker, throws. */
function filled(text: string, tables: Readonly<Record<string, () => string>>): string {
  const seen = new Set<string>();
  const result = text.replace(MARKED, (_, name: string) => {
    const generate = tables[name];
    if (!generate) throw new Error(`nothing generates “${name}”`);
    seen.add(name);
    return `<!-- generated: ${name} -->\n\n${generate()}\n\n<!-- end -->`;
  });
  for (const name of Object.keys(tables)) {
    if (!seen.has(name)) throw new Error(`no place for “${name}”`);
  }
  return result;
}

/**
 * The generated parts of a document are what the code says. `UPDATE_DOCS=1 npx vitest run test/docs`
 * writes them.
 */
export function expectGenerated(
  path: string,
  tables: Readonly<Record<string, () => string>>,
): void {
  const text = readFileSync(path, "utf8");
  const wanted = filled(text, tables);
  if (process.env.UPDATE_DOCS === "1") writeFileSync(path, wanted);
  else expect(text).toBe(wanted);
}
