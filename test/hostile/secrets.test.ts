import { Chalk } from "chalk";
import { describe, expect, it } from "vitest";
import { run } from "../../src/commands/mail.ts";
import { foundConfigs } from "../../src/config/configs.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { meetingFor } from "../mail/sending/meetings.ts";
import { collab } from "../support/collab.ts";
import { recordingIo } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { type Mailserver, mailserver } from "../support/smtp.ts";

const PASSWORD = "geheim-canary";

/** A server that takes whatever it is told, and remembers it. */
async function listener(): Promise<Mailserver & { readonly logins: string[] }> {
  const logins: string[] = [];
  const server = await mailserver({
    options: {
      allowInsecureAuth: true,
      onAuth: ({ username = "", password }, _, done) => {
        logins.push(`${username}:${password}`);
        done(null, { user: username });
      },
    },
  });
  return { ...server, logins };
}

type Files = Readonly<Record<string, string>>;

const send = (cwd: string, args: readonly string[] = [], env: Files = {}) =>
  collab(["mail", "notice", "a.md", "--send", "--yes", ...args], {
    ...{ cwd, now: "2026-11-27T08:00:00Z", env: { COLLAB_SMTP_PASSWORD: PASSWORD, ...env } },
  });

const at = ({ port }: Mailserver, user = "ann@"): string => `smtp://${user}127.0.0.1:${port}`;
const config = (server: Mailserver): string => `mail:\n  smtp: ${at(server)}\n`;

describe("the password, with a server that only a found file names", () => {
  it.each<[string, (server: Mailserver) => Files]>([
    ["a configuration", (server) => ({ "collab.config.yaml": config(server) })],
    ["in JSON", (server) => ({ "collab.config.json": `{"mail":{"smtp":"${at(server)}"}}` })],
    [
      "package.json",
      (server) => ({ "package.json": `{"collab":{"mail":{"smtp":"${at(server)}"}}}` }),
    ],
    [
      "a configuration that another extends",
      (server) => ({ "collab.config.yaml": "extends: ./b.yaml\n", "b.yaml": config(server) }),
    ],
    [
      "with a user that looks like a host",
      (server) => ({
        "collab.config.yaml": `mail: { smtp: "${at(server, "mail.example.com%3A587@")}" }`,
      }),
    ],
  ])("goes nowhere, and neither does anything else: %s", async (_, files) => {
    const server = await listener();
    const cwd = scratchFolder({ "a.md": meetingFor(1), ...files(server) });
    for (const args of [[], ["--quiet"], ["--force"], ["--cwd", cwd]]) {
      const { code, stdout, stderr } = await send(cwd, args, { COLLAB_SMTP_URL: "" });
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain(`127.0.0.1:${server.port} gets no password`);
      expect(stderr).toMatch(/--smtp or COLLAB_SMTP_URL.*--config/);
      expect(stderr).not.toContain(PASSWORD);
    }
    expect({ connections: server.connections(), logins: server.logins }).toEqual({
      ...{ connections: 0, logins: [] },
    });
    expect((await send(cwd, ["--lang", "zh"])).stderr).toContain("不会把密码交给");
  });

  it("goes to the server that the user names, whatever the folder says", async () => {
    const [evil, mine] = [await listener(), await listener()];
    const files = { "a.md": meetingFor(1), "collab.config.yaml": config(evil) };
    expect((await send(scratchFolder(files), ["--smtp", at(mine)])).code).toBe(0);
    expect((await send(scratchFolder(files), [], { COLLAB_SMTP_URL: at(mine) })).code).toBe(0);
    expect(mine.logins).toEqual([`ann:${PASSWORD}`, `ann:${PASSWORD}`]);
    expect(evil.connections()).toBe(0);
  });

  it("goes where a configuration says that the user has named", async () => {
    const server = await listener();
    const files = { "a.md": meetingFor(1), "mine.yaml": config(server) };
    const { code, stderr } = await send(scratchFolder(files), ["--config", "mine.yaml"]);
    expect({ code, stderr, logins: server.logins }).toEqual({
      ...{ code: 0, stderr: "", logins: [`ann:${PASSWORD}`] },
    });
  });

  it("a server that asks for none still gets the mails", async () => {
    const server = await listener();
    const files = {
      "a.md": meetingFor(1),
      "collab.config.yaml": `mail: { smtp: "${server.url}" }`,
    };
    expect((await send(scratchFolder(files))).code).toBe(0);
    expect({ sent: server.accepted.length, logins: server.logins }).toEqual({
      sent: 1,
      logins: [],
    });
  });
});

describe("the password, at a terminal", () => {
  async function sendAt(yes: boolean, env: Files, answers: readonly boolean[]) {
    const server = await listener();
    const cwd = scratchFolder({ "a.md": meetingFor(1), "collab.config.yaml": config(server) });
    const { io, said } = recordingIo({ cwd, terminal: true, now: "2026-11-27T08:00:00Z", env });
    const messages = messagesIn("en");
    const setting = { cwd, files: io.files, messages, ownRules: null };
    const { config: found } = foundConfigs([], setting);
    const invocation = {
      ...{ io, cwd, quiet: true, config: found, configIsNamed: false, language: "en" as const },
      ...{
        configOf: () => found,
        configWith: () => ({ config: found, configOf: () => found }),
        languageWith: () => "en" as const,
        messages,
        color: new Chalk({ level: 0 }),
      },
    };
    const asked: string[] = [];
    const left = [...answers];
    const consent = {
      confirm: async (question: string) => {
        asked.push(question);
        return left.shift() ?? false;
      },
      password: async (question: string) => {
        asked.push(question);
        return PASSWORD;
      },
    };
    const options = { format: "eml", send: true, yes } as const;
    const code = await run(["notice", "a.md"], options, invocation, async () => consent).catch(
      (error: unknown) => String(error),
    );
    const name = (text: string) => text.replaceAll(String(server.port), "PORT");
    return { code, asked: asked.map(name), server, stderr: said.stderr };
  }
  const question =
    "Log in at 127.0.0.1:PORT as ann, as collab.config.yaml says, with COLLAB_SMTP_PASSWORD?";
  const env = { COLLAB_SMTP_PASSWORD: PASSWORD };

  it("goes to a found server after a question that shows the host, --yes or not", async () => {
    const bold = await sendAt(true, env, [true]);
    expect({ code: bold.code, asked: bold.asked }).toEqual({ code: 0, asked: [question] });
    expect(bold.server.logins).toEqual([`ann:${PASSWORD}`]);
    const careful = await sendAt(false, env, [true, true]);
    expect(careful.asked).toEqual(["Send this mail to 1 person?", question]);
    expect(careful.server.logins).toHaveLength(1);
  });

  it("goes nowhere after no", async () => {
    const { code, server } = await sendAt(true, env, [false]);
    expect({ code, connections: server.connections() }).toEqual({ code: 2, connections: 0 });
  });

  it("is typed where the host is shown", async () => {
    const { asked, server } = await sendAt(true, {}, []);
    expect(asked).toEqual(["Password of ann at 127.0.0.1:PORT"]);
    expect(server.logins).toHaveLength(1);
  });
});

describe("who sends and who gets it", () => {
  const settings = `mail:
  from: Boss <boss@example.com>
  bcc: archive@example.com
  recipients: { notice: { to: [eve@example.com] } }
people:
  P 2: p2@example.com
`;

  it("is shown before anything is sent with --yes, where a found configuration says so", async () => {
    let shown = "";
    const said: { stderr: string }[] = [];
    const server = await mailserver({
      at: (moment) => {
        if (moment === "mail" && shown === "") shown = said[0]?.stderr ?? "";
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(1), "collab.config.yaml": settings });
    const recording = recordingIo({ cwd, now: "2026-11-27T08:00:00Z" });
    said.push(recording.said);
    const { main } = await import("../../src/main.ts");
    const line = ["mail", "notice", "a.md", "--send", "--yes", "--smtp", server.url, "--quiet"];
    expect(await main([...line, "--lang", "en"], recording.io)).toBe(0);
    for (const part of [
      "  From: Boss <boss@example.com>\n",
      "  To: eve@example.com\n",
      "  Bcc: archive@example.com\n",
      "found and not named, and sets mail.from, mail.bcc, mail.recipients, people: see above",
    ])
      expect(shown).toContain(part);
  });

  it("is shown where the configuration is that of a meeting's folder", async () => {
    const server = await mailserver();
    const files = {
      "sub/a.md": meetingFor(1),
      "sub/collab.config.yaml": "people: { P 1: eve@example.com }\n",
      "collab.config.yaml": "mail: { signature: Ours }\n",
    };
    const line = ["mail", "notice", "sub/a.md", "--send", "--yes", "--smtp", server.url];
    const { stderr } = await collab(line, {
      cwd: scratchFolder(files),
      now: "2026-11-27T08:00:00Z",
    });
    expect(stderr).toContain("sub/collab.config.yaml");
    expect(stderr).toContain("found and not named, and sets people: see above");
  });

  it("is not shown again to who has named the configuration, or has none of these", async () => {
    const server = await mailserver();
    const files = {
      "a.md": meetingFor(1),
      "mine.yaml": settings,
      "collab.config.yaml": "lang: en\n",
    };
    const cwd = scratchFolder(files);
    const named = await send(cwd, ["--smtp", server.url, "--config", "mine.yaml"]);
    expect(named).toMatchObject({ code: 0, stderr: "" });
    const plain = await send(scratchFolder(files), ["--smtp", server.url]);
    expect(plain).toMatchObject({ code: 0, stderr: "" });
  });
});
