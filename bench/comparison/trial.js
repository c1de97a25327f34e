import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const packages = fileURLToPath(new URL("../peers/node_modules", import.meta.url));

/** One tool in a folder of its own, which nothing above it configures. */
export class Trial {
  constructor(command) {
    this.command = command;
    this.folder = mkdtempSync(join(tmpdir(), "comparison-"));
    symlinkSync(packages, join(this.folder, "node_modules"));
    this.write({ ".git/HEAD": "ref: refs/heads/main\n", "package.json": '{ "private": true }\n' });
  }

  write(files) {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.folder, name)), { recursive: true });
      writeFileSync(join(this.folder, name), text);
    }
  }

  has(name) {
    return existsSync(join(this.folder, name));
  }

  read(name) {
    return this.has(name) ? readFileSync(join(this.folder, name), "utf8") : "";
  }

  /** Runs the tool; `all` is what a person would see, without colours. */
  run(args, { in: within = ".", input = "", env = {}, command = this.command } = {}) {
    const cwd = resolve(this.folder, within);
    mkdirSync(cwd, { recursive: true });
    const { status, stdout, stderr } = spawnSync(command[0], [...command.slice(1), ...args], {
      cwd,
      input,
      encoding: "utf8",
      env: environment(env),
      timeout: 60_000,
    });
    const [out, err] = [stdout, stderr].map((text) => stripVTControlCharacters(text ?? ""));
    return { code: status, out, all: `${out}\n${err}` };
  }

  git(...args) {
    const as = ["-c", "user.name=Ann Lee", "-c", "user.email=ann.lee@example.com"];
    this.run([...as, ...args], { command: ["git"] });
  }

  /** How many threads beside its first a Node program starts for the work. */
  workers(args) {
    this.write({
      "count.mjs": `import { appendFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
if (!isMainThread) appendFileSync("count", "x");
`,
    });
    const hook = `--import=${new URL(`file://${this.folder}/count.mjs`)}`;
    this.run(args, { env: { NODE_OPTIONS: hook } });
    return this.read("count").length;
  }

  /** The most threads a program of its own had at once, on Linux. */
  async threads(args) {
    let most = 0;
    await this.during(args, (child) => {
      const tasks = `/proc/${child.pid}/task`;
      return soon(() => {
        const now = existsSync(tasks) ? readdirSync(tasks).length : 0;
        most = Math.max(most, now);
        return child.exitCode !== null;
      }, 1);
    });
    return most;
  }

  /** Starts the tool, lets `use` do something with it, and ends it. */
  async during(args, use, env = {}) {
    const [program, ...first] = this.command;
    const child = spawn(program, [...first, ...args], {
      cwd: this.folder,
      env: environment(env),
    });
    const heard = { text: "" };
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data) => {
        heard.text += stripVTControlCharacters(String(data));
      });
    const ended = new Promise((done) => child.once("close", done));
    try {
      return await use(child, heard);
    } finally {
      child.kill("SIGKILL");
      await ended;
    }
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Neither the machine's language nor its build server decides what a tool does. */
function environment(env) {
  const { GITHUB_ACTIONS: _, CI: __, LANG: ___, LC_ALL: ____, ...rest } = process.env;
  return { ...rest, LC_ALL: "C.UTF-8", NO_COLOR: "1", ...env };
}

/** Whether something comes true within ten seconds. */
export async function soon(isSo, every = 100) {
  for (const end = Date.now() + 10_000; Date.now() < end; await wait(every)) {
    if (await isSo()) return true;
  }
  return false;
}
