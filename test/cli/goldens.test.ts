import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bare } from "../adopt/meetings.ts";
import { collab } from "../support/collab.ts";
import { packageRoot } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { transcript } from "../support/transcript.ts";
import { change, chinese, english, noMeeting } from "./meetings.ts";

const example = (path: string): string => readFileSync(join(packageRoot, "examples", path), "utf8");

const englishFaults = change(
  change(change(english, "opening: 5", "opening: 8"), "| 15 |", "| 20 |"),
  "recorder: Tom Ashby\n",
  "",
);
const chineseFaults = change(
  change(change(chinese, "role: decision-maker", "role: 老板"), "opening: 5", "opening: 8"),
  "host: 周予安\n",
  "",
);

const archive =
  "# 2026 年例会\n\n## 1月8日\n\n### 议程\n\n1. 进展\n\n## 1月15日\n\n### 议程\n\n1. 风险\n";

/** A promise that was moved, one that was kept, and some that stand in lists. */
const series = {
  "/work/loop/2026-12-01.md": `---
id: 2026-12-01-launch
title: Launch kickoff
start: 2026-12-01 14:00
series: launch
timezone: Europe/London
attendees: [Ann Lee, Bo Berg]
---
## Action items
| Owner | Task | Deliverable | Due |
| --- | --- | --- | --- |
| Ann Lee | Write the test plan and have it read by everybody who is going to use it | Test plan | 2026-12-04 |
| Bo Berg | Book the room | | 2026-12-07 |
| | Find a sponsor | | |
`,
  "/work/loop/2026-12-08.md": `---
id: 2026-12-08-launch
title: Launch, week 2
start: 2026-12-08 14:00
series: launch
timezone: Europe/London
attendees: [Ann Lee, Bo Berg]
---
## Action items
| Owner | Task | Due | Status |
| --- | --- | --- | --- |
| Ann Lee | Write the test plan, and have it read by everybody who is going to use it | 2026-12-11 | open |
| Bo Berg | Book the room | 2026-12-07 | done |
- [ ] Bo Berg to order the cake by 10 December
`,
  "/work/循环/2026-12-01.md": `---
id: 2026-12-01-新品启动
title: 新品启动会
start: 2026-12-01 14:00
series: 新品
attendees: [李雷, 王芳]
---
## 行动项
| 负责人 | 任务 | 交付物 | 截止时间 | 状态 |
| --- | --- | --- | --- | --- |
| 王芳 | 协调 3 名测试工程师，并把名单和分工表发给所有参会部门确认 | 名单与分工表 | 12月4日 | 进行中 |
| 李雷、王芳 | 整理用户调研报告 | 报告 | 12月9日 | 进行中 |
`,
};

const files = {
  ...series,
  "/work/launch.md": english,
  "/work/held/launch.md": example("en/held/2026-11-10-portal-kickoff.md"),
  "/work/faults.md": englishFaults,
  "/work/zh/启动会.md": chinese,
  "/work/zh/held/启动会.md": example("zh/held/2026-09-22-a2-kickoff.md"),
  "/work/zh/问题.md": chineseFaults,
  "/work/notes/README.md": noMeeting,
  "/work/bare/weekly.md": bare["a working group in English"],
  "/work/bare/README.md": noMeeting,
  "/work/旧/例会.md": bare["a weekly in Chinese"],
  "/work/旧/2026.md": archive,
};

/** What is said on a terminal or off it, to be read before it is accepted. */
describe("what a run looks like", () => {
  it.each<[string, readonly string[]]>([
    ["help-en", ["--help"]],
    ["help-zh", ["--help", "--lang", "zh"]],
    ["lint-help-en", ["lint", "--help"]],
    ["lint-help-zh", ["lint", "--help", "--lang", "zh"]],
    ["inspect-help-en", ["inspect", "--help"]],
    ["inspect-help-zh", ["inspect", "--help", "--lang", "zh"]],
    ["adopt-help-en", ["adopt", "--help"]],
    ["adopt-help-zh", ["adopt", "--help", "--lang", "zh"]],
    ["init-help-en", ["init", "--help"]],
    ["init-help-zh", ["init", "--help", "--lang", "zh"]],
    ["rules-help-en", ["rules", "--help"]],
    ["rules-help-zh", ["rules", "--help", "--lang", "zh"]],
    ["mail-help-en", ["mail", "--help"]],
    ["mail-help-zh", ["mail", "--help", "--lang", "zh"]],
    ["lint-en", ["lint", "faults.md", "launch.md", "missing.md", "notes"]],
    ["lint-zh", ["lint", "zh", "nowhere", "--lang", "zh"]],
    ["lint-json", ["lint", "--format", "json", "faults.md"]],
    ["inspect-en", ["inspect", "held/launch.md"]],
    ["inspect-zh", ["inspect", "zh/held/启动会.md"]],
    ["inspect-faults-zh", ["inspect", "zh/问题.md"]],
    ["adopt-en", ["adopt", "bare", "launch.md", "--normalize"]],
    ["adopt-zh", ["adopt", "旧", "zh/启动会.md", "--normalize"]],
    ["actions-help-en", ["actions", "--help"]],
    ["run-help-en", ["run", "--help"]],
    ["run-help-zh", ["run", "--help", "--lang", "zh"]],
    ["status-help-en", ["status", "--help"]],
    ["status-help-zh", ["status", "--help", "--lang", "zh"]],
    ["actions-help-zh", ["actions", "--help", "--lang", "zh"]],
    ["actions-en", ["actions", "loop", "--now", "2026-12-09 09:00", "--explain"]],
    ["actions-zh", ["actions", "循环", "--now", "2026-12-09 09:00"]],
    ["actions-week-zh", ["actions", "循环", "loop", "--group", "week", "--now", "2026-12-09"]],
    ["actions-md", ["actions", "loop", "--format", "md", "--status", "all", "--now", "2026-12-09"]],
    ["actions-json", ["actions", "loop", "--format", "json", "--now", "2026-12-09T09:00Z"]],
    ["actions-csv", ["actions", "loop", "--format", "csv", "--now", "2026-12-09"]],
    ["actions-html", ["actions", "循环", "--format", "html", "--now", "2026-12-09"]],
    ["mail-en", ["mail", "notice", "launch.md", "faults.md"]],
    ["mail-zh", ["mail", "notice", "zh/问题.md", "--dry-run"]],
  ])("%s", async (name, args) => {
    const outcome = await collab(args, { files: memoryFiles(new Map(Object.entries(files))) });
    await expect(transcript(args, outcome)).toMatchFileSnapshot(`../golden/cli/${name}.txt`);
  });
});
