import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Needs more than Node and Python: `npm run test:foreign`.
    exclude: [...configDefaults.exclude, "test/foreign/**"],
    // The suite must not depend on where it runs: a zone far from every fixture's own.
    env: { TZ: "America/New_York" },
    // What hangs fails in any case; what is slow on a busy machine must not.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One worker less, as by default, leaves half of a machine of two idle: Vitest itself mostly waits.
    maxWorkers: "100%",
  },
});
