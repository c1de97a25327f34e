import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { adopt } from "../../src/adopt/adopt.ts";
import { adopted, adoptedText, frontMatterOf, readAll, shown } from "./adopting.ts";
import { bare } from "./meetings.ts";

describe("the front-matter says what the body says", () => {
  it("in Chinese", () => {
    expect(frontMatterOf(bare["a weekly in Chinese"])).toBe(`---
title: 平台例会
start: 2026-06-16 09:30
end: 11:00
host: 李雷
recorder: 韩梅梅
attendees:
  - 李雷
  - { name: 王芳, dept: 研发部 }
  - { name: 赵强, email: zhao.qiang@example.com }
---
`);
  });

  it("in English", () => {
    expect(frontMatterOf(bare["a working group in English"])).toBe(`---
title: Reader working group
start: 2026-06-16 16:00
end: 17:00
timezone: America/Los_Angeles
location: room 4
link: "https://meet.example.com/reader"
host: Ann Lee
attendees:
  - { name: Ann Lee, email: ann@example.com, dept: Design }
  - { name: "Bo \\"the hat\\" Berg", dept: "Shop: Berg & Sons" }
---
`);
  });

  it.each<[keyof typeof bare, string]>([
    ["nothing but a title and an agenda", "title: 周会\n"],
    ["a day without a time", "title: Weekly\ndate: 2026-06-16\n"],
    ["a meeting past midnight", "start: 2026-06-16 23:00\nend: 2026-06-17 00:30\ntimezone: UTC\n"],
    ["a length instead of an end", "start: 2026-06-16 14:00\nduration: 45\n"],
    ["roles in both languages", "  - { name: 赵强, dept: 市场部, role: 老板 }\n"],
    ["a title of YAML's signs", 'title: "- \\"Q3\\": #1 & all @home"\n'],
  ])("of %s", (name, lines) => {
    expect(frontMatterOf(bare[name])).toContain(lines);
  });

  it("a zone only where the body states one", () => {
    const at = (when: string) => `# 例会\n\n- 会议时间：${when}\n\n## 议程\n\n1. 目标\n`;
    expect(frontMatterOf(at("2026-06-16 9:30-10:30"))).not.toContain("timezone");
    expect(frontMatterOf(at("2026-06-16 9:30-10:30（北京时间）"))).toContain(
      "timezone: Asia/Shanghai\n",
    );
  });

  it("never a scenario", () => {
    const text =
      "# 项目启动会 2026-06-16 9:30-10:30\n\n## 议程\n\n1. 目标\n\n## 分工\n\n| 部门 |\n| --- |\n| 研发部 |\n";
    expect(frontMatterOf(text)).not.toContain("scenario");
  });
});

describe("the file reads as before", () => {
  const ends = { LF: "\n", CRLF: "\r\n" };
  describe.each(Object.entries(ends))("with %s", (_, end) => {
    it.each(Object.entries(bare))("%s", (_, text) => {
      for (const body of [text, text.trimEnd(), `${text}\n\n\n`]) {
        const before = body.replaceAll("\n", end);
        const after = adoptedText(before);
        expect(after.endsWith(before)).toBe(true);
        expect(shown(after)).toEqual(shown(before));
        expect(readAll(after)[0]?.problems.filter(({ code }) => code !== "time-missing")).toEqual(
          [],
        );
        expect(/(?<!\r)\n/.test(after)).toBe(end === "\n");
        expect(adopted(after)).toEqual({ kind: "has-front-matter" });
      }
    });
  });

  it("with the lone carriage returns of old", () => {
    const text = "# Weekly\r\r## Agenda\r\r1. Goals\r";
    expect(adoptedText(text)).toBe(`---\ntitle: Weekly\n---\n${text}`);
  });
});

describe("a file is left as it is", () => {
  it.each([
    ["that has front-matter", "---\ntitle: x\n---\n# y\n", { kind: "has-front-matter" }],
    [
      "that has an empty one",
      "---\n---\n# y\n\n## Agenda\n\n1. Goals\n",
      { kind: "has-front-matter" },
    ],
    ["whose front-matter stands in line 2", "\n---\ntitle: x\n---\n# y\n", { kind: "misplaced" }],
    ["with four hyphens", "----\ntitle: x\n----\n# y\n", { kind: "misplaced" }],
    ["whose front-matter is broken", "---\ntitle: [\n---\n# y\n", { kind: "has-front-matter" }],
    ["whose front-matter is never closed", "---\n# y\n", { kind: "has-front-matter" }],
    [
      "that says nothing of the meeting itself",
      "## Agenda\n\n1. Goals\n",
      { kind: "nothing-read" },
    ],
    ["that is empty", "", { kind: "no-meeting" }],
    ["that is no meeting", "# Read me\n\n## Install\n\n1. Get it\n", { kind: "no-meeting" }],
    [
      "that holds several meetings",
      "# 2026\n\n## 2026-01-08\n\n### Agenda\n\n1. A\n\n## 2026-01-15\n\n### Agenda\n\n1. B\n",
      { kind: "several", count: 2 },
    ],
  ])("%s", (_, text, outcome) => {
    expect(adopted(text)).toEqual(outcome);
  });

  it("when a front-matter would change what is read", () => {
    const text = bare["a weekly in Chinese"];
    const forgetful = (read: string) =>
      readAll(read).map((meeting) =>
        meeting.hasFrontMatter ? { ...meeting, host: null } : meeting,
      );
    expect(adopt(readAll(text), { read: forgetful, normalize: false })).toEqual({
      kind: "reads-differently",
      fact: "host",
    });
  });
});

describe("a value that is understood only in part is not written", () => {
  const agenda = "\n## Agenda\n\n1. Goals\n";
  it.each([
    [`# Sync\n\n- Time: 2026-11-10 14:00 CST\n${agenda}`, "CST"],
    [`# 例会\n\n日期：2026-02-30\n${agenda}`, "2026-02-30"],
    [`# Sync\n\n- Date: 12/4/2026\n${agenda}`, "12/4/2026"],
    [`# Sync\n\n- Date: 2026-11-10\n- Duration: 1:30\n${agenda}`, "1:30"],
    [`# 例会\n\n时间：2026-11-10 14:00\n时区：火星时间\n${agenda}`, "火星时间"],
  ])("%j", (text, value) => {
    const adoption = adopted(text);
    expect(adoption.kind === "in-part" ? adoption.problem.value : adoption.kind).toBe(value);
  });
});

describe("whatever people write", () => {
  const nasty = fc.constantFrom(
    ..."-:#&*@!|>%'\"`{}[],?~=<>()（）：，、；\\/ \t0123.x王".split(""),
    ...[
      "---",
      "null",
      "true",
      "1e3",
      "0x1f",
      "- ",
      ": ",
      " #",
      "{{x}}",
      "\u0085",
      "\u2028",
      "\u007f",
      "😀",
      "<b>",
      "&amp;",
      "**",
      "](u)",
    ],
  );
  const line = fc.array(nasty, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(""));
  const day = fc.constantFrom("", " 2026-06-16", " 2026-06-16 9:30-11:00", " 2026年6月16日 14:00");
  const head = fc.constantFrom(
    "主持人",
    "Host",
    "地点",
    "Location",
    "链接",
    "Objective",
    "会议时间",
    "Cc",
    "抄送",
    "记录人",
  );
  const meeting = fc
    .record({
      title: line,
      day,
      lines: fc.array(fc.tuple(head, line), { maxLength: 4 }),
      people: fc.array(line, { maxLength: 4 }),
      agenda: fc.array(line, { minLength: 1, maxLength: 4 }),
      actions: fc.array(fc.tuple(line, line, line), { maxLength: 3 }),
      end: fc.constantFrom("\n", "\r\n"),
      chinese: fc.boolean(),
    })
    .map(({ title, day, lines, people, agenda, actions, end, chinese }) =>
      [
        `# ${title}${day}`,
        "",
        ...lines.map(([label, value]) => `- ${label}${chinese ? "：" : ": "}${value}`),
        "",
        chinese ? "## 参会人" : "## Attendees",
        "",
        ...people.map((name) => `- ${name}`),
        "",
        chinese ? "## 议程" : "## Agenda",
        "",
        ...agenda.map((item, at) => `${at + 1}. ${item} (5m)`),
        "",
        chinese ? "## 行动项" : "## Action items",
        "",
        "| Owner | Task | Due |",
        "| --- | --- | --- |",
        ...actions.map((cells) => `| ${cells.join(" | ")} |`),
      ].join(end),
    );

  /** Characters there are fewer of than before; those of marks, counts, separators and `5m` do not matter. */
  const lost = (before: string, after: string): readonly string[] => {
    const signs = new Set(before.replace(/[\s()（）[\]【】,，、;；:：。.|\-–—*_~`+\dm]/gu, ""));
    return [...signs].filter((sign) => after.split(sign).length < before.split(sign).length);
  };

  test.each([false, true])("reads as before (normalised: %s)", (normalize) => {
    let count = 0;
    fc.assert(
      fc.property(meeting, (text) => {
        const adoption = adopted(text, normalize);
        if (adoption.kind !== "adopted") {
          expect(adoption.kind).toBe("nothing-read");
          return;
        }
        count++;
        expect(shown(adoption.text)).toEqual(shown(text));
        const header = "| Owner | Task | Due |";
        if (normalize) expect(lost(text.replace(header, ""), adoption.text)).toEqual([]);
        else expect(adoption.text.endsWith(text)).toBe(true);
        expect(adopted(adoption.text, normalize)).toEqual({ kind: "has-front-matter" });
      }),
      { seed: 20_261_201, numRuns: 300 },
    );
    expect(count).toBeGreaterThan(250);
  });
});
