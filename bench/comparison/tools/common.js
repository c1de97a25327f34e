import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const peers = new URL("../../peers/", import.meta.url);

/** Where an installed package's file is, and which version of the package it is. */
export const installed = (path) => fileURLToPath(new URL(`node_modules/${path}`, peers));
export const versionOf = (name) =>
  JSON.parse(readFileSync(installed(`${name}/package.json`), "utf8")).version;

/** One fault for each of them: a bare address, a reference that leads nowhere, something to do. */
const line = "See https://example.com and [x][y]. TODO: more.";
export const bad = `# A\n\n${line}\n`;
export const good = "# A\n\nNothing.\n";
/** The same with Chinese before it, which is twice as wide on a terminal. */
export const wide = `# A\n\n中文中文 ${line}\n`;

/** Spaces at a line's end, too many empty lines, bullets of two kinds, no end of line at the end. */
export const untidy = "# A\n\nSpaces   \n\n\n\n * a\n- b";

/** A configuration that is a program, and leaves a file behind when it is run. */
export const program = `import fs from "node:fs";
fs.writeFileSync("ran", "");
export default {};
`;

/** What the help of a tool says that has a way to do it. */
const words = {
  diff: /--diff|as a diff/,
  several: /several/,
  frame: /frame/,
  sarif: /sarif/,
  gitlab: /gitlab/,
  html: /html/,
  markdown: /summary/,
  watch: /watch/,
  baseline: /suppress|baseline/,
  cache: /cache/,
  since: /since|revision/,
  shards: /shard/,
  threads: /thread|concurren/,
  timing: /timing|profile/,
  statistics: /statistics/,
  schema: /schema/,
  "print-config": /print-config/,
  "config-origins": /print-config/,
  "ci-files": /workflow/,
  completion: /completion/,
  "no-node": /executable/,
  "language-server": /language server/,
  hover: /hover/,
  outline: /outline/,
  "rule-page": /explain/,
  "code-blocks": /code block/,
};

/** What a tool has no way to do, with the words that its help would have. */
export const without = (...rows) => Object.fromEntries(rows.map((row) => [row, words[row]]));

/** Comments by which a rule is silenced, where each form is `<!-- name-disable… rule -->`. */
export const comments = (name, rule) => ({
  line: (text, why) =>
    text.replace("# A\n\n", `# A\n\n<!-- ${name}-disable-next-line ${rule}${why} -->\n`),
  block: (text) =>
    text
      .replace("# A\n", `# A\n\n<!-- ${name}-disable ${rule} -->\n`)
      .concat(`\n<!-- ${name}-enable ${rule} -->\n`),
  file: (text) => `<!-- ${name}-disable ${rule} -->\n\n${text}`,
});
