import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { mailserver } from "../support/smtp.ts";
import { commands, harmDone, now, strange, written } from "./strangers.ts";

const draft = "outbox/2026-11-10-portal-kickoff.notice.eml";
const config = (outbox: string): Readonly<Record<string, string>> => ({
  "collab.config.yaml": `lang: en\nmail:\n  outbox: ${outbox}\n`,
});

/** Each is a folder that somebody made to have something written outside it. */
const writing: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "an outbox that is a link": { "outbox@": "../outside" },
  "an outbox that is a link to what is not there": { "outbox@": "../outside/new" },
  "an outbox that is a link with a whole path": { "outbox@": "$OUTSIDE" },
  "an outbox that is a link to a link": { "outbox@": "x", "x@": "../outside" },
  "a draft that is a link": { [`${draft}@`]: "../../outside/.bashrc" },
  "a draft that is a link to what is not there": { [`${draft}@`]: "../../outside/new" },
  "an outbox that leads up": config("../outside"),
  "an outbox with a whole path": config("$OUTSIDE"),
  "an outbox past a linked folder": { ...config("x/y"), "x@": "../outside" },
  "an outbox up and down again": config("sub/../../outside"),
  "an outbox of a file extended": {
    "collab.config.yaml": "extends: ./sub/base.yaml\n",
    "sub/base.yaml": "mail:\n  outbox: ../outside\n",
  },
  "an outbox in git's own folder": { ...config(".git/hooks"), ".git/hooks/x": "" },
  "an outbox in a git folder that is yet to be made": config("new/.git/hooks"),
  ...Object.fromEntries(
    [".GIT", ".git .", "git~1", ".g\u200cit", ".git::$INDEX_ALLOCATION"].map((name) => [
      `an outbox in git's own folder, as some systems see it: ${JSON.stringify(name)}`,
      { ...config(JSON.stringify(`${name}/hooks`)), [`${name}/hooks/x`]: "" },
    ]),
  ),
  "an outbox that is a device": { "outbox@": "/dev/null" },
  "what init makes": {
    ".github@": "../outside",
    "meetings@": "../outside",
    ".pre-commit-config.yaml@": "../outside/new.yaml",
  },
  "what init makes, as a link": { "collab.config.yaml@": "../outside/new.yaml" },
  "what plan makes": { "launch.md@": "../outside/.bashrc" },
};

/** Refused before anything is looked at, or by what writes. */
const refused: Readonly<Record<string, string>> = {
  "an outbox that leads up": "collab.config.yaml:3:11: “mail.outbox” names",
  "an outbox with a whole path": "collab.config.yaml:3:11: “mail.outbox” names",
  "an outbox past a linked folder": "a link stands in the way",
  "a draft that is a link": "a link stands in the way",
};

describe.runIf(process.platform !== "win32")(
  "nothing is written outside a folder because of it",
  () => {
    it.each(Object.keys(writing))("%s", { timeout: 120_000 }, async (name) => {
      const folder = strange(writing[name] ?? {});
      const before = folder.elsewhere();
      const hooks = readdirIn(join(folder.work, ".git/hooks"));
      const harm: string[] = [];
      for (const line of commands) harm.push(...(await harmDone(folder, line, before)));
      expect(harm).toEqual([]);
      const line = ["mail", "notice", "--force", "--from", "Ann <ann@example.com>", "honest.md"];
      const { stderr } = await collab(line, { cwd: folder.work, now });
      expect(stderr).toContain(refused[name] ?? "");
      expect(readdirIn(join(folder.work, ".git/hooks"))).toEqual(hooks);
      const drafts = Object.keys(written(folder.work)).filter((path) => path.includes("/hooks/"));
      expect(drafts.filter((path) => /\.(?:eml|md)$/.test(path))).toEqual([]);
    });

    const readdirIn = (folder: string): readonly string[] =>
      existsSync(folder) ? readdirSync(folder) : [];

    it.each([
      ["the outbox", { "outbox@": "../outside" }],
      ["its record", { "outbox/sent.ndjson@": "../../outside/.bashrc" }],
      ["its record, to nowhere", { "outbox/sent.ndjson@": "../../outside/new" }],
      ["its lock", { "outbox/sent.ndjson.lock@": "../../outside/new" }],
      ["a mail in it", { [`${draft}@`]: "../../outside/.bashrc" }],
      ["a setting", config("../outside")],
    ])("nothing is sent either where %s leads out", { timeout: 60_000 }, async (_, files) => {
      const folder = strange(files as Readonly<Record<string, string>>);
      const before = folder.elsewhere();
      const server = await mailserver();
      const line = ["mail", "notice", "--send", "--yes", "--force", "--smtp", server.url];
      const from = ["--from", "Ann <ann@example.com>", "honest.md"];
      expect(await harmDone(folder, [...line, ...from], before)).toEqual([]);
      expect(server.accepted).toEqual([]);
    });

    it("nothing is sent either where its record is a link to another file of the folder", async () => {
      const folder = strange({ "outbox/sent.ndjson@": "../kept.txt", "kept.txt": "" });
      const server = await mailserver();
      const line = ["mail", "notice", "--send", "--yes", "--force", "--smtp", server.url];
      const from = ["--from", "Ann <ann@example.com>", "honest.md"];
      const { code, stderr } = await collab([...line, ...from], { cwd: folder.work, now });
      expect([code, stderr]).toEqual([2, expect.stringContaining("a link stands in the way")]);
      expect(server.accepted).toEqual([]);
      expect(written(folder.work)["kept.txt"]).toBe("");
    });
  },
);

describe.runIf(process.platform !== "win32")("a place that the user names may be anywhere", () => {
  const mail = ["mail", "notice", "--from", "Ann <ann@example.com>"];

  it.each([
    ["--out", ["--out", "../outside/mails"], "mails/2026-11-10-portal-kickoff.notice.eml"],
    ["--output", ["-o", "../outside/one.eml"], "one.eml"],
    [
      "its own configuration",
      ["--config", "own.yaml"],
      "mails/2026-11-10-portal-kickoff.notice.eml",
    ],
  ])("by %s", async (_, args, path) => {
    const folder = strange({
      ...config("$OUTSIDE/never"),
      "own.yaml": "mail:\n  outbox: ../outside/mails\n",
    });
    const { code } = await collab([...mail, ...args, "honest.md"], { cwd: folder.work, now });
    expect(code).toBe(0);
    expect(existsSync(join(folder.outside, path))).toBe(true);
    expect(existsSync(join(folder.outside, "never"))).toBe(false);
  });

  it("but a link in the folder that was named was not named", async () => {
    const folder = strange({ "mails/x": "" });
    symlinkSync(
      "../../outside/.bashrc",
      join(folder.work, "mails/2026-11-10-portal-kickoff.notice.eml"),
    );
    const before = folder.elsewhere();
    const line = [...mail, "--force", "--out", "mails", "honest.md"];
    const { code, stderr } = await collab(line, { cwd: folder.work, now });
    expect([code, stderr]).toEqual([2, expect.stringContaining("a link stands in the way")]);
    expect(folder.elsewhere()).toEqual(before);
  });

  it("an outbox elsewhere in the working tree is as good as one beside the configuration", async () => {
    const folder = strange({
      ".git/HEAD": "",
      "team/collab.config.yaml": "mail:\n  outbox: ../mails\n",
    });
    const line = [...mail, "--cwd", "team", "../honest.md"];
    const { code } = await collab(line, { cwd: folder.work, now });
    expect(code).toBe(0);
    expect(Object.keys(written(folder.work))).toContain(
      "mails/2026-11-10-portal-kickoff.notice.eml",
    );
  });
});

describe.runIf(process.platform !== "win32")("a file that has another name elsewhere", () => {
  it("keeps what it holds there, when the record of what was sent is the same file", async () => {
    const folder = strange({ "outbox/x": "" });
    const record = join(folder.work, "outbox/sent.ndjson");
    writeFileSync(join(folder.outside, ".profile"), "");
    linkSync(join(folder.outside, ".profile"), record);
    const before = folder.elsewhere();
    const server = await mailserver();
    const line = [
      "mail",
      "notice",
      "--send",
      "--yes",
      "--force",
      "--smtp",
      server.url,
      "honest.md",
    ];
    const from = ["--from", "Ann <ann@example.com>"];
    expect((await collab([...line, ...from], { cwd: folder.work, now })).code).toBe(0);
    expect(folder.elsewhere()).toEqual(before);
    expect(readFileSync(record, "utf8")).toContain('"event":"sent"');
  });
});

describe("what leads out is refused with its place", () => {
  it.each([
    [
      "en",
      "collab.config.yaml:3:11: “mail.outbox” names ../outside, which leads out of the project",
    ],
    ["zh", "collab.config.yaml:3:11: “mail.outbox”所指的 ../outside 在项目之外"],
  ])("%s", async (lang, message) => {
    const { work } = strange(config("../outside"));
    const { code, stderr } = await collab(["mail", "notice", "--lang", lang, "honest.md"], {
      cwd: work,
      now,
    });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it("and what does not need it goes on", async () => {
    const { work } = strange(config("../outside"));
    expect((await collab(["lint", "."], { cwd: work, now })).code).toBe(0);
    const { code, stdout } = await collab(["mail", "notice", "-o", "-", "honest.md"], {
      cwd: work,
      now,
    });
    expect([code, stdout]).toEqual([0, expect.stringContaining("Subject: ")]);
    expect(readFileSync(join(work, "honest.md"), "utf8")).toContain("Customer portal");
  });
});
