import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

describe("topic-off-agenda", () => {
  it("reports a topic nobody could prepare", () => {
    expect(
      findings(
        "topic-off-agenda",
        change(
          heldEn,
          "## Division of work",
          "### 4. Parking spaces\n- Conclusion: Twelve are rented.\n\n## Division of work",
        ),
      ),
    ).toEqual([
      "55:8 “Parking spaces” was discussed but was not on the agenda. Move it to the parking lot and settle it later; if it is an agenda item under another name, give it that item's title or number.",
    ]);
  });

  it("reports it in Chinese", () => {
    expect(
      findings(
        "topic-off-agenda",
        change(heldZh, "## 分工", "### 4. 年会地点\n- 结论：另找场地。\n\n## 分工"),
      ),
    ).toEqual([
      "54:8 “年会地点”不在议程上，会上却讨论了。请移到“停车场”，会后再议；如果它就是议程上的某一项，请写成该议题的标题或序号。",
    ]);
  });

  it("lets housekeeping be", () => {
    expect(
      findings(
        "topic-off-agenda",
        change(
          heldEn,
          "## Division of work",
          "### Wrap-up\n- Everything was said.\n\n## Division of work",
        ),
      ),
    ).toEqual([]);
  });

  it("recognises an item by its number or part of its title", () => {
    expect(
      findings(
        "topic-off-agenda",
        change(
          change(heldEn, "### 1. Scope of the move", "### The scope of the move"),
          "### 2. Systems",
          "### 2",
        ),
      ),
    ).toEqual([]);
  });

  it("keeps silent without an agenda", () => {
    expect(findings("topic-off-agenda", heldZh.replace(/## 议程[\s\S]*?(?=## 纪要)/, ""))).toEqual(
      [],
    );
  });
});
