import { expect, test } from "vitest";
import { read } from "./reading.ts";

const rows = (text: string) =>
  read(`# W 2026-12-01\n\nAttendees: Ann Lee, Bo Berg\n\n## Actions\n\n${text}`).actions.map(
    ({ owners, task, due, topic }) => [
      owners.join(),
      task?.value,
      due.kind === "date" ? due.date : due.kind,
      topic?.value ?? null,
    ],
  );

test.each([
  [
    "- Website work by Friday\n  - Ann: fix the page\n",
    ["Ann Lee", "fix the page", "2026-12-04", "Website work"],
  ],
  ["Flyers by 12 Dec:\n- Ann: print\n", ["Ann Lee", "print", "2026-12-12", "Flyers"]],
  ["网站（12月4日前）：\n- Ann: fix\n", ["Ann Lee", "fix", "2026-12-04", "网站"]],
  ["By Friday:\n- Ann: print\n", ["Ann Lee", "print", "2026-12-04", null]],
  ["Ann Lee (by Friday):\n- print\n", ["Ann Lee", "print", "2026-12-04", null]],
])("what tasks are about is told with by when: %s", (text, expected) => {
  expect(rows(text)).toContainEqual(expected);
});

test("a task gives its day to none behind it", () => {
  const { actions, unread } = read(
    "- [x] write it by Friday\n结论：同意\n  - 截止：12月4日\nACTION: Ann to send it\n",
  );
  expect(actions.map(({ task, dueText }) => [task?.value, dueText])).toEqual([["send it", null]]);
  expect(unread.map(({ text }) => text.value)).toContain("write it by Friday");
});
