import { defineConfig, type Plugin } from "rolldown";

/** Packages left out of the library build: whoever imports collab installs them with it. */
const isPackage = (id: string): boolean => !id.startsWith(".") && !id.startsWith("/");

/**
 * gray-matter's own engines evaluate JavaScript and bring a second YAML parser along. collab hands
 * it an engine of its own (src/meeting/front-matter.ts), so they are left out of the executable.
 */
const noFrontMatterEngines: Plugin = {
  name: "no-front-matter-engines",
  load: (id) => (id.endsWith("gray-matter/lib/engines.js") ? "module.exports = {};" : null),
};

/** commander starts programs for subcommands that are files of their own; collab has none. */
const noSubcommandPrograms: Plugin = {
  name: "no-subcommand-programs",
  resolveId: (id, importer) =>
    id === "node:child_process" && importer?.includes("/node_modules/commander/")
      ? "\0no-programs"
      : null,
  load: (id) => (id === "\0no-programs" ? "module.exports = {};" : null),
};

export default defineConfig([
  {
    // The executable carries its dependencies and is CommonJS: fewer files to find and no ESM
    // loader make it start several times faster (docs/adr/001-bundle.md).
    input: "src/start.ts",
    platform: "node",
    plugins: [noFrontMatterEngines, noSubcommandPrograms],
    output: {
      dir: "dist",
      format: "cjs",
      entryFileNames: "start.cjs",
      chunkFileNames: "chunks/[name]-[hash].cjs",
      cleanDir: true,
    },
  },
  {
    input: "src/index.ts",
    platform: "node",
    external: isPackage,
    output: { dir: "dist", format: "esm", chunkFileNames: "lib/[name]-[hash].js" },
  },
]);
