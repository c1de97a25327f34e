import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { program, without } from "./common.js";

const root = new URL("../../../", import.meta.url);
const { version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));

const rule = "agenda-item-duration";
const row = (minutes, note = "") =>
  `| Prices of next year | ${minutes} | Ann Lee | Agree the prices |${note}`;
const meeting = (minutes) => `---
title: Prices
objective: Fix the prices of next year
start: 2026-07-08 14:00
duration: 60
host: Ann Lee
recorder: Ben Ito
attendees:
  - Ann Lee <ann.lee@example.com> (Sales, decision-maker)
  - Ben Ito <ben.ito@example.com> (Sales, executor)
opening: 5
rules: [three minutes a turn, issues not people, bring options]
notified: 2026-07-06 10:00
---

## Agenda

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Costs | 10 | Ben Ito | Agree the costs |
${row(minutes)}
| Next steps | 10 | Ben Ito | Agree who does what |
`;
const [good, bad] = [meeting(15), meeting(25)];
const configured = (rules, more = {}) => ({
  "collab.config.json": JSON.stringify({ rules, ...more }),
});
const levels = { error: "error", warning: "warn", off: "off" };
const lint = (paths) => ["lint", "--lang", "en", ...paths];
const silence = (text, form, why) =>
  text.replace("\n---\n\n", `\n---\n\n<!-- ${form} ${rule}${why} -->\n\n`);

export const collab = {
  id: "collab",
  name: `collab ${version}`,
  command: [process.execPath, fileURLToPath(new URL("bin/collab.js", root))],
  rule,
  bad,
  good,
  wide: bad.replace("| Prices of next year |", "| 明年的价格 |"),
  marked: "25",
  hovered: "15 minutes",
  fixable: good.replace("Presenter", "Speaker"),
  fixed: good,
  config: (severity) => configured({ [rule]: levels[severity] }),
  lint,
  everything: ["."],
  silenced: {
    line: (text, why) =>
      text.replaceAll(
        /^\| Prices of .*$/gm,
        (line) => `${line} <!-- collab-disable-line ${rule}${why} -->`,
      ),
    block: (text) =>
      silence(text, "collab-disable", " -- agreed").concat("\n<!-- collab-enable -->\n"),
    file: (text) => silence(text, "collab-disable-file", " -- agreed"),
  },
  fix: (paths) => lint(["--fix", ...paths]),
  diff: (paths) => lint(["--fix-dry-run", ...paths]),
  frame: lint,
  stdin: (name) => lint(["-", "--stdin-filename", name]),
  watch: (paths) => lint(["--watch", ...paths]),
  server: ["lsp", "--stdio", "--lang", "en"],
  helps: [["--help"], ["lint", "--help", "--lang", "en"]],
  ignore: (pattern) => configured({}, { ignore: [pattern] }),
  report: Object.fromEntries(
    ["json", "sarif", "junit", "gitlab", "markdown"].map((name) => [
      name,
      { args: ["--format", name] },
    ]),
  ),
  beside: { "no-node": "npm run executable" },
  absent: {
    ...without("html", "timing", "code-blocks"),
    style: /style of markdown/,
  },
  overridden: configured({}, { overrides: [{ files: ["sub/**"], rules: { [rule]: "off" } }] }),
  print: lint(["--print-config", "bad.md"]),
  origin: /duration:.*collab\.config\.json/,
  // Every name under which a configuration could be a program, and the rules a configuration may list.
  programs: {
    ...configured({}, { plugins: ["./own.mjs"] }),
    "own.mjs": program,
    ...Object.fromEntries(
      ["js", "mjs", "cjs", "ts"].map((ending) => [`collab.config.${ending}`, program]),
    ),
  },
  cached: { args: lint(["--cache", "--cache-location", "kept", "bad.md"]), at: "kept" },
  tries: {
    chinese: (t) => {
      t.write({ "bad.md": bad });
      return /应|分钟/.test(t.run(["lint", "bad.md"], { env: { LC_ALL: "zh_CN.UTF-8" } }).all);
    },
    extends: (t) => {
      t.write({
        "shared.json": configured({ [rule]: "warn" })["collab.config.json"],
        "bad.md": bad,
      });
      t.write(configured({}, { extends: "./shared.json" }));
      return t.run(lint(["bad.md"])).code === 0;
    },
    "wrong-setting": (t) => {
      t.write({ ...configured({ "no-such": "error" }), "bad.md": bad });
      const { all } = t.run(lint(["bad.md"]));
      return all.includes(rule) && /json:\d+:\d+/.test(all);
    },
    schema: () => existsSync(new URL("schema/config.schema.json", root)),
    baseline: (t) => {
      t.write({ "bad.md": bad });
      t.run(lint(["--suppress-all", "bad.md"]));
      const before = t.run(lint(["bad.md"])).code;
      t.write({ "bad.md": bad.replace("Costs | 10", "Costs | 20") });
      return before === 0 && t.run(lint(["bad.md"])).code === 1;
    },
    several: (t) => {
      t.write({ "bad.md": bad });
      t.run(lint(["--format", "json=a.json", "--format", "junit=b.xml", "bad.md"]));
      return t.has("a.json") && t.has("b.xml");
    },
    since: (t) => {
      t.git("init", "--quiet");
      t.write({ ...configured({}), "old.md": bad });
      t.git("add", "old.md");
      t.git("commit", "--quiet", "--message", "first");
      t.write({ "new.md": bad });
      const { all } = t.run(lint(["--since", "HEAD", "."]));
      return all.includes("new.md") && !all.includes("old.md");
    },
    shards: (t) => {
      t.write({ "a.md": bad, "b.md": bad, "c.md": bad, "d.md": bad });
      for (const i of [1, 2]) t.run(lint(["--shard", `${i}/2`, "--format", `json=${i}.json`, "."]));
      const count = (text) => JSON.parse(text).findings.length;
      const parts = [1, 2].map((i) => count(t.read(`${i}.json`)));
      const whole = count(t.run(lint(["--merge", "--format", "json", "1.json", "2.json"])).out);
      return parts.every((n) => n < whole) && parts[0] + parts[1] === whole;
    },
    threads: (t) => {
      for (let i = 0; i < 40; i++) t.write({ [`${i}.md`]: bad });
      return t.workers(lint(["--threads", "2", "--no-cache", "."])) > 0;
    },
    statistics: (t) => {
      t.write({ "bad.md": bad });
      return new RegExp(`1\\W+${rule}|${rule}\\W+1`).test(
        t.run(lint(["--statistics", "bad.md"])).all,
      );
    },
    "ci-files": (t) => {
      t.run(["init", "--ci", "github", "--hook", "--lang", "en"]);
      return (
        /lint/.test(t.read(".github/workflows/meetings.yml")) && t.has(".pre-commit-config.yaml")
      );
    },
    completion: (t) => t.run(["completion", "bash"]).out.includes("complete"),
    "no-node": (t) => {
      const built = t.run([fileURLToPath(new URL("build/executable.js", root))], {
        command: [process.execPath],
        in: fileURLToPath(root),
      });
      if (built.code !== 0) throw new Error(built.all);
      const program = fileURLToPath(new URL("out/collab", root));
      return t.run(["--version"], { command: [program], env: { PATH: "" } }).code === 0;
    },
    "rule-page": (t) => t.run(["rules", rule, "--lang", "en"]).out.includes("15 minutes"),
    "own-rule": (t) => {
      t.write({
        ...ownRule(
          "yield { at: meeting.title.span, message: 'said', data: options, fix: { edits: [{ from: meeting.title.span.from, to: meeting.title.span.from, text: '!' }], keepsMeaning: false } }",
        ),
        "bad.md": bad,
      });
      const run = (...args) => t.run(lint(["--config", "collab.config.json", ...args, "bad.md"]));
      const { all } = run();
      run("--fix");
      return all.includes("said by the option") && t.read("bad.md").includes("title: !Prices");
    },
    "broken-rule": (t) => {
      t.write({ ...ownRule("throw new Error('broken')"), "bad.md": bad });
      const { all } = t.run(lint(["--config", "collab.config.json", "bad.md"]));
      return all.includes("own/rule") && all.includes(rule);
    },
  },
};

function ownRule(body) {
  return {
    ...configured(
      { "own/rule": ["error", { say: "said by the option" }] },
      { plugins: ["./own.mjs"] },
    ),
    "own.mjs": `export default { name: "own", rules: [{
  id: "own/rule", stage: "plan", severity: "error", options: { say: "" },
  messages: { en: { said: ({ say }) => say }, zh: { said: ({ say }) => say } },
  *check({ meeting, options }) { ${body}; },
}] };\n`,
  };
}
