import { inEditor } from "./language-server.js";
import { caretIsBelow, isGitlab, isJson, isJunit, isSarif } from "./reports.js";
import { untidy } from "./tools/common.js";
import { soon } from "./trial.js";

/**
 * What is asked of every tool in the same way. A tool (tools/*.js) says how it is told to do a thing; what
 * then happens answers the question. A tool that has no way to say it answers no, and its help has to agree:
 * `absent` fails where the help knows the word.
 */
export const asks = {
  nearest: (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.bad, "sub/bad.md": tool.bad });
    t.write(within("sub", tool.config("off")));
    const names = (path, where) => named(t, tool, [path], { in: where });
    return (
      names("bad.md") &&
      !names("sub/bad.md") &&
      names("../bad.md", "other") &&
      !names("../sub/bad.md", "other")
    );
  },
  overrides: (t, tool) => {
    t.write({ ...tool.overridden, "bad.md": tool.bad, "sub/bad.md": tool.bad });
    const code = (name) => t.run(tool.lint([name])).code;
    return code("bad.md") === 1 && code("sub/bad.md") === 0;
  },
  "print-config": (t, tool) => printed(t, tool).includes(tool.rule),
  "config-origins": (t, tool) => tool.origin.test(printed(t, tool)),
  program: ranCode,
  "no-code": (t, tool) => !ranCode(t, tool),
  cache: (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.bad });
    t.run(tool.cached.args);
    return t.has(tool.cached.at);
  },
  style: (t, tool) => {
    t.write({ ...tool.tidy, "bad.md": untidy });
    return t.run(tool.lint(["bad.md"])).code === 1;
  },
  severity: (t, tool) => {
    t.write({ ...tool.config("warning"), "bad.md": tool.bad });
    const { all } = t.run(tool.lint(["bad.md"]));
    return all.includes(tool.rule) && /warn/i.test(all);
  },
  "silence-line": (t, tool) => isSilent(t, tool, tool.silenced.line),
  "silence-block": (t, tool) => isSilent(t, tool, tool.silenced.block),
  "silence-file": (t, tool) => isSilent(t, tool, tool.silenced.file),
  "silence-reason": (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.silenced.line(tool.bad, "") });
    return /reason|why|descri/i.test(t.run(tool.lint(["bad.md"])).all);
  },
  "silence-unused": (t, tool) => {
    t.write({ ...tool.config("error"), "good.md": tool.silenced.line(tool.good, " -- a reason") });
    return /unused|no problems|nothing|useless/i.test(t.run(tool.lint(["good.md"])).all);
  },
  fix: (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.fixable ?? tool.bad });
    t.run(tool.fix(["bad.md"]));
    return t.read("bad.md") === (tool.fixed ?? tool.good);
  },
  diff: (t, tool) => {
    const bad = tool.fixable ?? tool.bad;
    t.write({ ...tool.config("error"), "bad.md": bad });
    const { out } = t.run(tool.diff(["bad.md"]));
    return t.read("bad.md") === bad && /^[-+] ?.*\n[-+]/m.test(out);
  },
  frame: (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.wide ?? tool.bad });
    return caretIsBelow(t.run(tool.frame(["bad.md"])).all, tool.marked);
  },
  json: (t, tool) => report(t, tool, "json", isJson),
  sarif: (t, tool) => report(t, tool, "sarif", isSarif),
  junit: (t, tool) => report(t, tool, "junit", isJunit),
  gitlab: (t, tool) => report(t, tool, "gitlab", isGitlab),
  html: (t, tool) => report(t, tool, "html", (text) => /<html/i.test(text)),
  markdown: (t, tool) => report(t, tool, "markdown", (text) => /^#+ |^\|/m.test(text)),
  github: (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.bad });
    const { all } = t.run(tool.lint(["bad.md"]), { env: { GITHUB_ACTIONS: "true", CI: "true" } });
    return /^::(error|warning)/m.test(all);
  },
  stdin: (t, tool) => {
    t.write(tool.config("error"));
    const { all } = t.run(tool.stdin("named.md"), { input: tool.bad });
    return all.includes(tool.rule) && all.includes("named.md");
  },
  "ignore-list": (t, tool) => {
    t.write({ ...tool.config("error"), ...tool.ignore("left/"), "left/bad.md": tool.bad });
    t.write({ "bad.md": tool.bad });
    const { all } = t.run(tool.lint(tool.everything));
    return all.includes("bad.md") && !/left.bad/.test(all);
  },
  gitignore: (t, tool) => {
    t.write({ ...tool.config("error"), ".gitignore": "left/\n", "left/bad.md": tool.bad });
    t.write({ "bad.md": tool.bad });
    const { all } = t.run(tool.lint(tool.everything));
    return all.includes("bad.md") && !/left.bad/.test(all);
  },
  "max-warnings": (t, tool) => {
    t.write({ ...tool.config("warning"), "a.md": tool.bad, "b.md": tool.bad });
    const code = (n) => t.run([...tool.lint(["a.md", "b.md"]), "--max-warnings", n]).code;
    return code("2") === 0 && code("1") === 1;
  },
  watch: (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.good });
    return t.during(tool.watch(["bad.md"]), async (_, heard) => {
      const isThere = () => heard.text.includes(tool.rule);
      await soon(() => heard.text !== "");
      if (isThere()) throw new Error("something was found in a good file");
      // Saved again and again: a watcher says nowhere when it has begun to watch.
      return soon(() => {
        t.write({ "bad.md": tool.bad });
        return isThere();
      });
    });
  },
  "language-server": (t, tool) => edited(t, tool, ({ diagnostics }) => diagnostics.length > 0),
  hover: (t, tool) =>
    edited(t, tool, async ({ ask, here }) =>
      JSON.stringify(await ask("textDocument/hover", here)).includes(tool.hovered),
    ),
  outline: (t, tool) =>
    edited(
      t,
      tool,
      async ({ capabilities, ask, here }) =>
        Boolean(capabilities.documentSymbolProvider) &&
        (await ask("textDocument/documentSymbol", here)).length > 0,
    ),
  chinese: (t, tool) => {
    t.write({ ...tool.config("error"), "bad.md": tool.bad });
    const env = { LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8", LANGUAGE: "zh_CN" };
    // The words of the tool, not those of the file: this one has Latin letters only.
    return /\p{Script=Han}{2}/u.test(t.run(tool.lint(["bad.md"]), { env }).all);
  },
};

function within(folder, files) {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]),
  );
}

function named(t, tool, paths, options) {
  return t.run(tool.lint(paths), options).all.includes(tool.rule);
}

function isSilent(t, tool, silenced) {
  t.write({ ...tool.config("error"), "bad.md": tool.bad });
  if (!named(t, tool, ["bad.md"])) throw new Error(`${tool.id} finds nothing in its bad file`);
  t.write({ "bad.md": silenced(tool.bad, " -- a reason") });
  return !named(t, tool, ["bad.md"]);
}

function printed(t, tool) {
  t.write({ ...tool.config("warning"), "bad.md": tool.bad });
  return t.run(tool.print).out;
}

/** Whether a file runs that a stranger's folder has for a configuration. */
function ranCode(t, tool) {
  t.write({ ...tool.programs, "bad.md": tool.bad });
  t.run(tool.lint(["bad.md"]));
  return t.has("ran");
}

function report(t, tool, format, isRight) {
  const { args, into, files = {}, env = {} } = tool.report[format];
  t.write({ ...tool.config("error"), ...files, "bad.md": tool.bad });
  const { out, all } = t.run([...tool.lint(["bad.md"]), ...args], { env });
  return isRight(into === undefined ? out : into === "stderr" ? all.trim() : t.read(into));
}

function edited(t, tool, use) {
  t.write({ ...tool.config("error"), "bad.md": tool.bad });
  const at = ([first]) => first.range.start;
  return inEditor(t, tool.server, { text: tool.bad, at }, use);
}
