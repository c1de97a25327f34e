import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { beforeMeeting, meetingFor } from "../mail/sending/meetings.ts";
import { collab, executable } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { openSmtpd } from "./opensmtpd.ts";

const people = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index + 1}@example.com`);

it("everybody finds the mail of the outbox in their mailbox, and who was refused is named", async () => {
  const server = await openSmtpd(["p3@example.com"]);
  const cwd = scratchFolder({
    "a.md": meetingFor(4),
    "collab.config.yaml": "mail:\n  bcc: archive@example.com\n  personal: false\n",
  });
  const args = ["mail", "notice", "a.md", "--send", "--yes", "--smtp", server.url];
  const { code, stderr } = await collab(args, { cwd });
  expect(code).toBe(1);
  expect(stderr).toMatch(/not sent to P 3 <p3@example.com>: .*refuses it \(550/);
  await server.settled();
  const sent = readFileSync(join(cwd, "outbox/launch.notice.eml"), "latin1").replaceAll(
    "\r\n",
    "\n",
  );
  for (const address of [
    "p1@example.com",
    "p2@example.com",
    "p4@example.com",
    "archive@example.com",
  ])
    expect(server.mailsOf(address)).toEqual([sent]);
  expect(server.mailsOf("p3@example.com")).toEqual([]);
  expect(sent).not.toContain("archive@example.com");
});

it("killed at any time and run again, nobody finds it twice", async () => {
  const server = await openSmtpd();
  const cwd = scratchFolder({ "a.md": meetingFor(60) });
  const options = ["--send", "--yes", "--lang", "en", "--now", beforeMeeting];
  const args = ["mail", "notice", "a.md", ...options, "--smtp", server.url];
  let kills = 0;
  let last: { readonly code: number | null; readonly stderr: string };
  do {
    last = await new Promise((resolve) => {
      const child = spawn(process.execPath, [executable, ...args], { cwd });
      let stderr = "";
      let armed = false;
      child.stderr.on("data", (chunk: Buffer) => {
        stderr += chunk.toString();
      });
      // Each time a little later after the first delivery.
      child.stdout.on("data", () => {
        if (!armed) setTimeout(() => child.kill("SIGKILL"), 10 + ((kills * 7) % 40));
        armed = true;
      });
      child.on("close", (code) => resolve({ code, stderr }));
    });
    if (last.code === null) kills++;
  } while (last.code === null && kills < 100);
  expect(kills).toBeGreaterThan(3);
  await server.settled();
  const without: string[] = [];
  for (const address of people(60)) {
    const mails = server.mailsOf(address);
    expect(mails.length, address).toBeLessThanOrEqual(1);
    if (mails.length === 0) without.push(address);
  }
  // Whoever has none is in doubt, and told so.
  for (const address of without) expect(last.stderr).toContain(`<${address}> may have got it`);
});
