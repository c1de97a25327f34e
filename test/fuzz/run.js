// npm run fuzz -- [--seconds 600] [--seed 1]: every model for so long.
import { spawnSync } from "node:child_process";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: { seconds: { type: "string", default: "60" }, seed: { type: "string" } },
});
const seed = values.seed ?? String(Math.trunc(Date.now() / 1000));
process.stdout.write(`seed ${seed}\n`);
const { status } = spawnSync(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "test/fuzz"],
  {
    stdio: "inherit",
    env: { ...process.env, FUZZ_SECONDS: values.seconds, FUZZ_SEED: seed },
  },
);
process.exitCode = status ?? 1;
