import { describe, expect, it } from "vitest";
import { collab } from "../support/collab.ts";
import { scratchFolder } from "../support/scratch.ts";

const meeting = (start: string, due: string, series = "series: weekly\n") =>
  `---\ntitle: 例会\nstart: ${start} 14:00\n${series}---\n\n## 行动项\n\n| 负责人 | 任务 | 交付物 | 截止时间 |\n| --- | --- | --- | --- |\n| 李雷 | 写方案 | 方案 | ${due} |\n`;

const dueIn = async (files: Readonly<Record<string, string>>): Promise<unknown> => {
  const cwd = scratchFolder(files);
  const { stdout } = await collab(["inspect", "--ndjson", "."], { cwd });
  const [first] = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  return [first.actions[0].dueKind, first.actions[0].due];
};

describe("a deadline tied to the next meeting", () => {
  const first = meeting("2026-12-01", "下次会议前");

  it("is the day of the series' next meeting among the files", async () => {
    expect(
      await dueIn({
        "a.md": first,
        "b.md": meeting("2026-12-15", "by next meeting"),
        "c.md": meeting("2026-12-08", "2026-12-10"),
      }),
    ).toEqual(["relative", "2026-12-08"]);
  });

  it.each([
    ["no other meeting is known", {}],
    ["the others are earlier", { "b.md": meeting("2026-11-24", "2026-12-10") }],
    [
      "the others are of another series",
      { "b.md": meeting("2026-12-08", "2026-12-10", "series: x\n") },
    ],
    [
      "the next one is called off",
      { "b.md": meeting("2026-12-08", "2026-12-10", "series: weekly\nstatus: cancelled\n") },
    ],
  ])("stays open when %s", async (_, others) => {
    expect(await dueIn({ "a.md": first, ...others })).toEqual(["relative", null]);
  });

  it.each([
    "下次会议后",
    "下次会议前3天",
    "after the next meeting",
    "3 days before the next meeting",
  ])("is not the meeting's own day when counted from it: %s", async (due) => {
    const files = {
      "a.md": meeting("2026-12-01", due),
      "b.md": meeting("2026-12-08", "2026-12-10"),
    };
    expect(await dueIn(files)).not.toContain("2026-12-08");
  });

  it("is no finding then, and one otherwise", async () => {
    const lint = async (files: Readonly<Record<string, string>>) =>
      (await collab(["lint", "a.md", "b.md", "--stage", "minutes"], { cwd: scratchFolder(files) }))
        .stdout;
    const next = { "a.md": first, "b.md": meeting("2026-12-08", "2026-12-10") };
    expect(await lint(next)).not.toContain("action-deadline");
    const earlier = { "a.md": first, "b.md": meeting("2026-11-24", "2026-12-10") };
    expect(await lint(earlier)).toContain("action-deadline");
  });
});
