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
