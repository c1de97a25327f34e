import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { readWithPython } from "./parsers.ts";

interface Row {
  readonly owner: string;
  readonly task: string;
  readonly due: string;
  readonly status?: string;
}

/** A held meeting of 1 December 2026 with these people and promises. */
function meeting(id: string, people: readonly string[], rows: readonly Row[], more = ""): string {
  const actions = rows.map(({ owner, task, due, status = "进行中" }) => {
    return `| ${owner} | ${task} | ${task}的结果 | ${due} | ${status} |`;
  });
  return `---
id: ${id}
title: ${id} 会
start: 2026-12-01 14:00
duration: 60
timezone: Asia/Shanghai
host: 李雷
${more}attendees:
${["李雷 <li.lei@example.com>（项目部，决策人）", ...people].map((one) => `  - ${one}`).join("\n")}
---
## 行动项
| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- |
${actions.join("\n")}
`;
}

const wang = "王芳 <wang.fang@example.com>（研发部，执行人）";
const zhao = "赵强 <zhao.qiang@example.com>（市场部，执行人）";

async function remind(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  now = "2026-12-08T02:00:00Z",
) {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const paths = Object.keys(files).filter((name) => name.endsWith(".md"));
  const said = await collab(["mail", "reminder", ...paths, ...args], {
    files: memoryFiles(contents),
    now,
  });
  const text = (name: string): string => contents.get(`/work/outbox/${name}`) ?? "";
  return { ...said, text, names: said.stdout.trim().split("\n") };
}
const asText = ["--format", "md"];

/** The tasks below a heading, in order. */
function tasksUnder(markdown: string, heading: string): string[] {
  const section = markdown.split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...section.matchAll(/任务[甲乙丙丁戊]/g)]
    .map(([task]) => task)
    .filter((task, index, all) => all[index - 1] !== task);
}

describe("a reminder", () => {
  const rows = [
    { owner: "王芳", task: "任务丙", due: "12月10日" },
    { owner: "王芳", task: "任务乙", due: "12月8日" },
    { owner: "王芳", task: "任务甲", due: "12月3日" },
    { owner: "王芳", task: "任务丁", due: "尽快" },
    { owner: "王芳", task: "任务戊", due: "12月12日" },
    { owner: "王芳", task: "别的", due: "12月3日", status: "已完成" },
    { owner: "赵强", task: "以后的", due: "12月12日" },
  ];
  const files = { "a.md": meeting("a", [wang, zhao], rows) };

  it("lists what is overdue, due today, due soon, and what has no date, with the days", async () => {
    const { code, names, text, stderr } = await remind(files, asText);
    expect({ code, names, stderr }).toEqual({
      code: 0,
      names: ["outbox/a.reminder.1.md"],
      stderr: "",
    });
    const mail = text("a.reminder.1.md");
    expect(tasksUnder(mail, "已逾期")).toEqual(["任务甲"]);
    expect(tasksUnder(mail, "今天到期")).toEqual(["任务乙"]);
    expect(tasksUnder(mail, "即将到期")).toEqual(["任务丙"]);
    expect(tasksUnder(mail, "请确定截止时间")).toEqual(["任务丁"]);
    expect(mail).toContain(
      "| 12月3日（星期四） | 5 天 | 任务甲 | 任务甲的结果 | a 会，12月1日（星期二） |",
    );
    expect(mail).toContain("| 12月10日（星期四） | 2 天 | 任务丙 |");
    expect(mail).toContain("| 尽快 | 任务丁 |");
    expect(mail).not.toMatch(/任务戊|别的|以后的/);
  });

  it("says first what is due and what to do", async () => {
    const { text } = await remind(files, asText);
    expect(text("a.reminder.1.md").split("\n\n")[2]).toBe(
      "您有 **1** 项任务已逾期、**1** 项今天到期、**1** 项将在 3 天内到期，最早一项的截止时间是**12月3日（星期四）**。请今天回复本邮件，说明逾期任务的进展：已完成的请注明，未完成的请说明原因和新的截止时间。另有 **1** 项任务没有明确的截止时间，请一并确定。",
    );
  });

  it("goes to the owner alone and names kind, meeting and most urgent date in its subject", async () => {
    const { text } = await remind(files);
    const mail = readWithPython(Buffer.from(text("a.reminder.1.eml")));
    expect(mail.subject).toBe(
      "【逾期1项】最早截止时间 12月3日（周四），另有 1 项今天到期、1 项即将到期、1 项截止时间待定 · a 会 · 行动项提醒",
    );
    expect(mail.defects).toEqual([]);
    const { stdout } = await remind(files, ["--dry-run"]);
    expect(stdout).toContain("  收件人：王芳 <wang.fang@example.com>\n  抄送：无\n");
    expect(text("a.reminder.1.eml")).not.toContain("Auto-Submitted");
  });

  it("looks as far ahead as --due-within says, and at the time --now says", async () => {
    const wide = await remind(files, [...asText, "--due-within", "1w"]);
    expect(tasksUnder(wide.text("a.reminder.1.md"), "即将到期")).toEqual(["任务丙", "任务戊"]);
    expect(wide.names).toHaveLength(2);
    const none = await remind(files, [...asText, "--due-within", "0d"]);
    expect(tasksUnder(none.text("a.reminder.1.md"), "即将到期")).toEqual([]);
    const early = await remind(files, [...asText, "--now", "2026-12-03 08:00"]);
    expect(tasksUnder(early.text("a.reminder.1.md"), "今天到期")).toEqual(["任务甲"]);
  });

  it("counts days on the clock of the meeting, not of the machine", async () => {
    const { text } = await remind(files, asText, "2026-12-08T16:30:00Z");
    expect(tasksUnder(text("a.reminder.1.md"), "已逾期")).toEqual(["任务甲", "任务乙"]);
  });

  it("asks for a date where nothing else is due", async () => {
    const undated = [{ owner: "赵强", task: "任务甲", due: "待定" }];
    const { text, stdout } = await remind({ "a.md": meeting("a", [zhao], undated) }, asText);
    expect(stdout).toBe("outbox/a.reminder.1.md\n");
    expect(text("a.reminder.1.md")).toContain("您有 **1** 项任务没有明确的截止时间。");
  });

  it("is not written when nothing is due, which is no mistake", async () => {
    const far = [{ owner: "王芳", task: "任务甲", due: "12月30日" }];
    const { code, stdout, stderr } = await remind({ "a.md": meeting("a", [wang], far) });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
    expect(stderr).toMatch(/^collab: .*3 天.*\n$/);
    const cancelled = meeting("a", [wang], rows, "status: cancelled\n");
    expect(await remind({ "a.md": cancelled })).toMatchObject({ code: 0, stdout: "" });
  });

  it("of another day has another Message-ID, of the same day the same", async () => {
    const idOf = async (now: string): Promise<string | undefined> =>
      /^Message-ID: .*/m.exec((await remind(files, [], now)).text("a.reminder.1.eml"))?.[0];
    const first = await idOf("2026-12-08T02:00:00Z");
    expect(first).toBeDefined();
    expect(await idOf("2026-12-08T03:00:00Z")).toBe(first);
    expect(await idOf("2026-12-09T02:00:00Z")).not.toBe(first);
  });
});

describe("reminders of several meetings", () => {
  const one = (task: string, owner = "王芳"): readonly Row[] => [{ owner, task, due: "12月8日" }];

  it("are one mail to each person, recognised by the address, named after the day", async () => {
    const files = {
      "a.md": meeting("a", [wang, zhao], [...one("任务甲"), ...one("任务乙", "赵强")]),
      "b.md": meeting(
        "b",
        ["小芳 <Wang.Fang@example.com>（研发部，执行人）"],
        one("任务丙", "小芳"),
      ),
    };
    const { names, text } = await remind(files, asText);
    expect(names).toEqual(["outbox/2026-12-08.reminder.1.md", "outbox/2026-12-08.reminder.2.md"]);
    const mail = text("2026-12-08.reminder.1.md");
    expect(mail).toContain("# 行动项提醒：2 场会议的任务\n\n王芳，您好：");
    expect(tasksUnder(mail, "今天到期")).toEqual(["任务甲", "任务丙"]);
    expect(mail).toContain("| b 会，12月1日（星期二） |");
    expect(tasksUnder(text("2026-12-08.reminder.2.md"), "今天到期")).toEqual(["任务乙"]);
  });

  it("find by name the address that only one file gives", async () => {
    const files = {
      "a.md": meeting("a", ["王芳（研发部，执行人）"], one("任务甲")),
      "b.md": meeting("b", [wang], one("任务乙")),
    };
    const { stdout } = await remind(files, ["--dry-run"]);
    expect(stdout.match(/收件人：.*/g)).toEqual(["收件人：王芳 <wang.fang@example.com>"]);
  });

  it("keep people of one name and two addresses apart", async () => {
    const other = "王芳 <fang@example.org>（法务部，执行人）";
    const files = {
      "a.md": meeting("a", [wang], one("任务甲")),
      "b.md": meeting("b", [other], one("任务乙")),
      "c.md": meeting("c", ["王芳（执行人）"], one("任务丙")),
    };
    const { stdout, stderr, code } = await remind(files, ["--dry-run"]);
    expect(stdout.match(/收件人：.*/g)).toEqual([
      "收件人：王芳 <wang.fang@example.com>",
      "收件人：王芳 <fang@example.org>",
      "收件人：无",
    ]);
    expect(stderr).toMatch(/^collab: c\.md: .*王芳/m);
    expect(code).toBe(0);
  });

  it("belong to the meeting's thread when only one is spoken of, else to none", async () => {
    const files = {
      "a.md": meeting("a", [wang, zhao], [...one("任务甲"), ...one("任务乙", "赵强")]),
      "b.md": meeting("b", [wang], one("任务丙")),
    };
    const { text } = await remind(files);
    expect(text("2026-12-08.reminder.1.eml")).not.toMatch(/^(?:In-Reply-To|References):/m);
    expect(text("2026-12-08.reminder.2.eml")).toMatch(/^In-Reply-To: <[0-9a-f]{32}\.0@/m);
  });

  it("go on when one file has a wrong front-matter, and say so", async () => {
    const files = {
      "a.md": meeting("a", [wang], one("任务甲"), "hots: 李雷\n"),
      "b.md": meeting("b", [zhao], one("任务乙", "赵强")),
    };
    const { code, stdout, stderr } = await remind(files, asText);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "outbox/2026-12-08.reminder.1.md\n" });
    expect(stderr).toContain("[front-matter-valid]");
  });
});

describe("whom no reminder reaches", () => {
  it("has an address that is wrong: named with its place, and the others get theirs", async () => {
    const rows = [
      { owner: "王芳", task: "任务甲", due: "12月8日" },
      { owner: "赵强", task: "任务乙", due: "12月8日" },
    ];
    const people = ["{ name: 王芳, email: wang@@example.com, role: 执行人 }", zhao];
    const { code, stdout, stderr } = await remind({ "a.md": meeting("a", people, rows) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "outbox/a.reminder.2.eml\n" });
    expect(stderr).toMatch(/^collab: a\.md:10:\d+: “wang@@example\.com”/m);
  });

  it.each(["", "大家", "研发部"])("is nobody, when the owner is “%s”", async (owner) => {
    const rows = [{ owner, task: "任务甲", due: "12月8日" }];
    const { code, stdout, stderr } = await remind({ "a.md": meeting("a", [wang], rows) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/^collab: a\.md:\d+:\d+: “任务甲”/);
  });
});

describe("the options of reminders", () => {
  const rows = [
    { owner: "王芳", task: "任务甲", due: "12月8日" },
    { owner: "赵强", task: "任务乙", due: "12月8日" },
  ];
  const files = { "a.md": meeting("a", [wang, zhao], rows) };

  it.each([
    ["--due-within", "soon"],
    ["--due-within", "-1d"],
    ["--now", "tomorrow"],
  ])("%s %s is refused", async (option, value) => {
    const { code, stderr } = await remind(files, [`${option}=${value}`]);
    expect(code).toBe(2);
    expect(stderr).toContain(value);
  });

  it("--due-within is for reminders only", async () => {
    const { code, stderr } = await collab(["mail", "notice", "a.md", "--due-within", "3d"], {
      files: memoryFiles(new Map([["/work/a.md", files["a.md"]]])),
    });
    expect(code).toBe(2);
    expect(stderr).toContain("--due-within");
  });

  it("-o takes one mail into a file, of one person", async () => {
    expect(await remind(files, ["-o", "one.eml"])).toMatchObject({ code: 2, stdout: "" });
    const alone = { "a.md": meeting("a", [wang], rows.slice(0, 1)) };
    const { stdout } = await remind(alone, [...asText, "-o", "-"]);
    expect(stdout).toContain("王芳，您好：");
  });

  it("a reminder is written in another language on request", async () => {
    const { text } = await remind(files, [...asText, "--lang", "en"]);
    expect(text("a.reminder.1.md")).toContain(
      "Hello 王芳,\n\nYou have **1** action due today, **Tuesday 8 December**.",
    );
  });
});

describe("who is informed of a reminder", () => {
  it("is whom the configuration names, of all meetings it speaks of", async () => {
    const rows = [{ owner: "王芳", task: "任务甲", due: "12月8日" }];
    const { stdout } = await remind(
      {
        "a.md": meeting("a", [wang], rows),
        "b.md": meeting("b", [wang], rows).replace(/li\.lei/g, "li.lei2"),
        "collab.config.yaml": "mail: { recipients: { reminder: { cc: [host] } } }",
      },
      ["--dry-run"],
    );
    expect(stdout).toContain("抄送：李雷 <li.lei@example.com>、李雷 <li.lei2@example.com>");
  });
});
