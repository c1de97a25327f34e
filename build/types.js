// Of the declarations that tsc has written, keeps those that the library's own lead to; and writes them once
// more for who takes it by `require`: TypeScript goes by the nearest package.json.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const folder = "dist/types";
const needed = new Set();

function need(path) {
  if (needed.has(path)) return;
  needed.add(path);
  const text = readFileSync(join(folder, path), "utf8");
  for (const [, to] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.[jt]s"/g))
    need(normalize(join(dirname(path), `${to}.d.ts`)));
}

for (const entry of ["index.d.ts", "remark.d.ts"]) need(entry);
for (const path of readdirSync(folder, { recursive: true })) {
  if (path.endsWith(".d.ts") && !needed.has(path)) rmSync(join(folder, path));
}
cpSync(folder, `${folder}-cjs`, { recursive: true });
writeFileSync(`${folder}-cjs/package.json`, '{ "type": "commonjs" }\n');
