import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { english } from "./sessions.ts";

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly ended: Promise<{ readonly code: number | null; readonly stderr: string }>;
  readonly send: (command: object) => Promise<unknown>;
}

/** `collab run a.md --no-open`, as soon as it has printed the address of its page. */
async function started(cwd: string, now = "2026-12-01 14:00"): Promise<Running> {
  const args = [executable, "run", "a.md", "--no-open", "--now", now];
  const env = { ...process.env, COLLAB_COMPILE_CACHE: "0", LC_ALL: "en", LANG: "en" };
  const child = spawn(process.execPath, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, stderr }));
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
    void ended.then(() => reject(new Error(stderr)));
  });
  const { origin, searchParams } = new URL(address);
  const headers = {
    ...{ origin, "content-type": "application/json" },
    "x-collab-token": searchParams.get("token") ?? "",
  };
  const send = async (command: object): Promise<unknown> => {
    const body = JSON.stringify(command);
    return (await fetch(`${origin}/command`, { method: "POST", headers, body })).json();
  };
  return { child, address, ended, send };
}

const fine = { refused: null };

describe("the command", () => {
  it("prints the address of its page first, and a new one each time", async () => {
    const cwd = scratchFolder({ "a.md": english });
    const [one, other] = [await started(cwd), await started(cwd)];
    for (const { address } of [one, other])
      expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{48}$/);
    expect(one.address).not.toBe(other.address);
    const html = await (await fetch(one.address)).text();
    expect(html).toContain('<div id="app"></div>');
  });

  it.skipIf(process.platform === "win32")(
    "says that the meeting is held already, as long as it is",
    async () => {
      const cwd = scratchFolder({ "a.md": english });
      const running = [await started(cwd), await started(cwd)];
      const said: string[] = [];
      for (const { child, ended } of [...running].reverse()) {
        child.kill("SIGINT");
        said.push((await ended).stderr);
      }
      const third = await started(cwd);
      third.child.kill("SIGINT");
      said.push((await third.ended).stderr);
      const warning =
        /^collab: a\.md: another collab is holding this meeting already \(process \d+ on .*\) — both record/;
      expect(said.map((stderr) => warning.test(stderr))).toEqual([true, false, false]);
      expect(readdirSync(cwd)).toEqual(["a.md"]);
    },
  );

  it.skipIf(process.platform === "win32")(
    "ends with Ctrl-C, and says what came of it",
    async () => {
      const cwd = scratchFolder({ "a.md": english });
      const { child, ended, send } = await started(cwd);
      expect(await send({ kind: "start" })).toEqual(fine);
      child.kill("SIGINT");
      const { code, stderr } = await ended;
      expect(code).toBe(130);
      expect(stderr).toMatch(/^ended; what was recorded is in a\.md\nLaunch · under way\n/);
    },
  );

  it.skipIf(process.platform === "win32")(
    "has broken nothing off once the meeting has ended",
    async () => {
      const cwd = scratchFolder({ "a.md": english });
      const { child, ended, send } = await started(cwd);
      await send({ kind: "start" });
      await send({ kind: "conclude", text: "March", item: 0 });
      await send({ kind: "defer", text: "Bo asks Legal", item: 1 });
      expect(await send({ kind: "end" })).toEqual(fine);
      child.kill("SIGINT");
      const { code, stderr } = await ended;
      expect(code).toBe(0);
      expect(stderr).toContain("Launch · ended\n");
      expect(stderr).toContain("\n     Open: Bo asks Legal\n");
    },
  );

  it("whose page ships in one file of less than 150 KB", () => {
    const page = (name: string): string =>
      readFileSync(join(executable, "../../dist/page", name), "utf8");
    expect(page("page.js").length + page("page.css").length).toBeLessThan(150_000);
    expect(page("page.js")).not.toMatch(/\beval\(|new Function\(|\bimport\(/);
    expect(page("page.css")).not.toMatch(/url\(|@import/);
  });
});

it("killed at any moment, all that was answered for is in the file, and the next run goes on", async () => {
  const cwd = scratchFolder({ "a.md": english });
  const file = join(cwd, "a.md");
  const first = await started(cwd);
  await first.send({ kind: "start" });
  await first.send({ kind: "next" });
  expect(await first.send({ kind: "note", phase: "facts", text: "61% of calls" })).toEqual(fine);
  first.child.kill("SIGKILL");
  await first.ended;
  expect(readFileSync(file, "utf8")).toBe(
    `${english}\n## Minutes\n\n### Opening\n\n- Time: 14:00–14:00 (0 min)\n\n### 1. Goals\n\n- Time: 14:00–\n- Facts: 61% of calls\n`,
  );
  const second = await started(cwd, "2026-12-01 14:09");
  // In the middle of a write.
  const writing = second.send({ kind: "conclude", text: "March" }).catch(() => null);
  second.child.kill("SIGKILL");
  const answered = await writing;
  await second.ended;
  const text = readFileSync(file, "utf8");
  if (answered) expect(text).toContain("- Conclusion: March\n");
  const third = await started(cwd, "2026-12-01 14:10");
  expect(await third.send({ kind: "conclude", text: "March" })).toEqual(fine);
  expect(await third.send({ kind: "next" })).toEqual(fine);
  expect(readFileSync(file, "utf8")).toContain(
    "- Time: 14:00–14:10 (10 min)\n- Facts: 61% of calls\n- Conclusion: March\n",
  );
});

it("two commands may hold the same meeting: what either records is kept", async () => {
  const cwd = scratchFolder({ "a.md": english });
  const [one, other] = [await started(cwd), await started(cwd)];
  await one.send({ kind: "start" });
  await one.send({ kind: "next" });
  const notes = Array.from({ length: 6 }, (_, at) => `note ${at}`);
  const answers = await Promise.all(
    notes.map((text, at) =>
      (at % 2 === 0 ? one : other).send({ kind: "note", phase: "facts", text }),
    ),
  );
  expect(answers).toEqual(notes.map(() => fine));
  const text = readFileSync(join(cwd, "a.md"), "utf8");
  for (const note of notes) expect(text).toContain(`- Facts: ${note}\n`);
});

it("an edit by an editor meanwhile reaches the file and the page", async () => {
  const cwd = scratchFolder({ "a.md": english });
  const file = join(cwd, "a.md");
  const { address, send } = await started(cwd);
  await send({ kind: "start" });
  const events = await fetch(address.replace("/?", "/events?"));
  const reader = events.body?.getReader();
  writeFileSync(file, readFileSync(file, "utf8").replace("title: Launch", "title: Relaunch"));
  let seen = "";
  while (!seen.includes('"title":"Relaunch"'))
    seen += new TextDecoder().decode((await reader?.read())?.value);
  await reader?.cancel();
  expect(await send({ kind: "park", text: "Which library" })).toEqual(fine);
  expect(readFileSync(file, "utf8")).toMatch(/title: Relaunch[\s\S]+- Which library\n$/);
});

it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
  "a file that may not be written is refused in words, and the page goes on",
  async () => {
    const cwd = scratchFolder({ "a.md": english });
    chmodSync(join(cwd, "a.md"), 0o444);
    const { send } = await started(cwd);
    expect(await send({ kind: "start" })).toMatchObject({
      refused: expect.stringMatching(/a\.md: cannot be written/),
    });
  },
);
