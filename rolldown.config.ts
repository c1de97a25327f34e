import { defineConfig } from "rolldown";

/** Packages left out of the library build: whoever imports collab installs them with it. */
const isPackage = (id: string): boolean => !id.startsWith(".") && !id.startsWith("/");

export default defineConfig([
  {
    // The executable carries its dependencies and is CommonJS: fewer files to find and no ESM
    // loader make it start several times faster (docs/adr/001-bundle.md).
    input: "src/cli.ts",
    platform: "node",
    output: {
      dir: "dist",
      format: "cjs",
      entryFileNames: "cli.cjs",
      chunkFileNames: "chunks/[name]-[hash].cjs",
      cleanDir: true,
    },
  },
  {
    input: "src/index.ts",
    platform: "node",
    external: isPackage,
    output: { file: "dist/index.js", format: "esm" },
  },
]);
