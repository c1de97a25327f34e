import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

/** Where an entry among those who attend can stand, beside somebody else. */
const PLACES: Readonly<Record<string, (entry: string) => string>> = {
  "front-matter": (entry) => `---\ntitle: Sync\nattendees: ["Zoe Young", "${entry}"]\n---\n`,
  line: (entry) => `# Sync 2026-11-24\n参会人：Zoe Young；${entry}\n`,
  item: (entry) => `# Sync 2026-11-24\n- **Attendees**: Zoe Young; ${entry}\n`,
  list: (entry) => `# Sync 2026-11-24\n## Attendees\n- Zoe Young\n- ${entry}\n`,
  section: (entry) => `# 例会 2026-11-24\n## 参会人员\nZoe Young\n${entry}\n`,
  cell: (entry) =>
    `# Sync 2026-11-24\n## Attendees\n| Name |\n|---|\n| Zoe Young |\n| ${entry} |\n`,
};

/** Everybody but Zoe Young, with what is known of them. */
const others = (text: string): readonly string[] =>
  read(text)
    .attendees.filter(({ name }) => name !== "Zoe Young")
    .map(({ name, dept, present }) =>
      [name, ...(dept === null ? [] : [dept]), ...(present === false ? ["absent"] : [])].join(
        " | ",
      ),
    );

describe.each(Object.entries(PLACES))("in %s", (_, put) => {
  test.each([
    "甲明（請假）",
    "甲明（请假）",
    "甲明（缺席）",
    "甲明（未到）",
    "甲明（病假）",
    "甲明（出差）",
    "甲明（請假，王芳代理）",
    "甲明 (absent)",
    "甲明 (apologies)",
    "甲明 (excused)",
    "甲明 (on leave)",
    "甲明 (sick)",
    "甲明 (Absent - on a train)",
  ])("who is away does not attend: %s", (entry) => {
    expect(others(put(entry))).toEqual(["甲明 | absent"]);
  });

  test.each([
    ["甲明（线上）", "甲明"],
    ["甲明（研发）", "甲明 | 研发"],
    ["Ann Lee (remote)", "Ann Lee"],
    ["Ann Lee (Awayday team)", "Ann Lee | Awayday team"],
    ["Ann Lee (Leave management)", "Ann Lee | Leave management"],
    ["Ann Lee (Foo, Inc)", "Ann Lee | Foo, Inc"],
    ["Di Eck (DE)", "Di Eck"],
    ["Di Eck (he/him)", "Di Eck"],
    ["Di Eck (QA)", "Di Eck | QA"],
  ])("what else stands beside a name says where somebody is from: %s", (entry, said) => {
    expect(others(put(entry))).toEqual([said]);
  });
});

describe.each(Object.entries(PLACES))("a family name first, in %s", (_, put) => {
  test.each([
    ["Müller, Hans <h@example.com>", ["Hans Müller"]],
    ["van der Berg, Hans <h@example.com>", ["Hans van der Berg"]],
    ["Müller, Hans (h@example.com)", ["Hans Müller"]],
  ])("%s", (entry, names) => {
    expect(read(put(entry)).attendees.map(({ name }) => name)).toEqual(["Zoe Young", ...names]);
  });
});

test.each([
  ["Attendees: Müller, Hans <h@example.com>, Lee, Ann <a@example.com>", ["Hans Müller", "Ann Lee"]],
  ["Attendees: Ann Lee, Müller, Hans <h@example.com>", ["Ann Lee", "Hans Müller"]],
  ["参会人：Müller, Hans <h@example.com>、王芳", ["Hans Müller", "王芳"]],
  ["出席：王芳、Müller, Hans <h@example.com>", ["王芳", "Hans Müller"]],
  ["Attendees: Ann, Bob <b@example.com>, Cy", ["Ann", "Bob", "Cy"]],
])("one person, not two: %s", (line, names) => {
  expect(read(`# Sync 2026-11-24\n${line}\n`).attendees.map(({ name }) => name)).toEqual(names);
});

const HANS = '---\nattendees: ["Müller, Hans <h@example.com>"]\n';

test.each([
  [`${HANS}host: "Müller, Hans <h@example.com>"\n---\n`],
  [`${HANS}---\n## Agenda\n1. A (Müller, Hans, 10 min)\n`],
  [`${HANS}---\n## Action items\n- Müller, Hans <h@example.com>: write it\n`],
  [`${HANS}---\n## Action items\n- write it, owner: Müller, Hans <h@example.com>\n`],
  [
    `${HANS}---\n## Action items\n| Owner | Task |\n|---|---|\n| Müller, Hans <h@example.com> | x |\n`,
  ],
])("who is named so elsewhere: %j", (text) => {
  const { host, agenda, actions } = read(text);
  expect([host?.value, agenda[0]?.presenter?.value, actions[0]?.owners.join("+")]).toContain(
    "Hans Müller",
  );
});

test.each([
  ["- Bo Berg - apologies", "Bo Berg | absent"],
  ["- Cy Dole, excused", "Cy Dole | absent"],
  ["- Ann Lee – absent (on a train)", "Ann Lee | absent"],
  ["- Ann Lee [absent]", "Ann Lee | absent"],
  ["- Jon Kay | Acme", "Jon Kay | Acme"],
  ["- Di Eck [DE]", "Di Eck"],
  ["- Kay Lim, CEO, Acme Inc.", "Kay Lim | CEO, Acme Inc."],
  ["- 王芳 - 请假", "王芳 | absent"],
  ["- 王芳，請假", "王芳 | absent"],
])("in a list, without brackets: %s", (line, said) => {
  expect(others(`# Sync 2026-11-24\n## Attendees\n- Zoe Young\n${line}\n`)).toEqual([said]);
});

test.each([
  "参会人员：见签到表",
  "參會人員：詳見附件",
  "出席：人数不足，流会",
  "出席人员：名单如下",
  "Attendees: see the sign-in sheet",
  "Present: unfortunately the room was locked",
  "Attendees: quorum not achieved",
])("nobody: %s", (line) => {
  const { attendees, unread } = read(`# 例会 2026-11-24\n${line}\n`);
  expect([attendees, unread.map(({ text }) => text.value)]).toEqual([[], [line]]);
});

describe("a value in the braces or brackets of a template", () => {
  const head = (chair: string, notes: string) => {
    const { host, recorder, attendees } = read(
      `# Sync 2026-11-24\nChair: ${chair}\nNote taker: ${notes}\nAttendees: ${chair}\n`,
    );
    return [host?.value ?? null, recorder?.value ?? null, attendees.map(({ name }) => name)];
  };

  test.each([
    ["{Ann Lee}", "[Bo Berg]", ["Ann Lee", "Bo Berg", ["Ann Lee"]]],
    ["{王芳}", "{李雷}", ["王芳", "李雷", ["王芳"]]],
    ["[Ann Lee]", "{Bo}", ["Ann Lee", "Bo", ["Ann Lee"]]],
  ])("%s is who was filled in", (chair, notes, said) => {
    expect(head(chair, notes)).toEqual(said);
  });

  test.each([
    ["{chair}", "{name}"],
    ["[Chair name]", "[Your Name]"],
    ["{主持人姓名}", "{姓名}"],
    ["{name of the chair}", "[TBD]"],
  ])("%s says whom to write there", (chair, notes) => {
    expect(head(chair, notes)).toEqual([null, null, []]);
  });
});
