import { bad, good, installed, program, versionOf, wide, without } from "./common.js";

const rule = "no-undefined-references";
const levels = { error: 2, warning: 1, off: 0 };
const configured = (level, more = [], others = {}) => ({
  ".remarkrc.json": JSON.stringify({
    plugins: ["remark-lint", [`remark-lint-${rule}`, [level]], ...more],
    ...others,
  }),
});
const recommended = { ".remarkrc.json": '{ "plugins": ["remark-preset-lint-recommended"] }' };
const lint = (paths) => ["--quiet", "--frail", "--no-stdout", ...paths];
const report = (name) => ({ args: ["--report", name], into: "stderr" });

export const remark = {
  id: "remark",
  name: `remark-cli ${versionOf("remark-cli")}`,
  command: [process.execPath, installed("remark-cli/cli.js")],
  rule,
  bad,
  good,
  wide,
  config: (severity) => configured(levels[severity]),
  lint,
  everything: ["."],
  silenced: {
    line: (text, why) => text.replace("# A\n\n", `# A\n\n<!--lint ignore ${rule}${why}-->\n\n`),
    block: (text) =>
      text
        .replace("# A\n", `# A\n\n<!--lint disable ${rule}-->\n`)
        .concat(`\n<!--lint enable ${rule}-->\n`),
    file: (text) => `<!--lint disable ${rule}-->\n\n${text}`,
  },
  // What it mends is how Markdown is written: the whole file is printed anew.
  fixable: "A\n=\n\n*   a\n",
  fixed: "# A\n\n* a\n",
  fix: (paths) => [...paths, "--quiet", "--output"],
  stdin: (name) => ["--quiet", "--frail", "--no-stdout", "--file-path", name],
  watch: (paths) => ["--watch", ...lint(paths)],
  ignore: (pattern) => ({ ...configured(2), ".remarkignore": `${pattern}\n` }),
  report: { json: report("json"), junit: report("junit") },
  beside: { json: "vfile-reporter-json", junit: "vfile-reporter-junit" },
  absent: without(
    ...["diff", "sarif", "gitlab", "html", "markdown", "several", "frame", "baseline", "cache"],
    ...["since", "shards", "threads", "timing", "statistics", "schema", "print-config"],
    ...["config-origins", "ci-files", "completion", "no-node", "language-server", "hover"],
    ...["outline", "rule-page", "code-blocks"],
  ),
  overridden: configured(2, [], {
    overrides: [{ files: ["sub/**"], plugins: [[`remark-lint-${rule}`, [0]]] }],
  }),
  programs: { ".remarkrc.mjs": program },
  tidy: recommended,
  tries: {
    extends: (t) => {
      t.write({ ...recommended, "bad.md": bad });
      return t.run(lint(["bad.md"])).all.includes(rule);
    },
    "wrong-setting": (t) => {
      t.write({ ...configured(2, ["remark-lint-no-such"]), "bad.md": bad });
      const { all } = t.run(lint(["bad.md"]));
      return all.includes(rule) && /json:\d+:\d+/.test(all);
    },
    "own-rule": (t) => {
      t.write({
        ...ownRule("file.message(options.say); tree.children[0].depth = 2"),
        "bad.md": bad,
      });
      const { all } = t.run(lint(["bad.md"]));
      t.write({ "bad.md": good });
      t.run(["bad.md", "--quiet", "--output"]);
      return all.includes("said by the option") && t.read("bad.md").startsWith("## ");
    },
    "broken-rule": (t) => {
      t.write({ ...ownRule("throw new Error('broken')"), "bad.md": bad });
      const { all } = t.run(lint(["bad.md"]));
      return all.includes("own.mjs") && all.includes(rule);
    },
  },
};

function ownRule(body) {
  return {
    ...configured(2, [["./own.mjs", { say: "said by the option" }]]),
    "own.mjs": `export default function own(options) { return (tree, file) => { ${body}; }; }\n`,
  };
}
