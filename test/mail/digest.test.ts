import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";

interface Told {
  readonly series?: string | null;
  readonly title?: string;
  readonly more?: string;
  readonly body?: string;
}

/** A meeting of a series, with what it came to. */
const meeting = (date: string, { series = "launch", title = "Sync", more = "", body = "" }: Told) =>
  `---
title: ${title}
start: ${date} 10:00
duration: 45
timezone: Europe/London
location: Room 3
host: Ann Lee
recorder: Bo Berg
${series === null ? "" : `series: ${series}\n`}attendees:
  - { name: Ann Lee, email: ann@example.com, dept: Sales, role: decision-maker }
  - { name: Bo Berg, email: bo@example.com, dept: Engineering, role: executor }
  - { name: Cy Doe, email: cy@example.com, dept: Legal, role: decision-maker }
${more}---
## Agenda

| Item | Minutes | Presenter | Must reach |
| --- | --- | --- | --- |
| Price | 10 | Ann Lee | A price |
| Date | 10 | Bo Berg | A date |
| Guests | 10 | Bo Berg | A list |

${body}`;

const concluded = (price: string, date: string): string =>
  `## Minutes\n\n### 1. Price\n\n- Conclusion: ${price}\n\n### 2. Date\n\n- Conclusion: ${date}\n\n`;
const actions = (...rows: readonly string[]): string =>
  `## Action items\n\n| Owner | Task | Deliverable | Due | Status |\n| --- | --- | --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join("")}`;

const first = meeting("2026-12-01", {
  body:
    concluded("129", "deferred, Ann asks the board by Friday") +
    actions(
      "Bo Berg | Write the test plan | Plan | 2026-12-07 | open",
      "Cy Doe | Ask the printer | Offer | 2026-12-09 | open",
      "Ann Lee | Call the shops | List | 2026-12-04 | done 2026-12-03",
    ),
});
const second = meeting("2026-12-08", {
  body:
    concluded("149", "18 January") +
    actions(
      "Bo Berg | Write the test plan | Plan | 2026-12-14 | open",
      "Bo Berg | Book the hall | Booking | 2026-12-10 | open",
    ),
});
const third = meeting("2026-12-15", {});

async function digest(
  files: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string; contents: Map<string, string> }> {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const times = args.includes("--now") ? [] : ["--now", "2026-12-12 09:00"];
  const said = await collab(["mail", "digest", ...args, ...times, "--date", "2026-12-12 09:00"], {
    files: memoryFiles(contents),
  });
  return { ...said, contents };
}

const series = { "a.md": first, "b.md": second, "c.md": third };
const text = ["--format", "txt", "-o", "-"];
/** The text of a section, on one line. */
function below(heading: string, stdout: string): string {
  const [, rest = ""] = stdout.split(`\n${heading}\n${"-".repeat(heading.length)}\n`);
  return (rest.split(/\n[^\n]+\n-{4,}\n\n/)[0] ?? "").replace(/\s+/g, " ").trim();
}

describe("the digest of a series", () => {
  it("tells what was decided and put off, what is open and whose, what moved, and what comes next", async () => {
    const { code, stdout } = await digest(series, ...text);
    expect(code).toBe(0);
    const [head = ""] = stdout.split("\nDecided since");
    expect(head.replace(/\s+/g, " ")).toContain(
      "Since Sunday 15 November, 3 conclusions were reached in 2 meetings; 1 item was deferred; 2 items have no conclusion. 3 actions are open, 2 of them overdue: please see what stands in the way that you can clear. Next meeting: Tuesday 15 December, 10:00–10:45, Room 3.",
    );
    expect(stdout).toMatch(
      /Tuesday 8 December\n\nItem +Conclusion\n-+ +-+\nPrice +149\nDate +18 January\n/,
    );
    expect(below("Deferred", stdout)).toContain("Date Ann asks the board by Friday Tuesday 1 Dec");
    expect(below("Without a conclusion", stdout)).toContain("Guests Tuesday 8 December");
    const open = below("Open, by owner", stdout);
    expect(open.match(/Owner: .+? days (?:late|left)/g)).toEqual([
      "Owner: Bo Berg (Engineering) Task: Book the hall Deliverable: Booking Due: Thursday 10 December, 2 days late",
      "Owner: Bo Berg (Engineering) Task: Write the test plan Deliverable: Plan Due: Monday 14 December, 2 days left",
      "Owner: Cy Doe (Legal) Task: Ask the printer Deliverable: Offer Due: Wednesday 9 December, 3 days late",
    ]);
    expect(below("Deadlines that were moved", stdout)).toContain(
      "First due: Monday 7 December Due now: Monday 14 December History: moved once",
    );
    expect(below("Closed since Sunday 15 November", stdout)).toContain(
      "Ann Lee Call the shops done on Thursday 3 December",
    );
    expect(below("To be settled at the next meeting", stdout)).toContain(
      "Price A price Date A date",
    );
  });

  it("goes to its decision-makers, with the host informed, and is a mail of its own", async () => {
    const { stdout, contents } = await digest(series);
    expect(stdout).toBe("outbox/launch.digest.2026-12-12.eml\n");
    const eml = contents.get("/work/outbox/launch.digest.2026-12-12.eml") ?? "";
    expect(eml).toContain("To: Ann Lee <ann@example.com>,\r\n Cy Doe <cy@example.com>\r\n");
    expect(eml).toContain(
      "From: Bo Berg <bo@example.com>\r\nReply-To: Ann Lee <ann@example.com>\r\n",
    );
    expect(eml).toContain("X-Unsent: 1\r\n");
    expect(eml).not.toMatch(/^(?:In-Reply-To|References|Cc):/m);
    const { stdout: dry } = await digest(series, "--dry-run");
    expect(dry).toContain(
      "  Subject: [Series digest] 2 overdue, 3 open, 3 decided · Sync · Sat 12 Dec\n",
    );
  });

  it("goes to whom the configuration names", async () => {
    const config =
      "mail: { recipients: { digest: { to: [attendees], cc: [boss@example.com] } } }\n";
    const { stdout } = await digest({ ...series, "collab.config.yaml": config }, "--dry-run");
    expect(stdout).toMatch(/To: .*ann@.*bo@.*cy@.*\n {2}Cc: boss@example\.com\n/);
  });

  it("is written in Chinese of Chinese meetings", async () => {
    const chinese = `---
标题: 新品周会
开始: 2026-12-08 10:00
系列: 新品
主持人: 李雷
记录人: 韩梅梅
参会人:
  - { name: 李雷, email: li.lei@example.com, role: 决策人 }
  - { name: 韩梅梅, email: han@example.com, role: 执行人 }
---
## 议程

| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 定价 | 10 分钟 | 李雷 | 定价 |
| 日期 | 10 分钟 | 李雷 | 定日期 |

## 纪要

### 1. 定价

- 结论：149 元

### 2. 日期

- 结论：待定，韩梅梅周五前问供应商

## 行动项

| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- |
| 韩梅梅 | 订场地 | 预订单 | 2026-12-10 | 进行中 |
`;
    const { stdout } = await digest({ "a.md": chinese }, ...text);
    expect(stdout.replace(/\n(?=\S)/g, "")).toContain(
      "11月15日（星期日）以来召开了 1 场会议，达成 1 项结论，待定 1 项。目前有 1 条行动项进行中，已逾期，请协调解决。",
    );
    expect(stdout).toMatch(/日期 +韩梅梅周五前问供应商 +12月8日（星期二）/);
    const { stdout: dry } = await digest({ "a.md": chinese }, "--dry-run");
    expect(dry).toContain(
      "主题：【会议进展】1 项已逾期，1 项进行中，达成结论 1 项 · 新品周会 · 12月12日（周六）\n  发件人：韩梅梅",
    );
  });
});

describe("a deadline that was moved within one file", () => {
  it.each([
    ["en", "First due: Friday 4 December Due now: Friday 15 January 2027"],
    ["zh", "最初截止时间：12月4日（星期五） 现截止时间：2027年1月15日（星期五）"],
  ])("is told with the day it had first: %s", async (lang, said) => {
    const moved = meeting("2026-12-01", {
      body:
        concluded("129", "18 January") +
        actions(
          "Bo Berg | Book the hall | Booking | ~~4 December~~ ~~2026-12-10~~ 15 January 2027 | open",
        ),
    });
    const { stdout } = await digest({ "a.md": moved }, "--lang", lang, ...text);
    expect(stdout.replace(/\s+/g, " ")).toContain(said);
  });
});

describe("what a digest tells of begins", () => {
  it("where the one before it ended, as the outbox has it", async () => {
    const files = { ...series, "outbox/launch.digest.2026-12-05.eml": "X-Unsent: 1\r\n\r\n" };
    const { stdout } = await digest(files, ...text);
    expect(stdout).toContain("Decided since Saturday 5 December");
    expect(stdout).not.toMatch(/129|Call the shops/);
    expect(stdout).toContain("149");
  });

  it("not with another series' or today's own", async () => {
    const files = {
      ...series,
      "outbox/other.digest.2026-12-05.eml": "",
      "outbox/launch.digest.2026-12-12.eml": "",
      "outbox/launch.digest.2026-13-01.eml": "",
    };
    expect((await digest(files, ...text)).stdout).toContain("Decided since Sunday 15 November");
  });

  it("on the day that is named", async () => {
    const { stdout } = await digest(series, ...text, "--since", "2026-12-08");
    expect(stdout).toContain("Decided since Tuesday 8 December");
    expect(stdout).not.toContain("129");
  });

  it.each([
    [["mail", "minutes", "a.md", "--since", "2026-12-01"], "--since is for digests only"],
    [["mail", "digest", "a.md", "--since", "soon"], "--since “soon” is no day"],
    [["mail", "digest", "a.md", "--due-within", "3d"], "--due-within is for reminders only"],
    [["mail", "minutes"], "<files> is missing"],
  ])("%j is refused", async (args, message) => {
    const files = memoryFiles(new Map([["/work/a.md", first]]));
    expect(await collab(args, { files })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(message) as string,
    });
  });
});

describe("which series", () => {
  it("are all of those that the meetings belong to, a mail each", async () => {
    const other = meeting("2026-12-03", { series: "../shops", body: concluded("1", "2") });
    const { stdout } = await digest({ ...series, "d.md": other });
    expect(stdout.trim().split("\n").sort()).toEqual([
      "outbox/launch.digest.2026-12-12.eml",
      "outbox/shops.digest.2026-12-12.eml",
    ]);
    const both = await digest({ ...series, "d.md": other }, "-o", "x.eml");
    expect(both).toMatchObject({ code: 2, stderr: expect.stringContaining("2 series") as string });
  });

  it("also reads its meetings that were not named", async () => {
    expect((await digest(series, "b.md", ...text)).stdout).toContain("129");
  });

  it("are also meetings of one folder and title, and no single meeting", async () => {
    const alone = (date: string) => meeting(date, { series: null, body: concluded("1", "2") });
    const two = { "a.md": alone("2026-12-01"), "b.md": alone("2026-12-08") };
    expect((await digest(two)).stdout).toBe("outbox/Sync.digest.2026-12-12.eml\n");
    const one = await digest({ "a.md": alone("2026-12-01") });
    expect(one).toMatchObject({ code: 1, stdout: "" });
    expect(one.stderr).toContain("none of these meetings belongs to a series");
  });

  it("has nothing to tell long after its end, and then no mail", async () => {
    const over = { "a.md": meeting("2026-01-08", { body: concluded("1", "2") }) };
    const said = await digest(over);
    expect(said).toMatchObject({ code: 0, stdout: "" });
    expect(said.stderr).toContain("nothing to tell of “launch”");
  });

  it("says of one action that it is overdue, not that one of them is", async () => {
    const alone = meeting("2026-12-08", {
      body: actions("Bo Berg | Book | Booking | 2026-12-10 | open"),
    });
    const { stdout } = await digest({ "a.md": alone }, ...text);
    expect(stdout.replace(/\s+/g, " ")).toContain("1 action is open and overdue: please see");
  });

  it("is not told of in part: a file with broken front-matter is named first", async () => {
    const broken = first.replace("duration: 45", "duration: soon");
    const said = await digest({ ...series, "a.md": broken });
    expect(said).toMatchObject({ code: 1, stdout: "" });
    expect(said.stderr).toContain("[front-matter-valid]");
    expect((await digest({ ...series, "a.md": broken }, "--force")).stdout).not.toBe("");
  });

  it("names nobody who decides: the draft says so", async () => {
    const nobody = second.replaceAll("role: decision-maker", "role: stakeholder");
    const said = await digest({ "b.md": nobody });
    expect(said.stdout).toBe("outbox/launch.digest.2026-12-12.eml\n");
    expect(said.stderr).toContain("names a decision-maker");
  });

  it("counts meetings that nobody wrote minutes of, and none that was called off", async () => {
    const files = {
      ...series,
      "c.md": meeting("2026-12-10", {}),
      "d.md": meeting("2026-12-11", { more: "status: cancelled\n" }),
    };
    const { stdout } = await digest(files, ...text);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "There are no minutes yet of Thursday 10 December.",
    );
  });
});

it("is the same mail when it is written again, and a new one the next day", async () => {
  const once = await digest(series);
  const again = await digest(
    Object.fromEntries([...once.contents].map(([path, data]) => [path.slice(6), data])),
  );
  expect(again.stderr).toContain("unchanged");
  const files = Object.fromEntries([...once.contents].map(([path, data]) => [path.slice(6), data]));
  const next = await digest(files, "--now", "2026-12-13 09:00");
  expect(next.stdout).toBe("outbox/launch.digest.2026-12-13.eml\n");
});

it("keeps links and struck-out words of conclusions", async () => {
  const rich = meeting("2026-12-08", {
    body: concluded("~~159~~ 149, see [the sums](https://example.com/sums)", "18 January"),
  });
  const { stdout } = await digest({ "a.md": rich }, ...text);
  expect(stdout.replace(/\s+/g, " ")).toMatch(/149, see the sums: https:\/\/example\.com\/sums/);
});

it.each(["en", "zh"])("of the example series reads well (%s)", async (language) => {
  const folder = join(packageRoot, "examples", language, "series");
  const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const files = Object.fromEntries(
    names.slice(0, 2).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  const { stdout } = await digest(files, ...text);
  await expect(stdout).toMatchFileSnapshot(`../golden/mail/digest-${language}.txt`);
});
