import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

const found = (text: string) => findings("text-unread", text);

describe("text-unread", () => {
  it("names a line of the minutes that stands below no topic", () => {
    const text = change(heldZh, "## 纪要\n", "## 纪要\n\n上周预算削减了一成。\n\n");
    expect(found(text)).toEqual([
      expect.stringMatching(/^\d+:1 “上周预算削减了一成。”不在任何议题下面/),
    ]);
  });

  it("names what is among the actions and no action", () => {
    const text = change(
      heldEn,
      "## Action items\n",
      "## Action items\n\nEverybody has seen the list.\n\n",
    );
    expect(found(text)).toEqual([
      expect.stringMatching(/“Everybody has seen the list.” was not read as an action item/),
    ]);
  });

  it("names a conclusion that the minutes contradict", () => {
    const text = `${heldEn}\n## Decisions\n- Scope of the move: Something else altogether.\n`;
    expect(found(text)).toEqual([expect.stringMatching(/was not read as a conclusion/)]);
  });

  it("names no background, no comment and nothing below a topic", () => {
    const more = "Tables go along:\n\n| A | B |\n| - | - |\n| 1 | 2 |\n\n```\nand code\n```\n\n";
    const text = change(heldEn, "### 2. ", `<!-- later -->\n${more}### 2. `);
    expect(found(`${text}\n## Links\nA B\n`)).toEqual([]);
  });

  describe("names a column once that it does not know", () => {
    const action = (header: string, ...rows: readonly string[]): string =>
      change(
        heldEn,
        "## Action items\n",
        `## Action items\n\n${header}\n${header.replace(/[^|]+/g, " - ")}\n${rows.join("\n")}\n\n### More\n`,
      );
    const columns = (text: string) =>
      found(text).map((finding) => /column “(.+?)” is in no mail/.exec(finding)?.[1]);

    it.each<[string, string, readonly string[], readonly string[]]>([
      [
        "of remarks",
        "| Owner | Task | Due | Remarks | Priority |",
        ["| Ann | Write | Friday | Ask legal | High |", "| Bo | Sing | Friday | | Low |"],
        ["Remarks", "Priority"],
      ],
      [
        "that says nothing",
        "| Owner | Task | Remarks |",
        ["| Ann | Write | – |", "| Bo | Sing | |"],
        [],
      ],
      ["of numbers", "| No. | Owner | Task |", ["| 1 | Ann | Write |", "| 2 | Bo | Sing |"], []],
      [
        "for what another one says",
        "| Owner | Responsible | Task |",
        ["| Ann | Bo | Write |", "| Ann | | Sing |"],
        ["Responsible"],
      ],
      ["without a name", "| Owner | Task | |", ["| Ann | Write | by the way |"], ["by the way"]],
    ])("%s", (_, header, rows, names) => {
      expect(columns(action(header, ...rows))).toEqual(names);
    });

    it("of an agenda, and in Chinese", () => {
      const text = heldZh
        .replace(
          "| 议题 | 时长 | 主讲 | 必达结论 |\n| ---",
          "| 议题 | 时长 | 主讲 | 必达结论 | 风险 |\n| --- | ---",
        )
        .replace("确认一期包含哪些权益 |", "确认一期包含哪些权益 | 预算可能削减 |");
      expect(found(text)).toEqual([expect.stringMatching(/“风险”一列的内容不会出现在邮件里/)]);
    });
  });

  it.each([
    "Time: 2026-12-01 24:00",
    "时间：2026年12月1日 24:00",
    "Time: 2026-12-01 10:00 UTC+13:45",
  ])("takes a time that is told by another day or clock for no second one: %s", (line) => {
    expect(found(`# Weekly\n\n- ${line}\n\n## Agenda\n\n1. Budget (5 min)\n`)).toEqual([]);
  });

  it.each([
    "Link: https://meet.example.com/2",
    "会议链接：https://meet.example.com/2",
    "- Join: [the room](https://meet.example.com/2)",
  ])("names a link that leads elsewhere than front-matter's: %s", (line) => {
    const text = `---\nlink: https://meet.example.com/1\n---\n\n# Weekly\n\n${line}\n\n## Agenda\n\n1. Budget (5 min)\n`;
    expect(found(text)).toEqual([expect.stringContaining("says again")]);
    expect(found(text.replace("com/2", "com/1"))).toEqual([]);
  });

  it.each([
    ["host: Ann Lee", "Host: Bo Berg", "Bo Berg"],
    ["recorder: Ann Lee", "Note taker: Bo Berg", "Bo Berg"],
    ["主持人: 王芳", "主持人：李雷", "李雷"],
    ["location: Room 3", "Location: Hall 1", "Hall 1"],
    ["location: Room 3 (second floor)", "Place: Hall 1", "Hall 1"],
    ["地点: 三楼会议室", "会议地点：一楼大厅", "一楼大厅"],
    ["objective: Choose a roof", "Objective: Choose a date", "Choose a date"],
    ["目标: 确定上线日期", "会议目标：确定预算", "确定预算"],
    ["目標: 確定上線日期", "會議目標：確定預算", "確定預算"],
  ])("names who is another than front-matter says: %s, %s", (key, line, name) => {
    const text = `---\n${key}\n---\n\n# Weekly\n\n- ${line}\n\n## Agenda\n\n1. Budget (5 min)\n`;
    expect(found(text)).toEqual([expect.stringContaining(`“${name}” says again`)]);
    const stated = key.split(": ")[1] ?? "";
    expect(found(text.replace(name, stated))).toEqual([]);
    expect(found(text.replace(name, stated.split(" ")[0] ?? ""))).toEqual([]);
  });

  it.each([
    ["Present: Ann Lee, Bo Berg", "Absent: Bo Berg", "Bo Berg"],
    ["参会人：王芳、李雷", "缺席：李雷", "李雷"],
  ])("names who is listed as there and as away: %s, %s", (there, away, name) => {
    const text = `# Weekly\n\n- ${there}\n- ${away}\n\n## Agenda\n\n1. Budget (5 min)\n`;
    expect(found(text)).toEqual([expect.stringContaining(`“${name}” says again`)]);
    expect(found(text.replace(new RegExp(`[,、] ?${name}`), ""))).toEqual([]);
  });

  it.each([
    ["Date: 2026-12-01", "Date: 2026-12-08"],
    ["Time: 2026-12-01 14:00", "Time: 15:00"],
    ["Host: Ann Lee", "Chair: Bo Berg"],
    ["Location: Room 3", "Location: Room 4"],
    ["Objective: fix the date", "Purpose: pick a venue"],
    ["主持人：王芳", "主持人：李雷"],
    ["记录：王芳", "记录人：李雷"],
  ])("of two lines that say otherwise names the second: %s, %s", (first, second) => {
    const above = (other: string): string =>
      `# Weekly\n\n- ${first}\n- ${other}\n\n## Agenda\n\n1. Budget (5 min)\n`;
    expect(found(above(second))).toEqual([expect.stringContaining(`“${second}” says again`)]);
    expect(found(above(first))).toEqual([]);
  });

  it("has nothing to say about files that follow the guide", () => {
    expect([...found(heldEn), ...found(heldZh)]).toEqual([]);
  });
});
