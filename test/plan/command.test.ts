import { describe, expect, test } from "vitest";
import { collab } from "../support/collab.ts";
import { memoryFiles } from "../support/memory-files.ts";
import { transcript } from "../support/transcript.ts";

interface Before {
  readonly files?: Readonly<Record<string, string>>;
  readonly now?: string;
  readonly timezone?: string;
}

/** Runs a command line in a folder that exists only in memory. */
async function plan(
  args: readonly string[],
  { files: before = {}, now, timezone = "Asia/Shanghai" }: Before = {},
) {
  const files = new Map(Object.entries(before));
  const outcome = await collab(["plan", ...args], {
    files: memoryFiles(files),
    timezone,
    ...(now !== undefined && { now }),
  });
  return { ...outcome, files };
}

/** Runs a command line; gives everything it said, did and returned as one readable text. */
async function golden(args: readonly string[], before: Before = {}): Promise<string> {
  const { files, ...outcome } = await plan(args, before);
  const written = [...files].filter(([path, text]) => before.files?.[path] !== text);
  return transcript(["plan", ...args], outcome, written);
}

const zh = [
  ...["新款手表项目启动会", "--lang", "zh", "--scenario", "kickoff", "--start", "2026-12-01 14:00"],
  ...["--objective", "确定首发日期和各部门分工", "--host", "周予安", "--recorder", "林小满"],
  ...["--attendee", "顾文博 <gu.wenbo@example.com>（产品中心，决策人）"],
  ...["--attendee", "沈嘉 <shen.jia@example.com>（研发部，执行人）", "--series", "watch"],
];
const en = [
  ...[
    "New watch kickoff",
    "--lang",
    "en",
    "--scenario",
    "kickoff",
    "--start",
    "2026-12-01T10:00",
    "--duration",
    "30",
  ],
  ...[
    "--timezone",
    "Europe/Berlin",
    "--objective",
    "Fix the launch date",
    "--host",
    "Priya Raman",
    "--recorder",
    "Tom Ashby",
  ],
  ...["--attendee", "Helen Marsh <helen.marsh@example.com> (Operations, decision-maker)"],
  ...["--attendee", "Owen Clarke <owen.clarke@example.com> (Engineering, executor)"],
];

describe("collab plan", () => {
  test.each<[string, readonly string[], Before?]>([
    ["help-en", ["--help"]],
    ["help-zh", ["--help", "--lang", "zh"]],
    ["kickoff-zh", zh],
    ["kickoff-en", en],
    ["problem-zh", ["--scenario", "problem", "--lang", "zh", "--start", "2026-12-01 14:00"]],
    ["resource-en", ["Q1 requests", "--scenario", "resource", "--start", "2026-12-01 14:00"]],
    [
      "review-zh",
      ["三季度复盘", "--scenario", "复盘", "--start", "2026-10-12 14:00"],
      { now: "2026-10-09T02:00:00Z" },
    ],
    ["general-zh", ["部门例会"]],
    ["general-en", ["Team meeting", "--start", "2026-12-01 23:30"]],
    ["stdout", ["--scenario", "review", "--lang", "en", "--stdout"]],
    ["quiet", ["Team meeting", "--quiet", "--dir", "meetings/2026"]],
    ["day-off", ["国庆加班会", "--start", "2026-10-03 09:00"], { now: "2026-10-02T02:00:00Z" }],
    ["holidays-unknown", ["明年开工会", "--start", "2031-02-03 09:00"]],
    ["exists", ["Team meeting"], { files: { "/work/team-meeting.md": "mine" } }],
    [
      "force",
      ["Team meeting", "--force", "--quiet"],
      { files: { "/work/team-meeting.md": "mine" } },
    ],
    ["folder-is-a-file", ["Team meeting", "--dir", "notes"], { files: { "/work/notes": "mine" } }],
    ["no-title", []],
    ["no-title-zh", ["--lang", "zh"]],
    ["unknown-scenario", ["x", "--scenario", "party"]],
    ["impossible-start", ["x", "--start", "2026-02-30 10:00"]],
    ["impossible-time-zh", ["启动会", "--lang", "zh", "--start", "2026-12-01 25:00"]],
    ["start-without-time", ["x", "--start", "2026-12-01"]],
    ["duration-zero", ["x", "--duration", "0"]],
    ["duration-negative", ["x", "--duration", "-30"]],
    ["unknown-timezone", ["x", "--timezone", "Asia/Peking"]],
    ["attendee-without-name", ["x", "--attendee", "（市场部，执行人）"]],
    ["attendee-with-unknown-role", ["x", "--attendee", "Ann Lee (IT, boss)"]],
  ])("%s", async (name, args, options) => {
    await expect(await golden(args, options)).toMatchFileSnapshot(`../golden/plan/${name}.txt`);
  });

  test.each([
    ["the machine's zone where nothing names one", "Europe/Berlin", {}, "Europe/Berlin"],
    ["UTC where the machine knows none", "Etc/Unknown", {}, "UTC"],
    [
      "the configuration's before the machine's",
      "Europe/Berlin",
      { "/work/collab.config.yaml": "timezone: Asia/Tokyo\n" },
      "Asia/Tokyo",
    ],
  ])("has %s", async (_, timezone, files, expected) => {
    const { stdout } = await plan(["Team meeting", "--stdout"], { files, timezone });
    expect(stdout).toContain(`timezone: ${expected}\n`);
  });

  test("leaves the existing file alone", async () => {
    const before = { "/work/team-meeting.md": "mine" };
    const { code, files } = await plan(["Team meeting"], { files: before });
    expect(code).toBe(2);
    expect(files).toEqual(new Map([["/work/team-meeting.md", "mine"]]));
  });

  test.each(["../../etc/passwd", "..", "C:\\con", "a/b", "aux", "\u0000", "🎉", "-"])(
    "%j as a title stays in its folder",
    async (title) => {
      const args = ["--dir", "meetings", "--quiet", "--scenario", "review", "--", title];
      const { code, files } = await plan(args);
      expect(code).toBe(0);
      const [path = ""] = [...files.keys()];
      expect(path).toMatch(/^\/work\/meetings\/[\p{L}\p{N}][\p{L}\p{N}-]*\.md$/u);
      expect(path).not.toMatch(/\/(?:con|aux|nul|prn)\.md$/);
    },
  );
});
