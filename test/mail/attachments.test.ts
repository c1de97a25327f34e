import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";
import { mailserver } from "../support/smtp.ts";
import { readWithPython } from "./parsers.ts";
import { meetingFor } from "./sending/meetings.ts";
import { wireProblems } from "./wire.ts";

const now = "2026-11-27T08:00:00Z";
const report = "用户调研 报告（第一阶段，终稿）— 2026 “Q4” 𠮷😀.pdf";
const bytes = Uint8Array.from({ length: 3000 }, (_, at) => (at * 7) % 256);

const material = (link: string): string =>
  `materials:\n  - { title: Survey, owner: P 2, pages: 2, due: 2026-11-30, link: ${JSON.stringify(link)}, attach: true }\n`;

function project(link: string, extra: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = scratchFolder({
    ".git/HEAD": "ref: refs/heads/main\n",
    "m/a.md": meetingFor(3, material(link)),
    [`docs/${report}`]: bytes,
    "docs/data.csv": "名称,数量\n灯,500\n",
    ...extra,
  });
  return folder;
}

const notice = (cwd: string, ...more: readonly string[]) =>
  collab(["mail", "notice", "m/a.md", ...more], { cwd, now });

/** The files in a mail, as two readers see them, which have to agree. */
async function carriedBy(eml: Uint8Array) {
  const one = (await simpleParser(Buffer.from(eml))).attachments
    .filter(({ contentDisposition }) => contentDisposition === "attachment")
    .map(({ filename, content }) => ({ name: filename, content: new Uint8Array(content) }));
  const other = (await PostalMime.parse(eml)).attachments.filter(
    ({ disposition }) => disposition === "attachment",
  );
  expect(other.map(({ filename }) => filename)).toEqual(one.map(({ name }) => name));
  return one.map((file, at) => ({ ...file, type: other[at]?.mimeType }));
}

const written = (cwd: string): Buffer => readFileSync(join(cwd, "outbox/launch.notice.eml"));

describe("files that a mail carries", () => {
  it("are those that the materials and the command line name, each once, with name and type", async () => {
    const cwd = project(`../docs/${report}`, { "docs/old.eml": "From: 张三\n\nHi\n" });
    symlinkSync("data.csv", join(cwd, "docs/again.csv"));
    const files = ["docs/data.csv", "docs/again.csv", "docs/old.eml"];
    const run = await notice(cwd, ...files.flatMap((file) => ["--attach", file]));
    expect(run).toMatchObject({ code: 0, stderr: "" });
    const eml = written(cwd);
    expect(wireProblems(eml)).toEqual([]);
    const [calendar, ...others] = await carriedBy(eml);
    expect(calendar?.name).toBe("launch.ics");
    expect(others.map(({ name, type }) => [name, type])).toEqual([
      [report, "application/pdf"],
      ["data.csv", "text/csv"],
      // As a message it would have to go without base64.
      ["old.eml", "application/octet-stream"],
    ]);
    expect(others[0]?.content).toEqual(bytes);
    expect(eml.toString("latin1")).toContain("text/csv; charset=utf-8");
    expect(await notice(cwd, ...files.flatMap((file) => ["--attach", file]))).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("unchanged"),
    });
  });

  it("have names that old and new mail programs understand", async () => {
    const cwd = project(`../docs/${report}`);
    await notice(cwd);
    const head = written(cwd).toString("latin1");
    // RFC 2231, and for those who do not know it the name as an encoded-word.
    expect(head).toMatch(/filename\*0\*=utf-8''%E7%94%A8/);
    expect(head).toMatch(/Content-Type: application\/pdf;\r\n name="=\?UTF-8\?Q\?/);
    const script =
      "import sys,email,email.policy\nm=email.message_from_bytes(sys.stdin.buffer.read(),policy=email.policy.SMTP)\nprint([p.get_filename() for p in m.iter_attachments()][-1], [d for p in m.walk() for d in p.defects])";
    const said = execFileSync("python3", ["-X", "utf8", "-c", script], { input: written(cwd) });
    expect(said.toString().trim()).toBe(`${report} []`);
  });

  it("are named in every format, in both languages, and nobody has to submit them", async () => {
    const cwd = project(`../docs/${report}`);
    for (const format of ["md", "html", "txt"]) {
      const { stdout, code } = await notice(cwd, "--format", format, "-o", "-");
      expect(code).toBe(0);
      const words = stdout.replace(/\\|\s+/g, " ").replace(/ +/g, " ");
      expect(words, format).toContain("“Survey” (2 pages) is attached");
      expect(words, format).toMatch(/Attached:.{0,30} 用户调研 报告（第一阶段，终稿）.*\(3 KB\)/);
      expect(words, format).not.toMatch(/Submit|due \*\*|docs\//);
    }
    const chinese = await notice(cwd, "--lang", "zh", "--format", "txt", "-o", "-");
    expect(chinese.stdout).toContain("材料《Survey》，2 页（见附件）");
    expect(chinese.stdout.replace(/\s+/g, " ")).toContain("附件：用户调研 报告（第一阶段");
    const dry = await notice(cwd, "--dry-run");
    expect(dry.stdout).toContain(`  Attached: ${report} (3 KB)\n`);
  });

  it.each(["minutes", "actions", "cancel", "reminder"])(
    "go with %s where the command line names them, and nobody's materials do",
    async (kind) => {
      const cwd = project("nowhere.pdf", {
        "b.md": `${meetingFor(3, material("nowhere.pdf"))}
## Action items
| Owner | Task | Deliverable | Due | Status |
| --- | --- | --- | --- | --- |
| P 2 | Order lamps | Order | 2026-12-02 | open |
| P 3 | Order more | Order | 2026-12-02 | open |
`,
      });
      const args = ["mail", kind, "b.md", "--force", "--attach", "docs/data.csv"];
      const run = await collab([...args, "--now", "2026-12-01 08:00"], { cwd, now });
      expect(run.code, run.stderr).toBe(0);
      const paths = run.stdout.trimEnd().split("\n");
      expect(paths).toHaveLength(kind === "reminder" ? 2 : 1);
      for (const path of paths) {
        const eml = readFileSync(join(cwd, path));
        expect((await carriedBy(eml)).map(({ name }) => name)).toContain("data.csv");
        expect(readWithPython(eml).text).toContain("Attached: data.csv (1 KB)");
      }
    },
  );

  it("are sent, and a file that has changed makes another mail", async () => {
    const server = await mailserver();
    const cwd = project(`../docs/${report}`);
    const send = (...more: readonly string[]) =>
      notice(cwd, "--send", "--yes", "--smtp", server.url, ...more);
    const sent = await send();
    expect(sent.code, sent.stderr).toBe(0);
    const mails = server.accepted.map(({ eml }) => Buffer.from(eml, "latin1"));
    for (const eml of mails) expect((await carriedBy(eml))[1]?.content).toEqual(bytes);
    expect(mails).toHaveLength(3);
    expect((await send()).stderr).toContain("everybody has this mail already");
    writeFileSync(join(cwd, "docs", report), "%PDF another");
    const differs = await send();
    expect(differs.code).toBe(2);
    expect(differs.stderr).toContain("everybody has this mail, and the meeting has changed since");
    const again = await send("--force");
    expect(again.code, again.stderr).toBe(0);
    expect(server.accepted).toHaveLength(6);
    const ids = server.accepted.map(({ eml }) => /^Message-ID: (.*)$/m.exec(eml)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(server.accepted[3]?.eml).toContain(`In-Reply-To: ${ids[0]}`);
  });

  it("make another draft where a file has changed", async () => {
    const cwd = project(`../docs/${report}`);
    await notice(cwd);
    writeFileSync(join(cwd, "docs", report), "%PDF another");
    const differs = await notice(cwd);
    expect(differs).toMatchObject({ code: 2, stdout: "" });
    expect(differs.stderr).toContain("exists already and differs");
  });
});

describe("a file that cannot be attached", () => {
  const refusals: ReadonlyArray<readonly [what: string, path: string, words: RegExp]> = [
    ["is not there", "docs/none.pdf", /it is not there — check the path/],
    ["lies above the project", "../secret.txt", /it leads out of the project/],
    ["lies elsewhere", "/etc/hosts", /it leads out of the project/],
    ["is a link that leads out", "docs/out.txt", /it leads out of the project/],
    ["lies behind a folder that leads out", "docs/etc/hosts", /it leads out of the project/],
    ["is a device", "/dev/zero", /it leads out of the project/],
    ["is a pipe", "docs/pipe", /it is a device, a pipe or a socket/],
    ["is a folder", "docs", /it is a folder/],
    ["is too large", "docs/large.bin", /a mail carries 10 MB of attachments at most/],
  ];
  function hostile(link: string): string {
    const cwd = project(link, { "docs/large.bin": new Uint8Array(10 * 1024 * 1024 + 1) });
    symlinkSync("/etc/hosts", join(cwd, "docs/out.txt"));
    symlinkSync("/etc", join(cwd, "docs/etc"));
    execFileSync("mkfifo", [join(cwd, "docs/pipe")]);
    return cwd;
  }

  it.each(refusals)("because it %s (%s) is refused with its place", async (_, path, words) => {
    const link = path.startsWith("/") ? path : `../${path}`;
    const cwd = hostile(link);
    const run = await notice(cwd);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(/^collab: m\/a\.md:11:\d+: “.*” cannot be attached: .*\n$/);
    expect(run.stderr).toMatch(words);
    expect(existsSync(join(cwd, "outbox"))).toBe(false);
    const column = Number(/:11:(\d+):/.exec(run.stderr)?.[1]);
    const line = readFileSync(join(cwd, "m/a.md"), "utf8").split("\n")[10] ?? "";
    expect(line.slice(column - 1)).toMatch(/^true/);
  });

  it.each(refusals)("because it %s (%s) is refused on the command line", async (_, path, words) => {
    const cwd = hostile("../docs/data.csv");
    const run = await notice(cwd, "--attach", path);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(words);
    expect(run.stderr.trimEnd().split("\n")).toHaveLength(1);
    expect(existsSync(join(cwd, "outbox"))).toBe(false);
  });

  it.each([
    ["../.env", /it is hidden/],
    ["../.git/HEAD", /it is hidden/],
    ["../docs/key.txt", /it is hidden/],
    ["https://example.com/a.pdf", /it is no file — a link stays a link/],
    ["file:///etc/hosts", /it is no file/],
    ["", /nothing says which file it is — add `link`/],
  ])("%j in a meeting file is refused, whoever wrote it", async (link, words) => {
    const cwd = project(link, { ".env": "KEY=1", ".keys/key.txt": "1" });
    symlinkSync("../.keys/key.txt", join(cwd, "docs/key.txt"));
    const run = await notice(cwd);
    expect(run).toMatchObject({ code: 2, stdout: "" });
    expect(run.stderr).toMatch(words);
    expect(existsSync(join(cwd, "outbox"))).toBe(false);
  });

  it("is too much together with the others", async () => {
    const cwd = project("../docs/a.bin", {
      "docs/a.bin": new Uint8Array(6 * 1024 * 1024),
      "docs/b.bin": new Uint8Array(6 * 1024 * 1024),
    });
    expect((await notice(cwd, "--attach", "docs/b.bin")).stderr).toContain("“docs/b.bin”");
    expect(await notice(cwd)).toMatchObject({ code: 0, stderr: "" });
  });

  it("keeps no other meeting from its mail", async () => {
    const cwd = project("none.pdf", { "b.md": meetingFor(3).replace("id: launch", "id: b") });
    const run = await collab(["mail", "notice", "m/a.md", "b.md"], { cwd, now });
    expect(run).toMatchObject({ code: 2, stdout: "outbox/b.notice.eml\n" });
  });

  it("is looked for in the meeting's own tree where that is another project", async () => {
    const cwd = project("../docs/data.csv");
    const elsewhere = scratchFolder();
    mkdirSync(join(elsewhere, "x"));
    const run = await collab(["mail", "notice", join(cwd, "m/a.md")], { cwd: elsewhere, now });
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(elsewhere, "outbox/launch.notice.eml"))).toBe(true);
  });
});
