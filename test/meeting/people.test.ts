import { describe, expect, it } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { readConfig } from "../../src/config/read.ts";
import { calendarFor, lintMeeting } from "../../src/lint/run.ts";
import { recipientsOf } from "../../src/mail/recipients.ts";
import { isFailure, readYaml } from "../../src/markdown/yaml.ts";
import type { People } from "../../src/meeting/people/address-book.ts";
import { readMeeting, readMeetings } from "../../src/meeting/read.ts";
import { messagesIn } from "../../src/messages/index.ts";

const byRole = { from: null, bcc: [], chosen: {} } as const;

/** The address book of a configuration, through the real reader. */
/** Where there is nothing but the configuration. */
const alone = { ownRules: [], extend: () => "nothing to extend", matcher: () => () => false };

function people(yaml: string): People {
  const source = {
    file: "collab.config.yaml",
    text: `people:\n${yaml}`,
    encoding: "utf-8",
  } as const;
  const root = readYaml(source.text);
  if (isFailure(root)) throw new Error(root.reason);
  const config = readConfig(root, source, messagesIn("en"), alone);
  const [wrong] = config.problems;
  if (wrong) throw wrong;
  return config.people;
}

const book = people(`
  - { name: 王芳, email: wang.fang@example.com, dept: 研发部, role: 决策人, aliases: [Fang, 芳姐], handles: ["@fangw"] }
  - 李雷 <li.lei@example.com>（项目部，执行人）
  - { name: 钱多, email: qian.duo@example.com }
  - { name: 张伟, email: wei.one@example.com, dept: 生产部 }
  - { name: 张伟, email: wei.two@example.com, dept: 质量部 }
`);

const text = ({
  attendees = "[王芳, 李雷]",
  more = "",
  presenter = "李雷",
  owner = "王芳",
}: Partial<Record<"attendees" | "more" | "presenter" | "owner", string>>): string => `---
title: 产线会
start: 2026-12-01 14:00
attendees: ${attendees}
${more}
---
## 议程
| 议题 | 时长 | 主讲 | 必达结论 |
| --- | --- | --- | --- |
| 排期 | 10 分钟 | ${presenter} | 确认排期 |
## 纪要
### 排期
- 结论：按期
## 行动项
| 负责人 | 任务 | 交付物 | 截止时间 |
| --- | --- | --- | --- |
| ${owner} | 排期 | 排期表 | 2026-12-04 |
`;

const options = { timezone: null, calendar: calendarFor(defaultConfig), people: book };
const read = (parts: Parameters<typeof text>[0]) =>
  readMeeting({ file: "a.md", text: text(parts), encoding: "utf-8" }, options);
const said = (parts: Parameters<typeof text>[0]) => {
  const found = lintMeeting(read(parts), defaultConfig, { language: null });
  return found.map(({ rule, line }) => `${line} ${rule}`);
};

describe("an attendee in the address book", () => {
  it.each(["王芳", "王 芳", "Fang", "fang", "芳姐", '"@fangw"', "fangw", "wang.fang@example.com"])(
    "gets name, address, department and role when written %s",
    (name) => {
      expect(read({ attendees: `[${name}]` }).attendees[0]).toMatchObject({
        name: "王芳",
        email: { value: "wang.fang@example.com" },
        dept: "研发部",
        role: "decision-maker",
      });
    },
  );

  it("keeps what the file says", () => {
    const [person] = read({ attendees: "[芳姐 <f@example.com>（生产部，执行人）]" }).attendees;
    expect(person).toMatchObject({
      name: "芳姐",
      email: { value: "f@example.com" },
      dept: "生产部",
      role: "executor",
    });
  });

  it("keeps a role that is not understood for attendee-role to report", () => {
    const meeting = read({ attendees: "[{ name: 王芳, role: 老板 }]" });
    expect(meeting.attendees[0]).toMatchObject({ role: null, roleText: { value: "老板" } });
  });

  it("needs no address in the file", () => {
    expect(said({ attendees: "[王芳, 李雷]" })).not.toContain("4 attendee-email");
    expect(said({ attendees: "[王芳, 陌生人]" })).toContain("4 attendee-email");
  });
});

describe("names elsewhere", () => {
  it("become those people are listed under; the owner stays as written too", () => {
    const meeting = read({
      more: "host: 芳姐\nrecorder: '@fangw'\nmaterials: [{ title: 报表, owner: Fang }]",
      presenter: "芳姐、李雷",
      owner: "@fangw",
    });
    expect(meeting.host?.value).toBe("王芳");
    expect(meeting.recorder?.value).toBe("王芳");
    expect(meeting.materials[0]?.owner?.value).toBe("王芳");
    expect(meeting.agenda[0]?.presenter?.value).toBe("王芳、李雷");
    expect(meeting.actions[0]).toMatchObject({ owner: { value: "@fangw" }, owners: ["王芳"] });
  });

  it("follow the name an attendee's address is listed with", () => {
    const meeting = read({ attendees: "[Wang Fang <wang.fang@example.com>]", owner: "芳姐" });
    expect(meeting.actions[0]?.owners).toEqual(["Wang Fang"]);
  });

  it("may be the first or last name of one attendee, with no address book", () => {
    const source = text({
      attendees: "[Owen Clarke <o@example.com>]",
      presenter: "Owen",
      owner: "Clarke",
    });
    const meeting = readMeeting(
      { file: "a.md", text: source, encoding: "utf-8" },
      { ...options, people: [] },
    );
    expect(meeting.agenda[0]?.presenter?.value).toBe("Owen Clarke");
    expect(meeting.actions[0]?.owners).toEqual(["Owen Clarke"]);
  });

  it("leave words that are nobody's name alone", () => {
    const meeting = read({
      attendees: "[QA Lead, QA Tester]",
      presenter: "constructor",
      owner: "全体",
    });
    expect(meeting.agenda[0]?.presenter?.value).toBe("constructor");
    expect(meeting.actions[0]?.owners).toEqual(["全体"]);
    expect(meeting.ambiguous).toEqual([]);
  });
});

describe("an action owner who was not invited", () => {
  it("is reached by the action list, and known, when the address book has the address", () => {
    const meeting = read({ owner: "钱多" });
    expect(recipientsOf(meeting, "actions", byRole).to).toEqual([
      { name: "钱多", address: "qian.duo@example.com" },
    ]);
    expect(said({ owner: "钱多" })).not.toContain("17 action-owner-known");
    expect(said({ owner: "孙悟" })).toContain("17 action-owner-known");
  });

  it("does not get the notice", () => {
    const addresses = recipientsOf(read({ owner: "钱多" }), "notice", byRole).to.map(
      (to) => to.address,
    );
    expect(addresses).toEqual(["wang.fang@example.com", "li.lei@example.com"]);
  });
});

describe("a name of two people", () => {
  it("is left as written and reported once, with who it may be", () => {
    const meeting = read({ attendees: "[王芳, 张伟]", presenter: "张伟", owner: "张伟" });
    expect(meeting.attendees[1]).toMatchObject({ name: "张伟", email: null });
    expect(meeting.ambiguous).toMatchObject([
      {
        name: { value: "张伟" },
        candidates: [{ detail: "wei.one@example.com" }, { detail: "wei.two@example.com" }],
      },
    ]);
  });

  it("is settled by a department, an address, or by not being used", () => {
    const byDept = read({ attendees: "[张伟（质量部）]", owner: "张伟" });
    expect(byDept.attendees[0]?.email?.value).toBe("wei.two@example.com");
    expect(byDept.ambiguous).toEqual([]);
    expect(read({ attendees: "[张伟 <w@example.com>]", owner: "张伟" }).ambiguous).toEqual([]);
    expect(read({}).ambiguous).toEqual([]);
  });

  it("gets no mail rather than somebody else's", () => {
    const attendees = "[张伟 <a@example.com>, 张伟 <b@example.com>]";
    const { to, withoutAddress } = recipientsOf(
      read({ attendees, owner: "张伟" }),
      "actions",
      byRole,
    );
    expect(to).toEqual([]);
    expect(withoutAddress).toEqual(["张伟"]);
  });

  it("is reported once in a file of several meetings", () => {
    const part = (day: number) =>
      `# 例会 2026-12-0${day}\n参会人：张伟\n## 议程\n- 排期 10 分钟\n\n`;
    const meetings = readMeetings(
      { file: "a.md", text: part(1) + part(2), encoding: "utf-8" },
      options,
    );
    expect(meetings).toHaveLength(2);
    expect(meetings.flatMap(({ ambiguous }) => ambiguous)).toHaveLength(1);
  });
});

describe("the address book's forms", () => {
  it("may map names to addresses, details or nothing, under Chinese keys too", () => {
    const nothing = { email: null, dept: null, role: null, aliases: [], handles: [] };
    expect(
      people(
        "  甲: a@example.com\n  乙: { 邮箱: b@example.com, 部门: 法务部, handles: '@b' }\n  丙:\n",
      ),
    ).toEqual([
      { ...nothing, name: "甲", email: "a@example.com" },
      { ...nothing, name: "乙", email: "b@example.com", dept: "法务部", handles: ["b"] },
      { ...nothing, name: "丙" },
    ]);
  });

  it.each([
    ["  - { nmae: x }", "unknown setting “nmae” — did you mean “name”?", 2, 7],
    ["  - { name: x, role: boss }", "“role” has a value that cannot be used", 2, 22],
    ["  - { name: x, email: x y }", "“email” has a value that cannot be used", 2, 23],
    ["  - { dept: x }", "“people” has a value that cannot be used", 2, 5],
    ["  x: nonsense", "“x” has a value that cannot be used", 2, 6],
    ["  3", "“people” has a value that cannot be used", 2, 3],
  ])("refuses %s with its place", (yaml, message, line, column) => {
    expect(() => people(yaml)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(message),
        place: expect.objectContaining({ line, column }),
      }),
    );
  });
});

describe("a line of who came", () => {
  const came = (attendees: string, line: string) => {
    const held = text({ attendees }).replace("### 排期", `${line}\n\n### 排期`);
    const meeting = readMeeting({ file: "a.md", text: held, encoding: "utf-8" }, options);
    return meeting.attendees.map(({ name, present }) => `${name} ${present}`);
  };

  it.each(["缺席：芳姐", "缺席：@fangw（出差）", "缺席：王芳", "出席：李雷"])(
    "%s says who is missing",
    (line) => {
      expect(came("[王芳, 李雷]", line)).toEqual(["王芳 false", "李雷 true"]);
    },
  );

  it("knows who is listed by an alias, and first names", () => {
    expect(came("[Fang, 李雷]", "缺席：王芳")).toEqual(["王芳 false", "李雷 true"]);
    expect(came("[Owen Clarke, Ann Lee]", "出席：Owen")).toEqual([
      "Owen Clarke true",
      "Ann Lee false",
    ]);
  });

  it("means nobody by a name of several", () => {
    expect(came("[Owen Clarke, Owen Price]", "缺席：Owen")).toEqual([
      "Owen Clarke true",
      "Owen Price true",
    ]);
  });
});

describe("host and recorder with a department", () => {
  it("are the people of that name", () => {
    const meeting = read({ more: "host: 李雷（研发部，主持）\nrecorder: 芳姐 (研发部)" });
    expect(meeting.host?.value).toBe("李雷");
    expect(meeting.recorder?.value).toBe("王芳");
    expect(recipientsOf(meeting, "notice", byRole).from?.address).toBe("li.lei@example.com");
  });

  it("are told apart by it", () => {
    const meeting = read({
      attendees: "[张伟 <a@example.com>（生产部）, 张伟 <b@example.com>（质量部）]",
      more: "host: 张伟（质量部）\nrecorder: 张伟（法务部）",
    });
    expect(meeting.host?.value).toBe("张伟");
    expect(meeting.recorder?.value).toBe("张伟（法务部）");
    expect(meeting.ambiguous.map(({ name }) => name.value)).toEqual(["张伟"]);
  });

  it("are told apart by an address, too", () => {
    const meeting = read({
      attendees: "[张伟 <a@example.com>, Ann Lee <ann@example.com>, 张伟 <b@example.com>]",
      more: "host: Ann Lee <ann@example.com>\nrecorder: 张伟 <b@example.com>（质量部）",
    });
    expect([meeting.host?.value, meeting.recorder?.value]).toEqual(["Ann Lee", "张伟"]);
    expect(meeting.ambiguous).toEqual([]);
  });

  it("stay as written when nobody is known", () => {
    expect(read({ more: "host: 孙悟（研发部）" }).host?.value).toBe("孙悟（研发部）");
  });
});

describe("an alias of two people in the address book", () => {
  const shared = people(`
  - { name: 王芳, email: wang.fang@example.com, aliases: [小王] }
  - { name: 王强, email: wang.qiang@example.com, aliases: [小王] }
`);
  const readShared = (attendees: string) =>
    readMeeting(
      { file: "a.md", text: text({ attendees, owner: "小王" }), encoding: "utf-8" },
      { ...options, people: shared },
    );

  it("means the one who is invited", () => {
    const meeting = readShared("[王强, 李雷]");
    expect(meeting.actions[0]?.owners).toEqual(["王强"]);
    expect(meeting.ambiguous).toEqual([]);
  });

  it.each(["[李雷]", "[王芳, 王强, 李雷]", "[小王, 李雷]"])(
    "is reported when invited: %s",
    (list) => {
      const { actions, ambiguous } = readShared(list);
      expect(actions[0]?.owners).toEqual(["小王"]);
      expect(ambiguous[0]?.candidates).toHaveLength(2);
    },
  );
});

it.each([
  ["  - 3\n", 2],
  ["  - 李雷\n  - null\n", 3],
])("an entry that is no name is refused: %j", (yaml, line) => {
  expect(() => people(yaml)).toThrow(
    expect.objectContaining({ place: expect.objectContaining({ line, column: 5 }) }),
  );
});
