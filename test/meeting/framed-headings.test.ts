import { describe, expect, test } from "vitest";
import { read, readAll } from "./reading.ts";

describe("a line between the same signs is a heading", () => {
  test.each(["=== % ===", "== % ==", "--- % ---", "—— % ——", "====%===="])("%s", (frame) => {
    const line = (words: string): string => frame.replace("%", words);
    const text = `Tenants – two short meetings\n\n${line("Meeting 1: 3 November 2026, 18:30")}\nPresent: Ann Lee, Bo Berg\n- Bins: the council is written to.\n\n${line("Meeting 2: 17 November 2026, 18:30")}\nPresent: same, plus Cy Dune\n- Lift: agreed to withhold the charge.\n`;
    expect(
      readAll(text).map(({ date, attendees }) => [
        date?.value,
        attendees.map(({ name }) => name).join(),
      ]),
    ).toEqual([
      ["2026-11-03", "Ann Lee,Bo Berg"],
      ["2026-11-17", "Cy Dune"],
    ]);
  });

  test("sections of one meeting", () => {
    const text =
      "# 例会 2026-12-01\n\n=== 参会人 ===\n王芳、李雷\n\n=== 待办 ===\n- 王芳：写报告，12月4日前\n";
    const { attendees, actions } = read(text);
    expect(attendees.map(({ name }) => name)).toEqual(["王芳", "李雷"]);
    expect(actions.map(({ task }) => task?.value)).toEqual(["写报告"]);
  });

  test.each(["— 2 —", "--- 3 ---", "== 5 =="])("a number of a page is none: %s", (line) => {
    const { actions } = read(
      `# 例会 2026-12-01\n\n## 待办\n- 王芳：写报告，12月4日前\n\n${line}\n\n- 李雷：发通知，12月5日前\n`,
    );
    expect(actions.map(({ task }) => task?.value)).toEqual(["写报告", "发通知"]);
  });
});

test("one of several meetings gives none of its days to all of them", () => {
  const text =
    "# Tenants\n\nMeeting 1: 3 November 2026, 18:30, in Flat 2 with everybody who lives there\n- Bins.\n\nMeeting 2: 17 November 2026, 18:30, in Flat 2 with everybody who lives there\n- Lift.\n";
  expect(readAll(text).map(({ date }) => date?.value ?? null)).toEqual([null]);
});

test("who is named in brackets in the minutes, with by when before it, has a task", () => {
  const of = (line: string) =>
    read(
      `# 例会 2026-12-01\n\n参会人：王芳\n\n## 纪要\n### 进度\n- ${line}\n\n## 待办\n- 王芳：写报告，12月4日前\n`,
    ).actions.map(({ owners, due }) => [owners.join(), due.kind === "date" && due.date]);
  expect(of("12月5日前上报赶工措施。（责任人：王芳）")).toContainEqual(["王芳", "2026-12-05"]);
  expect(of("增加班组。（责任人：王芳）")).toEqual([["王芳", "2026-12-04"]]);
});
