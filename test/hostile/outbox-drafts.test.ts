import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { run } from "../../src/commands/mail.ts";
import { defaultConfig } from "../../src/config/config.ts";
import type { Files } from "../../src/host/io.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { meetingFor } from "../mail/sending/meetings.ts";
import { collab } from "../support/collab.ts";
import { recordingIo } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { mailserver, reply } from "../support/smtp.ts";

const now = "2026-11-27T08:00:00Z";
const draftIn = (cwd: string): string => join(cwd, "outbox/launch.notice.eml");
const read = (cwd: string): string => readFileSync(draftIn(cwd), "latin1");

/** A folder with a draft that a mail program has saved. */
async function edited(change: (eml: string) => string, meeting = meetingFor(2)): Promise<string> {
  const cwd = scratchFolder({ "a.md": meeting });
  expect((await collab(["mail", "notice", "a.md"], { cwd, now })).code).toBe(0);
  const before = read(cwd);
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(draftIn(cwd), after, "latin1");
  return cwd;
}

const withoutMark = (eml: string): string => eml.replace("X-Unsent: 1\r\n", "");
const inWords = (eml: string): string =>
  `${eml.slice(0, eml.indexOf("MIME-Version"))}MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nBring the budget, \xe6\x9d\x8e\xe9\x9b\xb7.\r\n`;

const edits: Readonly<Record<string, (eml: string) => string>> = {
  "other words": (eml) => withoutMark(inWords(eml)),
  "other words, and still the mark of a draft": inWords,
  "an id of its own": (eml) =>
    withoutMark(inWords(eml)).replace(/^Message-ID: .*$/m, "Message-ID: <abc@mua.example.com>"),
  "no id at all": (eml) => withoutMark(inWords(eml)).replace(/^Message-ID: .*\r\n/m, ""),
  "Unix line ends": (eml) => withoutMark(inWords(eml)).replaceAll("\r\n", "\n"),
  "another subject": (eml) => eml.replace(/^Subject: .*$/m, "Subject: Come early"),
  "one more recipient": (eml) => eml.replace(/^To: /m, "To: extra@example.com,\r\n "),
  "one blind copy": (eml) => eml.replace(/^To: /m, "Bcc: extra@example.com\r\nTo: "),
  "one blind copy, without the mark": (eml) =>
    withoutMark(eml).replace(/^To: /m, "Bcc: extra@example.com\r\nTo: "),
  nothing: () => "",
  "half of it": (eml) => eml.slice(0, 300),
  "another file": () => "a shopping list\n",
};

const send = (cwd: string, url: string, more: readonly string[] = []) =>
  collab(["mail", "notice", "a.md", "--send", "--yes", "--smtp", url, ...more], { cwd, now });

/** The same at a terminal, with these answers. */
async function sendAt(cwd: string, smtp: string, answers: readonly boolean[]) {
  const { io, said } = recordingIo({ cwd, terminal: true, now });
  const asked: string[] = [];
  const left = [...answers];
  const confirm = async (question: string): Promise<boolean> => {
    asked.push(question);
    return left.shift() ?? false;
  };
  const messages = messagesIn("en");
  const invocation = {
    ...{
      io,
      cwd,
      quiet: true,
      config: defaultConfig,
      configIsNamed: false,
      language: "en" as const,
    },
    ...{
      configOf: () => defaultConfig,
      configWith: () => ({ config: defaultConfig, configOf: () => defaultConfig }),
      languageWith: () => "en" as const,
      messages,
      color: new Chalk({ level: 0 }),
    },
  };
  const options = { format: "eml", send: true, smtp, yes: true } as const;
  const code = await run(["notice", "a.md"], options, invocation, async () => ({
    confirm,
    password: () => Promise.reject(new Error("not to be asked")),
  }));
  return { code, asked, stdout: said.stdout, stderr: said.stderr };
}

describe("a draft that somebody has edited", () => {
  it.each(Object.entries(edits))(
    "is neither replaced nor passed over in favour of another mail: %s",
    async (_, change) => {
      const server = await mailserver();
      const cwd = await edited(change);
      const before = read(cwd);
      const { code, stdout, stderr } = await send(cwd, server.url);
      expect({ code, stdout, connections: server.connections() }).toEqual({
        ...{ code: 2, stdout: "", connections: 0 },
      });
      // Whom somebody has added by hand, the mail that would take its place does not reach.
      const told =
        /^(?:collab: a\.md: the notice before this .*\n)?collab: outbox\/launch\.notice\.eml: .*--force.*\n$/;
      expect(stderr).toMatch(told);
      expect(read(cwd)).toBe(before);
      expect((await send(cwd, server.url, ["--force"])).code).toBe(0);
      expect(server.accepted).toHaveLength(2);
    },
  );

  it("says in both languages how it can be sent", async () => {
    const cwd = await edited(edits["other words"] ?? String);
    const url = "smtp://127.0.0.1:9";
    expect((await send(cwd, url)).stderr).toContain("run this at a terminal");
    expect((await send(cwd, url, ["--lang", "zh"])).stderr).toContain("在终端中运行可原样发送");
    const look = await collab(["mail", "notice", "a.md", "--send", "--dry-run"], { cwd, now });
    expect(look.code).toBe(0);
    expect(look.stderr).toContain("is not what the meeting file gives");
  });

  it.each(["other words", "an id of its own", "no id at all", "Unix line ends", "another subject"])(
    "is what is offered at a terminal, and what is sent, once: %s",
    async (name) => {
      const server = await mailserver();
      const cwd = await edited(edits[name] ?? String);
      const question =
        "outbox/launch.notice.eml is not what the meeting file gives: it was edited, or the meeting has changed since. Send it as it stands there?";
      const refused = await sendAt(cwd, server.url, [false]);
      expect({ code: refused.code, asked: refused.asked }).toEqual({ code: 1, asked: [question] });
      expect(server.connections()).toBe(0);
      const { code, stdout } = await sendAt(cwd, server.url, [true]);
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: "sent: P 1 <p1@example.com>\nsent: P 2 <p2@example.com>\n",
      });
      const [mail] = server.accepted;
      expect(mail?.eml).toContain(
        name === "another subject" ? "Come early" : "Bring the budget, \xe6",
      );
      expect(mail?.eml).toMatch(/^Message-ID: <[0-9a-f]{32}\.\d@/m);
      expect(mail?.eml.match(/^(?:Date|Message-ID|From): /gim)).toHaveLength(3);
      expect(mail?.eml).not.toMatch(/^(?:X-Unsent|Bcc):/im);
      expect(read(cwd)).toBe(mail?.eml);
      // The mail that nobody wanted does not follow.
      for (const more of [[], ["--resend"]])
        expect((await send(cwd, server.url, more)).code).toBe(2);
      expect(server.accepted).toHaveLength(2);
    },
  );

  it("goes to those whom it names, blind copies unnamed", async () => {
    const server = await mailserver();
    const cwd = await edited((eml) =>
      withoutMark(eml).replace(
        /^To: /m,
        "Bcc: =?utf-8?B?5p2O6Zu3?= <li.lei@example.com>\r\nX-Mozilla-Draft-Info: x\r\nTo: ",
      ),
    );
    const { code, stdout, stderr } = await sendAt(cwd, server.url, [true]);
    expect(code).toBe(0);
    expect(stderr).toContain("  Bcc: 李雷 <li.lei@example.com>\n");
    expect(stdout).toContain("sent: 李雷 <li.lei@example.com>\n");
    expect(server.accepted.map(({ to }) => to.join())).toEqual([
      ...["p1@example.com", "p2@example.com", "li.lei@example.com"],
    ]);
    expect(server.accepted[0]?.eml).not.toMatch(/li\.lei|X-Mozilla/);
  });

  it("goes to those who lack it when it is sent again", async () => {
    const full = { on: true };
    const server = await mailserver({
      at: (moment, to) => {
        if (full.on && moment === "recipient" && to === "p2@example.com") throw reply(452, "full");
      },
    });
    const cwd = await edited(edits["other words"] ?? String);
    expect((await sendAt(cwd, server.url, [true])).code).toBe(1);
    full.on = false;
    expect(await sendAt(cwd, server.url, [true])).toMatchObject({
      code: 0,
      stdout: "sent: P 2 <p2@example.com>\n",
    });
    expect(server.accepted[1]?.eml).toBe(server.accepted[0]?.eml);
  });

  it("and saved once more while it is being sent, is left as it is", async () => {
    const server = await mailserver();
    const cwd = await edited((eml) => eml.replace("X-Unsent: 1", "X-Unsent: 1 "));
    writeFileSync(join(cwd, "a.md"), meetingFor(2));
    const { io } = recordingIo({ cwd, terminal: true, now });
    const lock: Files["lock"] = (path) => {
      writeFileSync(draftIn(cwd), "saved meanwhile");
      return io.files.lock(path);
    };
    const within = (folder: string): Files =>
      Object.assign(io.files.within(folder), { lock }) as Files;
    const files = { ...io.files, within };
    const line = ["mail", "notice", "a.md", "--send", "--yes", "--smtp", server.url, "--force"];
    const { code, stderr } = await collab(line, { cwd, now, files });
    expect({ code, connections: server.accepted.length }).toEqual({ code: 2, connections: 0 });
    expect(stderr).toContain("has changed since it was read");
    expect(read(cwd)).toBe("saved meanwhile");
  });
});
