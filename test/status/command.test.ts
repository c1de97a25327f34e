import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";

const zh = (date: string, more = "", body = ""): string =>
  `---\ntitle: 周会 ${date.slice(5)}\nstart: ${date} 14:00\nduration: 60\ntimezone: Asia/Shanghai\nattendees: [王芳, 李雷]\n${more}---\n${body}`;
const AGENDA = "## 议程\n\n- 进度（10 分钟）\n";
const MINUTES = "## 纪要\n\n### 进度\n\n- 结论：按期上线\n";
const table = (due: string, status = "进行中"): string =>
  `## 行动项\n\n| 负责人 | 任务 | 截止时间 | 状态 |\n| --- | --- | --- | --- |\n| 王芳 | 补齐文档 | ${due} | ${status} |\n`;

async function status(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = ["--now", "2026-12-04 09:00"],
) {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const outcome = await collab(["status", ...args], { files: memoryFiles(contents) });
  return outcome;
}

interface Item {
  readonly kind: string;
  readonly due: string | null;
  readonly overdue: boolean;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

async function items(files: Readonly<Record<string, string>>, now = "2026-12-04 09:00") {
  const { stdout } = await status(files, ["--now", now, "--format", "json"]);
  const { version, items: found } = JSON.parse(stdout) as {
    version: number;
    items: readonly Item[];
  };
  expect(version).toBe(1);
  return found;
}
const short = ({ kind, due, overdue }: Item): string =>
  `${kind} ${due}${overdue ? " overdue" : ""}`;

describe("what a meeting asks for", () => {
  it.each<[string, string, string, readonly string[]]>([
    ["far ahead nothing", zh("2026-12-29", "", AGENDA), "2026-12-04 09:00", []],
    [
      "a notice, a week before it is due",
      zh("2026-12-08", "", AGENDA),
      "2026-12-04 09:00",
      ["notice 2026-12-07"],
    ],
    [
      "a notice that is late",
      zh("2026-12-08", "", AGENDA),
      "2026-12-08 09:00",
      ["notice 2026-12-07 overdue", "meeting 2026-12-08T14:00:00+08:00"],
    ],
    [
      "none that went out",
      zh("2026-12-08", "notified: 2026-12-04 10:00\n", AGENDA),
      "2026-12-07 09:00",
      [],
    ],
    [
      "the meeting, on its day",
      zh("2026-12-04", "notified: 2026-12-02 10:00\n", AGENDA),
      "2026-12-04 09:00",
      ["meeting 2026-12-04T14:00:00+08:00"],
    ],
    [
      "while it lasts",
      zh("2026-12-04", "", AGENDA),
      "2026-12-04 14:30",
      ["meeting 2026-12-04T14:00:00+08:00"],
    ],
    [
      "minutes to write",
      zh("2026-12-03", "", AGENDA),
      "2026-12-04 09:00",
      ["minutes 2026-12-04T15:00:00+08:00"],
    ],
    [
      "minutes to send",
      zh("2026-12-03", "", AGENDA + MINUTES),
      "2026-12-04 09:00",
      ["minutes-mail 2026-12-04T15:00:00+08:00"],
    ],
    [
      "minutes that are late",
      zh("2026-12-02", "", AGENDA + MINUTES),
      "2026-12-04 09:00",
      ["minutes-mail 2026-12-03T15:00:00+08:00 overdue"],
    ],
    [
      "none that were sent",
      zh("2026-12-03", "minutes-sent: 2026-12-03 18:00\n", AGENDA + MINUTES),
      "2026-12-04 09:00",
      [],
    ],
    [
      "nothing that was called off",
      zh("2026-12-08", "status: cancelled\n", AGENDA),
      "2026-12-07 09:00",
      [],
    ],
    [
      "an action soon",
      zh("2026-12-01", "minutes-sent: 2026-12-01 18:00\n", table("12月10日")),
      "2026-12-04 09:00",
      ["action 2026-12-10"],
    ],
    [
      "an action overdue",
      zh("2026-12-01", "minutes-sent: 2026-12-01 18:00\n", table("12月3日")),
      "2026-12-04 09:00",
      ["action 2026-12-03 overdue"],
    ],
    [
      "none that is done, or due later",
      zh(
        "2026-11-30",
        "minutes-sent: 2026-11-30 18:00\n",
        `${table("12月3日", "已完成")}| 李雷 | 写报告 | 12月31日 | |\n`,
      ),
      "2026-12-04 09:00",
      [],
    ],
  ])("%s", async (_, text, now, expected) => {
    expect((await items({ "a.md": text }, now)).map(short)).toEqual(expected);
  });

  it("one promise in two meetings is named once, where it stands last", async () => {
    const sent = (day: string) => `series: x\nminutes-sent: ${day} 18:00\n`;
    const found = await items({
      "a.md": zh("2026-11-26", sent("2026-11-26"), table("12月1日")),
      "b.md": zh("2026-12-01", sent("2026-12-01"), table("12月3日")),
    });
    expect(found.map(({ kind, file, line, text }) => ({ kind, file, line, text }))).toEqual([
      {
        kind: "action",
        file: "b.md",
        line: 14,
        text: expect.stringContaining("王芳：补齐文档（逾期 1 天）x."),
      },
    ]);
  });
});

describe("collab status", () => {
  const files = {
    "late.md": zh("2026-12-01", "minutes-sent: 2026-12-01 18:00\n", table("12月3日")),
    "next.md": zh("2026-12-08", "", AGENDA),
    "old.md": zh("2024-03-01", "", AGENDA),
  };

  it("says it in words, what is late first, and counts what is history", async () => {
    const { code, stdout } = await status(files);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^! 行动项 {2}王芳：补齐文档（逾期 1 天）late\.\w{4}\n {10}late\.md:13\n {2}通知 {4}发“周会 12-08”/,
    );
    expect(stdout).toContain("2 项待办 · 1 项已逾期");
    expect(stdout).toContain("另有 1 次更早的会议一直没有纪要");
  });

  it("--check fails when something is late", async () => {
    const now = ["--now", "2026-12-04 09:00"];
    expect((await status(files, ["--check", ...now])).code).toBe(1);
    expect((await status({ "next.md": files["next.md"] }, ["--check", ...now])).code).toBe(0);
  });

  it("a list for the team's chat, in which nothing of a title is markup", async () => {
    const { stdout } = await status(
      { "a.md": zh("2026-12-04", "", AGENDA).replace("title: 周会 12-04", 'title: "*周会* <b>"') },
      ["--now", "2026-12-04 09:00", "--format", "md"],
    );
    expect(stdout).toMatch(/^## 待办\n\n- \[ \] /);
    expect(stdout).not.toMatch(/<b>| \*周会\*/);
  });

  it("drafts that lie in the outbox", async () => {
    const contents = new Map([["/work/next.md", files["next.md"]]]);
    contents.set("/work/outbox/next.notice.eml", "X-Unsent: 1\r\nSubject: x\r\n\r\nx\r\n");
    contents.set("/work/outbox/sent.eml", "Subject: x\r\n\r\nx\r\n");
    const { stdout } = await collab(["status", "--now", "2026-12-04 09:00", "--format", "json"], {
      files: memoryFiles(contents),
    });
    expect(
      (JSON.parse(stdout) as { items: readonly Item[] }).items.map(
        ({ kind, file }) => `${kind} ${file}`,
      ),
    ).toEqual(["notice next.md", "draft outbox/next.notice.eml"]);
  });

  it.each([
    ["en", "`notified:`"],
    ["zh", "“通知时间（notified）”"],
  ])("and says how one that was sent by hand stops being one: %s", async (lang, key) => {
    const contents = new Map([["/work/next.md", files["next.md"]]]);
    const said = async () =>
      (
        await collab(["status", "--lang", lang, "--now", "2026-12-04 09:00"], {
          files: memoryFiles(contents),
        })
      ).stdout.replaceAll("\n", "");
    expect(await said()).not.toContain(key);
    contents.set("/work/outbox/next.notice.eml", "X-Unsent: 1\r\nSubject: x\r\n\r\nx\r\n");
    expect(await said()).toContain(key);
  });

  it("no draft that its meeting says was sent, by hand as well, but one written since", async () => {
    const drafts = async (date: string, name = "next.notice"): Promise<readonly string[]> => {
      const contents = new Map([
        ["/work/next.md", zh("2026-12-08", "notified: 2026-12-04 10:00\n", AGENDA)],
        [`/work/outbox/${name}.eml`, `X-Unsent: 1\r\nDate: ${date}\r\n\r\nx\r\n`],
      ]);
      const line = ["status", "--now", "2026-12-05 09:00", "--format", "json"];
      const { stdout } = await collab(line, { files: memoryFiles(contents) });
      const { items: found } = JSON.parse(stdout) as { items: readonly Item[] };
      return found.filter(({ kind }) => kind === "draft").map(({ file }) => file);
    };
    expect(await drafts("Fri, 04 Dec 2026 09:58:00 +0800")).toEqual([]);
    expect(await drafts("Fri, 04 Dec 2026 10:00:40 +0800")).toEqual([]);
    expect(await drafts("Fri, 04 Dec 2026 11:00:00 +0800")).toEqual(["outbox/next.notice.eml"]);
    expect(await drafts("soon")).toEqual(["outbox/next.notice.eml"]);
    const [before, other] = ["Fri, 04 Dec 2026 09:58:00 +0800", "outbox/next.minutes.ann.eml"];
    // The copies of those whom it asks for something.
    expect(await drafts(before, "next.notice.ann")).toEqual([]);
    expect(await drafts(before, "next.notice.ann.minutes.lee")).toEqual([]);
    expect(await drafts(before, "next.minutes.ann")).toEqual([other]);
  });

  it.each<[string, Readonly<Record<string, string>>, readonly string[], number, RegExp]>([
    ["nothing to do is said", { "a.md": zh("2026-12-29", "", AGENDA) }, [], 0, /没有待办/],
    ["a folder without meetings", { "a.md": "# Manual\n\nText.\n" }, [], 2, /no meetings found/],
    ["a time that is none", files, ["--now", "soon"], 2, /soon/],
    ["an unknown format", files, ["--format", "xml"], 2, /text, json, md/],
  ])("%s", async (_, given, args, code, said) => {
    const now = args.includes("--now") ? [] : ["--now", "2026-12-04 09:00"];
    const outcome = await status(given, [...args, ...now]);
    expect(outcome.code).toBe(code);
    expect(outcome.stdout + outcome.stderr).toMatch(said);
  });
});

describe("a list that nobody would read to its end", () => {
  const many = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `${at}.md`,
      zh(
        `2026-11-${10 + (at % 9)}`,
        "",
        MINUTES + table("12月1日").replace("补齐文档", `补齐第 ${at} 份文档`),
      ),
    ]),
  );

  it("ends after the thirty most urgent, and says how many more there are", async () => {
    const { stdout } = await status(many, ["--now", "2026-12-04 09:00", "--lang", "zh"]);
    expect(stdout.match(/^! 行动项/gm)).toHaveLength(30);
    expect(stdout).toContain(
      "…… 另有 10 项，其中 10 项已逾期（加 --all 全部列出）\n40 项待办 · 40 项已逾期\n",
    );
    const md = await status(many, ["--now", "2026-12-04 09:00", "--format", "md", "--lang", "en"]);
    expect(md.stdout.match(/^- \[ \] /gm)).toHaveLength(30);
    expect(md.stdout).toContain("… and 10 more, 10 of them overdue (--all shows them)");
  });

  it("is whole with --all, and for programs", async () => {
    const { stdout } = await status(many, ["--now", "2026-12-04 09:00", "--all"]);
    expect(stdout.match(/^! 行动项/gm)).toHaveLength(40);
    expect(await items(many)).toHaveLength(40);
  });
});
