// Puts collab into one file, for where there is no npm: `out/collab.cjs`, which any Node runs, and
// `out/collab`, which needs no Node. `npm run executable`.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { rolldown } from "rolldown";

const out = "out";
/** What only whoever imports collab needs. */
const LIBRARY = /^(?:dist\/(?:lib|types|types-cjs)\/|dist\/(?:index|remark)\.c?js$|README)/;

function packed() {
  const line = ["pack", "--dry-run", "--json", "--ignore-scripts"];
  const [{ files }] = JSON.parse(execFileSync("npm", line, { encoding: "utf8", stdio: "pipe" }));
  const paths = files.map(({ path }) => path).filter((path) => !LIBRARY.test(path));
  const contents = paths.map((path) => readFileSync(path));
  const index = Buffer.from(JSON.stringify(paths.map((path, at) => [path, contents[at].length])));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(index.length);
  const whole = Buffer.concat([length, index, ...contents]);
  return {
    hash: createHash("sha256").update(whole).digest("hex").slice(0, 16),
    data: brotliCompressSync(whole, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 },
    }),
  };
}

async function program(hash) {
  const bundle = await rolldown({
    input: "src/unpack.ts",
    platform: "node",
    transform: { define: { PACKED: JSON.stringify(hash) } },
  });
  const { output } = await bundle.generate({ format: "cjs" });
  return output[0].code;
}

/** Node's own program with collab's in it: https://nodejs.org/api/single-executable-applications.html */
function withNode(code, data) {
  writeFileSync(`${out}/program.cjs`, code);
  writeFileSync(`${out}/package`, data);
  writeFileSync(
    `${out}/sea.json`,
    JSON.stringify({
      main: `${out}/program.cjs`,
      output: `${out}/program.blob`,
      disableExperimentalSEAWarning: true,
      assets: { package: `${out}/package` },
    }),
  );
  execFileSync(process.execPath, ["--experimental-sea-config", `${out}/sea.json`], {
    stdio: "pipe",
  });
  copyFileSync(process.execPath, `${out}/collab`);
  const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
  execFileSync(
    process.execPath,
    [
      "node_modules/postject/dist/cli.js",
      ...[`${out}/collab`, "NODE_SEA_BLOB", `${out}/program.blob`, "--sentinel-fuse", fuse],
    ],
    { stdio: "pipe" },
  );
  chmodSync(`${out}/collab`, 0o755);
  for (const name of ["program.cjs", "program.blob", "package", "sea.json"])
    rmSync(`${out}/${name}`);
}

mkdirSync(out, { recursive: true });
const { hash, data } = packed();
const code = await program(hash);
const script = `#!/usr/bin/env node\n${code}\n//${data.toString("base64")}`;
writeFileSync(`${out}/collab.cjs`, script, { mode: 0o755 });
const made = [`${out}/collab.cjs`];
if (!process.argv.includes("--script-only")) {
  withNode(code, data);
  made.push(`${out}/collab`);
}
for (const path of made)
  process.stdout.write(`${path}  ${(statSync(path).size / 1024 / 1024).toFixed(1)} MB\n`);
