import { describe, expect, it } from "vitest";
import { Editor } from "./client.ts";

const meeting = (date: string, rows: readonly string[], zh = false): string =>
  [
    "---",
    `id: watch-${date}`,
    `title: ${zh ? "手表周会" : "Watch sync"}`,
    `start: ${date} 10:00`,
    "series: watch",
    "---",
    `## ${zh ? "行动项" : "Action items"}`,
    "",
    zh ? "| 负责人 | 任务 | 截止时间 | 状态 | 来源 |" : "| Owner | Task | Due | Status | Origin |",
    "| --- | --- | --- | --- | --- |",
    ...rows,
    "",
  ].join("\n");

const first = meeting("2026-12-01", [
  "| Bo Berg | Write the release notes | 2026-12-04 | open | |",
  "| Ann Lee | Order a test machine | 2026-12-07 | open | |",
  "| Ann Lee | Propose the price | 2026-12-04 | done | |",
]);
const files = { "first.md": first };

describe("an action in the editor", () => {
  it("shows its history over the files beside it when it is pointed at", async ({
    onTestFinished,
  }) => {
    const editor = await Editor.start(onTestFinished, files);
    const row =
      "| Bo Berg | Write the rele¦ase notes | ~~2026-12-04~~ 2026-12-11 | open | watch-2026-12-01#1 |";
    const text = await editor.hover(meeting("2026-12-08", [row]));
    expect(text?.split("\n")).toEqual([
      expect.stringMatching(/^\*\*watch\.[a-z0-9]{4}\*\* Write the release notes$/),
      "",
      "open · due 2026-12-11 · moved once",
      "",
      "- 2026-12-01 · first.md:11 · open · due 2026-12-04 · first promised",
      "- 2026-12-08 · 会议.md:11 · open · due 2026-12-11 · same: its origin says so",
    ]);
  });

  it("is offered by its origin in the column for it", async ({ onTestFinished }) => {
    const editor = await Editor.start(onTestFinished, files);
    const items = await editor.completions(
      meeting("2026-12-08", ["| Bo Berg | Write the release notes | 2026-12-11 | open | ¦ |"]),
    );
    expect(items.map(({ label, detail }) => `${label} ${detail}`)).toEqual([
      "watch-2026-12-01#1 Bo Berg · Write the release notes · 2026-12-04",
      "watch-2026-12-01#2 Ann Lee · Order a test machine · 2026-12-07",
    ]);
    expect(editor.completed(items[0])).toContain("| open | watch-2026-12-01#1 |");
  });

  it.each([
    ["en", "open", "Mark as done", /\| done \(?\d{4}-\d\d-\d\d\)? \|/],
    ["zh", "进行中", "标记为已完成", /\| 已完成（\d{4}-\d\d-\d\d） \|/],
  ])("is closed by a code action, in %s", async (locale, status, title, expected) => {
    const closers: (() => void)[] = [];
    const editor = await Editor.start(
      ((close: () => void) => closers.push(close)) as never,
      {},
      { locale },
    );
    try {
      const row = `| Bo Berg | Write the release notes | 2026-12-11 | ${status} | |`;
      const text = meeting(
        "2026-12-08",
        [row, row.replace("release notes", "manual")],
        locale === "zh",
      );
      await editor.open(text);
      const offered = await editor.actions(10);
      const done = offered.filter((action) => action.title === title);
      expect(done.map(({ kind }) => kind)).toEqual(["refactor.rewrite"]);
      const [was, is] = [text, editor.applied(done[0])].map((each) => each.split("\n"));
      expect(is?.filter((line, at) => line !== was?.[at])).toEqual([
        expect.stringMatching(expected),
      ]);
      expect((await editor.actions(4)).map((action) => action.title)).not.toContain(title);
    } finally {
      for (const close of closers) close();
    }
  });
});
