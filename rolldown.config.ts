import { readdirSync, readFileSync } from "node:fs";
import Handlebars from "handlebars";
import { defineConfig, type Plugin } from "rolldown";
import { minifySync } from "rolldown/experimental";
import { standIns } from "./build/stand-ins.ts";
import { thirdPartyLicenses } from "./build/third-party-licenses.ts";
import { programOf } from "./src/mail/template-program.ts";

/** The mail templates, as src/mail/precompiled.ts wants them. */
const precompiledTemplates: Plugin = {
  name: "precompiled-templates",
  load(id) {
    if (!id.endsWith("src/mail/precompiled.ts")) return null;
    const names = readdirSync("templates", { recursive: true, encoding: "utf8" });
    const entries = names
      .filter((name) => /^(?:\w+[/\\])?\w+\.(?:md|html)\.hbs$/.test(name))
      .map((name) => {
        const text = readFileSync(`templates/${name}`, "utf8");
        const options = { strict: true, noEscape: name.endsWith(".md.hbs") };
        return `[${JSON.stringify(text)}, ${Handlebars.precompile(programOf(text), options)}]`;
      });
    // Half of it would be spaces and comments, which nobody reads.
    const { code } = minifySync(id, `export const precompiled = new Map([${entries.join(",")}]);`);
    return { code, moduleType: "js" };
  },
};

/** Node reads and V8 keeps text in ASCII several times faster than text with Chinese in it. */
const ascii: Plugin = {
  name: "ascii",
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === "chunk") chunk.code = chunk.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** The style that goes with the page of a meeting under way. */
const pageStyle: Plugin = {
  name: "page-style",
  generateBundle() {
    const source = readFileSync("src/live/page/page.css", "utf8").replace(/\n\s*/g, "\n");
    this.emitFile({ type: "asset", fileName: "page.css", source });
  },
};

export default defineConfig([
  {
    // The executable carries its dependencies and is CommonJS: fewer files to find and no ESM
    // loader make it start several times faster (docs/adr/001-bundle.md).
    input: { start: "src/start.ts", thread: "src/thread.ts" },
    platform: "node",
    plugins: [standIns, precompiledTemplates, ascii, thirdPartyLicenses()],
    output: {
      dir: "dist",
      format: "cjs",
      entryFileNames: "[name].cjs",
      chunkFileNames: "chunks/[name]-[hash].cjs",
      cleanDir: true,
    },
  },
  {
    // So does the library: whoever imports it installs one package, as a module or by `require`.
    input: { index: "src/index.ts", remark: "src/remark.ts" },
    platform: "node",
    plugins: [standIns, precompiledTemplates, ascii, thirdPartyLicenses("lib/")],
    output: [
      { dir: "dist", format: "esm", chunkFileNames: "lib/[name]-[hash].js" },
      {
        dir: "dist",
        format: "cjs",
        exports: "named",
        entryFileNames: "[name].cjs",
        chunkFileNames: "lib/[name]-[hash].cjs",
      },
    ],
  },
  {
    // For browsers: one file, and its licences beside it.
    input: { page: "src/live/page/page.tsx" },
    platform: "browser",
    tsconfig: "tsconfig.page.json",
    plugins: [pageStyle, thirdPartyLicenses()],
    output: { dir: "dist/page", format: "esm", minify: true },
  },
]);
