import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../../support/collab.ts";
import { scratchFolder } from "../../support/scratch.ts";
import { closedPort, mailserver, reply } from "../../support/smtp.ts";
import { meetingFor } from "./meetings.ts";

interface Place {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly now?: string;
}

const send = (args: readonly string[], { cwd, env = {}, now = "2026-11-27T08:00:00Z" }: Place) =>
  collab(["mail", "notice", "a.md", "--send", "--yes", ...args], { cwd, now, env });

const bccConfig = "mail:\n  bcc: archive@example.com\n";
const sentFile = (cwd: string): string =>
  readFileSync(join(cwd, "outbox/launch.notice.eml"), "latin1");

describe("collab mail --send", () => {
  it("hands the same mail to each person, over one connection, and says so", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({
      "a.md": meetingFor(3),
      "collab.config.yaml": `${bccConfig}  personal: false\n`,
    });
    const line = ["--smtp", server.url, "--config", "collab.config.yaml"];
    const { code, stdout, stderr } = await send(line, { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      "sent: P 1 <p1@example.com>\nsent: P 2 <p2@example.com>\nsent: P 3 <p3@example.com>\nsent: archive@example.com\n",
    );
    expect(server.accepted.map(({ to }) => to)).toEqual([
      ["p1@example.com"],
      ["p2@example.com"],
      ["p3@example.com"],
      ["archive@example.com"],
    ]);
    expect(server.connections()).toBe(1);
    expect(new Set(server.accepted.map(({ eml }) => eml))).toEqual(new Set([sentFile(cwd)]));
    expect(server.accepted[0]?.from).toBe("p1@example.com");
    expect(sentFile(cwd)).not.toMatch(/^(?:X-Unsent|Bcc|Auto-Submitted):/m);
    expect(sentFile(cwd)).toMatch(/^From: P 1 <p1@example.com>\r$/m);
  });

  it("sends nothing twice, whoever is added gets the very same mail", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    await send(["--smtp", server.url], { cwd });
    const again = await send(["--smtp", server.url], { cwd, now: "2026-11-28T08:00:00Z" });
    expect(again).toMatchObject({ code: 0, stdout: "" });
    expect(again.stderr).toContain("everybody has this mail already");
    writeFileSync(join(cwd, "collab.config.yaml"), bccConfig);
    const added = await send(["--smtp", server.url], { cwd, now: "2026-11-28T08:00:00Z" });
    expect(added.stdout).toBe("sent: archive@example.com\n");
    expect(server.accepted).toHaveLength(3);
    // Whom it asks nothing gets what the outbox holds.
    expect(server.accepted[2]?.eml).toBe(sentFile(cwd));
    await send(["--smtp", server.url, "--resend"], { cwd });
    expect(server.accepted).toHaveLength(6);
  });

  it("takes a draft of the same words along, and refuses to send other words than the draft's", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(2), "collab.config.yaml": bccConfig });
    await collab(["mail", "notice", "a.md"], { cwd });
    expect(sentFile(cwd)).toMatch(/^X-Unsent: 1/m);
    writeFileSync(join(cwd, "a.md"), meetingFor(2).replace("a sum", "a budget"));
    const changed = await send(["--smtp", server.url], { cwd });
    expect(changed).toMatchObject({ code: 2, stdout: "" });
    expect(changed.stderr).toContain("launch.notice.eml");
    writeFileSync(join(cwd, "a.md"), meetingFor(2));
    expect((await send(["--smtp", server.url], { cwd })).code).toBe(0);
    expect(server.accepted[0]?.eml).toMatch(/^Message-ID: <[0-9a-f]{32}\.0@/m);
    writeFileSync(join(cwd, "a.md"), meetingFor(2).replace("a sum", "a budget"));
    expect((await send(["--smtp", server.url, "--force"], { cwd })).code).toBe(0);
    expect(server.accepted).toHaveLength(6);
    expect(server.accepted[5]?.eml).toMatch(/^Message-ID: <[0-9a-f]{32}\.1@/m);
  });

  it("asks for a revision where other words went out under the same id and the outbox is gone", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    await send(["--smtp", server.url], { cwd });
    rmSync(join(cwd, "outbox/launch.notice.eml"));
    writeFileSync(join(cwd, "a.md"), meetingFor(2).replace("a sum", "a budget"));
    const { code, stderr } = await send(["--smtp", server.url], { cwd });
    expect({ code, sent: server.accepted.length }).toEqual({ code: 2, sent: 2 });
    expect(stderr).toContain("revision: 1");
  });

  it("does not send again from a fresh clone what the file says was sent, but as a revision", async () => {
    const server = await mailserver();
    const first = scratchFolder({ "a.md": meetingFor(2) });
    await send(["--smtp", server.url], { cwd: first });
    const idIn = (cwd: string): string => /^Message-ID: (.*)$/im.exec(sentFile(cwd))?.[1] ?? "";
    const clone = scratchFolder({ "a.md": readFileSync(join(first, "a.md"), "utf8") });
    const refused = await send(["--smtp", server.url], { cwd: clone });
    expect({ code: refused.code, sent: server.accepted.length }).toEqual({ code: 2, sent: 2 });
    expect(refused.stderr).toMatch(
      /^collab: a\.md:\d+:\d+: `notified` says .*`revision: 1`.*--force/m,
    );
    expect(existsSync(join(clone, "outbox/launch.notice.eml"))).toBe(false);
    const forced = await send(["--smtp", server.url, "--force"], { cwd: clone });
    expect({ code: forced.code, sent: server.accepted.length }).toEqual({ code: 0, sent: 4 });
    expect(idIn(clone)).not.toBe(idIn(first));
  });

  it("reports every recipient, and a rerun sends only what is missing", async () => {
    const full = { on: true };
    const server = await mailserver({
      at: (moment, to) => {
        if (full.on && moment === "recipient" && to === "p2@example.com")
          throw reply(452, "4.2.2 mailbox full");
        if (full.on && moment === "end" && to === "p3@example.com") throw reply(554, "5.7.1 spam");
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(4) });
    const first = await send(["--smtp", server.url], { cwd });
    expect(first.code).toBe(1);
    expect(first.stdout).toBe("sent: P 1 <p1@example.com>\nsent: P 4 <p4@example.com>\n");
    expect(first.stderr).toContain("P 2 <p2@example.com>: 127.0.0.1");
    expect(first.stderr).toContain("452 4.2.2 mailbox full");
    expect(first.stderr).toContain("554 5.7.1 spam");
    expect(first.stderr).toContain("2 of 4");
    full.on = false;
    const second = await send(["--smtp", server.url], { cwd });
    expect(second).toMatchObject({
      code: 0,
      stdout: "sent: P 2 <p2@example.com>\nsent: P 3 <p3@example.com>\n",
    });
    expect(server.accepted).toHaveLength(4);
  });

  it("logs in with the password of the environment, and shows, stores and repeats it nowhere", async () => {
    const password = "gehe1m/pässwort";
    const server = await mailserver({
      options: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: ({ username, password: given }, _, done) =>
          username === "ann@example.com" && given === password
            ? done(null, { user: username })
            : done(reply(535, `wrong: ${given}`)),
      },
    });
    const smtp = ["--smtp", `smtp://ann%40example.com@127.0.0.1:${server.port}`];
    const cwd = scratchFolder({ "a.md": meetingFor(1) });
    const none = await send(smtp, { cwd });
    expect(none.code).toBe(2);
    expect(none.stderr).toContain("COLLAB_SMTP_PASSWORD");
    const wrong = await send(smtp, { cwd, env: { COLLAB_SMTP_PASSWORD: "wr0ng-one" } });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("refuses the user name or password");
    expect(wrong.stderr).not.toContain("wr0ng-one");
    const right = await send(smtp, { cwd, env: { COLLAB_SMTP_PASSWORD: password } });
    expect(right.code).toBe(0);
    const url = `smtp://ann%40example.com:${encodeURIComponent(password)}@127.0.0.1:${server.port}`;
    expect((await send(["--resend"], { cwd, env: { COLLAB_SMTP_URL: url } })).code).toBe(0);
    for (const name of readdirSync(join(cwd, "outbox")))
      expect(readFileSync(join(cwd, "outbox", name), "utf8")).not.toContain(password);
    expect(server.accepted).toHaveLength(2);
  });

  it.each([
    ["on the command line", ["--smtp", "smtp://ann:geheim@mail.example.com"], {}, ""],
    ["in the configuration", [], {}, "mail:\n  smtp: smtp://ann:geheim@mail.example.com\n"],
    ["that spoils the URL", [], { COLLAB_SMTP_URL: "smtp://ann:geheim@mail example" }, ""],
  ])("refuses a password %s without showing it", async (_, args, env, config) => {
    const cwd = scratchFolder({
      "a.md": meetingFor(1),
      "collab.config.yaml": config || "lang: en\n",
    });
    const { code, stdout, stderr } = await send(args, { cwd, env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).not.toContain("geheim");
    if (config !== "") expect(stderr).toContain("collab.config.yaml:2:9: ");
    expect(existsSync(join(cwd, "outbox"))).toBe(false);
  });

  it("needs --yes without a terminal, a server, a sender and somebody to send to", async () => {
    const cwd = scratchFolder({ "a.md": meetingFor(1) });
    const line = ["mail", "notice", "a.md", "--send"];
    expect((await collab([...line, "--smtp", "smtp://127.0.0.1:9"], { cwd })).stderr).toContain(
      "--yes",
    );
    expect((await collab([...line, "--yes"], { cwd })).stderr).toContain("COLLAB_SMTP_URL");
    const bare = meetingFor(1)
      .replace("host: P 1", "host: Q")
      .replace("recorder: P 2", "recorder: Q");
    writeFileSync(join(cwd, "a.md"), bare);
    expect((await send(["--smtp", "smtp://127.0.0.1:9"], { cwd })).stderr).toContain("--from");
    writeFileSync(join(cwd, "a.md"), meetingFor(1).replace("email: p1@example.com, ", ""));
    const nobody = await send(["--smtp", "smtp://127.0.0.1:9", "--from", "a@example.com"], { cwd });
    expect(nobody).toMatchObject({ code: 2 });
    expect(nobody.stderr).toContain("nobody has an address");
    expect((await collab(["mail", "notice", "a.md", "--yes"], { cwd })).stderr).toContain("--send");
    expect((await send(["--format", "txt"], { cwd })).stderr).toContain("--format");
  });

  it("shows with --dry-run who has a mail and who would get it, and touches nothing", async () => {
    const server = await mailserver({
      at: (moment, to) => {
        if (moment === "recipient" && to === "p2@example.com") throw reply(550, "no such user");
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    await collab(["mail", "notice", "a.md", "--send", "--dry-run"], { cwd });
    expect(existsSync(join(cwd, "outbox"))).toBe(false);
    await send(["--smtp", server.url], { cwd });
    const { stdout } = await collab(["mail", "notice", "a.md", "--send", "--dry-run"], { cwd });
    expect(stdout).toContain("  To send: P 2 <p2@example.com>\n  Has it: P 1 <p1@example.com>\n");
  });

  it("says in words that a server cannot be reached, in both languages", async () => {
    const cwd = scratchFolder({ "a.md": meetingFor(1) });
    const smtp = ["--smtp", `smtp://127.0.0.1:${await closedPort()}`];
    const english = await send(smtp, { cwd });
    expect(english).toMatchObject({ code: 2, stdout: "" });
    expect(english.stderr).toContain("cannot be reached (ECONNREFUSED)");
    expect((await send([...smtp, "--lang", "zh"], { cwd })).stderr).toContain("无法连接 127.0.0.1");
  });

  it("stops when the server ends the session, and names those not tried", async () => {
    const server = await mailserver({
      at: (moment, to) => {
        if (moment === "recipient" && to === "p2@example.com") throw reply(421, "closing");
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(3) });
    const { code, stderr } = await send(["--smtp", server.url], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain("not sent to P 2 <p2@example.com>");
    expect(stderr).toContain("not sent to P 3 <p3@example.com>: not tried any more");
    expect(server.accepted).toHaveLength(1);
  });

  it("lets one run at a time send", async () => {
    const server = await mailserver();
    const lock = `${process.ppid}@${hostname()}\n`;
    const cwd = scratchFolder({ "a.md": meetingFor(1), "outbox/sent.ndjson.lock": lock });
    const busy = await send(["--smtp", server.url], { cwd });
    expect(busy.code).toBe(2);
    expect(busy.stderr).toContain("outbox/sent.ndjson.lock");
    expect(server.accepted).toHaveLength(0);
  });

  it("reminds on another day without being told to replace the sent one", async () => {
    const server = await mailserver();
    const held = `${meetingFor(2)}
## Action items

| Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- |
| P 2 | Write the plan | a plan | 2026-12-03 | open |
`;
    const cwd = scratchFolder({ "a.md": held });
    const remind = (now: string) =>
      collab(["mail", "reminder", "a.md", "--send", "--yes", "--smtp", server.url], { cwd, now });
    const sent = "sent: P 2 <p2@example.com>\n";
    expect(await remind("2026-12-02T08:00:00Z")).toMatchObject({ code: 0, stdout: sent });
    expect(await remind("2026-12-02T09:00:00Z")).toMatchObject({ code: 0, stdout: "" });
    expect(await remind("2026-12-09T08:00:00Z")).toMatchObject({ code: 0, stdout: sent });
    expect(server.accepted.map(({ eml }) => /^Auto-Submitted: .*$/m.exec(eml)?.[0])).toEqual([
      "Auto-Submitted: auto-generated",
      "Auto-Submitted: auto-generated",
    ]);
  });

  it("sends nothing when the record of what was sent is damaged", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(1), "outbox/sent.ndjson": "{}\n" });
    const { code, stderr } = await send(["--smtp", server.url], { cwd });
    expect({ code, sent: server.accepted.length }).toEqual({ code: 2, sent: 0 });
    expect(stderr).toContain("outbox/sent.ndjson:1: ");
  });
});
