import { describe, expect, it } from "vitest";
import { read } from "./reading.ts";

const left = (text: string): readonly string[] => read(text).unread.map((one) => one.text.value);

describe("a line with the day and the title", () => {
  it.each([
    ["# Budget review\n\nDec 15, 2026 | Budget review\n", "2026-12-15", []],
    ["# 预算评审会\n\n2026年12月15日｜第三季度\n", "2026-12-15", ["第三季度"]],
    ["# Notes\n\nDec 15, 2026 | Review\n\nDec 8, 2026 | Review\n", undefined, null],
    ["2026年12月15日 | 预算评审会\n\n参会人：王芳\n", "2026-12-15", []],
  ])("%j", (text, day, rest) => {
    expect(read(text).date?.value).toBe(day);
    if (rest) expect(left(text)).toEqual(rest);
  });
});

describe("what is no name", () => {
  it.each([
    ["six names in a row, of which nobody can tell whose they are", "Ann Lee Bo Berg Cy Young"],
    ["a share", "spent: 82%"],
  ])("%s is nobody who came", (_, said) => {
    const text = `# Sync\n\nDate: 2026-12-15\nAttendees: ${said}\n`;
    expect(read(text).attendees).toEqual([]);
    expect(left(text)).toEqual([`Attendees: ${said}`]);
  });

  it.each([
    ["记录：\n- 已执行 82%\n", "已执行 82%"],
    ["记录：讨论了预算的执行情况\n", "讨论了预算的执行情况"],
    ["Recorder: spent 82% so far\n", "spent 82% so far"],
  ])("%j names no recorder", (line, rest) => {
    const text = `# 周会\n\n日期：2026-12-15\n${line}`;
    expect(read(text).recorder).toBeNull();
    expect(left(text)).toEqual([rest]);
  });

  it.each(["Maria José da Silva Santos e Castro", "王芳", "欧阳了然", "Ann Lee (82 % post)"])(
    "%s is one",
    (name) => {
      const { recorder } = read(`# Sync\n\nDate: 2026-12-15\nRecorder: ${name}\n`);
      expect(recorder?.value).toBe(name.replace(/ \(.*/, ""));
    },
  );
});

it.each([
  ["**Chair:** M. Okafor **Minutes:** L. Brandt", "M. Okafor", "Minutes: L. Brandt"],
  ["Host: Ann Lee Timekeeper: Bo Berg", "Ann Lee", "Timekeeper: Bo Berg"],
  ["主持人：王芳 计时：李雷", "王芳", "计时：李雷"],
])("the host ends where the next label begins: %s", (line, host, rest) => {
  const text = `# Sync\n\nDate: 2026-12-15\n${line}\n`;
  expect(read(text).host?.value).toBe(host);
  expect(left(text)).toEqual([rest]);
});

describe("a day of the page", () => {
  it.each([
    "Created: Dec 15, 2026 10:00 AM",
    "Last edited: December 16, 2026",
    "创建时间: 2026年12月15日 10:00",
    "最后编辑于：2026-12-15",
  ])("is none of the meeting: %s", (line) => {
    const text = `# 例会\n\n${line}\n\n## 笔记\n\n- 预算已批\n`;
    expect(read(text)).toMatchObject({ date: null, start: null, minutes: [{}] });
    expect(left(text)).toEqual([line]);
  });

  it.each(["会议时间：2026-12-15", "Date created: the meeting of Dec 15, 2026"])(
    "but %s",
    (line) => {
      expect(left(`# 例会\n\n${line}\n`)).toEqual(line.startsWith("会议") ? [] : [line]);
    },
  );
});

describe("people who are mentioned with names of several words", () => {
  it("are one each, wherever they stand", () => {
    const meeting = read(
      [
        ...["# Sync", "", "Date: 2026-12-15", "Attendees: @Ann Lee @Bo Berg @Cy Young", ""],
        ...[
          "## Agenda",
          "",
          "| Item | Time | Presenter |",
          "| - | - | - |",
          "| Move | 10 | @Ann Lee |",
        ],
        ...["", "## Action items", "", "- [ ] @Bo Berg confirm the trucks 18 Dec 2026", ""],
      ].join("\n"),
    );
    expect(meeting.attendees.map(({ name }) => name)).toEqual(["Ann Lee", "Bo Berg", "Cy Young"]);
    expect(meeting.agenda.map(({ presenter }) => presenter?.value)).toEqual(["Ann Lee"]);
    expect(
      meeting.actions.map(({ owners, task, dueText }) => [owners, task?.value, dueText?.value]),
    ).toEqual([[["Bo Berg"], "confirm the trucks", "18 Dec 2026"]]);
  });
});
