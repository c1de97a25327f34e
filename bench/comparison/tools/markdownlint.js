import { bad, comments, good, installed, program, versionOf, wide, without } from "./common.js";

const rule = "MD034";
const levels = { error: true, warning: "warning", off: false };
const configured = (rules, more = {}) => ({
  ".markdownlint-cli2.jsonc": JSON.stringify({ config: { default: false, ...rules }, ...more }),
});
const lint = (paths) => paths;
const reported = (name, file) => ({
  args: [],
  into: file,
  files: configured(
    { [rule]: true },
    { outputFormatters: [[`markdownlint-cli2-formatter-${name}`]] },
  ),
});

export const markdownlint = {
  id: "markdownlint",
  name: `markdownlint-cli2 ${versionOf("markdownlint-cli2")}`,
  command: [process.execPath, installed("markdownlint-cli2/markdownlint-cli2-bin.mjs")],
  rule,
  bad,
  good,
  wide,
  fixed: bad.replace("https://example.com", "<https://example.com>"),
  config: (severity) => configured({ [rule]: levels[severity] }),
  lint,
  everything: ["**/*.md", "#node_modules"],
  silenced: comments("markdownlint", rule),
  fix: (paths) => ["--fix", ...paths],
  stdin: () => ["-"],
  ignore: (pattern) => configured({ [rule]: true }, { ignores: [`${pattern}**`] }),
  report: {
    json: reported("json", "markdownlint-cli2-results.json"),
    sarif: reported("sarif", "markdownlint-cli2-sarif.sarif"),
    junit: reported("junit", "markdownlint-cli2-junit.xml"),
    gitlab: reported("codequality", "markdownlint-cli2-codequality.json"),
  },
  beside: {
    json: "markdownlint-cli2-formatter-json",
    sarif: "markdownlint-cli2-formatter-sarif",
    junit: "markdownlint-cli2-formatter-junit",
    gitlab: "markdownlint-cli2-formatter-codequality",
  },
  absent: without(
    ...["diff", "frame", "html", "markdown", "watch", "baseline", "cache", "since", "shards"],
    ...["threads", "timing", "statistics", "print-config", "config-origins", "ci-files"],
    ...["completion", "no-node", "language-server", "hover", "outline", "rule-page", "code-blocks"],
  ),
  overridden: configured(
    { [rule]: true },
    { overrides: [{ files: ["sub/**"], config: { [rule]: false } }] },
  ),
  programs: { ".markdownlint-cli2.mjs": program },
  tidy: {},
  tries: {
    extends: (t) => {
      t.write({ "shared.json": JSON.stringify({ default: false, [rule]: true }), "bad.md": bad });
      t.write({ ".markdownlint.json": '{ "extends": "./shared.json" }' });
      const { all } = t.run(["bad.md"]);
      return all.includes(rule);
    },
    "wrong-setting": (t) => {
      t.write({
        ...configured({ [rule]: true, "no-such": true }, { fix: "perhaps" }),
        "bad.md": bad,
      });
      const { all } = t.run(["bad.md"]);
      return all.includes("bad.md:") && /jsonc:\d+:\d+/.test(all);
    },
    schema: (t) =>
      t.has("node_modules/markdownlint-cli2/schema/markdownlint-cli2-config-schema.json"),
    several: (t) => {
      const outputFormatters = [
        ["markdownlint-cli2-formatter-json"],
        ["markdownlint-cli2-formatter-junit"],
      ];
      t.write({ ...configured({ [rule]: true }, { outputFormatters }), "bad.md": bad });
      t.run(["bad.md"]);
      return t.has("markdownlint-cli2-results.json") && t.has("markdownlint-cli2-junit.xml");
    },
    gitignore: (t) => {
      t.write({ ...configured({ [rule]: true }, { gitignore: true }), ".gitignore": "left/\n" });
      t.write({ "bad.md": bad, "left/bad.md": bad });
      const { all } = t.run(["**/*.md", "#node_modules"]);
      return all.includes("bad.md:") && !all.includes("left/bad.md");
    },
    "own-rule": (t) => {
      t.write({
        ...ownRule(
          "onError({ lineNumber: 1, detail: params.config.say, fixInfo: { editColumn: 1, insertText: '#' } })",
        ),
        "bad.md": bad,
      });
      const { all } = t.run(["bad.md"]);
      t.run(["--fix", "bad.md"]);
      return all.includes("said by the option") && t.read("bad.md").startsWith("##");
    },
    "broken-rule": (t) => {
      t.write({ ...ownRule("throw new Error('broken')"), "bad.md": bad });
      const { all } = t.run(["bad.md"]);
      return /own-rule/.test(all) && all.includes(rule);
    },
  },
};

function ownRule(body) {
  return {
    ...configured(
      { [rule]: true, "own-rule": { say: "said by the option" } },
      { customRules: ["./own.mjs"] },
    ),
    "own.mjs": `export default {
  names: ["own-rule"], description: "own", tags: ["own"], parser: "none",
  function: (params, onError) => { ${body}; },
};\n`,
  };
}
