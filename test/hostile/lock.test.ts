import { execFile, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeFiles } from "../../src/host/files.ts";
import { takeLock } from "../../src/host/lock.ts";
import { type Identity, runningProcesses } from "../../src/host/process.ts";
import { beforeMeeting, meetingFor } from "../mail/sending/meetings.ts";
import { executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { mailserver } from "../support/smtp.ts";

const one: Identity = {
  ...{ pid: 7, host: "mail", system: "boot-1", namespace: "4026532177/4026531834", start: "1000" },
};

/** Takes the lock as another process would; it sees those that run beside it, by number and start. */
function taken(folder: string, self: Identity, running: Readonly<Record<number, string>>): boolean {
  const startOf = (pid: number): string | null => running[pid] ?? null;
  return takeLock(join(folder, "a.lock"), { self, startOf }).taken;
}

/** Whether a second process gets the lock that the first has left or still holds. */
function second(
  difference: Partial<Identity>,
  running: Readonly<Record<number, string>> = {},
  first: Partial<Identity> = {},
): boolean {
  const folder = scratchFolder();
  expect(taken(folder, { ...one, ...first }, {})).toBe(true);
  return taken(folder, { ...one, ...first, pid: 8, start: "2000", ...difference }, running);
}

describe("a lock that somebody else has taken", () => {
  it("is free when the process that took it is gone", () => {
    expect(second({})).toBe(true);
  });

  it("is free when its number belongs to a later process, be it one's own", () => {
    expect(second({}, { 7: "1500" })).toBe(true);
    expect(second({ pid: 7, start: "2000" }, { 7: "2000" })).toBe(true);
  });

  it("is held as long as that process runs", () => {
    expect(second({}, { 7: "1000" })).toBe(false);
    expect(second({}, { 7: "" })).toBe(false);
  });

  it.each<[string, Partial<Identity>]>([
    ["another container", { namespace: "4026532999/4026531834" }],
    ["a container that counts time otherwise", { namespace: "4026532177/4026532888" }],
    ["another machine of that name, or the same one started anew", { system: "boot-2" }],
    ["another machine", { host: "web" }],
  ])("is held as far as can be told by %s, even under one's own number", (_, difference) => {
    expect(second(difference)).toBe(false);
    expect(second({ ...difference, pid: 7 }, { 7: "2000" })).toBe(false);
  });

  it("is held where a system or its containers cannot be told", () => {
    expect(second({}, {}, { system: "" })).toBe(false);
    expect(second({}, {}, { namespace: "/" })).toBe(false);
  });

  it.each(["", "7@mail", "7@mail boot-1", "x@mail boot-1 4026532177/4026531834 1000"])(
    "is held when it does not say by whom: %j",
    (text) => {
      expect(taken(scratchFolder({ "a.lock": text }), one, {})).toBe(false);
    },
  );

  it("is held while somebody else is taking it over", () => {
    const folder = scratchFolder();
    taken(folder, one, {});
    writeFileSync(join(folder, "a.lock.over"), "");
    expect(taken(folder, { ...one, pid: 8 }, {})).toBe(false);
  });

  it("is left to whoever has taken it meanwhile", () => {
    const folder = scratchFolder();
    const path = join(folder, "a.lock");
    const lock = takeLock(path, { self: one, startOf: () => null });
    writeFileSync(path, "somebody else\n");
    if (lock.taken) lock.release();
    expect(readFileSync(path, "utf8")).toBe("somebody else\n");
    expect(readdirSync(folder)).toEqual(["a.lock"]);
  });
});

describe("the processes of this machine", () => {
  const { self, startOf } = runningProcesses();

  it("are told apart from those that ended", async () => {
    expect(self).toMatchObject({ pid: process.pid, host: hostname() });
    const other = spawn(process.execPath, ["-e", "setTimeout(() => {}, 60_000)"]);
    expect(startOf(other.pid ?? 0)).not.toBeNull();
    other.kill("SIGKILL");
    await once(other, "exit");
    expect(startOf(other.pid ?? 0)).toBeNull();
  });

  it.runIf(process.platform === "linux")("are known by when they began", () => {
    expect(self.system).toMatch(/^[0-9a-f-]{36}$/);
    expect(self.start).toMatch(/^\d+$/);
    expect(startOf(process.pid)).toBe(self.start);
    expect(Number(startOf(process.ppid))).toBeLessThanOrEqual(Number(self.start));
  });
});

describe("two containers with one outbox and one host name", () => {
  const container = ["unshare", "--map-root-user", "--pid", "--fork"];
  const isPossible = spawnSync(container[0] ?? "", [...container.slice(1), "true"]).status === 0;
  it.runIf(isPossible).each([[["--mount-proc"]], [[]]])(
    "do not send at the same time: %j",
    async (more) => {
      const server = await mailserver();
      const cwd = scratchFolder({ "a.md": meetingFor(2) });
      const lock = nodeFiles.lock(join(cwd, "outbox/sent.ndjson.lock"));
      const [program = "", ...line] = [
        ...[...container, ...more, process.execPath, executable, "mail", "notice", "a.md"],
        ...["--send", "--yes", "--smtp", server.url, "--lang", "en", "--now", beforeMeeting],
      ];
      const env = { COLLAB_COMPILE_CACHE: "0", PATH: process.env.PATH };
      const run = (): Promise<string> =>
        new Promise((done) => {
          execFile(program, line, { cwd, env }, (_, stdout, stderr) => done(stdout + stderr));
        });
      expect(await run()).toContain(`(process ${process.pid} on ${hostname()})`);
      expect(server.connections()).toBe(0);
      if (lock.taken) lock.release();
      expect(await run()).toContain("sent: P 2 <p2@example.com>");
    },
  );
});
