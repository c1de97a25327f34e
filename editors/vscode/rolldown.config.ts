import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, type Plugin } from "rolldown";
import { standIns } from "../../build/stand-ins.ts";
import { thirdPartyLicenses } from "../../build/third-party-licenses.ts";

const here = import.meta.dirname;
const rules = join(here, "../../docs/rules");

/** The texts of the rules' pages, for whoever hovers over a finding. */
const rulePages: Plugin = {
  name: "rule-pages",
  resolveId: (id) => (id === "collab:rule-pages" ? "\0rule-pages" : null),
  load(id) {
    if (id !== "\0rule-pages") return null;
    const pages = readdirSync(rules).map((name) => [name, readFileSync(join(rules, name), "utf8")]);
    return `export const pages = ${JSON.stringify(Object.fromEntries(pages))};`;
  },
};

/** What of Node the server uses has to be brought along: a worker of the editor has none of it. */
const withoutNode = {
  alias: {
    "node:path": "path-browserify",
    "node:url": join(here, "shims.js"),
    "node:crypto": join(here, "shims.js"),
    "vscode-languageserver/node": "vscode-languageserver/browser",
    fs: join(here, "nothing.js"),
    // Its other version asks the page's document.
    "decode-named-character-reference": join(
      here,
      "../../node_modules/decode-named-character-reference/index.js",
    ),
  },
};

export default defineConfig([
  {
    input: { extension: join(here, "src/extension.ts") },
    platform: "browser",
    external: ["vscode"],
    plugins: [thirdPartyLicenses("extension-")],
    output: { dir: join(here, "dist"), format: "cjs", minify: true, cleanDir: true },
  },
  {
    input: { server: join(here, "src/server.ts") },
    platform: "browser",
    resolve: withoutNode,
    plugins: [standIns, rulePages, thirdPartyLicenses("server-")],
    output: { dir: join(here, "dist"), format: "iife", minify: true },
  },
]);
