import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";

const meeting = (id: string, start: string, extra = "", body = ""): string => `---
id: ${id}
title: 周会
series: wk
objective: 确定首发日期
start: ${start}
duration: 60
timezone: Asia/Shanghai
location: A301
host: 李雷
recorder: 王芳
attendees:
  - { name: 李雷, email: li.lei@example.com, role: 决策人 }
${extra}---
## 议程
| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 目标 | 10 | 李雷 | 确定目标 |
${body}`;

const minutes = `## 纪要
### 1. 目标
- 结论：500 台。
## 行动项
| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- |
| 李雷 | 出名单 | 名单 | 2026-10-10 | 进行中 |
`;

async function mail(
  kind: string,
  files: Readonly<Record<string, string>>,
  now: string,
  lang = "zh",
) {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const args = ["mail", kind, "a.md", "--force", "--format", "md", "-o", "-", "--lang", lang];
  const run = await collab(
    [...args, "--now", now, "--date", now, ...(kind === "reminder" ? ["--due-within", "9d"] : [])],
    {
      files: memoryFiles(contents),
    },
  );
  expect(run.code, run.stderr).toBe(0);
  return run.stdout;
}

describe("attendees who live by another clock", () => {
  const abroad = `  - { name: Ann, email: ann@example.com, role: 执行人, tz: America/New_York }
  - { name: 王芳, email: wang.fang@example.com, role: 执行人, 时区: Europe/London }
  - { name: Bob, email: bob@example.com, role: 执行人, tz: Europe/London }
  - { name: 赵强, email: zhao.qiang@example.com, role: 执行人, tz: Asia/Hong_Kong }
`;
  const file = { "a.md": meeting("a", "2026-12-02 09:00", abroad) };
  it("read the time on theirs, too, each once, and the day where it is another", async () => {
    expect(await mail("notice", file, "2026-11-20")).toContain(
      "- **其他时区**：America/New\\_York 12月1日（星期二）20:00–21:00、Europe/London 01:00–02:00\n",
    );
    expect(await mail("notice", file, "2026-11-20", "en")).toContain(
      "- **Elsewhere:** Tuesday 1 December, 20:00–21:00 in America/New\\_York, 01:00–02:00 in Europe/London\n",
    );
  });

  it("are told nothing where nobody says by which clock the meeting is", async () => {
    const unsaid = { "a.md": file["a.md"].replace("timezone: Asia/Shanghai\n", "") };
    expect(await mail("notice", unsaid, "2026-11-20")).not.toContain("其他时区");
    expect(
      await mail("notice", { "a.md": meeting("a", "2026-12-02 09:00") }, "2026-11-20"),
    ).not.toContain("其他时区");
  });

  it("are told of a zone that is none", async () => {
    const text = file["a.md"].replace("Asia/Hong_Kong", "Hongkon");
    const files = memoryFiles(new Map([["/work/a.md", text]]));
    const { stdout } = await collab(["lint", "a.md", "--format", "json"], { files });
    expect(stdout).toContain("front-matter-valid");
    expect(stdout).toContain("Hongkon");
  });
});

describe("the minutes of a series", () => {
  const held = meeting("a", "2026-12-02 09:00", "", minutes);
  const next = meeting("b", "2026-12-09 10:00");
  const later = meeting("c", "2026-12-16 10:00");
  it("say when it goes on, where that file is at hand", async () => {
    const files = { "a.md": held, "c.md": later, "b.md": next };
    expect(await mail("minutes", files, "2026-12-02 18:00")).toContain(
      "- **下次会议**：12月9日（星期三）10:00–11:00，A301\n",
    );
    expect(await mail("minutes", files, "2026-12-02 18:00", "en")).toContain(
      "- **Next meeting:** Wednesday 9 December, 10:00–11:00, A301\n",
    );
  });

  it.each([
    ["it is not", { "a.md": held }, "2026-12-02 18:00"],
    [
      "it is cancelled",
      { "a.md": held, "b.md": next.replace("id:", "status: cancelled\nid:") },
      "2026-12-02 18:00",
    ],
    ["it was held meanwhile", { "a.md": held, "b.md": next }, "2026-12-11 18:00"],
    [
      "it is another series",
      { "a.md": held, "b.md": next.replace("wk", "other") },
      "2026-12-02 18:00",
    ],
  ])("say nothing where %s", async (_, files, now) => {
    expect(await mail("minutes", files, now)).not.toContain("下次会议");
  });
});

describe("a weekend that is worked", () => {
  it("is said to be one, in every mail", async () => {
    const worked = { "a.md": meeting("a", "2026-10-10 09:00", "", minutes) };
    expect(
      await mail("notice", { "a.md": meeting("a", "2026-10-10 09:00") }, "2026-09-28"),
    ).toContain("**10月10日（星期六，调休上班）09:00–10:00**");
    for (const [kind, now] of [
      ["minutes", "2026-10-10 12:00"],
      ["actions", "2026-10-08"],
      ["reminder", "2026-10-08"],
    ] as const)
      expect(await mail(kind, worked, now), kind).toContain("10月10日（星期六，调休上班）");
    expect(await mail("reminder", worked, "2026-10-08", "en")).toContain(
      "Saturday 10 October (a working day)",
    );
  });

  it("is no other one", async () => {
    const free = await mail("notice", { "a.md": meeting("a", "2026-12-05 09:00") }, "2026-11-20");
    expect(free).toContain("12月5日（星期六）");
  });
});

describe("one thing", () => {
  it("has one word in a mail, also where the scenario's document has another", async () => {
    const body = `${minutes}
## 问题整改清单
| 问题 | 根因 | 整改措施 | 责任人 | 完成时间 |
| --- | --- | --- | --- | --- |
| 停机 | 过热 | 换风扇 | 李雷 | 2026-10-12 |
`;
    const file = meeting("a", "2026-10-10 09:00", "scenario: problem\n", body);
    const shown = await mail("minutes", { "a.md": file }, "2026-10-10 12:00");
    expect(shown).toContain("| 问题 | 根因 | 整改措施 | 负责人 | 截止时间 |");
    expect(shown).not.toMatch(/责任人|完成时间/);
  });
});
