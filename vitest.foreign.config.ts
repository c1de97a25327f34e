import { defineConfig } from "vitest/config";

/** Validators that are not ours, on a machine that has test/foreign/packages.txt (CONTRIBUTING.md). */
export default defineConfig({
  test: {
    include: ["test/foreign/**/*.test.ts"],
    env: { TZ: "America/New_York" },
    testTimeout: 120_000,
    maxWorkers: "100%",
    hookTimeout: 120_000,
  },
});
