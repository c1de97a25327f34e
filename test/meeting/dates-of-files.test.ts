import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const NOTES = "## Attendees\n- Ann Lee\n\n## Notes\n- Roof\n  - it leaks\n";
const dateOf = (file: string, text = NOTES) => read(text, file).date?.value ?? null;

describe("the day that a file's name says", () => {
  test.each([
    ["meeting-2026-12-01.md", "2026-12-01"],
    ["notes_2026-12-01.md", "2026-12-01"],
    ["Board.2026.12.01.md", "2026-12-01"],
    ["#103-2026-12-01.md", "2026-12-01"],
    ["会议纪要-2026-12-01.md", "2026-12-01"],
    ["release-1.2.3.md", null],
    ["sprint-12.md", null],
  ])("%s", (file, date) => {
    expect(dateOf(file)).toBe(date);
  });

  test("tells which of two days the first date is", () => {
    const text = (day: string) => `Date: ${day}\n\n${NOTES}`;
    expect(dateOf("sync-2026-12-04.md", text("12/01/2026"))).toBe("2026-12-01");
    expect(dateOf("sync-2026-12-04.md", text("01/12/2026"))).toBe("2026-12-01");
    expect(dateOf("sync.md", text("01/12/2026"))).toBe(null);
  });
});

test("a space without width in front of a label changes nothing", () => {
  expect(dateOf("a.md", "- \u200b**时间**: 2026年12月1日\n- \u200b**参会人**: 王芳\n")).toBe(
    "2026-12-01",
  );
});

describe("who came, told otherwise", () => {
  const people = (body: string) =>
    read(`# Board 2026-12-01\n\n${body}`).attendees.map(
      ({ name, present }) => `${name}${present === false ? " absent" : ""}`,
    );

  test("by a column of any name that says nothing else", () => {
    const table = (yes: string, no: string) =>
      `## Attendance\n\n| Name | Status |\n|---|---|\n| Ann Lee | ${yes} |\n| Bo Berg | ${no} |\n`;
    expect(people(table("Present", "Absent"))).toEqual(["Ann Lee", "Bo Berg absent"]);
    expect(people(table("Yes", "No"))).toEqual(["Ann Lee", "Bo Berg"]);
  });

  test("behind a Roman number, and in a heading that names all of them", () => {
    expect(people("Present: Ann Lee\n\nI. Apologies: Bo Berg\n")).toEqual([
      "Ann Lee",
      "Bo Berg absent",
    ]);
    expect(
      people("### Present: Ann Lee\n### Regrets: Bo Berg\n\nScribe: Ann\n\n[Agenda](a.md)\n"),
    ).toEqual(["Ann Lee", "Bo Berg absent"]);
  });

  test.each(["Apologies received", "Absent with notice", "Excused", "Not in attendance"])(
    "%s",
    (label) => {
      expect(people(`Present: Ann Lee\n\n${label}: Bo Berg\n`)).toEqual([
        "Ann Lee",
        "Bo Berg absent",
      ]);
    },
  );
});
