import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const names = (text: string) => read(text).attendees.map(({ name }) => name);
const onDuty = (text: string) => {
  const { host, recorder } = read(text);
  return [host?.value ?? null, recorder?.value ?? null];
};

const ROSTER = `| Name | Call sign | Office | Grid | Came |
|---|---|---|---|---|
| Ann Lee | AB1CD | Chair | FN25 | Yes |
| Bo Berg | EF2GH | Secretary | FN26bk | Yes |
| Cy Dahl | IJ3KL | | FN27 | Yes |
`;
const NAMES = `| 姓名 | 部门 | 职责 | 座位 |
|---|---|---|---|
| 王芳 | 研发部 | 主持人 | A1 |
| 李雷 | 市场部 | 记录人 | A2 |
`;

describe("what an office in a roster says, it says of the person of its row", () => {
  test.each([
    ["below a heading", `# Club 2026-11-13\n\n## Present\n\n${ROSTER}`, ["Ann Lee", "Bo Berg"]],
    ["below nothing", `# Club 2026-11-13\n\n${ROSTER}`, ["Ann Lee", "Bo Berg"]],
    ["参会人", `# 例会 2026-11-13\n\n## 参会人\n\n${NAMES}`, ["王芳", "李雷"]],
    ["没有标题", `# 例会 2026-11-13\n\n${NAMES}`, ["王芳", "李雷"]],
    [
      "without names in its header",
      "# Club 2026-11-13\n\n| A | B | C | D |\n|---|---|---|---|\n| Bo Berg | EF2GH | Secretary | FN26 |\n",
      [null, null],
    ],
    [
      "of whom one did not come",
      `# Club 2026-11-13\n\n| Name | Role | Present |\n|---|---|---|\n| Bo Berg | Secretary | no |\n`,
      [null, null],
    ],
  ])("%s", (_, text, expected) => {
    expect(onDuty(text)).toEqual(expected);
  });

  test("a table of labels and values stays one", () => {
    const text =
      "# 例会\n\n| 时间 | 2026-11-13 14:00 | 主持人 | 王芳 |\n|---|---|---|---|\n| 地点 | A301 | 记录人 | 李雷 |\n";
    expect(onDuty(text)).toEqual(["王芳", "李雷"]);
  });
});

test.each([
  [
    `# Club 2026-11-13\nThe following people were present:\n\n${ROSTER}`,
    ["Ann Lee", "Bo Berg", "Cy Dahl"],
  ],
  [
    "# Club 2026-11-13\nThe following members were present:\n\n- Ann Lee\n- Bo Berg\n",
    ["Ann Lee", "Bo Berg"],
  ],
  ["# 例会 2026-11-13\n参会人员如下：\n\n- 王芳\n- 李雷\n", ["王芳", "李雷"]],
])("a line announces the list behind it", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

describe("a deeper heading ends a list of people", () => {
  test.each([
    [
      "links",
      "### Guidelines\n* [Community Calendar](https://a.example)\n* [Code of Conduct](https://b.example)\n",
    ],
    ["rules", "### Rules\n- No recording\n- Join the queue\n"],
    ["topics", "### Before we begin\n- Roof\n- Budget\n"],
    ["链接", "### 须知\n- [社区日历](https://a.example)\n- 请勿录音\n"],
  ])("%s", (_, below) => {
    expect(names(`# Club 2026-11-13\n\n## Present\n- Ann Lee\n- Bo Berg\n\n${below}`)).toEqual([
      "Ann Lee",
      "Bo Berg",
    ]);
  });

  test.each([
    ["a department", "### Design team\n- Cy Dahl\n- Dee\n", ["Cy Dahl", "Dee"]],
    [
      "where it has people below",
      "### Berlin\n- Cy Dahl (Acme)\n- Dee Ek - Sales\n",
      ["Cy Dahl", "Dee Ek"],
    ],
    ["部门", "### 研发部\n- 王芳\n- 李雷\n", ["王芳", "李雷"]],
  ])("but %s goes on with it", (_, below, more) => {
    expect(names(`# Club 2026-11-13\n\n## Present\n- Ann Lee\n\n${below}`)).toEqual([
      "Ann Lee",
      ...more,
    ]);
  });
});

describe("prose behind a label is nobody, and stays unread", () => {
  test.each([
    ["参会人：本次会议共有32名成员参会，由各校学员组成。本次会议由班主任主持", []],
    ["参会人：全体同学按时到会，由各位老师组成。", []],
    ["参会人：共32人", []],
    ["参会人：王芳、李雷。会议由王芳主持", ["王芳", "李雷"]],
    ["参会人：王芳、李雷（3位列席）、会议由王芳主持", ["王芳", "李雷"]],
  ])("%s", (line, expected) => {
    const meeting = read(`# 例会 2026-11-13\n\n- ${line}\n`);
    expect(meeting.attendees.map(({ name }) => name)).toEqual(expected);
    expect(meeting.unread.length).toBeGreaterThan(0);
  });
});

describe("what stands around a name is no part of it", () => {
  const one = (entry: string) =>
    read(`# Club 2026-11-13\n\n## Present\n- ${entry}\n`).attendees.map(({ name, email, dept }) => [
      name,
      email?.value ?? null,
      dept,
    ]);
  test.each([
    ["于雨 ( yu@example.com )", [["于雨", "yu@example.com", null]]],
    ["Ann Lee ( ann@example.com )", [["Ann Lee", "ann@example.com", null]]],
    ["Ann Lee (Acme)(Maintainer)", [["Ann Lee", null, "Acme"]]],
    ["Ann Lee (Acme) (Maintainer)", [["Ann Lee", null, "Acme"]]],
    ["Ann Lee(Maintainer)", [["Ann Lee", null, "Maintainer"]]],
    ["王芳（研发部）（组长）", [["王芳", null, "研发部"]]],
    ["President Ann Lee", [["Ann Lee", null, "President"]]],
    ["Vice President Ann Lee", [["Ann Lee", null, "Vice President"]]],
    [
      "President Ann Lee, Treasurer Bo Berg",
      [
        ["Ann Lee", null, "President"],
        ["Bo Berg", null, "Treasurer"],
      ],
    ],
    [
      "Susan & Joel Mott",
      [
        ["Susan Mott", null, null],
        ["Joel Mott", null, null],
      ],
    ],
    [
      "Cy Dahl, Susan and Joel Mott",
      [
        ["Cy Dahl", null, null],
        ["Susan Mott", null, null],
        ["Joel Mott", null, null],
      ],
    ],
    [
      "Ann Lee & Bo Berg",
      [
        ["Ann Lee", null, null],
        ["Bo Berg", null, null],
      ],
    ],
  ])("%s", (entry, expected) => {
    expect(one(entry)).toEqual(expected);
  });
});

test.each([
  ["出席人员：王副会长思云、李部员雷。", ["王副会长思云", "李部员雷"]],
  ["出席人員	王副會長思云、范美宣部員毓珊。", ["王副會長思云", "范美宣部員毓珊"]],
  ["参会人：王芳、李雷。", ["王芳", "李雷"]],
])("a full stop behind the names ends them and makes no sentence: %s", (line, expected) => {
  expect(names(`# 例会 2026-11-13\n\n${line}\n`)).toEqual(expected);
});

describe("a table in which everybody came or not lists who attends, whatever stands above it", () => {
  const came = (text: string) =>
    read(text).attendees.map(({ name, dept, present }) => [name, dept, present]);

  test.each([
    [
      "# Roof meeting 2026-12-01\n\n| Name | Affiliation | Present |\n|---|---|---|\n| Ann Lee | Acme | yes |\n| Bo Berg | Foo | no |\n",
      [
        ["Ann Lee", "Acme", true],
        ["Bo Berg", "Foo", false],
      ],
    ],
    [
      "# 例会 2026-12-01\n\n| 姓名 | 部门 | 出席 |\n|---|---|---|\n| 王芳 | 研发部 | ✓ |\n| 李雷 | 测试部 | ✗ |\n",
      [
        ["王芳", "研发部", true],
        ["李雷", "测试部", false],
      ],
    ],
    [
      "# 例會 2026-12-01\n\n| 姓名 | 單位 | 簽到 |\n|---|---|---|\n| 王芳 | 研發部 | 是 |\n| 李雷 | 測試部 | 請假 |\n",
      [
        ["王芳", "研發部", true],
        ["李雷", "測試部", false],
      ],
    ],
    ["# Club 2026-12-01\n\n| Name | Present |\n|---|---|\n| Ann Lee | a cake |\n", []],
    ["# 团队\n\n| 姓名 | 部门 |\n|---|---|\n| 王芳 | 研发部 |\n", []],
  ])("%s", (text, expected) => {
    expect(came(text)).toEqual(expected);
  });
});
