import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { mailserver } from "../support/smtp.ts";
import { readWithPostalMime } from "./parsers.ts";
import { meetingFor } from "./sending/meetings.ts";

const now = "2026-11-27T08:00:00Z";
const materials =
  "materials:\n  - { title: Survey, owner: P 2, pages: 2, due: 2026-11-30 }\nlink: https://meet.example.com/x\n";

async function sent(config: string) {
  const server = await mailserver();
  const cwd = scratchFolder({ "a.md": meetingFor(3, materials), "collab.config.yaml": config });
  const args = ["mail", "notice", "a.md", "--send", "--yes", "--smtp", server.url];
  const run = await collab([...args, "--config", "collab.config.yaml"], { cwd, now });
  expect(run.code, run.stderr).toBe(0);
  const again = await collab([...args, "--config", "collab.config.yaml"], { cwd, now });
  const mails = await Promise.all(
    server.accepted.map(async ({ eml }) => ({
      eml,
      id: /^Message-ID: (.*)$/m.exec(eml)?.[1],
      ...(await readWithPostalMime(Buffer.from(eml, "latin1"))),
    })),
  );
  return { mails, again };
}

describe("a copy for each person", () => {
  it("says on top what is asked of its reader, and is the same mail otherwise", async () => {
    const { mails, again } = await sent("mail: {}\n");
    const top = mails.map(({ text }) => /all,\s+(For you: [^.]*\.)?/.exec(text)?.[1] ?? "");
    expect(top).toEqual([
      "For you: 1 item to present.",
      "For you: 1 document to submit by Monday 30 November, 2 items to present.",
      "",
    ]);
    expect(new Set(mails.map(({ id }) => id)).size).toBe(1);
    for (const { html } of mails.slice(0, 2)) expect(html).toContain("For you: ");
    // They are one mail to the record of what was sent, too.
    expect(again.stderr).toContain("everybody has this mail already");
    expect(mails).toHaveLength(3);
  });

  it("is not made where the settings want all to get the same", async () => {
    const { mails } = await sent("mail:\n  personal: false\n");
    expect(new Set(mails.map(({ eml }) => eml)).size).toBe(1);
  });
});

describe("a draft for each person", () => {
  const drafts = async (cwd: string, ...more: readonly string[]) => {
    const { code, stdout, stderr } = await collab(["mail", "notice", "a.md", ...more], {
      cwd,
      now,
    });
    expect(code, stderr).toBe(0);
    const names = stdout.trimEnd().split("\n");
    const mails = await Promise.all(
      names.map(async (name) => {
        const bytes = readFileSync(join(cwd, name));
        const { text, to, cc } = await readWithPostalMime(bytes);
        const field = (one: string) =>
          new RegExp(`^${one}: (.*)\r$`, "m").exec(bytes.toString("latin1"))?.[1] ?? "";
        const { attachments } = await PostalMime.parse(bytes);
        const calendar = attachments.map(({ content }) =>
          new TextDecoder().decode(content as ArrayBuffer),
        );
        return {
          ...{ name, to: [...to, ...cc].map(([, address]) => address) },
          text,
          asks: /^For you: .*$/m.exec(text)?.[0] ?? "",
          ...{ id: field("Message-ID"), parent: field("In-Reply-To"), calendar: calendar.join("") },
        };
      }),
    );
    return { mails, stderr };
  };
  const wanted = (extra = "") =>
    scratchFolder({
      "a.md": meetingFor(4, materials + extra),
      "collab.config.yaml": "mail:\n  personal: true\n",
    });

  it("goes to who is asked for something alone, and one to all others and to who sends it", async () => {
    const { mails } = await drafts(wanted(), "--invite");
    expect(mails.map(({ name, to, asks }) => [name, to.join(" "), asks])).toEqual([
      ["outbox/launch.notice.eml", "p1@example.com p3@example.com p4@example.com", ""],
      [
        "outbox/launch.notice.p2.eml",
        "p2@example.com",
        "For you: 1 document to submit by Monday 30 November, 2 items to present.",
      ],
    ]);
    // Two drafts of one id would pass for one; the conversation and the invitation are the same.
    expect(mails[1]?.id).not.toBe(mails[0]?.id);
    expect(mails[1]?.parent).toBe(mails[0]?.id);
    for (const { calendar } of mails) expect(new Set(calendar.match(/^ATTENDEE.*/gm)).size).toBe(4);
  });

  it("goes to who sends it where everybody else has one", async () => {
    const cwd = wanted();
    writeFileSync(join(cwd, "a.md"), meetingFor(2, materials));
    const { mails } = await drafts(cwd, "--from", "office@example.com");
    expect(mails.map(({ to }) => to.join(" "))).toEqual([
      "office@example.com",
      "p1@example.com",
      "p2@example.com",
    ]);
  });

  it("is the same when it is written again, says what has changed, and gives way to `--send`", async () => {
    const cwd = wanted();
    await drafts(cwd);
    const again = await drafts(cwd);
    expect(again.stderr.match(/unchanged/g)).toHaveLength(2);
    writeFileSync(join(cwd, "a.md"), meetingFor(4, materials).replace("14:00", "15:00"));
    const moved = await drafts(cwd, "--force");
    for (const { id, parent } of moved.mails) {
      expect(id).toMatch(/\.1@/);
      expect(parent).toMatch(/\.0@/);
    }
    expect(moved.mails[1]?.text).toMatch(/all,\s+Now [\s\S]+\sFor you: /);
    const server = await mailserver();
    const args = ["mail", "notice", "a.md", "--send", "--yes", "--smtp", server.url];
    expect(await collab(args, { cwd, now })).toMatchObject({ code: 0 });
    expect(server.accepted.flatMap(({ to }) => to)).toHaveLength(4);
  });

  it("is no draft any more once the meeting says that the mail went out", async () => {
    const cwd = wanted();
    const people = meetingFor(4, materials).replace("p2@", "anna.notice.lee@");
    writeFileSync(join(cwd, "a.md"), people);
    const { mails } = await drafts(cwd);
    const waiting = async () => {
      const { stdout } = await collab(["status", "--format", "json"], { cwd, now });
      const { items } = JSON.parse(stdout) as { items: ReadonlyArray<Record<string, string>> };
      return items.filter(({ kind }) => kind === "draft").map(({ file }) => file);
    };
    expect(await waiting()).toEqual(mails.map(({ name }) => name).sort());
    const [day, clock] = now.split("T");
    writeFileSync(
      join(cwd, "a.md"),
      people.replace("host:", `notified: ${day} ${clock?.slice(0, 5)}Z\nhost:`),
    );
    expect(await waiting()).toEqual([]);
  });

  it("is one file where the command line names it", async () => {
    const { mails } = await drafts(wanted(), "-o", "all.eml");
    expect(mails.map(({ to }) => to.length)).toEqual([4]);
  });
});

describe("a notice", () => {
  it("has a link into the online meeting, and one back to its file", async () => {
    const base = "https://git.example.com/team/meetings";
    const { mails } = await sent(`mail:\n  link-base: ${base}\n`);
    expect(mails[0]?.html).toMatch(
      /<a href="https:\/\/meet\.example\.com\/x" class="tap"[^>]*>Join online</,
    );
    expect(mails[0]?.text).toContain("Join online: https://meet.example.com/x");
    expect(mails[0]?.text).toContain(`File: ${base}/a.md`);
  });

  it("is answered to the host where somebody else sends, or to whom the settings name", async () => {
    const boxes = async (config: string): Promise<readonly string[]> => {
      const { mails } = await sent(config);
      return [/^From: .*$/m, /^Reply-To: .*$/m].map(
        (field) => field.exec(mails[0]?.eml ?? "")?.[0].trim() ?? "",
      );
    };
    expect(await boxes("mail:\n  from: office@example.com\n")).toEqual([
      "From: office@example.com",
      "Reply-To: P 1 <p1@example.com>",
    ]);
    expect(await boxes("mail:\n  reply-to: desk@example.com\n")).toEqual([
      "From: P 1 <p1@example.com>",
      "Reply-To: desk@example.com",
    ]);
    expect(await boxes("mail: {}\n")).toEqual(["From: P 1 <p1@example.com>", ""]);
  });
});

describe("a trial", () => {
  const trial = async (...more: readonly string[]) => {
    const server = await mailserver();
    const cwd = scratchFolder({ "a.md": meetingFor(3) });
    const args = ["mail", "notice", "a.md", "--send", "--smtp", server.url, ...more];
    return { server, cwd, run: await collab(args, { cwd, now }) };
  };
  it("goes to one address, looks as it will to everybody, and leaves no trace", async () => {
    const { server, cwd, run } = await trial("--only", "me@example.com");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(run.stdout).toMatch(
      /^sent on trial to me@example\.com through .*; nothing is recorded\n$/,
    );
    expect(server.accepted.map(({ to }) => to)).toEqual([["me@example.com"]]);
    const { eml } = server.accepted[0] ?? { eml: "" };
    expect(eml).toMatch(/^To: P 1 <p1@example\.com>,\r$/m);
    const real = await collab(["mail", "notice", "a.md"], { cwd, now });
    expect(real).toMatchObject({ code: 0, stderr: "" });
    expect(eml).toMatch(/^Message-ID: <trial-/m);
  });

  it.each([
    ["me@example.com; you@example.com", /--only “.*” is not one address — .*/],
    ["nobody", /--only “nobody” is not one address — .*/],
  ])("%s is refused in one sentence", async (only, words) => {
    const { server, run } = await trial("--only", only);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(run.stderr).toMatch(words);
    expect(server.accepted).toEqual([]);
  });
});

it.each(["nobody", "a@example.com, b@example.com"])(
  "reply-to: %s is refused with its place",
  async (value) => {
    const cwd = scratchFolder({
      "a.md": meetingFor(2),
      "collab.config.yaml": `mail:\n  reply-to: ${value}\n`,
    });
    const { code, stdout, stderr } = await collab(["mail", "notice", "a.md"], { cwd, now });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(
      /^collab: .*collab\.config\.yaml:2:13: “.*” is not one address for answers — .*\n$/,
    );
  },
);
