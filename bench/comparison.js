#!/usr/bin/env node
/**
 * What collab and other checkers can do, tried: every row of docs/comparison.md (rows.json) is asked of every
 * tool by running it, and what happened is written to bench/comparison/RESULTS.json, from which the tables in
 * the documents are made (`UPDATE_DOCS=1 npx vitest run test/docs`).
 * `npm run bench:comparison [-- --only row-or-tool]`; `--only` keeps the other answers.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { installPeers } from "./peers.js";

installPeers();
// What they say of themselves stands in packages that have only now been installed.
const { ask, tools } = await import("./comparison/ask.js");

const sections = JSON.parse(readFileSync(new URL("comparison/rows.json", import.meta.url), "utf8"));
const at = process.argv.indexOf("--only");
const only = at < 0 ? null : process.argv[at + 1];
const isAsked = (...ids) => only === null || ids.includes(only);

const results = new URL("comparison/RESULTS.json", import.meta.url);
const before = only === null ? {} : JSON.parse(readFileSync(results, "utf8")).answers;
const answers = {};
for (const { id: row } of sections.flatMap(({ rows }) => rows)) {
  answers[row] = {};
  for (const tool of tools) {
    const asked = isAsked(row, tool.id);
    answers[row][tool.id] = asked ? await ask(tool, row) : before[row]?.[tool.id];
    if (asked) process.stdout.write(`${row}, ${tool.id}: ${answers[row][tool.id]}\n`);
  }
}
const named = tools.map(({ id, name }) => ({ id, name }));
writeFileSync(results, `${JSON.stringify({ tools: named, answers }, null, 2)}\n`);
