import { describe, expect, it } from "vitest";
import { type Files, meeting, shown, tracked } from "./tracking.ts";

const first = { date: "2026-12-01", series: "launch" };
const second = { date: "2026-12-08", series: "launch" };
const third = { date: "2026-12-15", series: "launch" };

const actions = (files: Files): readonly string[] => tracked(files).actions.map(shown);
const doubts = (files: Files): readonly string[] =>
  tracked(files).doubts.map(({ kind, mention }) => `${kind} ${mention.meeting.file}`);

describe("one action, many mentions", () => {
  it("the latest mention decides, the earlier ones are its history", () => {
    expect(
      actions({
        "a.md": meeting(first, ["Ann Lee | Write the draft | 2026-12-04 | open"]),
        "b.md": meeting(second, ["Ann Lee | write the draft. | 2026-12-11 | open"]),
        "c.md": meeting(third, ["Ann Lee | Write the  draft | 2026-12-18 | done"]),
      }),
    ).toEqual([
      "Ann Lee: Write the  draft, due 2026-12-18, done, moved 2; a.md:11 b.md:11 c.md:11",
    ]);
  });

  it("the order of the files does not matter, that of the meetings does", () => {
    expect(
      actions({
        "z.md": meeting(first, ["王芳 | 补齐文档 | 12月4日 | 进行中"]),
        "a.md": meeting(second, ["王芳 | 补齐 文档 | 12月11日 | 已完成"]),
      }),
    ).toEqual(["王芳: 补齐 文档, due 2026-12-11, done, moved 1; z.md:11 a.md:11"]);
  });

  it.each(["TBA", "待定", "to be added", "待补充", "Y", "…"])(
    "a task that is none, such as %s, is that of no other meeting",
    (task) => {
      const files = {
        "a.md": meeting(first, [`Ann Lee | ${task} | | open`]),
        "b.md": meeting(second, [`Ann Lee | ${task} | | open`]),
      };
      for (const { mentions } of tracked(files).actions) expect(mentions).toHaveLength(1);
      expect(doubts(files)).toEqual([]);
    },
  );

  it.each([
    "Write several examples, some of them later",
    "后续请各组长定期把本组的进展补充到项目周报里",
  ])("a task is told by its words also where some of them are vague: %s", (task) => {
    const files = {
      "a.md": meeting(first, [`Ann Lee | ${task} | | open`]),
      "b.md": meeting(second, [`Ann Lee | ${task} | | open`]),
    };
    expect(actions(files)).toHaveLength(1);
  });

  it.each([
    ["will land", "2027-03-02", "", 1],
    ["will land", "2027-04-06", "", 2],
    ["will land", "2027-04-06", "2027-05-01", 1],
    ["will send out an email", "2027-04-06", "", 1],
    ["will send out an email", "2027-12-07", "", 2],
    ["will send out an email to all the licensees", "2027-12-07", "", 1],
  ])(
    "few words are the same task while it is heard of: %s, %s, due %s",
    (task, date, due, count) => {
      const files = {
        "a.md": meeting(first, [`Ann Lee | ${task} | ${due} | open`]),
        "b.md": meeting({ date, series: "launch" }, [`Ann Lee | ${task} | ${due} | open`]),
      };
      expect(actions(files)).toHaveLength(count);
    },
  );

  it.each([
    ["Draft an example for counsel. PENDING", "Draft an example for counsel", 1],
    ["Draft an example for counsel", "Draft an example for counsel - IN PROGRESS", 1],
    ["Draft an example for counsel. PENDING", "Draft an example for counsel (ONGOING).", 1],
    ["Draft an example in XML", "Draft an example", 2],
  ])("how far it is, behind its words, is no part of a task: %s, %s", (one, other, count) => {
    const files = {
      "a.md": meeting(first, [`Ann Lee | ${one} | | open`]),
      "b.md": meeting(second, [`Ann Lee | ${other} | | open`]),
    };
    expect(actions(files)).toHaveLength(count);
  });

  it("what a mention does not say, an earlier one does", () => {
    const [action] = tracked({
      "a.md": meeting(
        first,
        ["Ann Lee | Upload the minutes | Report | 2026-12-04"],
        "Owner | Task | Deliverable | Due",
      ),
      "b.md": meeting(second, ["Ann Lee | Upload the minutes"], "Owner | Task"),
    }).actions;
    expect(action).toMatchObject({ deliverable: "Report", due: "2026-12-04", moved: 0 });
  });

  it.each([
    ["width, case and punctuation", "Write the draft (v2)", "write the draft（v2）。"],
    ["filling words", "Please upload minutes to wiki", "Upload the minutes to the wiki"],
    ["a slip of the keyboard", "Prepare the presentation", "Prepare the presentaton"],
    ["letters that changed places", "Prepare the presentation", "Prepare the presentatoin"],
    ["a Chinese particle", "整理用户的调研报告", "整理用户调研报告"],
    ["one character more", "整理新产品的用户调研报告", "整理新产品的用户调研报告书"],
    ["traditional characters", "整理會議紀錄", "整理会议纪录"],
  ])("%s make no other task", (_, before, after) => {
    const found = actions({
      "a.md": meeting(first, [`王芳 | ${before} | 2026-12-04 | open`]),
      "b.md": meeting(second, [`王芳 | ${after} | 2026-12-04 | open`]),
    });
    expect(found).toHaveLength(1);
  });

  it.each([
    ["a figure", "Hire 3 test engineers", "Hire 4 test engineers"],
    ["a Chinese figure", "协调三名测试工程师参加联调", "协调四名测试工程师参加联调"],
    ["a version", "Release version 1.2 of the app", "Release version 1.3 of the app"],
    ["an opposite", "完成前端页面的联调与测试工作", "完成后端页面的联调与测试工作"],
    ["a negation", "新版本在下周一正式上线", "新版本不在下周一正式上线"],
    ["a quarter", "Collect the figures of Q3", "Collect the figures of Q4"],
    ["a letter that names it", "Review the offer of vendor A", "Review the offer of vendor B"],
    ["a word", "Write the first draft of the plan", "Write the final draft of the plan"],
    ["more to do", "更新用户文档", "更新用户文档并发布到官网"],
  ])("%s makes another task", (_, before, after) => {
    const found = actions({
      "a.md": meeting(first, [`王芳 | ${before} | 2026-12-04 | open`]),
      "b.md": meeting(second, [`王芳 | ${after} | 2026-12-04 | open`]),
    });
    expect(found).toHaveLength(2);
  });

  it("another owner makes another action, unless the row says who had it before", () => {
    const a = meeting(first, ["Ann Lee | Upload the minutes | 2026-12-04 | open"]);
    const b = (owner: string) =>
      meeting(second, [`${owner} | Upload the minutes | 2026-12-11 | open`]);
    expect(actions({ "a.md": a, "b.md": b("Bo Berg") })).toHaveLength(2);
    expect(actions({ "a.md": a, "b.md": b("~~Ann Lee~~ Bo Berg") })).toEqual([
      "Bo Berg: Upload the minutes, due 2026-12-11, open, moved 1; a.md:11 b.md:11",
    ]);
    expect(actions({ "a.md": a, "b.md": b("") })).toEqual([
      "Ann Lee: Upload the minutes, due 2026-12-11, open, moved 1; a.md:11 b.md:11",
    ]);
  });
});

describe("a task that minutes go through and list again", () => {
  const notes = (date: string, previous: string, tasks: string): string =>
    `---\ntitle: Sync\nstart: ${date} 10:00\n---\n## Previous action items\n- [${previous}] @ann look for a font for the headings\n\n## Action items\n${tasks}\n`;
  const listed = (mark: string): string => `- [${mark}] @ann look for a font for the headings`;
  const states = (files: Files): readonly string[] =>
    tracked(files).actions.map(
      ({ status, mentions }) => `${status} ${mentions.map(({ line }) => line).join(" ")}`,
    );

  it("is one promise, at the meeting and from meeting to meeting", () => {
    const files = {
      "a.md": notes("2026-12-01", " ", listed(" ")),
      "b.md": notes("2026-12-08", " ", listed(" ")),
      "c.md": notes("2026-12-15", "x", "- [ ] @ann something else altogether"),
    };
    expect(states(files)).toEqual(["done 6 9 6 9 6", "open 9"]);
    expect(tracked(files).doubts).toEqual([]);
  });

  it.each(["**Action items**", "__Action items:__", "**Action items**:"])(
    "is one promise also where a line of bold words divides them: %s",
    (heading) => {
      const text = notes("2026-12-01", " ", listed(" ")).replace("## Action items", `${heading}\n`);
      expect(states({ "a.md": text })).toEqual(["open 6 10"]);
    },
  );

  it("is closed where the list closes it, and promised anew where it was closed above", () => {
    expect(states({ "a.md": notes("2026-12-01", " ", listed("x")) })).toEqual(["done 6 9"]);
    expect(states({ "a.md": notes("2026-12-01", "x", listed(" ")) })).toEqual(["done 6", "open 9"]);
  });

  it("is two in one list", () => {
    const twice = `${listed(" ")}\n${listed(" ")}`;
    const files = { "a.md": notes("2026-12-01", " ", "").replace("\n\n##", `\n${twice}\n\n##`) };
    expect(states(files)).toHaveLength(3);
  });
});

it("an owner written alike is the same, though one meeting's list tells who it is", () => {
  const [action, ...others] = tracked({
    "a.md": meeting(first, ["Ann | Write the draft | 2026-12-04 | open"]),
    "b.md": meeting(second, ["Ann | Write the draft | 2026-12-04 | open"]).replace("Ann Lee, ", ""),
  }).actions;
  expect([action?.mentions.length, others]).toEqual([2, []]);
});

describe("where two could be meant nothing is joined", () => {
  const twice = [
    "Ann Lee | Send the report | 2026-12-04 | open",
    "Ann Lee | Send the report | 2026-12-11 | open",
  ];

  it("two earlier ones", () => {
    const files = {
      "a.md": meeting(first, twice),
      "b.md": meeting(second, ["Ann Lee | Send the report | 2026-12-11 | open"]),
    };
    expect(actions(files)).toHaveLength(3);
    expect(doubts(files)).toEqual(["several b.md"]);
  });

  it("two rows of one meeting", () => {
    const files = {
      "a.md": meeting(first, ["Ann Lee | Send the report | 2026-12-04 | open"]),
      "b.md": meeting(second, twice),
    };
    expect(actions(files)).toHaveLength(3);
    expect(doubts(files)).toEqual(["rivals b.md", "rivals b.md"]);
  });

  it("what was closed is promised anew; what was closed only later is not", () => {
    const done = (status: string) => ({
      "a.md": meeting(first, [`Ann Lee | Send the report | 2026-12-04 | ${status}`]),
      "b.md": meeting(second, ["Ann Lee | Send the report | 2026-12-11 | open"]),
    });
    expect(actions(done("done"))).toHaveLength(2);
    expect(doubts(done("done"))).toEqual(["anew b.md"]);
  });

  it("a meeting without a day is neither earlier nor later", () => {
    const files = {
      "a.md": meeting(first, ["Ann Lee | Send the report | 2026-12-04 | open"]),
      "b.md":
        "---\ntitle: Sync\nseries: launch\nattendees: [Ann Lee]\n---\n## Actions\n- Ann Lee: send the report\n",
    };
    expect(actions(files)).toHaveLength(2);
    expect(doubts(files)).toEqual(["undated b.md"]);
  });
});

describe("which meetings belong together", () => {
  const row = ["Ann Lee | Send the report | 2026-12-04 | open"];

  it("without a series those of one folder whose titles differ in day and number only", () => {
    const files = (one: string, other: string, folder = "") => ({
      "a.md": meeting({ date: "2026-12-01", title: one }, row),
      [`${folder}b.md`]: meeting({ date: "2026-12-08", title: other }, row),
    });
    expect(actions(files("周例会（12月1日）", "周例会（12月8日）"))).toHaveLength(1);
    expect(actions(files("第三次项目周例会", "第四次项目周例会"))).toHaveLength(1);
    expect(actions(files("Sync #41, 1 December", "Sync #42, 8 December"))).toHaveLength(1);
    expect(actions(files("项目例会", "2026年12月8日 项目例会会议纪要"))).toHaveLength(1);
    expect(actions(files("Board agenda", "Board meeting minutes, 8 December"))).toHaveLength(1);
    expect(actions(files("Sync", "Retro"))).toHaveLength(2);
    expect(actions(files("Sync", "Sync", "other/"))).toHaveLength(2);
  });

  it.each([
    ["notes/2026/", "notes/2027/", 1],
    ["notes/2026/12/", "notes/2027/01/", 1],
    ["2026年/12月/", "2027年/1月/", 1],
    ["notes/2026-Q4/", "notes/2027-Q1/", 1],
    ["notes/2026/December/", "notes/2027/January/", 1],
    ["2026/board/", "2027/board/", 1],
    ["项委会 2026 年例会纪要/", "项委会 2027 年例会纪要/", 1],
    ["minutes-2026/", "minutes-2027/", 1],
    ["A组2026年例会纪要/", "B组2027年例会纪要/", 2],
    ["2026/board/", "2026/council/", 2],
    ["notes/12/", "notes/13/", 2],
    ["release-2026/", "release-2027/", 2],
  ])("folders for years and months divide none: %s, %s", (one, other, count) => {
    const files = {
      [`${one}a.md`]: meeting({ date: "2026-12-29", title: "Sync" }, row),
      [`${other}b.md`]: meeting({ date: "2027-01-05", title: "Sync" }, row),
    };
    expect(actions(files)).toHaveLength(count);
  });

  it("one series in several folders, not two series in one", () => {
    const files = (series: string) => ({
      "x/a.md": meeting(first, row),
      "y/b.md": meeting({ date: "2026-12-08", series }, row),
    });
    expect(actions(files("Launch"))).toHaveLength(1);
    expect(actions(files("other"))).toHaveLength(2);
  });

  it("a meeting that was called off binds nobody", () => {
    const off = meeting(first, row).replace("title:", "status: cancelled\ntitle:");
    expect(actions({ "a.md": off })).toEqual([]);
  });
});
