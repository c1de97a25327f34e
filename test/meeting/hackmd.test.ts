import { expect, test } from "vitest";
import { read } from "./reading.ts";

test.each([
  ["###### tags: `roof` `notes`\n\n# Roof meeting 2026-12-01\n\n## Notes\n\n- The roof is done.\n"],
  ["# 例会 2026-12-01\n\n###### tags: `例会`\n\n## 纪要\n\n- 讨论了预算\n"],
])("the line of tags says nothing of the meeting: %j", (text) => {
  const { unread, minutes, title } = read(text);
  expect(unread.map((one) => one.text.value)).toEqual([]);
  expect(minutes.length).toBe(1);
  expect(title?.value).not.toMatch(/tags/);
});
