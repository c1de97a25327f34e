import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { at, read, written } from "./reading.ts";

const problems = (yaml: string): readonly string[] => {
  const meeting = read(`---\n${yaml}\n---\n`);
  return meeting.problems.map(({ code, key, value, suggestion, span }) =>
    [at(meeting, span), code, key, value, suggestion && `→ ${suggestion}`]
      .filter(Boolean)
      .join(" "),
  );
};

describe("front-matter", () => {
  test("keys in English", () => {
    const meeting = read(
      [
        "---",
        "id: 2026-12-01-x-kickoff",
        "title: 新品 X 项目启动会",
        "scenario: kickoff",
        "objective: 各部门就目标达成一致",
        "start: 2026-12-01 14:00",
        "duration: 60",
        "timezone: Asia/Shanghai",
        "location: 3 楼 A301",
        "link: https://meet.example.com/x",
        "host: 李雷",
        "recorder: 韩梅梅",
        "opening: 5",
        "rules: [每人发言不超过 3 分钟, 对事不对人]",
        "series: x-launch",
        "notified: 2026-11-27 10:00",
        "minutes-sent: 2026-12-01 18:00",
        "revision: 2",
        "---",
      ].join("\n"),
    );
    expect(meeting.problems).toEqual([]);
    expect(meeting).toMatchObject({
      id: "2026-12-01-x-kickoff",
      title: { value: "新品 X 项目启动会" },
      scenario: { value: "kickoff" },
      start: { value: "2026-12-01T14:00" },
      end: { value: "2026-12-01T15:00" },
      durationMinutes: { value: 60 },
      timezone: "Asia/Shanghai",
      location: "3 楼 A301",
      link: "https://meet.example.com/x",
      host: { value: "李雷" },
      recorder: { value: "韩梅梅" },
      openingMinutes: { value: 5 },
      rules: [{ value: "每人发言不超过 3 分钟" }, { value: "对事不对人" }],
      series: "x-launch",
      notified: { value: "2026-11-27T10:00" },
      minutesSent: { value: "2026-12-01T18:00" },
      revision: { value: 2 },
    });
  });

  test("keys in Chinese mean the same", () => {
    const meeting = read(
      "---\n标题: 启动会\n场景: 项目启动\n目标: 定日期\n开始: 2026-12-01 14:00\n结束: 15:30\n时区: Asia/Shanghai\n地点: A301\n主持人: 李雷\n记录人: 韩梅梅\n开场: 5 分钟\n规则: 对事不对人\n系列: x\n状态: 已取消\n通知时间: 2026-11-27\n纪要时间: 2026-12-01 18:00\n修订: 1\n---\n",
    );
    expect(meeting.problems).toEqual([]);
    expect(meeting).toMatchObject({
      title: { value: "启动会" },
      scenario: { value: "kickoff" },
      end: { value: "2026-12-01T15:30" },
      durationMinutes: { value: 90 },
      openingMinutes: { value: 5 },
      rules: [{ value: "对事不对人" }],
      stage: "cancelled",
      notified: { value: "2026-11-27T00:00" },
      revision: { value: 1 },
    });
  });

  test("every value knows its place, in block and in flow style", () => {
    const meeting = read(
      '---\ntitle: "启动：第一次"\nattendees:\n  - { name: 王芳, email: w@example.com, role: 决策人 }\n  - 赵强 <z@example.com>（市场部，执行人）\n---\n',
    );
    expect(at(meeting, meeting.title)).toBe("2:9");
    expect(written(meeting, meeting.title)).toBe("启动：第一次");
    const [wang, zhao] = meeting.attendees;
    expect(
      wang && [at(meeting, wang.span), at(meeting, wang.email), at(meeting, wang.roleText)],
    ).toEqual(["4:5", "4:24", "4:45"]);
    expect(
      zhao && [at(meeting, zhao.span), at(meeting, zhao.email), at(meeting, zhao.roleText)],
    ).toEqual(["5:5", "5:9", "5:28"]);
  });

  test("YAML 1.2: 14:30 stays 14:30, a date stays text, a number may serve as text", () => {
    const meeting = read(
      "---\ntitle: 2026\nstart: 2026-12-01T14:30\nlocation: 14:30\nhost: no\n---\n",
    );
    expect(meeting.title?.value).toBe("2026");
    expect(meeting.start?.value).toBe("2026-12-01T14:30");
    expect(meeting.location).toBe("14:30");
    expect(meeting.host?.value).toBe("no");
  });

  test.each([
    ["2026-12-01 14:00", "2026-12-01T14:00"],
    ["2026-12-01T14:00:00", "2026-12-01T14:00"],
    ["2026/12/1 9:05", "2026-12-01T09:05"],
    ["2026年12月1日 14:00", "2026-12-01T14:00"],
    ["2026-12-01T06:00Z", "2026-12-01T14:00"],
    ["2026-12-01T14:00+08:00", "2026-12-01T14:00"],
    ["2026-12-01 01:00 -05:00", "2026-12-01T14:00"],
  ])("start %s is 14:00 or so in Shanghai: %s", (text, start) => {
    expect(read(`---\ntimezone: Asia/Shanghai\nstart: ${text}\n---\n`).start?.value).toBe(start);
  });

  test("the end may be a time or a moment, even on the next day", () => {
    expect(
      read("---\nstart: 2026-12-01 23:00\nend: 2026-12-02 00:30\n---\n").durationMinutes?.value,
    ).toBe(90);
  });

  test("without an id the file's name serves", () => {
    expect(read("---\ntitle: x\n---\n", "meetings/2026-12-01-x.md").id).toBe("2026-12-01-x");
  });
});

describe("a start that is only a day", () => {
  const meeting = read(
    "---\nstart: 2026-06-15\n---\n# x\n\n## Action items\n\n| Owner | Task | Due |\n| - | - | - |\n| Ann | call | Friday |\n",
  );
  test("is the day from which deadlines are reckoned", () => {
    expect(meeting.date?.value).toBe("2026-06-15");
    expect(meeting.actions[0]?.due).toMatchObject({ kind: "date", date: "2026-06-19" });
  });
  test("lacks its time", () => {
    expect(meeting.start).toBeNull();
    expect(meeting.problems.map(({ code }) => code)).toEqual(["time-missing"]);
  });
});

describe("what cannot be used is named with its place", () => {
  test.each([
    ["titel: x", ["2:1 unknown-key titel → title"]],
    ["主席人: x", ["2:1 unknown-key 主席人 → 主持人"]],
    ["frobnicate: x", ["2:1 unknown-key frobnicate"]],
    ["title: a\n标题: b", ["3:1 duplicate-key 标题 title"]],
    ["scenario: kikoff", ["2:11 unknown-scenario scenario kikoff → kickoff"]],
    ["start: 2026-02-30 10:00", ["2:8 impossible-date start 2026-02-30 10:00"]],
    ["start: 2026-12-01 25:00", ["2:8 impossible-date start 2026-12-01 25:00"]],
    ["start: 2026-12-01 14:00-15:00", ["2:8 in-words start 2026-12-01 14:00-15:00"]],
    ["start: tomorrow", ["2:8 impossible-date start tomorrow"]],
    ["start: 2026-12-01", ["2:8 time-missing start 2026-12-01"]],
    ["start: 2026-12-01 14:00\nend: 13:00", ["3:6 end-before-start end 13:00"]],
    ["duration: 0", ["2:11 not-positive duration 0"]],
    ["duration: -30", ["2:11 not-positive duration -30"]],
    ["duration: long", ["2:11 wrong-type duration long"]],
    ["timezone: Mars/Base", ["2:11 unknown-timezone timezone Mars/Base"]],
    ["status: closd", ["2:9 unknown-status status closd → closed"]],
    ["lang: fr", ["2:7 unknown-language lang fr"]],
    ["title: [a, b]", ["2:8 wrong-type title"]],
    ["attendees:\n  - { nmae: x }", ["3:7 unknown-key nmae → name"]],
    [
      "materials:\n  - { title: x, due: 2026-13-01, pages: many }",
      ["3:22 impossible-date due 2026-13-01", "3:41 wrong-type pages many"],
    ],
    ["- a\n- b", ["2:1 not-a-mapping"]],
  ])("%j", (yaml, expected) => {
    expect(problems(yaml)).toEqual(expected);
  });

  test("broken YAML: line and column of the error, and the body is read all the same", () => {
    const meeting = read("---\ntitle: [a\nstart: 2\n---\n## 议程\n\n1. 目标（10 分钟）\n");
    expect(meeting.problems).toMatchObject([{ code: "yaml" }]);
    expect(at(meeting, meeting.problems[0]?.span ?? null)).toBe("3:1");
    expect(meeting.agenda).toHaveLength(1);
  });

  test.each([
    ["title: x\n目标：定日期\nstart: 2026-12-01 14:00", "3:3 full-width-colon 目标"],
    ["目标：定日期", "2:3 full-width-colon 目标"],
    ["attendees:\n  - 姓名：王芳\n    role: 执行人", "3:7 full-width-colon 姓名"],
    ["title: [a\nhost: 会议：x", "3:1 yaml deficient indentation"],
  ])("the full-width colon, where YAML would blame another line: %j", (yaml, expected) => {
    expect(problems(yaml)).toEqual([expected]);
  });

  test("none at all, and one that never ends", () => {
    expect(read("# 例会\n").problems).toMatchObject([{ code: "missing" }]);
    expect(read("---\ntitle: x\n").problems).toMatchObject([{ code: "unclosed" }]);
    expect(read("---\ntitle: x\n---- \nbody").problems).toMatchObject([{ code: "unclosed" }]);
  });

  const known = "title: x\nstart: 2026-12-01 14:00\nattendees: [Ann]\n";
  test.each([
    ["a blank line", `\n---\n${known}---\n`, "2:1 misplaced"],
    ["blank lines of Windows", `\r\n \r\n---\r\n${known}---\r\n`, "3:1 misplaced"],
    ["a comment", `<!-- draft\nof mine --> \n\n---\n${known}---\n`, "4:1 misplaced"],
    ["a second byte order mark", `\ufeff---\n${known}---\n`, "1:2 misplaced"],
    ["four hyphens", `----\n${known}----\n`, "1:1 fence"],
    ["what a word processor makes of hyphens", `—-\n${known}—-\n`, "1:1 fence"],
    [
      "a full-width keyboard",
      `\n－－－\n标题: x\n开始: 2026-12-01 14:00\n参会人: Ann\n－－－\n`,
      "2:1 misplaced",
    ],
  ])(
    "where only people find it, it is read and reported, and is no body: %s",
    (_, top, expected) => {
      const meeting = read(`${top}\n## Agenda\n\n1. Goals\n`);
      expect(meeting.problems.map(({ code, span }) => `${at(meeting, span)} ${code}`)).toEqual([
        expected,
      ]);
      expect(meeting).toMatchObject({
        ...{ title: { value: "x" }, start: { value: "2026-12-01T14:00" } },
        ...{ attendees: [{ name: "Ann" }], agenda: [{ title: { value: "Goals" } }], unread: [] },
      });
    },
  );

  test.each([
    [
      "rules around a head",
      "\n---\n\n时间: 2026-12-01 14:00\n地点: A301\n\n---\n\n## 议程\n\n1. 甲\n",
    ],
    ["a rule at the top", "----\n\n# 例会\n\n---\n\n## 议程\n\n1. 甲\n"],
    ["two rules with nothing between", "\n---\n\n---\n\n## 议程\n\n1. 甲\n"],
    ["text", "\n---\nA remark: nothing of a meeting\n\n---\n\n## Agenda\n\n1. A\n"],
  ])("none is found in %s", (_, text) => {
    expect(read(text)).toMatchObject({ hasFrontMatter: false, agenda: [{}] });
  });

  test("an empty one is no problem", () => {
    expect(read("---\n---\n").problems).toEqual([]);
    expect(read("---\r\n# nothing yet\r\n---\r\n").problems).toEqual([]);
  });
});

describe("front-matter is data, never code", () => {
  const canary = join(mkdtempSync(join(tmpdir(), "collab-")), "canary");
  const write = `require("node:fs").writeFileSync(${JSON.stringify(canary)}, "")`;

  test.each(["js", "javascript", "coffee", "json", "toml", "JS"])(
    "---%s is refused and nothing runs",
    (language) => {
      const meeting = read(`---${language}\n{ title: ${write} }\n---\n`);
      expect(meeting.problems).toMatchObject([{ code: "language", value: language }]);
      expect(existsSync(canary)).toBe(false);
    },
  );

  test.each([
    `title: !!js/function 'function () { ${write} }'`,
    `title: !<tag:yaml.org,2002:js/undefined> ''`,
  ])("the tag in %j is refused", (yaml) => {
    expect(problems(yaml)[0]).toContain("yaml");
    expect(existsSync(canary)).toBe(false);
  });

  test("aliases, duplicate keys and deep nesting are refused", () => {
    for (const yaml of [
      "title: &a x\nhost: *a",
      "title: a\ntitle: b",
      `title: ${"[".repeat(100)}`,
    ]) {
      expect(problems(yaml).join()).toMatch(/yaml|unclosed/);
    }
  });

  test("keys of Object.prototype are keys like any other", () => {
    const meeting = read("---\n__proto__: { title: x }\nconstructor: y\ntoString: z\n---\n");
    expect(meeting.problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      "unknown-key __proto__",
      "unknown-key constructor",
      "unknown-key toString",
    ]);
    expect(meeting.title).toBeNull();
  });

  test("keys that YAML files under another name are keys like any other", () => {
    expect(problems("0x10: { a: b }\n1.0: [c]\n~: d").map((found) => found.split(" ")[1])).toEqual([
      "unknown-key",
      "unknown-key",
      "unknown-key",
    ]);
  });

  test("megabytes of it are refused, not parsed", () => {
    expect(read(`---\ntitle: ${"x".repeat(1_000_000)}\n---\n`).problems).toMatchObject([
      { code: "yaml" },
    ]);
  });

  test("no text makes the reader throw", () => {
    const line = fc.constantFrom(
      "---",
      "title: x",
      "- a",
      "a: [",
      "b: {",
      "'",
      '"',
      "&a *a",
      "!!x",
      "? ",
      "|",
      ">",
      "start: 2026-12-01 14:00",
      "attendees:",
      "  - x <y@z>",
      "\t",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(line, fc.string({ maxLength: 20 })), { maxLength: 12 }),
        (lines) => {
          read(`---\n${lines.join("\n")}\n---\n`);
        },
      ),
    );
  });
});
