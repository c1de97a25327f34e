import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const said = (text: string) => {
  const meeting = read(text);
  return {
    stage: meeting.stage,
    people: meeting.attendees.map(({ name }) => name),
    agenda: meeting.agenda.map(({ title }) => title.value),
    minutes: meeting.minutes.map(({ title }) => title.value),
    actions: meeting.actions.map(({ owner, task }) => [owner?.value, task?.value]),
    unread: meeting.unread.map(({ text: line }) => line),
  };
};

describe("a record that is one list has its sections as items", () => {
  const held = { stage: "held", unread: [] };

  test.each([
    `# Sync 31 Oct 2024

- Attendees
  - Ann Lee
  - Bo Berg
- Agenda
  - Roof
  - Budget
- Notes
  - Roof
    - it leaks
- Action items
  - Ann Lee to call the builder
`,
    `# Sync 31 Oct 2024

1. **Attendees**
   Ann Lee, Bo Berg
2. **Agenda**
   - Roof
   - Budget
3. **Minutes**
   - Roof: it leaks
4. **Action items**
   - Ann Lee: call the builder
`,
  ])("%#, in English", (text) => {
    expect(said(text)).toEqual({
      ...held,
      people: ["Ann Lee", "Bo Berg"],
      agenda: ["Roof", "Budget"],
      minutes: ["Roof"],
      actions: [["Ann Lee", "call the builder"]],
    });
  });

  test.each([
    ["参会人", "会议议题", "会议纪要", "待办事项"],
    ["參會人", "會議議題", "會議紀錄", "待辦事項"],
  ])("%s, %s, %s, %s", (people, agenda, minutes, actions) => {
    const text = `# 周会 2024-10-31

1. ${people}
   王芳、李雷
2. ${agenda}
   - 屋顶
   - 预算
3. ${minutes}
   - 屋顶：漏水
4. ${actions}
   - 王芳：找施工队
`;
    expect(said(text)).toEqual({
      ...held,
      people: ["王芳", "李雷"],
      agenda: ["屋顶", "预算"],
      minutes: ["屋顶"],
      actions: [["王芳", "找施工队"]],
    });
  });

  test("one such item alone is what people talk about", () => {
    const { agenda } = said(
      "# Sync\n\n## Agenda\n\n- Roof\n- Action items\n  - of last time\n- Budget\n",
    );
    expect(agenda).toEqual(["Roof", "Action items", "Budget"]);
  });
});

describe("lines counted in words are the headings of a record without any", () => {
  test.each([
    ["一、会议议题", "二、会议内容", "三、行动项"],
    ["（一）会议议题", "（二）会议内容", "（三）行动项"],
    ["一、會議議題", "二、會議內容", "三、行動項"],
  ])("%s, %s, %s", (agenda, minutes, actions) => {
    const text = `# 周会\n\n时间：2024年10月31日\n参会人：王芳、李雷\n\n${agenda}\n1、屋顶\n2、预算\n${minutes}\n1、屋顶：漏水。\n2、预算：超了。\n${actions}\n1、王芳：找施工队\n`;
    expect(said(text)).toMatchObject({
      ...{ stage: "held", agenda: ["屋顶", "预算"], minutes: ["屋顶", "预算"] },
      ...{ actions: [["王芳", "找施工队"]], unread: [] },
    });
  });
});

describe("a list of topics above headings of the same names is the agenda", () => {
  test.each([
    ["Discussion", "Choice of a roof", "Budget of the year", "We took tiles."],
    ["讨论内容", "屋顶的选择", "今年的预算", "选了瓦片。"],
    ["討論內容", "屋頂的選擇", "今年的預算", "選了瓦片。"],
  ])("%s", (section, roof, budget, told) => {
    const text = `# 2024-10-31\n\n## ${section}\n\n* ${roof}\n* ${budget}\n\n### ${roof}:\n\n${told}\n\n### ${budget}\n\n* ${told}\n`;
    expect(said(text)).toMatchObject({ agenda: [roof, budget], unread: [] });
    expect(said(text).minutes).toHaveLength(2);
  });

  test("a table of contents is none", () => {
    const text =
      "# Sync 2024-10-31\n\n- [Notes](#notes)\n- [Action items](#action-items)\n\n## Notes\n\nIt leaks.\n\n## Action items\n\n- Ann Lee: call the builder\n";
    expect(said(text).agenda).toEqual([]);
  });
});

test("what is counted below Actions: is no topic", () => {
  const text =
    "# Sync\n\nDate: 31 Oct 2024\nPresent: Ann Lee, Bo Berg\n\nNotes:\n1. Roof: it leaks.\n2. Budget: over.\n\nActions:\n1. Ann Lee to call the builder\n";
  expect(said(text)).toMatchObject({
    minutes: ["Roof: it leaks.", "Budget: over."],
    actions: [["Ann Lee", "call the builder"]],
  });
});

describe("a label at the end of a list announces the next one", () => {
  test.each([
    [
      "# Weekly sync 2026-12-01\n\n- Attendees: Ann Lee, Bo Berg\n- Notes:\n1. Roof\n   - Ann to call\n2. Garden\n   - Bo to dig\n",
      ["Ann Lee · call", "Bo Berg · dig"],
    ],
    [
      "# 第三次会议 2026-12-01\n\n* **与会人员**: 王芳、李雷\n* **讨论内容**:\n1. **明确分工:**\n    * 王芳负责前端页面\n    * 李雷负责后端服务\n",
      ["王芳 · 前端页面", "李雷 · 后端服务"],
    ],
    [
      "# 第三次會議 2026-12-01\n\n- 出席：王芳、李雷\n- 待辦事項：\n1. 王芳：聯絡廠商\n2. 李雷：買土\n",
      ["王芳 · 聯絡廠商", "李雷 · 買土"],
    ],
  ])("%s", (text, expected) => {
    const { actions } = read(text);
    expect(actions.map(({ owners, task }) => `${owners.join("|")} · ${task?.value}`)).toEqual(
      expected,
    );
  });

  test("what is to be done next is no topic beside the others", () => {
    const text =
      "# 第五次会议 2026-12-01\n\n* 与会人员: 王芳、李雷\n* 讨论内容:\n1. 规范流程:\n    * 同步主分支\n2. 下一步工作计划:\n    * 王芳写开发报告\n";
    const { minutes, actions } = read(text);
    expect(minutes.map(({ title }) => title.value)).toEqual(["规范流程"]);
    expect(actions.map(({ owners, task }) => [owners[0], task?.value])).toEqual([
      ["王芳", "写开发报告"],
    ]);
  });
});

describe("a line that is nothing but the name of a section is its heading, as pasted from an office", () => {
  test.each([
    [
      "Roof meeting 2026-12-01\n\nAttendees: Ann Lee\n\nAction Items\n\nAnn Lee\n\n* Call the builder\n",
      [["Ann Lee", "Call the builder"]],
    ],
    ["例会 2026-12-01\n\n大家讨论了屋顶。\n\n待办\n1. 王芳：联系厂商\n", [["王芳", "联系厂商"]]],
    [
      "例會 2026-12-01\n\n大家討論了屋頂。\n\n待辦事項\n\n- 王芳：聯絡廠商\n",
      [["王芳", "聯絡廠商"]],
    ],
  ])("%s", (text, expected) => {
    expect(read(text).actions.map(({ owners, task }) => [owners.join("|"), task?.value])).toEqual(
      expected,
    );
  });

  test("but the first line of a file is its title", () => {
    expect(read("會議記錄\n\n參加人員：王芳\n").title?.value).toBe("會議記錄");
  });
});
