import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const found = (text: string) => {
  const { actions, minutes } = read(text);
  return {
    tasks: actions.map(({ task, owners }) => [owners, task?.value]),
    topics: minutes.map(({ title }) => title.value),
  };
};

const notes = (body: string) => `# Roof meeting 2026-12-01\n\n## Notes\n\n${body}`;
const 纪要 = (body: string) => `# 例会 2026-12-01\n\n## 参会人\n\n- 王芳\n\n## 纪要\n\n${body}`;

describe("a task among the topics of minutes is no topic", () => {
  test.each([
    ["- Roof\n  - nearly done\n- Action: Ann to write to the builder\n- Budget\n  - fine\n"],
    ["- Action: Ann to write to the builder\n- Roof\n  - nearly done\n- Budget\n  - fine\n"],
    ["- Roof\n  - nearly done\n- [ ] Ann: write to the builder\n- Budget\n  - fine\n"],
  ])("%j", (body) => {
    expect(found(notes(body))).toEqual({
      tasks: [[["Ann"], "write to the builder"]],
      topics: ["Roof", "Budget"],
    });
  });

  test.each([
    ["- 屋顶\n  - 快好了\n- 待办：王芳写信给施工队\n- 预算\n  - 没问题\n"],
    ["- 屋顶\n  - 快好了\n- [ ] 王芳：写信给施工队\n- 预算\n  - 没问题\n"],
  ])("%j", (body) => {
    expect(found(纪要(body))).toEqual({
      tasks: [[["王芳"], "写信给施工队"]],
      topics: ["屋顶", "预算"],
    });
  });

  test("nor is it read twice below a topic of its own", () => {
    const body =
      "### Roof\n\n- nearly done\n- [ ] Ann: write to the builder\n\n### Budget\n\n- fine\n";
    expect(found(notes(body)).tasks).toEqual([[["Ann"], "write to the builder"]]);
  });

  test("what the agenda names, or a word or two, is a topic with a tick", () => {
    const text =
      "# Roof meeting 2026-12-01\n\n## Agenda\n\n- Mending the roof\n- Budget\n\n## Notes\n\n- [x] Mending the roof\n- [x] Budget\n";
    expect(found(text)).toEqual({ tasks: [], topics: ["Mending the roof", "Budget"] });
  });
});
