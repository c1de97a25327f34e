import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultConfig } from "../../src/config/config.ts";
import { lintMeeting } from "../../src/lint/run.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import type { Language } from "../../src/messages/language.ts";
import type { Answers } from "../../src/plan/answers.ts";
import { cellText } from "../../src/plan/cell.ts";
import { idFor } from "../../src/plan/file-name.ts";
import { readAttendees, readLine } from "../../src/plan/read-answers.ts";
import { scaffold } from "../../src/plan/scaffold.ts";
import { fitTopics, openingMinutes } from "../../src/plan/topics.ts";
import { scenarios } from "../../src/scenarios/index.ts";
import type { ScenarioId } from "../../src/scenarios/types.ts";
import { workCalendar } from "../../src/time/workdays.ts";

fc.configureGlobal({ seed: 20_261_201 });

const templates = Object.fromEntries(
  ["zh", "en"].map((language) => [
    language,
    readFileSync(
      new URL(`../../templates/${language}/meeting/meeting.md.hbs`, import.meta.url),
      "utf8",
    ),
  ]),
);
const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

function read(text: string) {
  return readMeeting(
    { file: "x.md", text, encoding: "utf-8" },
    { timezone: null, calendar: () => calendar },
  );
}

function planned(answers: Partial<Answers>, language: Language = "zh", keys = language): string {
  const all: Answers = {
    title: "启动会",
    scenario: "kickoff",
    start: "2026-12-01T14:00",
    durationMinutes: 60,
    timezone: "Asia/Shanghai",
    objective: null,
    host: null,
    recorder: null,
    attendees: [],
    series: null,
    ...answers,
  };
  return scaffold(all, {
    id: idFor(all.title, all.start, "meeting"),
    language,
    keys,
    template: templates[language] ?? "",
    materialDue: "2026-11-30",
    continued: null,
    openStatus: "",
  });
}

const complete: Partial<Answers> = {
  objective: "确定首发日期",
  host: "顾文博",
  recorder: "Ann Lee",
  attendees: readAttendees(
    "顾文博 <gu@example.com>（产品，决策人）；Ann Lee <ann@example.com> (Sales, executor)",
  ),
};
const combinations = (["zh", "en"] as const).flatMap((language) =>
  (Object.keys(scenarios) as ScenarioId[]).map((scenario) => [scenario, language] as const),
);

describe("the file", () => {
  test.each(combinations)(
    "for %s in %s has no finding once its blanks are answered",
    (scenario, language) => {
      const meeting = read(planned({ ...complete, scenario }, language));
      expect(lintMeeting(meeting, defaultConfig, { language: "en" })).toEqual([]);
      expect(meeting.stage).toBe("planned");
      expect(meeting.language).toBe(language);
      expect(meeting.document?.kind).toBe(scenario);
      expect(meeting.agenda.length).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(["zh", "en"] as const)("in %s leaves to lint what only a person knows", (language) => {
    const rules = (answers: Partial<Answers>) =>
      lintMeeting(read(planned(answers, language)), defaultConfig, { language: "en" }).map(
        ({ rule }) => rule,
      );
    const people = [
      "objective-required",
      "decision-maker-required",
      "host-required",
      "recorder-required",
    ];
    expect(rules({}).sort()).toEqual([...people].sort());
    expect(rules({ scenario: null, start: null }).sort()).toEqual(
      [...people, "agenda-item-count", "start-required"].sort(),
    );
    expect(rules({ ...complete, attendees: readAttendees("Ann Lee") })).toEqual(
      expect.arrayContaining(["attendee-role", "attendee-email"]),
    );
  });

  test("is held as soon as one conclusion is written, in each section it offers", () => {
    const text = planned(complete)
      .replaceAll("- 结论：", "- 结论：同意，按计划进行。")
      .replaceAll("- 信息同步：", "- 信息同步：数据已会前发出。")
      .replaceAll("- 问题分析：", "- 问题分析：工期偏紧。")
      .replaceAll("- 方案讨论：", "- 方案讨论：提前两周启动。")
      .replace("| | | | |\n", "| 研发部 | 整机开发 | 沈嘉 | 2026-12-20 |\n")
      .replace(
        "| | | | | | |\n",
        [1, 2, 3, 4]
          .map((item) => `| ${item} | 顾文博 | 整理任务 ${item} | 清单 | 3 个工作日内 | 进行中 |\n`)
          .join(""),
      );
    const meeting = read(text);
    expect(meeting.stage).toBe("held");
    expect(meeting.minutes.map(({ agendaIndex }) => agendaIndex)).toEqual([0, 1, 2, 3]);
    expect(meeting.actions).toHaveLength(4);
    expect(lintMeeting(meeting, defaultConfig, { language: "en" })).toEqual([]);
  });

  test("keeps a role it does not know, for lint to name", () => {
    const meeting = read(
      planned({ ...complete, attendees: readAttendees("赵强 <z@example.com>（市场部，老板）") }),
    );
    expect(meeting.attendees[0]).toMatchObject({ name: "赵强", dept: "市场部", role: null });
    expect(meeting.attendees[0]?.roleText?.value).toBe("老板");
  });
});

describe("whatever a person types", () => {
  const awkward = fc.constantFrom(
    "true",
    "null",
    "~",
    "2026-12-01",
    "1e3",
    "0x1F",
    "12",
    "- a",
    "# a",
    "a: b",
    "a #b",
    "|",
    ">",
    "&a",
    "*a",
    "!t",
    "%d",
    "@x",
    "`x`",
    "{a}",
    "[a]",
    "'a'",
    '"a"',
    "a\\b",
    "---",
    "...",
    "🎉",
    "a|b",
    "yes",
    "<<",
    "=",
    "?",
    "a\tb",
    "a\nb",
    "：",
    "李雷：x",
    "{{x}}",
    "<b>",
  );
  const text = fc
    .oneof(
      awkward,
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.array(awkward, { maxLength: 4 }).map((all) => all.join(" ")),
    )
    .map(readLine)
    .filter((line) => line !== null);

  test("comes back as it was typed, on one line", () => {
    fc.assert(
      fc.property(text, text, text, text, (title, objective, host, series) => {
        const meeting = read(planned({ ...complete, title, objective, host, series }));
        expect(meeting.problems).toEqual([]);
        expect(meeting.title?.value).toBe(title);
        expect(meeting.objective?.value).toBe(objective);
        expect(meeting.host?.value).toBe(host);
        expect(meeting.series).toBe(series);
        expect(meeting.id).toBe(idFor(title, "2026-12-01T14:00", "meeting"));
        expect(meeting.agenda).toHaveLength(4);
      }),
      { numRuns: 200 },
    );
  });

  test("in a name or a department does too", () => {
    fc.assert(
      fc.property(text, text, (name, dept) => {
        const attendee = { name, dept, email: "a@example.com", role: "executor" };
        const [found] = read(planned({ attendees: [attendee] })).attendees;
        expect(found).toMatchObject({ name, dept, role: "executor" });
      }),
      { numRuns: 200 },
    );
  });

  test("makes a file name that every system takes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.boolean(), (title, dated) => {
        const id = idFor(title, dated ? "2026-12-01T14:00" : null, "meeting");
        expect(id).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
        expect([...id].length).toBeLessThanOrEqual(51);
      }),
    );
  });
});

describe("the agenda fits", () => {
  test.each(combinations)("%s in %s, into any length", (scenario, language) => {
    const topics = scenarios[scenario].topics[language];
    for (let duration = 5; duration <= 120; duration++) {
      const opening = openingMinutes(duration);
      const fitted = fitTopics(topics, duration - opening).map(({ minutes }) => minutes);
      const sum = fitted.reduce((total, minutes) => total + minutes, opening);
      expect(sum, `${duration} minutes`).toBeLessThanOrEqual(duration);
      expect(Math.min(...fitted)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...fitted)).toBeLessThanOrEqual(15);
      expect(opening).toBeLessThanOrEqual(5);
      expect(fitted).toHaveLength(topics.length);
    }
  });
});

describe("attendees are read in the forms people use", () => {
  test.each([
    [
      "赵强 <zhao@example.com>（市场部，执行人）",
      ["赵强", "zhao@example.com", "市场部", "executor"],
    ],
    [
      "Ann Lee <ann@example.com> (Sales, decision-maker)",
      ["Ann Lee", "ann@example.com", "Sales", "decision-maker"],
    ],
    ["赵强（市场部）", ["赵强", null, "市场部", null]],
    ["赵强", ["赵强", null, null, null]],
    ["ann@example.com", ["ann@example.com", "ann@example.com", null, null]],
  ])("%s", (text, [name, email, dept, role]) => {
    expect(readAttendees(text as string)).toEqual([{ name, email, dept, role }]);
  });

  test("several in one text", () => {
    expect(readAttendees("李雷（研发部，执行人）；王芳、Ann Lee").map(({ name }) => name)).toEqual([
      "李雷",
      "王芳",
      "Ann Lee",
    ]);
  });
});

test("what a meeting's cells say moves no cursor and turns no text round", () => {
  expect(cellText("Ann\u001b[31m\u202e Lee\u2028::x")).toBe("Ann[31m Lee ::x");
  expect(cellText("\u0007\u200b")).toBe("");
});

describe("keys, roles and scenario", () => {
  const people = readAttendees("顾文博 <gu@example.com>（产品，决策人）；Ann Lee");

  test.each([
    [
      "zh",
      "场景: 项目启动",
      "参会人:\n  - { 姓名: 顾文博, 邮箱: gu@example.com, 部门: 产品, 角色: 决策人 }",
    ],
    [
      "en",
      "scenario: kickoff",
      "attendees:\n  - { name: 顾文博, email: gu@example.com, dept: 产品, role: decision-maker }",
    ],
  ] as const)(
    "can be in %s in a Chinese file, and are read the same",
    (keys, scenario, attendees) => {
      const text = planned({ ...complete, attendees: people }, "zh", keys);
      expect(text).toContain(`\n${scenario}\n`);
      expect(text).toContain(`\n${attendees}\n`);
      const meeting = read(text);
      expect(meeting).toMatchObject({
        scenario: { value: "kickoff" },
        start: { value: "2026-12-01T14:00" },
        host: { value: "顾文博" },
        attendees: [{ name: "顾文博", role: "decision-maker" }, { name: "Ann Lee" }],
      });
      expect(meeting.problems).toEqual([]);
    },
  );

  test("explain English roles to Chinese readers, where somebody has none yet", () => {
    expect(planned({ attendees: people }, "zh", "en")).toContain(
      "# role：decision-maker（决策人）、",
    );
    expect(planned({ attendees: people })).toContain("# 角色：决策人、执行人、信息关联人\n");
  });
});
