import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";

type Language = "zh" | "en";

const WORDS = {
  zh: {
    heading: "## 行动项\n\n| 负责人 | 任务 | 交付物 | 截止时间 | 状态 | 来源 |",
    minutes: "## 会议纪要\n\n- 结论：按期推进",
  },
  en: {
    heading: "## Action items\n\n| Owner | Task | Deliverable | Due | Status | Origin |",
    minutes: "## Minutes\n\n- Conclusion: on schedule",
  },
};

/** A held meeting of a series; its rows are `owner | task | deliverable | due | status | origin`. */
function meeting(
  date: string,
  rows: readonly string[],
  language: Language = "en",
  host = "Ann Lee",
): string {
  const words = WORDS[language];
  return [
    "---",
    `id: watch-${date}`,
    `title: ${language === "zh" ? "手表周会" : "Watch sync"}`,
    `start: ${date} 10:00`,
    "timezone: Europe/Dublin",
    "series: watch",
    `host: ${host}`,
    "recorder: Bo Berg",
    "attendees:",
    "  - Ann Lee <ann@example.com> (Sales, decision-maker)",
    "  - Bo Berg <bo@example.com> (Tech, executor)",
    "  - Cy Dow <cy@example.com> (Tech, stakeholder)",
    "---",
    words.minutes,
    "",
    words.heading,
    "| --- | --- | --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");
}

const first = meeting("2026-12-01", [
  "Bo Berg | Write the release notes | Text | 2026-12-04 | |",
  "Ann Lee | Order a test machine | Order | 2026-12-07 | |",
  "Cy Dow | Ask the lawyers | Answer | 2026-12-03 | done 2026-12-03 |",
]);
const second = meeting("2026-12-08", [
  "Bo Berg | Write the release notes | Text | ~~2026-12-04~~ 2026-12-11 | | watch-2026-12-01#1",
  "Ann Lee | Order a test machine | Order | 2026-12-07 | done 2026-12-07 | watch-2026-12-01#2",
  "Cy Dow | Invite the testers | Mail | 2026-12-10 | |",
]);

type Files = Readonly<Record<string, string>>;

async function mail(files: Files, ...args: readonly string[]) {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`/work/${name}`, text]));
  const said = await collab(["mail", ...args], {
    files: memoryFiles(contents),
    now: "2026-12-20T09:00:00Z",
  });
  return said;
}
const body = async (files: Files, ...args: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await mail(files, ...args, "--format", "md", "-o", "-");
  expect(stderr).toBe("");
  // A date keeps together: its spaces do not break.
  return stdout.replaceAll("\u00a0", " ");
};
const both = { "a.md": first, "b.md": second };

describe("the minutes of a series' meeting", () => {
  it("say when an action was promised and how often it was moved, and list what was closed since", async () => {
    const text = await body(both, "minutes", "b.md");
    const [, actions = "", closed = ""] = text.split(
      /^## (?:Action items|Closed since the last meeting|About the meeting)$/m,
    );
    expect(actions.trim().split("\n").slice(2)).toEqual([
      "| Cy Dow | Invite the testers | Mail | Thursday 10 December 2026 | open |",
      "| Bo Berg | Write the release notes | Text | Friday 11 December 2026; promised on 1 December, moved once | open |",
    ]);
    expect(closed.trim().split("\n").slice(2)).toEqual([
      "| Ann Lee | Order a test machine | Order | done on Monday 7 December | promised on 1 December |",
      "| Cy Dow | Ask the lawyers | Answer | done on Thursday 3 December | promised on 1 December |",
    ]);
  });

  it("say it in Chinese", async () => {
    const zh = second.replace("~~2026-12-04~~", "~~2026-12-04~~ ~~2026-12-09~~");
    const text = await body({ "a.md": first, "b.md": zh }, "minutes", "b.md", "--lang", "zh");
    expect(text).toContain(
      "| Text | 2026年12月11日（星期五）；12月1日提出，已改期 2 次 | 进行中 |",
    );
    expect(text).toContain("## 上次会议以来关闭\n\n| 负责人 | 任务 | 交付物 | 状态 | 经过 |");
    expect(text).toContain(
      "| Ann Lee | Order a test machine | Order | 已完成，12月7日（星期一） | 12月1日提出 |",
    );
  });

  it("say the same whatever later meetings made of it", async () => {
    const third = meeting("2026-12-15", [
      "Bo Berg | Write the release notes | Text | ~~2026-12-11~~ 2026-12-18 | |",
      "Ann Lee | Order a test machine | Order | 2026-12-20 | open |",
    ]);
    const minutes = await body(both, "minutes", "b.md");
    expect(await body({ ...both, "c.md": third }, "minutes", "b.md")).toBe(minutes);
  });

  it("stay as they are without a series, or with nothing before it", async () => {
    const alone = await body({ "b.md": second }, "minutes", "b.md");
    expect(alone).not.toContain("promised on");
    expect(alone).not.toContain("Closed since");
    expect(alone).toContain(
      "| Ann Lee | Order a test machine | Order | Monday 7 December 2026 | done |",
    );
  });
});

describe("the action list of a series' meeting", () => {
  it("says when a task was promised", async () => {
    expect(await body(both, "actions", "b.md")).toContain(
      "| **Friday 11 December 2026: 9 days overdue** | Write the release notes | Text | promised on 1 December, moved once |",
    );
  });
});

describe("reminders over a series", () => {
  it("speak of a promise once, as its last mention has it, and of where it was made", async () => {
    const { stdout } = await mail(both, "reminder", ".", "--dry-run");
    expect(stdout.match(/Subject: .*/g)).toEqual([
      "Subject: [1 overdue] Fri 11 Dec · Write the release notes · Watch sync · Reminder",
      "Subject: [1 overdue] Thu 10 Dec · Invite the testers · Watch sync · Reminder",
    ]);
    const texts = await body(
      { ...both, "b.md": second.replace(/^\| Cy.*\n/m, "") },
      "reminder",
      ".",
    );
    expect(texts).toContain(
      "| Friday 11 December | 9 days | Write the release notes | Text | Watch sync, Tuesday 1 December, moved once |",
    );
  });

  it("know what the next meeting closed or moved, though only the first is named", async () => {
    const text = await body(both, "reminder", "a.md");
    expect(text).toContain("| Friday 11 December | 9 days | Write the release notes |");
    expect(text).not.toContain("Order a test machine");
  });

  it("do not reach for what no series and no origin ties to them", async () => {
    const plain = (text: string): string =>
      text.replace("series: watch\n", "").replace(/watch-2026-12-01#\d/g, "");
    const text = await body(
      { "a.md": plain(first).replace(/^\| Ann.*\n/m, ""), "b.md": plain(second) },
      "reminder",
      "a.md",
    );
    expect(text).toContain("| Friday 4 December | 16 days | Write the release notes |");
  });
});

describe("mail reminder --escalate", () => {
  it("copies host and decision-makers of what is overdue longer, in a mail of its own", async () => {
    const soon = "Bo Berg | Check the labels | List | 2026-12-21 | |";
    const files = {
      "a.md": meeting(
        "2026-12-08",
        ["Bo Berg | Write the release notes | Text | 2026-12-10 | |", soon],
        "en",
        "Cy Dow",
      ),
    };
    const { stdout } = await mail(files, "reminder", ".", "--escalate", "7d", "--dry-run");
    expect(stdout.match(/(?:Subject|To|Cc): .*/g)).toEqual([
      "Subject: [1 overdue] Thu 10 Dec · Write the release notes · Watch sync · Reminder",
      "To: Bo Berg <bo@example.com>",
      "Cc: Cy Dow <cy@example.com>, Ann Lee <ann@example.com>",
      "Subject: [Due in 1 day] Mon 21 Dec · Check the labels · Watch sync · Reminder",
      "To: Bo Berg <bo@example.com>",
      "Cc: nobody",
    ]);
    const late = { "a.md": files["a.md"].replace(`| ${soon} |\n`, "") };
    const text = await body(late, "reminder", ".", "--escalate", "7d");
    expect(text).toContain(
      "Copied to the host and the decision-makers, as this is more than **7** days overdue.",
    );
    expect(await body(late, "reminder", ".", "--escalate", "10d")).not.toContain("Copied to");
  });

  it("copies nobody where the owner is host and decision-maker, and does not say so", async () => {
    const files = {
      "a.md": meeting("2026-12-01", ["Ann Lee | Order a test machine | Order | 2026-12-07 | |"]),
    };
    expect(await body(files, "reminder", ".", "--escalate", "1w")).not.toContain("Copied to");
  });

  it("is for reminders only, and takes days", async () => {
    expect(await mail(both, "minutes", "b.md", "--escalate", "7d")).toMatchObject({ code: 2 });
    const { code, stderr } = await mail(both, "reminder", ".", "--escalate", "soon");
    expect(code).toBe(2);
    expect(stderr).toContain("--escalate “soon”");
  });
});
