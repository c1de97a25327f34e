import { expect, it } from "vitest";
import { read } from "./reading.ts";

const said = (line: string): readonly string[] =>
  read(`# Retro 15 Dec 2026\n\n## Action items\n\n- ${line}\n`).actions.map(
    ({ owners, task, status, isStatusUnderstood }) =>
      `${owners.join()}|${task?.value}|${status}${isStatusUnderstood ? "" : "?"}`,
  );

it.each([
  ["~~Bo: buy milk~~ not needed any more", "Bo|buy milk|dropped?"],
  ["~~Bo: buy milk~~ moved to Ann", "Bo|buy milk|dropped?"],
  ["~~王芳：发公告~~ 客户不要了", "王芳|发公告|dropped?"],
  ["~~Bo: buy milk~~ cancelled", "Bo|buy milk|dropped"],
  ["~~Bo: buy milk~~ Ann: buy oat milk", "Ann|buy oat milk|open"],
  ["[-] Ann: call Dana ❌ 2026-12-16", "Ann|call Dana|dropped"],
  ["Ann: call Dana ❌ 2026-12-16", "Ann|call Dana|dropped"],
  ["Ann: call Dana ✅ 2026-12-16", "Ann|call Dana|done"],
])("what is given up is no task, and why is none either: %s", (line, expected) => {
  expect(said(line)).toEqual([expected]);
});
