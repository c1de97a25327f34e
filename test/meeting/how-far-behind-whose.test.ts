import { expect, it } from "vitest";
import { read } from "./reading.ts";

const said = (line: string): readonly string[] =>
  read(`# Retro 15 Dec 2026\n\n## Action items\n\n- ${line}\n`).actions.map(
    ({ owners, task, status }) => `${owners.join()}|${task?.value}|${status}`,
  );

it.each([
  ["Ann: DONE – invite Dana", "Ann|invite Dana|done"],
  ["Ann: [DONE] invite Dana", "Ann|invite Dana|done"],
  ["Ann: Done: invite Dana", "Ann|invite Dana|done"],
  ["Ann: ✅ invite Dana", "Ann|invite Dana|done"],
  ["Ann: (done) invite Dana", "Ann|invite Dana|done"],
  ["Ann – completed – invite Dana", "Ann|invite Dana|done"],
  ["Ann: cancelled – invite Dana", "Ann|invite Dana|dropped"],
  ["@ann ✔ invite Dana", "ann|invite Dana|done"],
  ["王芳：已完成 发邀请函", "王芳|发邀请函|done"],
  ["王芳：【已完成】发邀请函", "王芳|发邀请函|done"],
  ["王芳：已完成，发邀请函", "王芳|发邀请函|done"],
  ["王芳：已完成：发邀请函", "王芳|发邀请函|done"],
  ["王芳 - 已取消 - 发邀请函", "王芳|发邀请函|dropped"],
  ["王芳：【進行中】發邀請函", "王芳|發邀請函|open"],
])("how far a task is may stand between whose it is and what it is: %s", (line, expected) => {
  expect(said(line)).toEqual([expected]);
});

it.each([
  ["Ann: Done by Friday: invite Dana", "open"],
  ["Ann: not done – invite Dana", "open"],
  ["王芳：未完成，发邀请函", "open"],
  ["王芳：完成 对账和报表", "open"],
  ["王芳：完成，再发邀请函", "open"],
])("but only what says it leaves no doubt: %s", (line, status) => {
  expect(said(line)[0]?.split("|").at(-1)).toBe(status);
});
