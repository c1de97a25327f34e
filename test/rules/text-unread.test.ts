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

  it("has nothing to say about files that follow the guide", () => {
    expect([...found(heldEn), ...found(heldZh)]).toEqual([]);
  });
});
