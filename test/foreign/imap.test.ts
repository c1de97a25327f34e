import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { endpointOf } from "../../src/mail/sending/endpoint.ts";
import { openMailbox } from "../../src/mail/sending/imap.ts";
import { NoConnection } from "../../src/mail/sending/no-connection.ts";
import { meetingFor } from "../mail/sending/meetings.ts";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { closedPort, mailserver } from "../support/smtp.ts";
import { dovecot } from "./dovecot.ts";

const env = { COLLAB_IMAP_PASSWORD: "s3cret" };
const now = "2026-11-27T08:00:00Z";
const draft = (cwd: string, url: string, ...args: readonly string[]) =>
  collab(["mail", "notice", "a.md", "--draft", "--imap", url, ...args], { cwd, env, now });
const id = (eml: string): string => /^Message-ID: (.*)$/im.exec(eml)?.[1]?.trim() ?? "";

describe("collab mail --draft", () => {
  it("puts the mail into Drafts as a draft, whose words and blind copies are the outbox's", async () => {
    const server = await dovecot();
    const cwd = scratchFolder({
      "a.md": meetingFor(2),
      "collab.config.yaml": "mail:\n  bcc: archive@example.com\n",
    });
    const { code, stdout, stderr } = await draft(cwd, `imap://ann@127.0.0.1:${server.port}`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe("outbox/launch.notice.eml\nsaved in Drafts\n");
    const [mail, ...others] = server.mails("Drafts");
    expect(others).toEqual([]);
    expect(mail?.flags).toContain("D");
    const written = readFileSync(join(cwd, "outbox/launch.notice.eml"), "latin1");
    expect(mail?.eml.replaceAll("\r\n", "\n")).toBe(
      written.replace("X-Unsent: 1\r\n", "").replaceAll("\r\n", "\n"),
    );
    expect(mail?.eml).toMatch(/^Bcc: archive@example\.com\r?$/m);
  });

  it("over TLS from the first byte, and by STARTTLS", async () => {
    const server = await dovecot();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    expect((await draft(cwd, `imaps://ann@localhost:${server.tlsPort}`)).code).toBe(0);
    const other = scratchFolder({ "a.md": meetingFor(2, "revision: 1\n") });
    expect((await draft(other, `imap://ann@localhost:${server.port}`)).code).toBe(0);
    expect(server.mails("Drafts")).toHaveLength(2);
  });

  it.each([
    ["localised, without special use", { 草稿箱: null }, "草稿箱", "&g0l6P3ux-"],
    ["named as its user likes, with special use", { "待发 1": "Drafts" }, "待发 1", "&X4VT0Q- 1"],
    ["in English, without special use", { Drafts: null }, "Drafts", "Drafts"],
  ] as const)("finds a folder %s", async (_, folders, name, onDisk) => {
    const server = await dovecot({ folders });
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const { stdout, stderr } = await draft(cwd, `imap://ann@127.0.0.1:${server.port}`);
    expect(stderr).toBe("");
    expect(stdout).toContain(`saved in ${name}\n`);
    expect(server.mails(onDisk)).toHaveLength(1);
  });

  it("replaces its own draft, never one that somebody edited, and never a mail that was sent", async () => {
    const server = await dovecot();
    const url = `imap://ann@127.0.0.1:${server.port}`;
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    await draft(cwd, url);
    const again = await draft(cwd, url);
    expect(again.stderr).toContain("unchanged");
    expect(server.mails("Drafts")).toHaveLength(1);

    // Somebody has edited it in the mailbox: the same id, other words.
    const endpoint = endpointOf(url, "imap");
    if (!endpoint) throw new Error(url);
    const opened = () => openMailbox({ ...endpoint, password: "s3cret" });
    let mailbox = await opened();
    const [mine] = server.mails("Drafts");
    const edited = Buffer.from(
      (mine?.eml ?? "").replace(/^Subject: .*$/m, "Subject: mine"),
      "latin1",
    );
    const there = await mailbox.find("Drafts", id(mine?.eml ?? ""));
    await mailbox.remove(
      "Drafts",
      there.map(({ uid }) => uid),
    );
    await mailbox.append("Drafts", edited, ["\\Draft"]);
    await mailbox.close();
    const refused = await draft(cwd, url);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain("replace it with --force");
    expect(server.mails("Drafts").map(({ eml }) => /^Subject: mine/m.test(eml))).toEqual([true]);
    expect((await draft(cwd, url, "--force")).code).toBe(0);
    expect(server.mails("Drafts").map(({ eml }) => /^Subject: mine/m.test(eml))).toEqual([false]);

    // What is no draft any more was sent.
    mailbox = await opened();
    const [left] = await mailbox.find("Drafts", id(mine?.eml ?? ""));
    await mailbox.remove("Drafts", [left?.uid ?? 0]);
    await mailbox.append("Drafts", left?.eml ?? new Uint8Array(), ["\\Seen"]);
    await mailbox.close();
    const sent = await draft(cwd, url, "--force");
    expect(sent).toMatchObject({ code: 2 });
    expect(sent.stderr).toContain("no draft any more");
  });
});

describe("drafts for each person", () => {
  const materials = "materials:\n  - { title: Survey, owner: P 2, pages: 2, due: 2026-11-30 }\n";
  const wanted = () =>
    scratchFolder({
      "a.md": meetingFor(4, materials),
      "collab.config.yaml": "mail:\n  personal: true\n",
    });
  const kept = (server: { mails: (folder: string) => ReadonlyArray<{ eml: string }> }) =>
    server
      .mails("Drafts")
      .map(({ eml }) => eml.match(/p\d@example\.com>?,?\r?$/gm)?.map((one) => one.slice(0, 2)))
      .map((people) => [...new Set(people)].join(" "))
      .sort();

  it("lie in the mailbox once each, and are the drafts of a moved meeting after it", async () => {
    const server = await dovecot();
    const url = `imap://ann@127.0.0.1:${server.port}`;
    const cwd = wanted();
    const first = await draft(cwd, url);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout.split("\n")).toEqual([
      ...["outbox/launch.notice.eml", "saved in Drafts"],
      ...["outbox/launch.notice.p2.eml", "saved in Drafts", ""],
    ]);
    expect(kept(server)).toEqual(["p1 p2", "p1 p3 p4"]);
    expect(new Set(server.mails("Drafts").map(({ eml }) => id(eml))).size).toBe(2);

    const again = await draft(cwd, url);
    expect(again.code).toBe(0);
    expect(kept(server)).toEqual(["p1 p2", "p1 p3 p4"]);

    const moved = readFileSync(join(cwd, "a.md"), "utf8").replace("14:00", "15:00");
    writeFileSync(join(cwd, "a.md"), moved);
    expect((await draft(cwd, url, "--force")).code).toBe(0);
    const subjects = server.mails("Drafts").map(({ eml }) => /^Subject: .*$/m.exec(eml)?.[0]);
    expect(subjects.filter((one) => one?.includes("moved"))).toHaveLength(2);
  });

  it("give way to one mail that is sent, of which one copy is kept", async () => {
    const [server, smtp] = [await dovecot(), await mailserver()];
    const url = `imap://ann@127.0.0.1:${server.port}`;
    const cwd = wanted();
    await draft(cwd, url);
    const args = ["--send", "--yes", "--smtp", smtp.url, "--save-sent", "--imap", url];
    for (const _ of [1, 2]) await collab(["mail", "notice", "a.md", ...args], { cwd, env, now });
    expect(smtp.accepted.flatMap(({ to }) => to)).toHaveLength(4);
    expect(server.mails("Sent")).toHaveLength(1);
  });
});

describe("a mailbox that takes no draft is named in one sentence", () => {
  const place = (port: number, rest = ""): string => `imap://ann@127.0.0.1:${port}${rest}`;
  it("that refuses the login, without the password", async () => {
    const server = await dovecot();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const run = await collab(["mail", "notice", "a.md", "--draft", "--imap", place(server.port)], {
      cwd,
      now,
      env: { COLLAB_IMAP_PASSWORD: "wr0ng" },
    });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(
      /^collab: 127\.0\.0\.1:\d+ refuses the user name or password — .*\n$/,
    );
    expect(run.stderr).not.toContain("wr0ng");
  });

  it("that has no folder for drafts", async () => {
    const server = await dovecot({ folders: { Archive: null } });
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const run = await draft(cwd, place(server.port));
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^collab: .* has no folder for drafts — .*\n$/);
  });

  it("that is full", async () => {
    const server = await dovecot({ quota: 1 });
    const cwd = scratchFolder({ "a.md": meetingFor(40) });
    const run = await draft(cwd, place(server.port));
    expect(run.code).toBe(2);
    expect(run.stderr).toMatch(/^collab: the mailbox at .* is full — .*\n$/);
    expect(server.mails("Drafts")).toEqual([]);
  });

  it("that cannot be reached", async () => {
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const run = await draft(cwd, place(await closedPort()));
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^collab: .* cannot be reached \(ECONNREFUSED\) — .*\n$/);
  });

  it("that offers no STARTTLS, or a certificate nobody vouches for, away from this machine", async () => {
    const trouble = async (url: string): Promise<string> => {
      const endpoint = endpointOf(url, "imap");
      if (!endpoint) throw new Error(url);
      try {
        await openMailbox({ ...endpoint, loopback: false, password: "s3cret" });
        return "none";
      } catch (error) {
        if (error instanceof NoConnection) return error.trouble.kind;
        throw error;
      }
    };
    const plain = await dovecot({ tls: false });
    expect(await trouble(place(plain.port))).toBe("tls");
    const own = await dovecot();
    expect(await trouble(`imaps://ann@localhost:${own.tlsPort}`)).toBe("tls");
    expect(await trouble(`imap://ann@localhost:${own.port}`)).toBe("tls");
  });
});

describe("collab mail --send --save-sent", () => {
  const send = (cwd: string, smtp: string, imap: string) =>
    collab(
      ["mail", "notice", "a.md", "--send", "--yes", "--smtp", smtp, "--save-sent", "--imap", imap],
      { cwd, env, now },
    );
  it("keeps one copy of what was sent, read, however often it is run", async () => {
    const [server, smtp] = [await dovecot(), await mailserver()];
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const imap = `imap://ann@127.0.0.1:${server.port}`;
    const { code, stdout, stderr } = await send(cwd, smtp.url, imap);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/copy saved in Sent\n$/);
    await send(cwd, smtp.url, imap);
    expect(server.mails("Sent").map(({ flags }) => flags)).toEqual(["S"]);
    expect(server.mails("Drafts")).toEqual([]);
    expect(smtp.accepted).toHaveLength(2);
  });

  it("sends nothing where the copy cannot be kept", async () => {
    const [server, smtp] = [await dovecot({ folders: { Drafts: "Drafts" } }), await mailserver()];
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    const { code, stderr } = await send(cwd, smtp.url, `imap://ann@127.0.0.1:${server.port}`);
    expect(code).toBe(2);
    expect(stderr).toContain("no folder for sent mails");
    expect(smtp.accepted).toEqual([]);
  });
});

describe("a configuration that was merely found", () => {
  it("gets no password", async () => {
    const server = await dovecot();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    writeFileSync(
      join(cwd, "collab.config.yaml"),
      `mail:\n  imap: imap://ann@127.0.0.1:${server.port}\n`,
    );
    const run = await collab(["mail", "notice", "a.md", "--draft"], { cwd, env, now });
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toContain("gets no password");
    const named = ["--config", "collab.config.yaml"];
    expect(
      (await collab(["mail", "notice", "a.md", "--draft", ...named], { cwd, env, now })).code,
    ).toBe(0);
  });
});
