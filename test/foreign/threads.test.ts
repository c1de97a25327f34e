import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { scratchFolder } from "../support/scratch.ts";
import { run } from "./debian.ts";

/** The conversations mu makes of some mails: the subjects of each, the first one its beginning. */
function conversations(mails: readonly string[]): string[][] {
  const folder = scratchFolder({ "Maildir/new/": "", "Maildir/tmp/": "" });
  mkdirSync(join(folder, "Maildir/cur"));
  mails.forEach((mail, index) => {
    writeFileSync(join(folder, `Maildir/cur/${index}:2,S`), mail);
  });
  const mu = (command: string, ...args: string[]): string =>
    run("mu", [command, `--muhome=${join(folder, "mu")}`, "--nocolor", ...args], "").toString();
  mu("init", "--quiet", `--maildir=${join(folder, "Maildir")}`);
  mu("index", "--quiet");
  const found: string[][] = [];
  for (const line of mu("find", "--threads", "--fields=s", "").trimEnd().split("\n")) {
    const [, branch = "", subject = ""] = /^([^【R]*)(.*)$/.exec(line) ?? [];
    // Without its beginning a conversation is all branches.
    if (branch.trim() === "" || found.length === 0) found.push([]);
    found.at(-1)?.push(subject);
  }
  return found;
}

const kindsOf = (subjects: readonly string[]): string[] =>
  subjects.map((subject) => /【(.+?)】/.exec(subject)?.[1] ?? subject).sort();

/** Everything two meetings send, the first one's notice and minutes twice, by several senders. */
async function everything(): Promise<string[]> {
  const cwd = scratchFolder();
  const text = readFileSync(join(packageRoot, "examples/zh/held/2026-09-22-a2-kickoff.md"), "utf8");
  const outbox: string[] = [];
  const write = async (kind: string, day: number, content: string, ...more: string[]) => {
    writeFileSync(join(cwd, "a.md"), content);
    const args = ["mail", kind, "a.md", "--force", "--date", `2026-09-${day} 09:00`, ...more];
    const { stdout, stderr } = await collab(args, { cwd });
    expect(stdout, stderr).toMatch(/\.eml\n$/);
    outbox.push(readFileSync(join(cwd, stdout.trim()), "utf8"));
  };
  await write("notice", 18, text);
  await write("notice", 19, text.replace(/^location: .*$/m, "location: 五楼"));
  await write("minutes", 22, text, "--from", "秘书处 <office@other.example>");
  await write("minutes", 23, text.replace("## 停车场", "- 补记\n\n## 停车场"));
  await write("actions", 24, text, "--from", "someone@third.example");
  await write("notice", 25, text.replace(/^id: .*$/m, "id: another"));
  return outbox;
}

describe("mu puts the mails of a meeting into one conversation", () => {
  it("from the notice on, whoever sends them and however often they are revised", async () => {
    const mails = await everything();
    expect(new Set(mails.map((mail) => /^Message-ID: .*/m.exec(mail)?.[0])).size).toBe(6);
    expect(conversations(mails).map(kindsOf)).toEqual([
      ["会议变更", "会议纪要", "会议纪要（更正）", "会议通知", "行动项"],
      ["会议通知"],
    ]);
  });

  it("also where somebody did not get the first ones", async () => {
    const [, , , minutes = "", actions = ""] = await everything();
    expect(conversations([minutes, actions])).toHaveLength(1);
  });

  it("and not without what the mails say of it", async () => {
    const mails = (await everything()).map((mail) =>
      mail.replace(/^(?:In-Reply-To|References): .*\r\n(?: .*\r\n)*/gm, ""),
    );
    expect(conversations(mails)).toHaveLength(6);
  });
});

describe("the mails of the examples", () => {
  it.each(["zh", "en"])("in %s hang together, meeting by meeting", (language) => {
    const folder = join(packageRoot, "examples", language, "outbox");
    const names = readdirSync(folder).filter((name) =>
      /\.(?:notice|minutes|actions)\.eml$/.test(name),
    );
    const mails = names.map((name) => readFileSync(join(folder, name), "utf8"));
    const meetings = new Set(names.map((name) => name.split(".")[0]));
    const beginnings = mails.filter((mail) => !/^In-Reply-To:/m.test(mail));
    expect(beginnings).toHaveLength(meetings.size);
  });
});
