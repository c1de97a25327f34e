import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { root } from "./meetings.ts";
import { readWithPython } from "./parsers.ts";

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "collab-mail-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

async function mail(args: readonly string[], now = "2026-09-18T02:00:00Z", stdin = "") {
  return collab(["mail", ...args], { cwd, now, stdin, env: { LANG: "C.UTF-8" } });
}

function meeting(changes: Readonly<Record<string, string>> = {}): string {
  const text = readFileSync(join(root, "examples/zh/planned/2026-09-22-a2-kickoff.md"), "utf8");
  return Object.entries(changes).reduce((whole, [from, to]) => {
    if (!whole.includes(from)) throw new Error(`the example has no ${from}`);
    return whole.replace(from, to);
  }, text);
}

const write = (name: string, text: string): void => writeFileSync(join(cwd, name), text);
const read = (name: string): string => readFileSync(join(cwd, name), "utf8");
const idLine = "id: 2026-09-22-a2-kickoff";
const objectiveLine = /^objective: .*$/m.exec(meeting())?.[0] ?? "";

describe("collab mail", () => {
  it("writes a draft into outbox/ and prints its path", async () => {
    write("a.md", meeting());
    expect(await mail(["notice", "a.md"])).toMatchObject({
      code: 0,
      stdout: "outbox/2026-09-22-a2-kickoff.notice.eml\n",
      stderr: "",
    });
    const draft = readWithPython(
      readFileSync(join(cwd, "outbox/2026-09-22-a2-kickoff.notice.eml")),
    );
    expect(draft.subject).toBe("【会议通知】9月22日（周二）14:00 · 云雀 A2 便携投影仪项目启动会");
    expect(draft.date).toBe("2026-09-18T10:00:00+08:00");
    expect(draft.defects).toEqual([]);
  });

  it.each([
    ["md", "# 会议通知：云雀 A2"],
    ["txt", "会议通知：云雀 A2"],
    ["html", "<!DOCTYPE html>"],
  ])("writes %s too", async (format, start) => {
    write("a.md", meeting());
    const { stdout } = await mail(["notice", "a.md", "--format", format, "--out", "mails"]);
    expect(stdout).toBe(`mails/2026-09-22-a2-kickoff.notice.${format}\n`);
    expect(read(stdout.trim()).startsWith(start)).toBe(true);
  });

  it("writes one mail to standard output or a named file", async () => {
    write("a.md", meeting());
    const shown = await mail(["notice", "a.md", "-o", "-"]);
    expect(readWithPython(shown.bytes).subject).toContain("【会议通知】");
    expect(readdirSync(cwd)).toEqual(["a.md"]);
    expect((await mail(["notice", "a.md", "-o", "x/n.eml"])).stdout).toBe("x/n.eml\n");
    // The name says the format, where nothing else does.
    expect((await mail(["notice", "a.md", "-o", "n.txt", "--dry-run"])).stdout).not.toContain(
      "MIME",
    );
    write("b.md", meeting({ [idLine]: "id: b" }));
    const two = await mail(["notice", "a.md", "b.md", "-o", "-"]);
    expect(two).toMatchObject({ code: 2, stdout: "" });
    expect(two.stderr).toContain("2");
  });

  it("reads standard input", async () => {
    const { stdout, code } = await mail(
      ["notice", "-", "--format", "md", "-o", "-"],
      undefined,
      meeting(),
    );
    expect(code).toBe(0);
    expect(stdout).toContain("# 会议通知");
  });

  it("writes in the meeting's language unless told otherwise", async () => {
    write("a.md", meeting());
    const { stdout } = await mail(["notice", "a.md", "--lang", "en", "--format", "txt", "-o", "-"]);
    expect(stdout).toContain("Meeting notice: 云雀 A2");
  });

  it("shows who would get what without writing anything", async () => {
    write("a.md", meeting());
    const { stdout, code } = await mail([
      "notice",
      "a.md",
      "--dry-run",
      "--from",
      "办公室 <office@example.com>",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^outbox\/.*\n {2}主题：【会议通知】.*\n {2}发件人：办公室 <office@example.com>\n {2}收件人：.*、.*\n {2}抄送：.*\n$/,
    );
    expect(readdirSync(cwd)).toEqual(["a.md"]);
  });
});

describe("the same mail", () => {
  it("is the same bytes with the same --date, whenever it is written", async () => {
    write("a.md", meeting());
    const args = ["notice", "a.md", "-o", "-", "--date", "2026-09-18 10:00"];
    const first = await mail(args);
    expect(readWithPython(first.bytes).date).toBe("2026-09-18T10:00:00+08:00");
    expect((await mail(args, "2027-01-01T00:00:00Z")).bytes.equals(first.bytes)).toBe(true);
    const utc = await mail(["notice", "a.md", "-o", "-", "--date", "2026-09-18T02:00:00Z"]);
    expect(utc.bytes.equals(first.bytes)).toBe(true);
  });

  it("leaves the draft of another day alone when nothing else changed", async () => {
    write("a.md", meeting());
    const { stdout } = await mail(["notice", "a.md"]);
    const before = read(stdout.trim());
    const again = await mail(["notice", "a.md"], "2026-09-19T02:00:00Z");
    expect(again).toMatchObject({ code: 0, stdout });
    expect(again.stderr).toContain("内容没有变化");
    expect(read(stdout.trim())).toBe(before);
  });

  it("replaces a draft that differs only with --force", async () => {
    write("a.md", meeting());
    const path = (await mail(["notice", "a.md"])).stdout.trim();
    const before = read(path);
    write("a.md", meeting({ "总部 3 楼 A301": "总部 5 楼 B502" }));
    const refused = await mail(["notice", "a.md"]);
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain(`${path}: `);
    expect(refused.stderr).toContain("--force");
    expect(read(path)).toBe(before);
    expect((await mail(["notice", "a.md", "--force"])).code).toBe(0);
    expect(read(path)).not.toBe(before);
  });

  it("is not taken for another: what replaces a mail of the outbox gets an id of its own", async () => {
    const idOf = async (): Promise<string> =>
      /^Message-ID: <(.*)>/m.exec((await mail(["notice", "a.md", "-o", "-"])).stdout)?.[1] ?? "";
    write("a.md", meeting());
    const before = await idOf();
    expect(before).toMatch(/^[0-9a-f]{32}\.0@example\.com$/);
    await mail(["notice", "a.md"]);
    expect(await idOf()).toBe(before);
    write("a.md", meeting({ "总部 3 楼 A301": "总部 5 楼 B502" }));
    const after = await idOf();
    expect(after).toMatch(/^[0-9a-f]{32}\.1@example\.com$/);
    await mail(["notice", "a.md", "--force"]);
    expect(await idOf()).toBe(after);
    expect(read("outbox/2026-09-22-a2-kickoff.notice.eml")).toContain(`In-Reply-To: <${before}>`);
  });
});

describe("the configuration", () => {
  it("may ask for blind copies, which drafts name and dry runs show", async () => {
    write("collab.config.yaml", "mail:\n  bcc: [归档 <archive@example.com>]\n");
    write("a.md", meeting());
    expect((await mail(["notice", "a.md", "-o", "-"])).stdout).toMatch(
      /^Bcc: .*<archive@example\.com>\r$/m,
    );
    expect((await mail(["notice", "a.md", "--dry-run"])).stdout).toContain(
      "\n  密送：归档 <archive@example.com>\n",
    );
    write("collab.config.yaml", "mail:\n  bcc: 归档\n");
    const { code, stdout, stderr } = await mail(["notice", "a.md"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("collab.config.yaml: ");
  });

  it("may have minutes answer the notice by its subject", async () => {
    cpSync(join(root, "examples/zh/held/2026-09-22-a2-kickoff.md"), join(cwd, "a.md"));
    const subject = async (kind: string): Promise<string> =>
      readWithPython((await mail([kind, "a.md", "-o", "-", "--force"])).bytes).subject;
    expect(await subject("minutes")).toMatch(/^【会议纪要】/);
    write("collab.config.yaml", "mail: { reply: true }\n");
    expect(await subject("minutes")).toBe(`Re: ${await subject("notice")}`);
    expect(await subject("notice")).toMatch(/^【会议通知】/);
    write("collab.config.yaml", "mail: { reply: maybe }\n");
    expect((await mail(["notice", "a.md"])).stderr).toContain("true | false");
  });
});

describe("a mail that Gmail would cut", () => {
  it("is written, with a warning that says how large its HTML is", async () => {
    const notes = "- 一句话，说清楚。\n".repeat(900);
    write("a.md", `${meeting()}\n## 纪要\n### 1. 目标与 KPI 对齐\n${notes}- 结论：好\n`);
    const { code, stderr } = await mail(["minutes", "a.md", "--force"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/HTML.* 1\d\d KB.*Gmail/);
    const small = await mail(["notice", "a.md", "--force"]);
    expect(small.stderr).not.toContain("Gmail");
  });
});

describe("a title of any length", () => {
  it("leaves room in the subject for the rest", async () => {
    write("a.md", meeting({ "title: ": `title: ${"长".repeat(10_000)}` }));
    const { bytes } = await mail(["notice", "a.md", "-o", "-"]);
    const { subject } = readWithPython(bytes);
    expect(subject).toMatch(/^【会议通知】9月22日（周二）14:00 · 长+…$/);
    expect([...subject]).toHaveLength(78);
  });
});

describe("what a mail needs", () => {
  it("is asked for before it is written, and --force writes anyway", async () => {
    write("a.md", meeting({ [`${objectiveLine}\n`]: "" }));
    const refused = await mail(["notice", "a.md"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/^collab: a\.md:\d+:\d+: .+ \[objective-required\]\n/);
    expect(refused.stderr).toContain("--force");
    expect(readdirSync(cwd)).toEqual(["a.md"]);
    expect((await mail(["notice", "a.md", "--force"])).code).toBe(0);
    expect(read("outbox/2026-09-22-a2-kickoff.notice.eml")).toContain("Subject");
  });

  it("depends on the mail: what minutes lack does not stop the notice", async () => {
    cpSync(join(root, "examples/broken/conclusion-recorded.md"), join(cwd, "a.md"));
    expect((await mail(["notice", "a.md", "--now", "2026-01-05"])).code).toBe(0);
    const minutes = await mail(["minutes", "a.md"]);
    expect(minutes.code).toBe(1);
    expect(minutes.stderr).toContain("[conclusion-recorded]");
  });

  it("can be switched off in the configuration", async () => {
    write("collab.config.yaml", "rules:\n  objective-required: off\n");
    write("a.md", meeting({ [`${objectiveLine}\n`]: "" }));
    expect((await mail(["notice", "a.md"])).code).toBe(0);
  });

  it.each([
    ["minutes", {}, "还没有纪要"],
    ["actions", {}, "没有行动项"],
    ["notice", { [idLine]: `${idLine}\nstatus: cancelled` }, "会议已取消"],
  ])("%s of a meeting that has nothing to say are refused (%#)", async (kind, changes, reason) => {
    write("a.md", meeting(changes));
    const refused = await mail([kind, "a.md"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain(`collab: a.md: ${reason}`);
  });
});

describe("recipients", () => {
  const someone = /^ {2}- .*?([\w.]+@example\.com).*$/m.exec(meeting());
  const address = someone?.[1] ?? "";

  it("that cannot be reached stop the mail, with file and line", async () => {
    write("a.md", meeting({ [address]: "-rf@example.com" }));
    const refused = await mail(["notice", "a.md", "--force"]);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/^collab: a\.md:\d+:\d+: “-rf@example\.com”/m);
    expect(readdirSync(cwd)).toEqual(["a.md"]);
    expect((await mail(["notice", "a.md", "--dry-run"])).code).toBe(1);
    // Only a mail has recipients; the text on its own may still be wanted.
    expect((await mail(["notice", "a.md", "--format", "md"])).code).toBe(0);
  });

  it("who may be impostors are pointed at, with file and line, and still get their mail", async () => {
    write("a.md", meeting({ [address]: "gu@ex\u0430mple.com" }));
    const { code, stderr } = await mail(["notice", "a.md"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^collab: a\.md:\d+:\d+: “ex\u0430mple\.com”混用了几种文字的字母/m);
    expect((await mail(["notice", "a.md", "--dry-run", "--quiet"])).stderr).toBe("");
  });

  it("without any address are named, and the others get their draft", async () => {
    write("a.md", meeting({ [address]: '""' }));
    const { code, stdout, stderr } = await mail(["notice", "a.md"]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^collab: a\.md: 缺少.+的邮箱/);
    expect(read(stdout.trim())).not.toContain(address);
  });

  it.each(["not an address", "a@example.com, b@example.com", ""])(
    "--from %j is refused",
    async (from) => {
      write("a.md", meeting());
      expect(await mail(["notice", "a.md", "--from", from])).toMatchObject({ code: 2, stdout: "" });
    },
  );
});

describe("bad input", () => {
  it("does not stop the files beside it", async () => {
    write("a.md", meeting());
    write("b.md", meeting({ [idLine]: "id: b", [`${objectiveLine}\n`]: "" }));
    writeFileSync(join(cwd, "c.md"), Buffer.from([0, 1, 2]));
    const { code, stdout, stderr } = await mail(["notice", "gone.md", "c.md", "b.md", "a.md"]);
    expect(code).toBe(2);
    expect(stdout).toBe("outbox/2026-09-22-a2-kickoff.notice.eml\n");
    for (const file of ["gone.md", "c.md", "b.md"]) expect(stderr).toContain(`collab: ${file}:`);
  });

  it.each([
    [["notice", "a.md", "--date", "tomorrow"], "--date"],
    [["notice", "a.md", "--template", "nowhere"], "nowhere"],
    [["notice", "a.md", "--template", "."], "notice.md.hbs"],
    [["party", "a.md"], "notice, minutes, actions"],
    [["notice", "a.md", "--format", "pdf"], "--format"],
    [["notice"], "files"],
  ])("%j is a usage error", async (args, word) => {
    write("a.md", meeting());
    const { code, stdout, stderr } = await mail(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(word);
    expect(stderr).not.toContain("bug");
  });

  it("two meetings of one id do not overwrite each other", async () => {
    write("a.md", meeting());
    write("b.md", meeting({ "总部 3 楼 A301": "总部 5 楼 B502" }));
    const { code, stderr } = await mail(["notice", "a.md", "b.md", "--force"]);
    expect(code).toBe(2);
    expect(stderr).toContain("b.md: ");
    expect(stderr).toContain("a.md");
  });

  it.each([
    ["../../escape", "escape.notice.md"],
    ["/etc/passwd", "etc-passwd.notice.md"],
    ["a\\\\b:c*?", "a-b-c--.notice.md"],
    ["CON", "meeting-CON.notice.md"],
    ["nul.x", "meeting-nul.x.notice.md"],
    ["...", "meeting.notice.md"],
    ["x\\u0000\\u001b[31m\\u202ey", "x[31my.notice.md"],
    ["中文 id。", "中文 id。.notice.md"],
  ])("the id %j stays inside the folder, as %s", async (id, name) => {
    write("a.md", meeting({ [idLine]: `id: "${id.replaceAll("\\\\", "\\\\")}"` }));
    const { stdout } = await mail(["notice", "a.md", "--format", "md"]);
    expect(stdout).toBe(`outbox/${name}\n`);
    expect(readdirSync(join(cwd, "outbox"))).toEqual([name]);
    expect(readdirSync(cwd).sort()).toEqual(["a.md", "outbox"]);
  });

  it("a very long id is cut, between characters", async () => {
    write("a.md", meeting({ [idLine]: `id: ${"𠮷".repeat(300)}` }));
    const { stdout } = await mail(["notice", "a.md", "--format", "md"]);
    expect(stdout).toBe(`outbox/${"𠮷".repeat(37)}.notice.md\n`);
  });

  it("a meeting of megabytes makes no mail, but still makes Markdown", async () => {
    const items = "- 说了很多很多的话，没完没了。\n".repeat(20_000);
    write("huge.md", `${meeting()}\n## 纪要\n### 1. 目标与 KPI 对齐\n${items}- 结论：好\n`);
    const minutes = ["minutes", "huge.md", "--force"];
    expect(await mail(minutes)).toMatchObject({ code: 2, stdout: "" });
    expect((await mail(minutes)).stderr).toContain("没有人读得完——请精简会议文件");
    expect(await mail([...minutes, "--format", "md"])).toMatchObject({ code: 0 });
  });

  it("a mail never replaces the meeting it is made from", async () => {
    write("a.md", meeting());
    const { code } = await mail(["notice", "a.md", "--format", "md", "-o", "a.md", "--force"]);
    expect(code).toBe(2);
    expect(read("a.md")).toBe(meeting());
  });
});

describe("templates of one's own", () => {
  beforeEach(() => {
    mkdirSync(join(cwd, "own/zh"), { recursive: true });
    write("a.md", meeting());
  });

  it("come before the shipped ones; what is missing is taken from those", async () => {
    write(
      "own/notice.md.hbs",
      "# {{title}}\n\n{{#each timetable}}\n- {{time}} {{title}}\n{{/each}}\n",
    );
    const { stdout } = await mail([
      "notice",
      "a.md",
      "--template",
      "own",
      "--format",
      "html",
      "-o",
      "-",
    ]);
    expect(stdout).toContain("14:05–14:15");
    expect(stdout).toContain("<!DOCTYPE html>");
    write("own/zh/notice.md.hbs", "{{title}}！");
    expect(
      (await mail(["notice", "a.md", "--template", "own", "--format", "md", "-o", "-"])).stdout,
    ).toBe("云雀 A2 便携投影仪项目启动会！\n");
  });

  it("that are wrong are named with their line", async () => {
    write("own/notice.md.hbs", "# {{title}}\n\n{{titel}}\n");
    const { code, stderr } = await mail(["notice", "a.md", "--template", "own"]);
    expect(code).toBe(2);
    expect(stderr).toContain("notice.md.hbs:3: ");
    expect(stderr).toContain("“titel”");
  });

  it("are never chosen by a meeting file", async () => {
    write("own/notice.md.hbs", "mine");
    write("a.md", meeting({ [idLine]: `${idLine}\ntemplate: own\ntemplates: own` }));
    const { stdout } = await mail(["notice", "a.md", "--format", "md", "-o", "-", "--force"]);
    expect(stdout).toContain("# 会议通知");
  });

  it("may close with the signature of the configuration", async () => {
    write("collab.config.yaml", "mail:\n  signature: |\n    *项目管理部*\n    分机 8888\n");
    const { stdout } = await mail(["notice", "a.md", "--format", "txt", "-o", "-"]);
    expect(stdout.trimEnd().endsWith("\n\n-- \n*项目管理部*\n分机 8888")).toBe(true);
  });
});
