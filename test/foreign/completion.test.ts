import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";

/** Somebody who wants the shell of whoever presses Tab to run something. */
const HOSTILE = "$(touch canary) `touch canary`; touch canary";

const meeting = `---
title: Sync
start: 2026-12-01 10:00
series: launch
---
## Action items

| Owner | Task | Due | Status |
| --- | --- | --- | --- |
| Ann Lee | ${HOSTILE} | 2026-12-07 | open |
`;

/** What stands on the command line after Tab, in a shell as somebody uses it. */
function typed(shell: "bash" | "zsh", lines: readonly string[]): readonly string[] {
  const { cwd, env } = place();
  const args = [join(import.meta.dirname, "completion.py"), shell, ...lines];
  const shown = execFileSync("/usr/bin/python3", args, { cwd, env, encoding: "utf8" });
  expect(existsSync(join(cwd, "canary"))).toBe(false);
  return JSON.parse(shown) as readonly string[];
}

function place() {
  const cwd = scratchFolder({
    "2026-12-01-sync.md": meeting,
    [`${HOSTILE.replaceAll("/", "")}.md`]: meeting.replace("launch", `"shop ${HOSTILE}"`),
    "out/x.txt": "",
  });
  const bin = join(scratchFolder({}), "bin");
  mkdirSync(bin);
  symlinkSync(join(packageRoot, "bin/collab.js"), join(bin, "collab"));
  const env = {
    ...process.env,
    ...{ PATH: `${bin}${delimiter}${process.env.PATH}`, LANG: "C.UTF-8", TERM: "xterm" },
    ...{ HOME: cwd, PS1: "$ ", HISTFILE: "/dev/null" },
  };
  return { cwd, env };
}

const lines: readonly (readonly [line: string, completed: string])[] = [
  ["collab ma", "collab mail "],
  ["collab mail di", "collab mail digest "],
  ["collab lint --respect", "collab lint --respect-ignore "],
  ["collab lint --format=js", "collab lint --format=json "],
  ["collab lint --rule agenda-fits:w", "collab lint --rule agenda-fits:warn "],
  ["collab actions --owner A", "collab actions --owner Ann\\ Lee "],
  ["collab lint 2026", "collab lint 2026-12-01-sync.md "],
  ["collab export --out o", "collab export --out out/"],
];

describe.each(["bash", "zsh"] as const)("in %s", (shell) => {
  it("Tab completes words, values, rules, owners, files and folders", () => {
    const found = typed(
      shell,
      lines.map(([line]) => line),
    );
    expect(found).toEqual(lines.map(([, completed]) => completed));
  });

  it("what files hold is inserted as text, and nothing of it runs", () => {
    const [series = "", ref = ""] = typed(shell, [
      "!collab report --series sh",
      "!collab actions done l",
    ]);
    expect(series).toMatch(/^collab report --series shop.*touch.*canary/);
    expect(ref).toMatch(/^collab actions done launch\.\w+ $/);
  });
});

describe("in fish", () => {
  const offered = (line: string): readonly string[] => {
    const { cwd, env } = place();
    const code = `collab completion fish | source; complete -C '${line}'`;
    const shown = execFileSync("fish", ["-c", code], { cwd, env, encoding: "utf8" });
    expect(existsSync(join(cwd, "canary"))).toBe(false);
    return shown.trimEnd().split("\n");
  };

  it.each([
    ["collab ma", "mail\twrite the mails: notice, minutes, actions, reminder, cancel, digest"],
    ["collab lint --format=js", "--format=json"],
    ["collab lint --rule agenda-fits:w", "agenda-fits:warn"],
    ["collab actions --owner A", "Ann Lee"],
    ["collab lint 2026", "2026-12-01-sync.md"],
    ["collab export --out o", "out/\tDirectory"],
  ])("%s", (line, first) => {
    expect(offered(line)[0]).toBe(first);
  });

  it("shows what a ref stands for, and runs nothing of it", () => {
    expect(offered("collab actions done l")[0]).toMatch(/^launch\.\w+\t\$\(touch canary\)/);
  });
});
