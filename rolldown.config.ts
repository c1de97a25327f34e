import { readdirSync, readFileSync } from "node:fs";
import { characterEntities } from "character-entities";
import Handlebars from "handlebars";
import { defineConfig, type Plugin } from "rolldown";
import { thirdPartyLicenses } from "./build/third-party-licenses.ts";
import { programOf } from "./src/mail/template-program.ts";

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

/** nodemailer can load attachments from the web; collab gives it none, and no web client either. */
const noMailFetch: Plugin = {
  name: "no-mail-fetch",
  load: (id) =>
    /nodemailer\/dist\/esm\/fetch\/index\.js$/.test(id)
      ? "export default () => { throw new Error('nothing is fetched'); };"
      : null,
};

/** chalk looks at the terminal when it is loaded; collab tells it whether to colour (src/main.ts). */
const noColorDetection: Plugin = {
  name: "no-color-detection",
  load: (id) =>
    id.endsWith("chalk/source/vendor/supports-color/index.js")
      ? "export default { stdout: false, stderr: false };"
      : null,
};

/** What the Markdown parser says for editors that colour text; collab only asks for the tree. */
const noHighlighting: Plugin = {
  name: "no-highlighting",
  load: (id) =>
    id.includes("/@lezer/highlight/")
      ? `const tag = () => tag;
         export const tags = new Proxy({}, { get: () => tag });
         export const styleTags = () => () => null;
         export class Tag {}`
      : null,
};

/** The 2,000 names of characters are unpacked when a text has one: few do, and every command would wait. */
const entitiesOnDemand: Plugin = {
  name: "entities-on-demand",
  load: (id) =>
    id.endsWith("decode-named-character-reference/index.js")
      ? `let table = null;
         export function decodeNamedCharacterReference(name) {
           table ??= JSON.parse(${JSON.stringify(JSON.stringify(characterEntities))});
           return Object.hasOwn(table, name) ? table[name] : false;
         }`
      : null,
};

/** The mail templates, as src/mail/precompiled.ts wants them. */
const precompiledTemplates: Plugin = {
  name: "precompiled-templates",
  load(id) {
    if (!id.endsWith("src/mail/precompiled.ts")) return null;
    const names = readdirSync("templates", { recursive: true, encoding: "utf8" });
    const entries = names
      .filter((name) => /\.(?:md|html)\.hbs$/.test(name))
      .map((name) => {
        const text = readFileSync(`templates/${name}`, "utf8");
        const options = { strict: true, noEscape: name.endsWith(".md.hbs") };
        return `[${JSON.stringify(text)}, ${Handlebars.precompile(programOf(text), options)}]`;
      });
    return {
      code: `export const precompiled = new Map([${entries.join(",\n")}]);`,
      moduleType: "js",
    };
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

export default defineConfig([
  {
    // The executable carries its dependencies and is CommonJS: fewer files to find and no ESM
    // loader make it start several times faster (docs/adr/001-bundle.md).
    input: "src/start.ts",
    platform: "node",
    plugins: [
      noFrontMatterEngines,
      noSubcommandPrograms,
      noMailFetch,
      noColorDetection,
      noHighlighting,
      entitiesOnDemand,
      precompiledTemplates,
      ascii,
      thirdPartyLicenses,
    ],
    output: {
      dir: "dist",
      format: "cjs",
      entryFileNames: "start.cjs",
      chunkFileNames: "chunks/[name]-[hash].cjs",
      cleanDir: true,
    },
  },
  {
    input: { index: "src/index.ts", remark: "src/remark.ts" },
    platform: "node",
    external: isPackage,
    output: { dir: "dist", format: "esm", chunkFileNames: "lib/[name]-[hash].js" },
  },
]);
