import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { run } from "../../../src/commands/mail.ts";
import { defaultConfig } from "../../../src/config/config.ts";
import { messagesIn } from "../../../src/messages/index.ts";
import { Cancelled, type Consent } from "../../../src/plan/ask.ts";
import { recordingIo } from "../../support/io.ts";
import { scratchFolder } from "../../support/scratch.ts";
import { mailserver, reply } from "../../support/smtp.ts";
import { meetingFor } from "./meetings.ts";

/** `collab mail notice a.md --send` at a terminal where somebody answers. */
async function sendAt(cwd: string, smtp: string, consent: Partial<Consent>, quiet = false) {
  const { io, said } = recordingIo({ cwd, terminal: true, now: "2026-11-27T08:00:00Z" });
  const unexpected = async (): Promise<never> => {
    throw new Error("not to be asked");
  };
  const asking = async () => ({ confirm: unexpected, password: unexpected, ...consent });
  const invocation = {
    ...{ io, cwd, quiet, config: defaultConfig, configIsNamed: false, language: "en" as const },
    configOf: () => defaultConfig,
    configWith: () => ({ config: defaultConfig, configOf: () => defaultConfig }),
    languageWith: () => "en" as const,
    ...{ messages: messagesIn("en"), color: new Chalk({ level: 0 }) },
  };
  const options = { format: "eml", send: true, smtp } as const;
  const code = await run(["notice", "a.md"], options, invocation, asking).catch(String);
  return { code, stdout: said.stdout, stderr: said.stderr };
}

describe("sending at a terminal", () => {
  it("shows who would get what, asks, and shows how far it is", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const questions: string[] = [];
    const { code, stdout, stderr } = await sendAt(cwd, server.url, {
      confirm: async (question) => {
        questions.push(question);
        return true;
      },
    });
    expect({ code, questions }).toEqual({ code: 0, questions: ["Send to 2 people?"] });
    expect(stderr).toContain("  To: P 1 <p1@example.com>, P 2 <p2@example.com>\n");
    expect(stderr).toContain(
      "sending 1/2: p1@example.com\r\u001b[2K\rsending 2/2: p2@example.com\r",
    );
    expect(stdout).toBe("sent: P 1 <p1@example.com>\nsent: P 2 <p2@example.com>\n");
  });

  it.each([
    ["no", 2, async () => false],
    [
      "Ctrl-C",
      130,
      async () => {
        throw new Cancelled();
      },
    ],
  ])("sends nothing after %s, and leaves nothing behind", async (_, ending, confirm) => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const { code, stderr } = await sendAt(cwd, server.url, { confirm });
    expect(code).toBe(ending);
    expect(stderr).toContain("nothing sent");
    expect(server.connections()).toBe(0);
    expect(readdirSync(join(cwd, "outbox"))).toEqual([]);
  });

  it("asks for a password that is not in the environment", async () => {
    const server = await mailserver({
      options: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: ({ password }, _, done) =>
          password === "geheim" ? done(null, { user: "ann" }) : done(reply(535, "no")),
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(1) });
    const consent: Consent = { confirm: async () => true, password: async () => "geheim" };
    const smtp = `smtp://ann@127.0.0.1:${server.port}`;
    const { code, stdout, stderr } = await sendAt(cwd, smtp, consent, true);
    expect({ code, sent: server.accepted.length }).toEqual({ code: 0, sent: 1 });
    expect(stdout + stderr).not.toContain("geheim");
    expect(stderr).not.toContain("sending 1/1");
    expect(readFileSync(join(cwd, "outbox/sent.ndjson"), "utf8")).not.toContain("geheim");
  });
});
