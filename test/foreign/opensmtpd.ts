import { spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { scratchFolder } from "../support/scratch.ts";
import { closedPort } from "../support/smtp.ts";

interface OpenSmtpd {
  readonly url: string;
  /** The mails a recipient has got, without what the server puts before them. */
  readonly mailsOf: (address: string) => readonly string[];
  /** Until nothing accepted is still on its way into a mailbox. */
  readonly settled: () => Promise<void>;
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** OpenSMTPD, delivering to a maildir for each address but those it `rejects`. Wants to be root. */
export async function openSmtpd(rejects: readonly string[] = []): Promise<OpenSmtpd> {
  const folder = scratchFolder();
  const mail = join(folder, "mail");
  mkdirSync(mail);
  // Mails are delivered as a user without rights.
  for (const path of [folder, mail]) chmodSync(path, 0o777);
  const port = await closedPort();
  const rules = [
    'table everybody { "@" = "nobody" }',
    `listen on 127.0.0.1 port ${port}`,
    `action "keep" maildir "${mail}/%{rcpt}" virtual <everybody>`,
    ...rejects.map((address) => `match from any for rcpt-to "${address}" reject`),
    'match from any for any action "keep"',
  ];
  writeFileSync(join(folder, "conf"), `${rules.join("\n")}\n`);
  const server = spawn("/usr/sbin/smtpd", ["-d", "-f", join(folder, "conf")]);
  let log = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (chunk: Buffer) => {
      log += chunk.toString();
    });
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.once("close", () => resolve());
        server.kill();
      }),
  );
  for (let tries = 0; !log.includes("starting") && tries < 100; tries++) await pause(50);
  await pause(500);
  const count = (pattern: RegExp): number => log.match(pattern)?.length ?? 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mailsOf: (address) => {
      const box = join(mail, address, "new");
      if (!existsSync(box)) return [];
      return readdirSync(box).map((name) => withoutTrace(readFileSync(join(box, name), "latin1")));
    },
    settled: async () => {
      for (let tries = 0; tries < 200; tries++) {
        if (count(/ smtp message /g) === count(/ result=Ok /g)) return;
        await pause(50);
      }
      throw new Error(log);
    },
  };
}

/** Return-Path, Delivered-To and Received come from the server; mailboxes keep bare line feeds. */
function withoutTrace(mail: string): string {
  return mail.replace(/^(?:(?:Return-Path|Delivered-To|Received):.*\n(?:[ \t].*\n)*)+/, "");
}
