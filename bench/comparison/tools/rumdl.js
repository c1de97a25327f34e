import { arch, platform } from "node:os";
import { bad, comments, good, installed, versionOf, wide, without } from "./common.js";

const rule = "MD034";
const configured = (more = "") => ({
  ".rumdl.toml": `[global]\nenable = ["${rule}"]\n${more}`,
});
const lint = (paths) => ["check", "--no-cache", ...paths];
const format = (name) => ({ args: ["--output-format", name] });

export const rumdl = {
  id: "rumdl",
  name: `rumdl ${versionOf("rumdl")}`,
  command: [installed(`@rumdl/cli-${platform()}-${arch()}/rumdl`)],
  rule,
  bad,
  good,
  wide,
  marked: "https://example.com",
  hovered: "MD034",
  fixed: bad.replace("https://example.com", "<https://example.com>"),
  config: (severity) =>
    severity === "off"
      ? { ".rumdl.toml": `[global]\ndisable = ["${rule}"]\n` }
      : configured(`[${rule}]\nseverity = "${severity}"\n`),
  lint,
  everything: ["."],
  silenced: comments("rumdl", rule),
  fix: (paths) => ["check", "--fix", ...paths],
  diff: (paths) => ["check", "--diff", ...paths],
  frame: (paths) => [...lint(paths), "--output-format", "full"],
  stdin: (name) => ["check", "--stdin", "--stdin-filename", name],
  watch: (paths) => ["check", "--watch", ...paths],
  server: ["server"],
  helps: [["--help"], ["check", "--help"], ["init", "--help"]],
  ignore: (pattern) => configured(`exclude = ["${pattern}"]\n`),
  report: {
    json: format("json"),
    sarif: format("sarif"),
    junit: format("junit"),
    gitlab: format("gitlab"),
  },
  beside: {},
  absent: {
    ...without("html", "since", "shards", "ci-files"),
    markdown: /markdown summary/,
    several: /several formats/,
    baseline: /suppress-all|baseline/,
    "own-rule": /custom rule/,
    "broken-rule": /custom rule/,
  },
  overridden: configured(`[per-file-ignores]\n"sub/*" = ["${rule}"]\n`),
  print: ["config"],
  origin: /\[from \.rumdl\.toml\]/,
  // It reads TOML alone; names that other tools have are tried all the same.
  programs: Object.fromEntries(
    ["js", "mjs", "cjs", "ts"].map((ending) => [
      `.rumdl.${ending}`,
      'require("node:fs").writeFileSync("ran", "");\n',
    ]),
  ),
  cached: { args: ["check", "bad.md"], at: ".rumdl_cache" },
  tidy: {},
  tries: {
    severity: (t) => {
      t.write({ ...configured(`[${rule}]\nseverity = "warning"\n`), "bad.md": bad });
      const { all, code } = t.run([...lint(["bad.md"]), "--fail-on", "error"]);
      return all.includes(rule) && code === 0;
    },
    extends: (t) => {
      t.write({ "shared.toml": configured()[".rumdl.toml"], "bad.md": bad });
      t.write({ ".rumdl.toml": 'extends = "shared.toml"\n' });
      const { all } = t.run(lint(["bad.md"]));
      return all.includes(rule);
    },
    "wrong-setting": (t) => {
      t.write({ ...configured("no-such = 1\n"), "bad.md": bad });
      const { all } = t.run(lint(["bad.md"]));
      return all.includes("bad.md:") && /toml:\d+:\d+/.test(all);
    },
    schema: (t) => t.run(["schema", "print"]).out.includes('"$schema"'),
    "code-blocks": (t) => {
      t.write({ "bad.md": "# A\n\n```js\nlet a = ;\n```\n" });
      t.write({
        ".rumdl.toml": `[code-block-tools]\nenabled = true\n[code-block-tools.languages]\njavascript = { lint = ["own"] }\n[code-block-tools.tools.own]\ncommand = ["${process.execPath}", "--check", "-"]\nstdin = true\n`,
      });
      return t.run(lint(["bad.md"])).code !== 0;
    },
    threads: async (t) => {
      t.write(configured());
      for (let i = 0; i < 200; i++) t.write({ [`${i}.md`]: bad.repeat(100) });
      return (await t.threads(lint(["."]))) > 1;
    },
    timing: (t) => {
      t.write({ ...configured(), "bad.md": bad });
      return /\bms\b|µs/.test(
        t.run([...lint(["bad.md"]), "--profile"]).all.replaceAll(/\(\d+ms\)/g, ""),
      );
    },
    statistics: (t) => {
      t.write({ ...configured(), "bad.md": bad });
      return /MD034\W+1/.test(t.run([...lint(["bad.md"]), "--statistics"]).all);
    },
    completion: (t) => t.run(["completions", "bash"]).out.includes("complete"),
    "no-node": (t) => t.run(["--version"], { env: { PATH: "" } }).code === 0,
    "rule-page": (t) => t.run(["explain", rule]).out.includes("No bare URLs"),
  },
};
