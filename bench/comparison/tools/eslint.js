import { bad, comments, good, installed, program, versionOf, wide, without } from "./common.js";

const rule = "markdown/no-bare-urls";
const levels = { error: "error", warning: "warn", off: "off" };
const withRules = (rules, before = "", behind = "") => ({
  "eslint.config.mjs": `
import markdown from "@eslint/markdown";
export default [
  ${before}
  { files: ["**/*.md"], plugins: { markdown }, language: "markdown/gfm", rules: ${rules} },
  ${behind}
];
`,
});
const configured = (rules, before, behind) => withRules(JSON.stringify(rules), before, behind);
const lint = (paths) => paths;
/** What a job of GitLab knows of itself. */
const gitlab = {
  CI_COMMIT_SHORT_SHA: "0123abcd",
  CI_PROJECT_URL: "https://example.com/team/meetings",
};

export const eslint = {
  id: "eslint",
  name: `ESLint ${versionOf("eslint")}`,
  command: [process.execPath, installed("eslint/bin/eslint.js")],
  rule,
  bad,
  good,
  wide,
  fixed: bad.replace("https://example.com", "<https://example.com>"),
  marked: "https://example.com",
  config: (severity) => configured({ [rule]: levels[severity] }),
  lint,
  everything: ["."],
  silenced: comments("eslint", rule),
  fix: (paths) => ["--fix", ...paths],
  stdin: (name) => ["--stdin", "--stdin-filename", name],
  ignore: (pattern) =>
    configured({ [rule]: "error" }, `{ ignores: [${JSON.stringify(pattern)}] },`),
  report: {
    json: { args: ["--format", "json"] },
    html: { args: ["--format", "html"] },
    sarif: { args: ["--format", "@microsoft/eslint-formatter-sarif"] },
    junit: { args: ["--format", "junit"] },
    gitlab: {
      args: ["--format", "gitlab"],
      into: "quality.json",
      env: { GITLAB_CI: "true", CI_CONFIG_PATH: ".gitlab-ci.yml", CI_JOB_NAME: "lint", ...gitlab },
      files: {
        ".gitlab-ci.yml": "lint: { artifacts: { reports: { codequality: quality.json } } }\n",
      },
    },
  },
  beside: {
    sarif: "@microsoft/eslint-formatter-sarif",
    junit: "eslint-formatter-junit",
    gitlab: "eslint-formatter-gitlab",
    gitignore: "@eslint/compat",
  },
  absent: {
    ...without("diff", "watch", "since", "shards", "ci-files", "completion", "no-node"),
    ...without("language-server", "hover", "outline", "rule-page", "markdown"),
    frame: /code ?frame/,
    several: /multiple formats/,
    github: /annotation/,
    statistics: /statistics by rule/,
  },
  overridden: configured(
    { [rule]: "error" },
    "",
    `{ files: ["sub/**"], rules: { "${rule}": "off" } },`,
  ),
  print: ["--print-config", "bad.md"],
  origin: /eslint\.config\.mjs/,
  programs: { "eslint.config.mjs": program },
  cached: { args: ["--cache", "bad.md"], at: ".eslintcache" },
  tidy: withRules(
    'Object.fromEntries(Object.keys(markdown.rules).map((r) => ["markdown/" + r, "error"]))',
  ),
  tries: {
    gitignore: (t) => {
      const [[name, text]] = Object.entries(
        configured(
          { [rule]: "error" },
          'includeIgnoreFile(new URL(".gitignore", import.meta.url).pathname),',
        ),
      );
      t.write({ [name]: `import { includeIgnoreFile } from "@eslint/compat";\n${text}` });
      t.write({ ".gitignore": "left/\n", "bad.md": bad, "left/bad.md": bad });
      const { all } = t.run(["."]);
      return all.includes("bad.md") && !all.includes("left/bad.md");
    },
    extends: (t) => {
      t.write({
        "shared.mjs": configured({ [rule]: "error" })["eslint.config.mjs"],
        "bad.md": bad,
      });
      t.write({
        "eslint.config.mjs": 'import all from "./shared.mjs";\nexport default [...all];\n',
      });
      return t.run(["bad.md"]).all.includes(rule);
    },
    "wrong-setting": (t) => {
      t.write({ ...configured({ [rule]: "error", "markdown/no-such": "error" }), "bad.md": bad });
      const { all } = t.run(["bad.md"]);
      return all.includes(`bad.md`) && /config\.mjs:\d+:\d+/.test(all);
    },
    schema: (t) => t.has("node_modules/eslint/schema"),
    baseline: (t) => {
      t.write({ ...configured({ [rule]: "error" }), "bad.md": bad });
      t.run(["--suppress-all", "bad.md"]);
      const before = t.run(["bad.md"]).code;
      t.write({ "bad.md": `${bad}\nhttps://example.com/2\n` });
      return before === 0 && t.run(["bad.md"]).code === 1;
    },
    "code-blocks": (t) => {
      t.write({
        "bad.md": "# A\n\n```js\nlet a = ;\n```\n",
        "eslint.config.mjs":
          'import markdown from "@eslint/markdown";\nexport default [...markdown.configs.processor];\n',
      });
      return /Parsing error/.test(t.run(["bad.md"]).all);
    },
    threads: (t) => {
      t.write({ ...configured({ [rule]: "error" }), "a.md": bad, "b.md": bad });
      return t.workers(["--concurrency", "2", "a.md", "b.md"]) > 0;
    },
    timing: (t) => {
      t.write({ ...configured({ [rule]: "error" }), "bad.md": bad });
      return /Time \(ms\)/.test(t.run(["bad.md"], { env: { TIMING: "1" } }).all);
    },
    "own-rule": (t) => {
      t.write({
        ...ownRule(
          "context.report({ node, message: context.options[0].say, fix: (f) => f.insertTextAfter(node, '!') })",
        ),
        "bad.md": bad,
      });
      const { all } = t.run(["bad.md"]);
      t.run(["--fix", "bad.md"]);
      return all.includes("said by the option") && t.read("bad.md").includes("!");
    },
    "broken-rule": (t) => {
      t.write({ ...ownRule("throw new Error('broken')"), "bad.md": bad });
      const { all } = t.run(["bad.md"]);
      return all.includes("own/rule") && all.includes("no-bare-urls");
    },
  },
};

function ownRule(body) {
  return {
    "eslint.config.mjs": `
import markdown from "@eslint/markdown";
const rule = {
  meta: { type: "problem", fixable: "whitespace", schema: [{}] },
  create: (context) => ({ heading(node) { ${body}; } }),
};
export default [
  {
    files: ["**/*.md"],
    plugins: { markdown, own: { rules: { rule } } },
    language: "markdown/gfm",
    rules: { "${rule}": "error", "own/rule": ["error", { say: "said by the option" }] },
  },
];
`,
  };
}
