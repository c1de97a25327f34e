import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { withStamp } from "../../../src/mail/sending/stamp.ts";
import { collab } from "../../support/collab.ts";
import { scratchFolder } from "../../support/scratch.ts";
import { mailserver, reply } from "../../support/smtp.ts";
import { meetingFor } from "./meetings.ts";

const time = "2026-12-01 18:00";

describe("a meeting file in which the sending is recorded", () => {
  it.each<[string, string, string, string | null]>([
    [
      "notice",
      "---\ntitle: A\n---\nbody\n---\n",
      "---\ntitle: A\nnotified: T\n---\nbody\n---\n",
      "added",
    ],
    [
      "minutes",
      "---\r\n标题: A # 注\r\n---\r\n",
      "---\r\n标题: A # 注\r\n纪要时间: T\r\n---\r\n",
      "added",
    ],
    [
      "notice",
      "---\nid: x\nrules:\n  - a\n---",
      "---\nid: x\nrules:\n  - a\nnotified: T\n---",
      "added",
    ],
    ["notice", "---\nid: x\nobjective: |\n  a\n\n  b\n\n---\n", "", "added"],
    ["notice", "---\n通知时间: x\n---\n", "", "none"],
    ["minutes", "---\nminutes-sent:\n---\n", "---\nminutes-sent: T\n---\n", "added"],
    [
      "notice",
      "---\r\nnotified: # when it went out\r\nminutes-sent:\r\nrules: [a]\r\n---\r\n",
      "---\r\nnotified: T # when it went out\r\nminutes-sent:\r\nrules: [a]\r\n---\r\n",
      "added",
    ],
    ["notice", "---\n通知时间 :\nid: x\n---\n", "---\n通知时间 : T\nid: x\n---\n", "added"],
    ["notice", "---\nnotified: ''\nid: x\n---\n", "", "none"],
    [
      "notice",
      "---\n{ id: x, notified: , rules: [a] }\n---\n",
      "---\n{ id: x, notified: T , rules: [a] }\n---\n",
      "added",
    ],
    ["actions", "---\nid: x\n---\n", "", "none"],
    ["notice", "# A\n", "", "none"],
    ["notice", "---\n{ id: x }\n---\n", "", "impossible"],
    ["notice", "---\nid: [x\n---\n", "", "impossible"],
    ["notice", "---\nid: x\n", "", "impossible"],
  ])("%s, %j", (kind, text, expected, outcome) => {
    const stamped = withStamp(text, kind as "notice", time);
    expect(stamped.outcome).toBe(outcome);
    if (expected !== "") expect(stamped).toMatchObject({ text: expected.replace("T", time) });
  });
});

const send = (cwd: string, url: string, now = "2026-11-27T08:30:00Z") =>
  collab(["mail", "notice", "a.md", "--send", "--yes", "--smtp", url], {
    cwd,
    now,
  });

describe("after collab mail --send", () => {
  it("a file that plan has made says so behind the key that waits for it", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({});
    const planned = [
      "plan",
      "Launch",
      "--start",
      "2026-12-03 10:00",
      "--quiet",
      "--scenario",
      "review",
    ];
    await collab([...planned, "--attendee", "Ann Lee <ann@example.com> (Sales, executor)"], {
      cwd,
    });
    const [file = ""] = readdirSync(cwd);
    const options = [
      "--send",
      "--yes",
      "--force",
      "--from",
      "bo@example.com",
      "--smtp",
      server.url,
    ];
    const sent = await collab(["mail", "notice", file, ...options], { cwd });
    expect([sent.code, server.accepted.length]).toEqual([0, 1]);
    expect(readFileSync(join(cwd, file), "utf8")).toMatch(
      /^notified: 2026-11-20 08:00 # when the notice went out/m,
    );
  });

  it("the file says when everybody got the notice, byte order mark and line ends kept", async () => {
    const server = await mailserver();
    const text = `\ufeff${meetingFor(2).replaceAll("\n", "\r\n")}`;
    const cwd = scratchFolder({ "a.md": text });
    expect(await send(cwd, server.url)).toMatchObject({ code: 0, stderr: "" });
    const after = readFileSync(join(cwd, "a.md"), "utf8");
    expect(after).toBe(text.replace("---\r\n\r\n", "notified: 2026-11-27 09:30\r\n---\r\n\r\n"));
    expect((await send(cwd, server.url)).stderr).toContain("everybody has this mail already");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(after);
  });

  it("a run that ended too early for that leaves it to the next one", async () => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    await send(cwd, server.url);
    const after = readFileSync(join(cwd, "a.md"), "utf8");
    writeFileSync(join(cwd, "a.md"), meetingFor(2));
    expect((await send(cwd, server.url, "2026-11-29T08:00:00Z")).code).toBe(0);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(after);
  });

  it("it says nothing while somebody still waits for it", async () => {
    const server = await mailserver({
      at: (moment, to) => {
        if (moment === "recipient" && to === "p2@example.com") throw reply(450, "later");
      },
    });
    const cwd = scratchFolder({ "a.md": meetingFor(2) });
    expect((await send(cwd, server.url)).code).toBe(1);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(meetingFor(2));
  });

  it("nor while somebody invited has no address, unless that is meant so", async () => {
    const server = await mailserver();
    const text = meetingFor(2).replace(", email: p2@example.com", "");
    const cwd = scratchFolder({ "a.md": text });
    const { code, stderr } = await send(cwd, server.url);
    expect([code, server.accepted.length]).toEqual([1, 1]);
    expect(stderr).toContain("P 2");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(text);
    const forced = ["mail", "notice", "a.md", "--send", "--yes", "--force", "--smtp", server.url];
    expect((await collab(forced, { cwd, now: "2026-11-27T08:30:00Z" })).code).toBe(0);
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toContain("notified: ");
  });

  it("a file somebody saved meanwhile stays as it is, which is said", async () => {
    const saved = `${meetingFor(2)}\nNew line\n`;
    let cwd = "";
    const server = await mailserver({
      at: (moment) => {
        if (moment === "end") writeFileSync(join(cwd, "a.md"), saved);
      },
    });
    cwd = scratchFolder({ "a.md": meetingFor(2) });
    const { code, stderr } = await send(cwd, server.url);
    expect(code).toBe(0);
    expect(stderr).toContain("a.md: has changed since it was read");
    expect(stderr).toContain("notified: 2026-11-27 09:30");
    expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(saved);
  });
});
