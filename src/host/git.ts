import { execFile } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, isAbsolute, join } from "node:path";
import { configText, type Entry } from "./git-config.ts";
import { findRepository, linkRepository } from "./git-folder.ts";
import type { GitOutcome, GitView } from "./io.ts";
import { codeOf } from "./refusal.ts";

type Env = Readonly<Record<string, string | undefined>>;

/** A repository that waits for something (a pipe in place of a file) must not keep a build waiting. */
const PATIENCE = 60_000;

/**
 * A repository's history and files, asked without its configuration: a checked-out `.git/config` may
 * name programs (filters, hooks, monitors, pagers) and addresses, and git offers no way to pass it
 * over. So git is shown a folder of ours in its place, with links to the objects and branches, a copy
 * of the index, and those few settings that hold no program, path or address.
 */
export async function viewRepository(
  cwd: string,
  env: Env,
  patience = PATIENCE,
): Promise<GitView | "no-git" | "no-repository" | "unreadable"> {
  const found = findRepository(realpathSync(cwd), env);
  if (found === null) return "no-repository";
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "collab-git-")));
  const close = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const links = linkRepository(found, folder);
    if (links === null) {
      close();
      return "unreadable";
    }
    const run = (args: readonly string[], ours: Env): Promise<GitOutcome> =>
      runGit(args, folder, { ...plainEnv(env), ...ours }, patience);
    const own = await settings(run, found.configs, { ...userConfig(env), GIT_DIR: folder });
    if (own === null) {
      close();
      return "no-git";
    }
    writeFileSync(join(folder, "config"), configText(own, env));
    const view: Env = {
      ...{ HOME: folder, USERPROFILE: folder, XDG_CONFIG_HOME: folder },
      ...{
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_CONFIG_GLOBAL: join(folder, "none"),
        GIT_ATTR_NOSYSTEM: "1",
      },
      ...{ GIT_DIR: folder, GIT_WORK_TREE: found.root, GIT_INDEX_FILE: join(folder, "index") },
      GIT_OBJECT_DIRECTORY: found.objects,
    };
    return {
      root: found.root,
      isShallow: links.isShallow,
      run: (...args) => run([...OFF, ...args], view),
      close,
    };
  } catch (error) {
    close();
    if (codeOf(error) === "EFBIG") return "unreadable";
    throw error;
  }
}

/** What is off already where no configuration is read; said once more, for a git that differs. */
const OFF = [
  ...["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"],
  ...["-c", "protocol.allow=never", "-c", "submodule.recurse=false", "--no-pager"],
];

/**
 * The user's settings, then the repository's: listed as data, nothing they name is opened. `null`: there
 * is no git.
 */
async function settings(
  run: (args: readonly string[], ours: Env) => Promise<GitOutcome>,
  configs: readonly string[],
  ours: Env,
): Promise<readonly Entry[] | null> {
  const entries: Entry[] = [];
  const list = ["config", "--null", "--list"];
  const sources: readonly (readonly [readonly string[], Entry["by"]])[] = [
    [["--includes"], "user"],
    ...configs.map((path) => [["--no-includes", "--file", path], "repository"] as const),
  ];
  for (const [where, by] of sources) {
    const { code, stdout } = await run([...list, ...where], ours);
    if (code === 127) return null;
    if (code !== 0) continue;
    for (const line of stdout.split("\0")) {
      const end = line.indexOf("\n");
      if (end > 0) entries.push({ key: line.slice(0, end), value: line.slice(end + 1), by });
      else if (line !== "") entries.push({ key: line, value: "true", by });
    }
  }
  return entries;
}

/** Where the user's own settings are, if the environment says so. */
function userConfig(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([name]) => /^GIT_CONFIG_/.test(name)));
}

/** Without anything by which git is told what to run or where to look, but what points to the user's own files. */
function plainEnv(env: Env): Env {
  const kept = Object.entries(env).filter(
    ([name]) => !/^(?:GIT_|SSH_|PAGER$|EDITOR$|VISUAL$|LANG|LC_|PATH$)/i.test(name),
  );
  const [, path = ""] = Object.entries(env).find(([name]) => /^PATH$/i.test(name)) ?? [];
  const quarantine = env.GIT_ALTERNATE_OBJECT_DIRECTORIES;
  return {
    ...Object.fromEntries(kept),
    // A name without a folder in it must not be found in the folder that is looked at.
    PATH: path
      .split(delimiter)
      .filter((each) => isAbsolute(each))
      .join(delimiter),
    ...{ GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" },
    ...{ GIT_OPTIONAL_LOCKS: "0", GIT_LITERAL_PATHSPECS: "1", LC_ALL: "C" },
    ...(quarantine === undefined ? {} : { GIT_ALTERNATE_OBJECT_DIRECTORIES: quarantine }),
  };
}

function runGit(
  args: readonly string[],
  cwd: string,
  env: Env,
  timeout: number,
): Promise<GitOutcome> {
  return new Promise((done) => {
    const options = {
      cwd,
      env,
      timeout,
      killSignal: "SIGKILL",
      maxBuffer: 256 * 1024 * 1024,
    } as const;
    const child = execFile("git", args, options, (error, stdout, stderr) => {
      if (error === null) done({ code: 0, stdout, stderr });
      else if (error.code === "ENOENT") done({ code: 127, stdout: "", stderr: "" });
      else if (error.killed) done({ code: 124, stdout: "", stderr: "" });
      else done({ code: Number(error.code) || 1, stdout, stderr });
    });
    child.stdin?.end();
  });
}
