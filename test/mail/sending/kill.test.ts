import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { executable } from "../../support/collab.ts";
import { scratchFolder } from "../../support/scratch.ts";
import { type Moment, mailserver } from "../../support/smtp.ts";
import { beforeMeeting, meetingFor } from "./meetings.ts";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** One run as a process of its own, and how it ends. */
function start(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const options = ["--send", "--yes", "--lang", "en", "--now", beforeMeeting, ...args];
  const line = ["mail", "notice", "a.md", ...options];
  const child = spawn(process.execPath, [executable, ...line], { cwd, env });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  const ended = new Promise<Ended>((resolve) =>
    child.on("close", (code) => resolve({ code, stdout, stderr })),
  );
  return { child, ended };
}

describe("a run that is killed", () => {
  it("and run again delivers each of 200 mails exactly once, wherever the server saw it die", async () => {
    // Every few mails at another point of the transaction.
    const moments: readonly Moment[] = ["mail", "recipient", "data", "end", "replied"];
    let child: ChildProcess | null = null;
    let kills = 0;
    let quiet = 0;
    const server = await mailserver({
      at: (moment) => {
        if (child?.killed) return;
        quiet++;
        if (quiet < 53 || moment !== moments[kills % moments.length]) return;
        quiet = 0;
        kills++;
        child?.kill("SIGKILL");
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(200) });
    let last: Ended;
    let runs = 0;
    do {
      const run = start(cwd, ["--smtp", server.url]);
      child = run.child;
      last = await run.ended;
      runs++;
    } while (last.code === null && runs < 100);
    expect(kills).toBeGreaterThan(10);
    expect(runs).toBe(kills + 1);
    const counts = new Map<string, number>();
    for (const { to } of server.accepted) counts.set(to.join(), (counts.get(to.join()) ?? 0) + 1);
    expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
    expect(counts.size).toBe(200);
    // What it asks of somebody is said on top of a copy; it is one mail all the same.
    const idOf = (eml: string) => /^Message-ID: (.*)$/m.exec(eml)?.[1];
    expect(new Set(server.accepted.map(({ eml }) => idOf(eml))).size).toBe(1);
    // Whose answer was lost is told, and not sent the mail again.
    const doubts = last.stderr.match(/may have got it/g)?.length ?? 0;
    expect({ code: last.code, doubts }).toEqual({ code: 1, doubts: expect.any(Number) });
    expect(doubts).toBeGreaterThan(1);
    expect(doubts).toBeLessThanOrEqual(2 * Math.ceil(kills / moments.length));
  }, 180_000);

  // Dies at the nth line for the record: before it is written, with half of it, or right after.
  const killer = `
    const fs = require("node:fs");
    const write = fs.writeFileSync;
    let count = 0;
    fs.writeFileSync = (path, data, options) => {
      const mine = String(path).endsWith("sent.ndjson") && ++count === Number(process.env.DIE_AT);
      const die = () => process.kill(process.pid, "SIGKILL");
      if (mine && process.env.DIE === "before") die();
      if (mine && process.env.DIE === "torn") data = data.slice(0, 40);
      write(path, data, options);
      if (mine) die();
    };`;
  it.each(
    [4, 5, 6].flatMap((line) => ["before", "torn", "after"].map((how) => [line, how] as const)),
  )("at line %i of its record, %s: everybody gets the mail once", async (line, how) => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(3), "killer.cjs": killer });
    const args = ["--smtp", server.url];
    const env = {
      NODE_OPTIONS: `--require ${join(cwd, "killer.cjs")}`,
      DIE_AT: `${line}`,
      DIE: how,
    };
    expect((await start(cwd, args, env).ended).code).toBe(null);
    const rerun = await start(cwd, args).ended;
    const got = server.accepted.map(({ to }) => to.join());
    // Between the mark and the end of the mail lie two system calls: who is in doubt is told.
    const lost = line === 5 && how === "after";
    const doubtful = lost || line === 6 ? how !== "after" || lost : false;
    expect({ code: rerun.code, doubtful: /P 2 .* may have got it/.test(rerun.stderr) }).toEqual({
      code: doubtful ? 1 : 0,
      doubtful,
    });
    expect(got.sort()).toEqual(
      ["p1@example.com", "p2@example.com", "p3@example.com"].filter(
        (to) => !lost || to !== "p2@example.com",
      ),
    );
    const again = await start(cwd, [...args, "--resend-uncertain"]).ended;
    expect(again.code).toBe(0);
    const copies = server.accepted.filter(({ to }) => to.join() === "p2@example.com").length;
    expect(copies).toBe(doubtful && !lost ? 2 : 1);
    expect(readFileSync(join(cwd, "outbox/sent.ndjson"), "utf8").endsWith("}\n")).toBe(true);
  });

  it("with Ctrl-C while the server hangs says what has become of the mails", async () => {
    let child: ChildProcess | null = null;
    const server = await mailserver({
      options: {
        // Nothing is ever answered to the second one.
        onMailFrom: (_, __, done) => {
          if (server.accepted.length === 0) done();
          else child?.kill("SIGINT");
        },
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(3) });
    const run = start(cwd, ["--smtp", server.url]);
    child = run.child;
    const { code, stdout, stderr } = await run.ended;
    expect([code, stdout.match(/^sent: /gm)?.length]).toEqual([null, 1]);
    expect(stderr).toContain("interrupted — what was sent is on record");
    expect(server.accepted).toHaveLength(1);
  });

  it("two at once: one sends, the other says so", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(30) });
    const runs = [1, 2, 3].map(() => start(cwd, ["--smtp", server.url]).ended);
    const ends = await Promise.all(runs);
    expect(server.accepted).toHaveLength(30);
    for (const { code, stderr } of ends)
      expect(code === 0 || (code === 2 && stderr.includes("another collab"))).toBe(true);
  });
});
