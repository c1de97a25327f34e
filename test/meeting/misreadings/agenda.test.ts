import { describe, expect, test } from "vitest";
import { read } from "../reading.ts";

const items = (body: string) =>
  read(`# Sync 2026-12-01\nAttendees: Ann Lee; 王芳\n\n${body}\n`).agenda.map((item) => [
    item.title.value,
    item.minutes?.value ?? null,
    item.presenter?.value ?? null,
  ]);

/** Where the line of an item can stand; `%` is its place. */
const PLACES: Readonly<Record<string, string>> = {
  "numbered list": "## Agenda\n1. %\n2. Other (5 min)",
  list: "## 议程\n- %\n- Other (5 min)",
  headings: "## 議程\n### 1. %\n### 2. Other (5 min)",
  lines: "## 议程\n议题一：%\n议题二：Other (5 min)",
};

describe.each(Object.entries(PLACES))("in %s", (_, place) => {
  test.each([
    ["Budget (2nd draft, 10 min)", "Budget (2nd draft)", null],
    ["Budget (10 min, optional)", "Budget (optional)", null],
    ["Budget [v2, 10 min]", "Budget [v2]", null],
    ["Budget (open discussion, 10 min)", "Budget (open discussion)", null],
    ["Budget (Frontend, 10 min)", "Budget (Frontend)", null],
    ["Budget (Ann Lee, 2nd draft, 10 min)", "Budget (2nd draft)", "Ann Lee"],
    ["Budget - 10 min - 2nd draft", "Budget - 2nd draft", null],
    ["预算（第二稿，10 分钟）", "预算（第二稿）", null],
    ["预算（含茶歇，10 分钟）", "预算（含茶歇）", null],
    ["預算（草案、王芳、10分鐘）", "預算（草案）", "王芳"],
    ["预算（10分钟，自由讨论）", "预算（自由讨论）", null],
  ])("a remark presents nothing: %s", (line, title, presenter) => {
    expect(items(place.replace("%", line))[0]).toEqual([title, 10, presenter]);
  });

  test.each([
    ["Budget (Ann, 10 min)", "Ann Lee"],
    ["Budget (Max, 10 min)", "Max"],
    ["Budget (Max, Zoe, 10 min)", "Max, Zoe"],
    ["Budget (max, 10 min)", "max"],
    ["Budget (Design team, 10 min)", "Design team"],
    ["预算（王芳，10 分钟）", "王芳"],
    ["预算（产品部，10 分钟）", "产品部"],
    ["预算（第一组，10 分钟）", "第一组"],
    ["預算（小李、王芳，10 分鐘）", "小李、王芳"],
  ])("whoever may be somebody does: %s", (line, presenter) => {
    expect(items(place.replace("%", line))[0]?.slice(1)).toEqual([10, presenter]);
  });

  test.each(["Goals (third floor)", "目标（三楼）", "目標（三樓）"])(
    "a bracket without a time is part of the title: %s",
    (line) => {
      expect(items(place.replace("%", line))[0]).toEqual([line, null, null]);
    },
  );

  test.each([
    ["目标（讲者：王芳 - 某公司）", "目标", "王芳"],
    ["目標（講者：王芳 - 某公司）", "目標", "王芳"],
    ["Goals (speaker: Ann Lee - Acme)", "Goals", "Ann Lee"],
  ])("who is named with a company: %s", (line, title, presenter) => {
    expect(items(place.replace("%", line))[0]).toEqual([title, null, presenter]);
  });
});

describe("what stands below the agenda and is no item", () => {
  test.each([
    "Adjourn",
    "Adjournment",
    "Meeting adjourned",
    "散会",
    "散會",
    "宣佈散會",
    "会议结束",
  ])("### %s", (heading) => {
    for (const list of ["- A\n- B", "1. A\n2. B", "### A\n### B"]) {
      const body = `## Agenda\n${list}\n### ${heading}`;
      expect(items(body).map(([title]) => title)).toEqual(["A", "B"]);
      expect(read(`# Sync 2026-12-01\n\n${body}\n`).unread).toEqual([]);
    }
  });

  test.each(["散會（22時24分）", "散会（22:24）", "Meeting adjourned at 22:24"])(
    "### %s",
    (heading) => {
      const { agenda, unread } = read(`# Sync\n\n## Agenda\n- A\n- B\n### ${heading}\n`);
      expect(agenda.map(({ title }) => title.value)).toEqual(["A", "B"]);
      expect(unread.map(({ text }) => text.value)).toEqual([heading]);
    },
  );

  test.each(["Next meeting", "Links", "下次会议", "下次會議", "附件"])("### %s", (heading) => {
    const body = `## Agenda\n- A\n- B\n### ${heading}\nsome text`;
    expect(items(body).map(([title]) => title)).toEqual(["A", "B"]);
  });

  test.each(["1. A\n2. B\n3. Adjourn", "| Topic |\n|---|\n| A |\n| B |\n| 散會（22時24分） |"])(
    "as an item it counts as none: %j",
    (list) => {
      const { agenda } = read(`# Sync\n\n## Agenda\n${list}\n`);
      expect(agenda.filter(({ housekeeping }) => !housekeeping)).toHaveLength(2);
      expect(agenda.at(-1)?.minutes).toBeNull();
    },
  );
});
