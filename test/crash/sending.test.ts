import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import type { nodeFiles } from "../../src/host/files.ts";
import { meetingFor } from "../mail/sending/meetings.ts";
import { collab } from "../support/collab.ts";
import { changes, type Fault, faultsFor, withFault } from "../support/faulty-fs.ts";
import { scratchFolder } from "../support/scratch.ts";
import { mailserver } from "../support/smtp.ts";
import { treeOf } from "./trees.ts";

vi.mock("node:fs", async (original) => {
  const { faultyFs } = await import("../support/faulty-fs.ts");
  return faultyFs(await original());
});

let runs = 0;

/** A run of its own: a lock that an earlier one has left belongs to a process that is gone. */
async function send(cwd: string, url: string, fault: Fault | null = null) {
  const fresh = `../../src/host/files.ts?run=${runs++}`;
  const { nodeFiles: files } = (await import(/* @vite-ignore */ fresh)) as {
    nodeFiles: typeof nodeFiles;
  };
  const line = ["mail", "notice", "a.md", "--send", "--yes", "--smtp", url, "--lang", "en"];
  const now = "2026-11-27T08:00:00Z";
  const { result, calls } = await withFault(fault, () => collab(line, { cwd, files, now }));
  return { ...result, calls };
}

it("mail --send, with a fault at every call that changes the file system: nobody gets a mail twice, and who may have it is told", async () => {
  const people = ["p1@example.com", "p2@example.com"];
  const before = meetingFor(2);
  const server = await mailserver();
  const calm = scratchFolder({ "a.md": before });
  const { calls, code } = await send(calm, server.url);
  expect({ code, mails: server.accepted.length }).toEqual({ code: 0, mails: 2 });
  const after = readFileSync(join(calm, "a.md"), "utf8");
  expect(after).toContain("\nnotified: 2026-11-27 09:00\n");
  expect(calls.filter(changes).length).toBeGreaterThan(30);

  for (const fault of faultsFor(calls)) {
    const call = calls[fault.at - 1];
    // What is not seen is as if it were not there.
    if (call === "statSync") continue;
    const cwd = scratchFolder({ "a.md": before });
    server.accepted.length = 0;
    const run = await send(cwd, server.url, fault);
    const where = `${fault.kind} at call ${fault.at}, ${call}:\n${run.stderr}`;
    expect([before, after], where).toContain(readFileSync(join(cwd, "a.md"), "utf8"));
    expect(run.stderr, where).not.toMatch(/bug of its own/);
    const again = await send(cwd, server.url);
    const told = `${where}again:\n${again.stderr}`;
    const got = server.accepted.flatMap(({ to }) => to);
    expect(new Set(got).size, told).toBe(got.length);
    const doubts = people.filter((person) => again.stderr.includes(`<${person}> may have got it`));
    expect([...new Set([...got, ...doubts])].sort(), told).toEqual(people);
    expect(again.code, told).toBe(doubts.length > 0 ? 1 : 0);
    expect(treeOf(cwd).files, told).toHaveProperty(["outbox/launch.notice.eml"]);
    if (doubts.length > 0) continue;
    expect(readFileSync(join(cwd, "a.md"), "utf8"), told).toBe(after);
  }
}, 480_000);
