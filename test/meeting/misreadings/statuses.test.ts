import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** Where it can stand how far an action is; `%` is its place. */
const PLACES: Readonly<Record<string, string>> = {
  cell: "## Action items\n| Owner | Task | Status |\n|---|---|---|\n| Ann | write it | % |",
  "cell in Chinese": "## 行动项\n| 负责人 | 任务 | 状态 |\n|---|---|---|\n| 王芳 | 写初稿 | % |",
  "cell in traditional characters":
    "## 行動項目\n| 負責人 | 任務 | 狀態 |\n|---|---|---|\n| 王芳 | 寫初稿 | % |",
  detail: "## Action items\n- Ann: write it\n  - Status: %",
  "detail in Chinese": "## 行动项\n- 王芳：写初稿\n  - 状态：%",
  label: "## Action items\n- Ann: write it, status: %",
  "label in traditional characters": "## 行動項目\n- 王芳：寫初稿，狀態：%",
  minutes: "## 纪要\n### 1. 预算\n结论：同意\n行动项：王芳，写初稿，状态：%",
};

const said = (place: string, words: string) => {
  const [action, another] = read(
    `# Sync 2026-12-20\nAttendees: Ann, Bo\n\n${place.replace("%", () => words)}\n`,
  ).actions;
  return [
    action?.isStatusUnderstood ? action.status : "?",
    action?.closed ?? null,
    action?.owners.length,
    another,
  ];
};

describe.each(Object.entries(PLACES))("in a %s", (_, place) => {
  test.each([
    ["done 2026-12-18", "done", "2026-12-18"],
    ["Done on 18 Dec 2026", "done", "2026-12-18"],
    ["已完成（12月4日）", "done", "2026-12-04"],
    ["已完成 2026-12-04", "done", "2026-12-04"],
    ["11月12日已完成", "done", "2026-11-12"],
    ["已於11月12日完成", "done", "2026-11-12"],
    ["✔️", "done", null],
    ["✅️", "done", null],
    ["☑", "done", null],
    ["✓", "done", null],
    ["√", "done", null],
    ["[x]", "done", null],
    ["完成√", "done", null],
    ["100%完成", "done", null],
    ["100% done", "done", null],
    ["✅ Done (12 Nov)", "done", "2026-11-12"],
    ["Completed on 12 Nov", "done", "2026-11-12"],
    ["Finished 12 November", "done", "2026-11-12"],
    ["Closed - won't do", "dropped", null],
    ["n/a", "dropped", null],
    ["不適用", "dropped", null],
    ["已取消（12月4日）", "dropped", "2026-12-04"],
    ["进行中", "open", null],
    ["處理中", "open", null],
    ["50%", "?", null],
    ["完成50%", "?", null],
    ["carried over", "?", null],
    ["已延期至12月20日", "?", null],
    ["順延", "?", null],
  ])("%s", (words, status, closed) => {
    expect(said(place, words)).toEqual([status, closed, 1, undefined]);
  });
});

/** What says by itself how far it is, in a line without a label. */
const BESIDE = {
  "bracket in a list": "## Action items\n- Ann: write it (%)",
  "Chinese bracket": "## 行动项\n- 王芳：写初稿（%）",
  "dash in a list": "## Action items\n- Ann: write it - %",
  "box that is empty": "## Action items\n- [ ] Ann: write it (%)",
  "cell of tasks": "## 行動項目\n| 負責人 | 任務 |\n|---|---|\n| 王芳 | 寫初稿（%） |",
  front: "## Action items\n- [%] Ann: write it",
} as const;

describe.each(Object.entries(BESIDE))("in a %s", (_, place) => {
  test.each([
    ["done 2026-12-18", "done", "2026-12-18"],
    ["11月12日已完成", "done", "2026-11-12"],
    ["已完成", "done", null],
    ["Completed on 12 Nov", "done", "2026-11-12"],
    ["won't do", "dropped", null],
    ["已取消", "dropped", null],
    ["進行中", "open", null],
    ["in progress", "open", null],
  ])("%s", (words, status, closed) => {
    expect(said(place, words)).toEqual([status, closed, 1, undefined]);
  });
});
