import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { meetingMailKinds } from "../../src/config/mail-kind.ts";
import { parseBody } from "../../src/mail/markdown.ts";
import { plainText } from "../../src/mail/text.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import {
  everyForm,
  exampleMeeting,
  heldMeeting,
  meetingOf,
  render,
  root,
  shipped,
} from "./meetings.ts";

const examples = ["zh", "en"].flatMap((language) =>
  ["planned", "held"].flatMap((stage) =>
    readdirSync(join(root, "examples", language, stage)).map(
      (file) => `${language}/${stage}/${file}`,
    ),
  ),
);
const mails = examples.flatMap((file) =>
  meetingMailKinds
    .filter((kind) => kind === "notice" || file.includes("/held/"))
    .map((kind) => ({ file, kind })),
);
const zh = (file: string) => exampleMeeting(`zh/held/${file}.md`);
const en = (file: string) => exampleMeeting(`en/held/${file}.md`);

/** Behind a name HTML has the address as a link, which only text has to spell out. */
const withoutAddresses = (text: string): string => text.replace(/ <[^<>\s]+@[^<>\s]+>/g, "");

describe("every mail of the examples", () => {
  it.each(mails)("$kind of $file reads without stray Markdown", async ({ file, kind }) => {
    const { text, html } = await everyForm(exampleMeeting(file), kind);
    expect(withoutAddresses(text)).not.toMatch(/\*\*|\\[*_|[]|<\/?[a-z]|undefined|null|\[object/);
    expect(html).not.toMatch(/\*\*|undefined|null|\[object/);
    expect(text).not.toMatch(/（）|“”|《》|, ,|\(\)/);
  });

  it.each(mails)("$kind of $file says the same in text and HTML", async ({ file, kind }) => {
    const { text, html, markdown } = await everyForm(exampleMeeting(file), kind);
    const squeeze = (what: string): string => what.replace(/[\s*-]|=+/g, "");
    const fromHtml = html
      .replace(/[\s\S]*<td class="sheet"[^>]*>/, "")
      .replace(/<\/(?:t[dh]|li|p|h\d)>/g, "\n")
      .replace(/<[^>]*>/g, "")
      .replaceAll("&#x3C;", "<")
      .replaceAll("&#x26;", "&");
    // Columns of a table become labels in the text, so each of its words must be there, in any order.
    for (const line of fromHtml.split("\n").map(squeeze))
      if (!/^[—–]?$/.test(line)) expect(squeeze(withoutAddresses(text))).toContain(line);
    expect(plainText(parseBody(markdown))).toBe(text);
  });
});

describe("whom a notice merely informs", () => {
  it("is named once, and nobody who is invited", () => {
    const { markdown } = render(
      meetingOf(
        "---\ntitle: A\nstart: 2026-12-01 14:00\nlang: en\nattendees: [Bob Ray <bob@example.com> (executor)]\ncc: [Bob Ray <BOB@example.com>, Dee <dee@example.com>, Dee <DEE@example.com>, Eve]\n---\n## Agenda\n- Goals\n",
      ),
      "notice",
    );
    expect(markdown.match(/Bob Ray/g)).toHaveLength(1);
    expect(markdown.match(/Dee/g)).toHaveLength(1);
    expect(markdown).toContain("Eve");
  });
});

describe("a notice", () => {
  const { markdown } = render(zh("2026-09-22-a2-kickoff"), "notice");
  it("names objective, place and time with its zone", () => {
    expect(markdown).toContain("- **会议目标**：确定云雀 A2 的首发日期和各部门分工，会后即可排期");
    expect(markdown).toMatch(
      /- \*\*时间\*\*：2026年9月22日（星期二）14:00–\d\d:\d\d（北京时间，UTC\+08:00）/,
    );
  });
  it("has the timetable to the minute, opening included, with each must-reach conclusion", () => {
    expect(markdown).toMatch(/\| 14:00–14:05 \| 开场：.* \| 5 分钟 \|/);
    expect(markdown).toMatch(/\| 14:05–14:15 \| .* \| 10 分钟 \| .+ \| .+ \|/);
  });
  it("lists who prepares what by when, in the order of the attendees", () => {
    const rows = markdown.split("## 会前准备")[1]?.split("##")[0] ?? "";
    expect(rows).toMatch(
      /\| 沈嘉（研发部） \| \*\*9月21日（星期一）前\*\*提交材料《.+》，3 页；会上主讲“.+”，10 分钟 \|/,
    );
    expect(rows.match(/沈嘉/g)).toHaveLength(1);
  });
  it("groups attendees by role and says what each role is for", () => {
    for (const role of ["决策人", "执行人", "信息关联人"])
      expect(markdown).toMatch(new RegExp(`- \\*\\*${role}\\*\\*（.+）：.+（.+）`));
  });
  it("has speaking rules only where the file has some", () => {
    const own = render(heldMeeting("rules: [只说结论]"), "notice").markdown;
    expect(own.split("## 发言规则")[1]?.trim()).toBe("- 只说结论");
    expect(render(heldMeeting(), "notice").markdown).not.toContain("发言规则");
  });
});

describe("minutes", () => {
  it("set each conclusion against the one it had to reach, and mark what stays open", () => {
    const { markdown } = render(heldMeeting(), "minutes");
    expect(markdown).toContain("| 1. 目标 | 目标定为 500 台。 | 确认目标 |");
    expect(markdown).toContain("| 3. 预算 | **待定**：王芳周五前给出预算。 | 确认预算 |");
    expect(markdown).toContain("共有 **2** 项议题形成结论、**1** 项待定");
  });
  it("show a topic that was not on the agenda, and an item without a conclusion", () => {
    const meeting = heldMeeting("", "### 4. 茶水间\n- 结论：换咖啡机。");
    expect(render(meeting, "minutes").markdown).toContain(
      "| 4. 茶水间 | 换咖啡机。 | （不在议程上） |",
    );
    const silent = { ...meeting, minutes: meeting.minutes.slice(1) };
    expect(render(silent, "minutes").markdown).toContain("| 1. 目标 | **未记录结论** | 确认目标 |");
  });
  it.each([
    [zh("2026-09-22-a2-kickoff"), "详细分工", "| 部门 | 职责 | 负责人 | 时间节点 |"],
    [
      zh("2026-04-28-w6-complaints"),
      "问题整改清单",
      "| 问题 | 根因 | 整改措施 | 负责人 | 截止时间 |",
    ],
    [
      zh("2026-06-16-dev-priorities"),
      "资源分配确认表",
      "| 需求 | 提出部门 | 优先级 | 分配资源 | 负责人 | 到位时间 |",
    ],
    [zh("2026-10-12-q3-review"), "下阶段行动计划", "| 计划 | 负责人 | 交付物 | 截止时间 |"],
    [
      en("2026-11-10-portal-kickoff"),
      "Division of work",
      "| Department | Responsibility | Owner | Milestone |",
    ],
  ])(
    "carry the scenario's document under its name, in the subject too (%#)",
    (meeting, name, columns) => {
      const mail = render(meeting, "minutes");
      expect(mail.markdown).toContain(`## ${name}\n\n${columns}\n`);
      expect(mail.subject.toLowerCase()).toContain(name.toLowerCase());
      // Days are said as everywhere else in the mail.
      for (const row of meeting.document?.rows ?? [])
        for (const cell of row)
          expect(mail.markdown).toContain(cell.value.replace(/\d{4}-\d\d-\d\d/, ""));
    },
  );
  it.each([
    ["kickoff", "Division of work", "Department · Responsibility · Owner · Milestone"],
    ["problem", "Corrective actions", "Problem · Root cause · Corrective action · Owner · Due"],
    [
      "resource",
      "Resource allocation",
      "Request · Requested by · Priority · Resources · Owner · Available from",
    ],
    ["review", "Next-phase plan", "Change · Owner · Deliverable · Due"],
  ])("of a %s carry its English document with all columns", (scenario, heading, columns) => {
    const cells = columns.split(" · ");
    const row = (texts: readonly string[]): string => `| ${texts.join(" | ")} |`;
    const meeting = heldMeeting(
      `scenario: ${scenario}\nlang: en`,
      [
        `## ${heading}`,
        row(cells),
        row(cells.map(() => "---")),
        row(cells.map((_, at) => `x${at}`)),
      ].join("\n"),
    );
    const { markdown, subject } = render(meeting, "minutes", "en");
    const name = scenarios[scenario as keyof typeof scenarios].document.name.en;
    expect(markdown).toContain(`## ${name}\n\n${row(cells)}\n`);
    expect(markdown).toContain(row(cells.map((_, at) => `x${at}`)));
    expect(subject).toMatch(new RegExp(`^\\[Minutes\\] .* · with ${name.toLowerCase()}$`));
  });
  /** With a list of its own, what a conclusion promises is no action beside it. */
  const noActions = "## 行动项\n无";
  it("do not speak of actions where none is open", () => {
    const words = (language: "zh" | "en"): string =>
      render(heldMeeting("", noActions), "minutes", language).markdown.split("\n\n")[2] ?? "";
    expect(words("zh")).toMatch(
      /^请核对会议结论，如有出入，请在\*\*24 小时内\*\*回复.*没有进行中的行动项。$/,
    );
    expect(words("en")).toMatch(
      /^Please check the conclusions and reply \*\*within 24 hours\*\*.*No action is left to do\.$/,
    );
  });
  it("keep a column of one's own in the document", () => {
    const meeting = heldMeeting(
      "scenario: kickoff",
      "## 分工\n| 部门 | 职责 | 负责人 | 时间节点 | 备注 |\n| --- | --- | --- | --- | --- |\n| 研发部 | 开发 | 王芳 | 12月9日 | 外包一半 |",
    );
    expect(render(meeting, "minutes").markdown).toContain(
      "| 研发部 | 开发 | 王芳 | 12月9日 | 外包一半 |",
    );
  });
  it("name who was absent", () => {
    const { markdown, recipients } = render(heldMeeting("", "## 缺席\n- 赵强"), "minutes");
    expect(markdown).toContain("- **缺席**：赵强（市场部）");
    expect(markdown).not.toMatch(/\*\*出席\*\*.*赵强/);
    expect(recipients.cc.map((box) => box.name)).toEqual(["周洋", "赵强"]);
  });
  it("begin with the opening that nobody put on the agenda, and count it as no item", () => {
    const meeting = meetingOf(
      "---\ntitle: Launch\nstart: 2026-12-01 14:00\n---\n## Agenda\n1. Goals (10 min)\n## Minutes\n### Opening\n- Time: 14:00–14:05\n### 1. Goals\n- Bo showed the figures.\n- Conclusion: Ship in May.\n### Lunch\n- Conclusion: Pizza.\n",
    );
    const { markdown } = render(meeting, "minutes", "en");
    expect(markdown.match(/^### .*$/gm)).toEqual(["### Opening", "### 1. Goals"]);
    expect(markdown).toContain("| 1. Goals | Ship in May.");
    expect(markdown).toContain("| 2. Lunch | Pizza. | (not on the agenda) |");
    expect(markdown).toMatch(/Time:\W* 14:00–14:05/);
  });
  it("without scenario, actions or discussion have no empty sections", () => {
    const { markdown } = render(heldMeeting("", noActions), "minutes");
    expect(markdown).toContain("## 行动项\n\n无。");
    expect(markdown).not.toMatch(/讨论要点|停车场/);
  });
});

describe("an action list", () => {
  const actions = `## 行动项
| 议题 | 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- | --- |
| 2 | 赵强 | 定渠道 | 渠道表 | 2026-12-10 | 进行中 |
| 2 | 王芳 | 排人手 | 名单 | 3 个工作日内 | 进行中 |
| 1 | 赵强 | 报价 | 报价单 | 12月8日 | 进行中 |
| 1 | 李雷 | 立项 | 立项书 | 12月2日 | 已完成 |
| 3 | 老周 | 问价 | 邮件 | 尽快 | 进行中 |`;
  const mail = render(heldMeeting("", actions), "actions");
  it("puts each owner's tasks together, the earliest deadline first, as days with weekday", () => {
    const owners = mail.markdown.match(/^## .*/gm);
    expect(owners).toEqual(["## 王芳（研发部）", "## 赵强（市场部）", "## 老周", "## 已关闭"]);
    expect(mail.markdown).toContain("| 2026年12月4日（星期五） | 排人手 | 名单 | 分工 |");
    expect(mail.markdown.indexOf("报价单")).toBeLessThan(mail.markdown.indexOf("渠道表"));
    expect(mail.markdown).toContain("| 尽快 | 问价 | 邮件 | 预算 |");
    expect(mail.markdown).toContain("| 李雷 | 立项 | 已完成 |");
  });
  it("says first how much is open and what is due first", () => {
    expect(mail.subject).toBe(
      "【行动项】4 项进行中，最早 12月4日（周五）到期 · 新品启动会 · 12月1日（周二）",
    );
    expect(mail.markdown.split("## ")[0]).toContain(
      "还有 **4** 项进行中，最早一项**12月4日（星期五）到期**，由王芳负责",
    );
  });
  it("goes to owners, with host and decision-makers informed, nobody twice", () => {
    expect(mail.recipients.to.map((box) => box.name)).toEqual(["赵强", "王芳"]);
    expect(mail.recipients.cc.map((box) => box.name)).toEqual(["李雷"]);
    expect(mail.recipients.withoutAddress).toEqual(["老周"]);
  });
});

describe("the shipped layout", () => {
  it("inserts nothing unescaped", () => {
    expect(shipped("layout.html.hbs").text).not.toMatch(/\{\{\{|\{\{&|noEscape/);
  });
});

describe("a meeting file that tries to write more than text", () => {
  const evil = [
    "[x](javascript:alert(1))",
    "<img src=x onerror=alert(1)>",
    "![](http://evil.example/pixel.png)",
    "`code` | **bold** <script>alert(1)</script>",
    "[data](data:text/html,x)",
  ];
  it.each(meetingMailKinds)("gets its text into the %s, and nothing else", async (kind) => {
    const list = evil.map((text) => `- 信息同步：${text}`).join("\n");
    const meeting = heldMeeting(
      `objective: ${JSON.stringify(evil.join(" "))}\nlocation: ${JSON.stringify(evil[1])}\nlink: "javascript:alert(1)"\nrules: ${JSON.stringify(evil)}`,
      `### 4. ${evil[0]}\n${list}\n## 行动项\n- 赵强 ${evil[1]} ${evil[3]} 截止时间：12月8日\n## 停车场\n- ${evil[4]}`,
    );
    const { html, text, markdown } = await everyForm(meeting, kind);
    const body = html.slice(html.indexOf("<body"));
    const tags = body.match(/<[a-z][^>]*>/gi) ?? [];
    expect(
      tags.filter(
        (tag) => !/^<(?:body|table|thead|tbody|tr|t[dh]|h\d|p|ul|li|strong|a)\b/.test(tag),
      ),
    ).toEqual([]);
    expect(tags.filter((tag) => /\son\w+=|(?:src|background)=/i.test(tag))).toEqual([]);
    const links = tags.flatMap((tag) => /href="([^"]*)"/.exec(tag)?.[1] ?? []);
    expect(links.filter((link) => !/^(?:https?|mailto):/.test(link))).toEqual([]);
    const empty = render(heldMeeting("rules: [x]"), kind);
    const headings = (what: string): number => (what.match(/^#+ /gm) ?? []).length;
    if (kind === "notice") expect(headings(markdown)).toBe(headings(empty.markdown));
    expect(text.length).toBeGreaterThan(100);
  });
});
