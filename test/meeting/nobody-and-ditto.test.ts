import { describe, expect, test } from "vitest";
import { readBody } from "./reading.ts";

const actionsOf = (text: string): readonly string[] =>
  readBody(text).actions.map(({ owners, task, due, status }) =>
    [
      owners.join(", "),
      task?.value,
      due.kind === "date" ? due.date : due.kind,
      ...(status === "open" ? [] : [status]),
    ].join(" | "),
  );

const table = (header: string, ...rows: readonly string[]): string =>
  [
    `## Actions\n\n| ${header} |`,
    "| --- | --- | --- | --- |",
    ...rows.map((row) => `| ${row} |`),
    "",
  ].join("\n");

describe("what stands for an owner may say that there is none", () => {
  test.each([
    ...["?", "???", "–", "---", "TBD", "tbc", "N/A", "none", "nobody", "to be confirmed", "(open)"],
    ...[
      "to be assigned",
      "[owner]",
      "Unassigned",
      "待定",
      "待确认",
      "待明確",
      "无",
      "暂无",
      "（待定）",
    ],
    ...["【负责人】", "空缺", "/"],
  ])("%s", (owner) => {
    const [action] = readBody(
      table("Task | Owner | Due | Status", `Draft it | ${owner} | 4 Dec | |`),
    ).actions;
    expect(action?.owners).toEqual([]);
    expect(action?.places.owner).not.toBeNull();
  });

  test("somebody may be named beside", () => {
    const row = "Draft it | Ann Lee / TBD | 4 Dec | |";
    expect(actionsOf(table("Task | Owner | Due | Status", row))).toEqual([
      "Ann Lee | Draft it | 2026-12-04",
    ]);
  });

  test.each(["Null", "No", "Ann Open", "N. Abel"])("a name: %s", (owner) => {
    const [action] = readBody(
      table("Task | Owner | Due | Status", `Draft it | ${owner} | 4 Dec | |`),
    ).actions;
    expect(action?.owners).toEqual([owner]);
  });
});

describe("what the entry above says holds once more", () => {
  test.each([
    "ditto",
    "Ditto",
    "do.",
    "″",
    '"',
    "〃",
    "same as above",
    "(as above)",
    "同上",
    "（同上）",
  ])("%s in a cell", (mark) => {
    const text = table(
      "Task | Owner | Due | Status",
      "Draft it | Ann Lee | 4 Dec | done",
      `Send it | ${mark} | ${mark} | ${mark}`,
      `File it | ${mark} | 9 Dec | open`,
    );
    expect(actionsOf(text)).toEqual([
      "Ann Lee | Draft it | 2026-12-04 | done",
      "Ann Lee | Send it | 2026-12-04 | done",
      "Ann Lee | File it | 2026-12-09",
    ]);
  });

  test("one task for several people", () => {
    const rows = ["王芳 | 提交自评 | 12月4日 | 未开始", "李雷 | 同上 | 〃 | |"];
    const text = table("负责人 | 任务 | 截止时间 | 状态", ...rows);
    expect(actionsOf(text)).toEqual([
      "王芳 | 提交自评 | 2026-12-04",
      "李雷 | 提交自评 | 2026-12-04",
    ]);
    const list =
      "## 行动项\n\n1. 王芳：提交自评，12月4日前\n2. 李雷：同上\n3. 韩梅梅：同上，12月9日前\n";
    expect(actionsOf(list)).toEqual([
      "王芳 | 提交自评 | 2026-12-04",
      "李雷 | 提交自评 | 2026-12-04",
      "韩梅梅 | 提交自评 | 2026-12-09",
    ]);
    expect(actionsOf("## Actions\n\n- Ann Lee: draft it, by 4 Dec\n- Bo Berg: ditto\n")).toEqual([
      "Ann Lee | draft it | 2026-12-04",
      "Bo Berg | draft it | 2026-12-04",
    ]);
  });

  test("nothing stands above it", () => {
    const [action] = readBody(
      table("Task | Owner | Due | Status", "Draft it | Ann Lee | ditto | |"),
    ).actions;
    expect(action?.due.kind).toBe("unparsed");
  });

  test("who speaks, and how long", () => {
    const text =
      "## Agenda\n\n| Item | Presenter | Minutes |\n|---|---|---|\n| Roof | Ann Lee | 10 |\n| Lift | ditto | 〃 |\n";
    expect(
      readBody(text).agenda.map(({ presenter, minutes }) => [presenter?.value, minutes?.value]),
    ).toEqual([
      ["Ann Lee", 10],
      ["Ann Lee", 10],
    ]);
  });
});
