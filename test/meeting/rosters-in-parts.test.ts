import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const came = (text: string) =>
  read(text).attendees.map(({ name, present }) => [name, present] as const);

const IN_PARTS = `# Council meeting - December 1, 2026

## Voting member attendance

### Premier member representatives

- [ ] Ann Lee - Acme, Inc.
- [x] Bo Berg - The Foo Studios (FS)
- [x] Cy Dahl - Bar Corporation
- [x] Dee Eck - Baz of Arts and Sciences
- [ ] Eve Low - Qux LLC

### Project representatives

- [x] Flo Gray - Roof project representative

## Notes

- The roof is nearly done.
- [ ] Ann Lee - write to the builder
`;

describe("below the headings of a list of those who came stand people, and no tasks", () => {
  test("boxes say who came", () => {
    expect(came(IN_PARTS)).toEqual([
      ["Ann Lee", false],
      ["Bo Berg", true],
      ["Cy Dahl", true],
      ["Dee Eck", true],
      ["Eve Low", false],
      ["Flo Gray", true],
    ]);
  });

  test("the boxes of the notes stay tasks", () => {
    expect(read(IN_PARTS).actions.map(({ task }) => task?.value)).toEqual(["write to the builder"]);
  });

  test("出席人员 in parts, too", () => {
    const text =
      "# 例会 2026-12-01\n\n## 出席人员\n\n### 会员代表\n\n- [x] 王芳 - 研发部\n- [ ] 李雷 - 市场部\n\n## 纪要\n\n- 讨论了预算\n- [ ] 韩梅梅 - 更新预算表\n";
    expect(came(text)).toEqual([
      ["王芳", true],
      ["李雷", false],
    ]);
    expect(read(text).actions.map(({ task }) => task?.value)).toEqual(["更新预算表"]);
  });

  test("what stands below another heading is a task", () => {
    const text =
      "# Roof meeting 2026-12-01\n\n## Attendees\n\n- Ann Lee\n\n### To prepare\n\n- [ ] bring the plans\n- [ ] bring the tools\n\n## Notes\n\n- The roof is done.\n";
    expect(read(text).actions.map(({ task }) => task?.value)).toEqual([
      "bring the plans",
      "bring the tools",
    ]);
  });
});
