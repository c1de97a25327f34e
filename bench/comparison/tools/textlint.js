import { bad, comments, good, installed, versionOf, wide, without } from "./common.js";

const rule = "no-todo";
const levels = { error: "error", warning: "warning" };
const configured = (severity, more = {}) => ({
  ".textlintrc.json": JSON.stringify({
    rules: { [rule]: severity === "off" ? false : { severity: levels[severity] } },
    filters: { comments: true },
    ...more,
  }),
});
const lint = (paths) => paths;

export const textlint = {
  id: "textlint",
  name: `textlint ${versionOf("textlint")}`,
  command: [process.execPath, installed("textlint/bin/textlint.js")],
  rule,
  bad,
  good,
  wide,
  marked: "TODO",
  config: (severity) => configured(severity),
  lint,
  everything: ["."],
  silenced: comments("textlint", rule),
  frame: (paths) => ["--format", "pretty-error", ...paths],
  stdin: (name) => ["--stdin", "--stdin-filename", name],
  ignore: (pattern) => ({ ...configured("error"), ".textlintignore": `${pattern}**\n` }),
  report: {
    json: { args: ["--format", "json"] },
    junit: { args: ["--format", "junit"] },
  },
  beside: {
    "silence-block": "textlint-filter-rule-comments",
    "silence-file": "textlint-filter-rule-comments",
  },
  absent: {
    ...without("sarif", "gitlab", "html", "markdown", "several", "watch", "baseline", "since"),
    ...without("shards", "threads", "timing", "statistics", "ci-files", "completion", "no-node"),
    ...without("language-server", "hover", "outline", "rule-page", "code-blocks"),
    style: /style rules/,
  },
  overridden: configured("error", {
    overrides: [{ files: ["sub/**"], rules: { [rule]: false } }],
  }),
  print: ["--print-config"],
  origin: /\.textlintrc\.json/,
  programs: {
    ".textlintrc.js":
      'require("node:fs").writeFileSync("ran", "");\nmodule.exports = { rules: {} };\n',
  },
  cached: { args: ["--cache", "bad.md"], at: ".textlintcache" },
  tries: {
    fix: (t) => {
      t.write({ ...ownRule(t, mending), "bad.md": bad });
      t.run(["--fix", "bad.md"]);
      return t.read("bad.md").startsWith("!# A");
    },
    diff: (t) => {
      t.write({ ...ownRule(t, mending), "bad.md": bad });
      const { out } = t.run(["--fix", "--dry-run", "--format", "diff", "bad.md"]);
      return t.read("bad.md") === bad && /^\+.*!# A/m.test(out);
    },
    extends: (t) => {
      t.write({ ".textlintrc.json": '{ "rules": { "preset-own": true } }', "bad.md": bad });
      t.write({ "presets/textlint-rule-preset-own/index.js": preset });
      return t.run(["--rules-base-directory", `${t.folder}/presets`, "bad.md"]).all.includes(rule);
    },
    "wrong-setting": (t) => {
      const [[name, text]] = Object.entries(configured("error"));
      t.write({ [name]: text.replace('"rules":{', '"rules":{"no-such":true,'), "bad.md": bad });
      const { all } = t.run(["bad.md"]);
      return all.includes("TODO") && /json:\d+:\d+/.test(all);
    },
    schema: (t) => t.has("node_modules/textlint/schema"),
    "own-rule": (t) => {
      t.write({ ...ownRule(t, mending), "bad.md": bad });
      const { all } = t.run(["bad.md"]);
      t.run(["--fix", "bad.md"]);
      return all.includes("said by the option") && t.read("bad.md").startsWith("!# A");
    },
    "broken-rule": (t) => {
      t.write({ ...ownRule(t, "throw new Error('broken')"), "bad.md": bad });
      const { all } = t.run(["bad.md"]);
      return all.includes("own") && all.includes("TODO:");
    },
  },
};

const preset = `const rule = require("textlint-rule-no-todo");
module.exports = { rules: { "${rule}": rule.default ?? rule }, rulesConfig: { "${rule}": true } };
`;
const mending = `context.report(node, new context.RuleError(options.say, {
  index: 0, fix: context.fixer.insertTextBefore(node, "!"),
}))`;

function ownRule(t, body) {
  const [[name, text]] = Object.entries(configured("error"));
  const rules = { [rule]: true, [`${t.folder}/own.js`]: { say: "said by the option" } };
  return {
    [name]: JSON.stringify({ ...JSON.parse(text), rules }),
    "own.js": `const rule = (context, options) => ({ [context.Syntax.Header](node) { ${body}; } });
module.exports = { linter: rule, fixer: rule };\n`,
  };
}
