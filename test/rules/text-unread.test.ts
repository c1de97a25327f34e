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

  it("has nothing to say about files that follow the guide", () => {
    expect([...found(heldEn), ...found(heldZh)]).toEqual([]);
  });
});
