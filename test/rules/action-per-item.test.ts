import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh, plannedEn } from "./meetings.ts";

describe("action-per-item", () => {
  it("reports an item that leads to nothing", () => {
    expect(
      findings(
        "action-per-item",
        change(
          heldEn,
          "| 2 | Ben Okafor | Order the firmware | Delivery date in writing | within 3 business days | open |\n",
          "",
        ),
      ),
    ).toEqual([
      "39:8 No action follows from “Systems”. Add one to the action items, or write “Action items: none” under the item.",
    ]);
  });

  it("accepts 行动项：无, and reports where it is missing", () => {
    expect(findings("action-per-item", change(heldZh, "- 行动项：无\n", ""))).toEqual([
      "44:8 议题“上线风险”没有行动项。请在行动项表中补上；确实不需要的，在该议题下写“行动项：无”。",
    ]);
  });

  it("accepts a row that says 无", () => {
    expect(
      findings(
        "action-per-item",
        change(
          change(heldZh, "- 行动项：无\n", ""),
          "| 1 | 沈岳 |",
          "| 3 | | 无 | | | |\n| 1 | 沈岳 |",
        ),
      ),
    ).toEqual([]);
  });

  it("reports once when there are no actions at all", () => {
    expect(
      findings(
        "action-per-item",
        heldEn.slice(0, heldEn.indexOf("## Action items")).replace("- Action items: none\n", ""),
      ),
    ).toEqual([
      "1:1 The minutes lead to no action at all. Add a section “Action items” with owner, task, deliverable and due date, or write “Action items: none” under each item that needs none.",
    ]);
  });

  it("says nothing when the actions do not tell where they came from", () => {
    expect(
      findings(
        "action-per-item",
        heldEn.replace(
          /^\| (?:Item|---|1|2) (\| (?:Owner|---|Alice|Ben).*\| .*\|.*\|.*\|.*\|)$/gm,
          "$1",
        ),
      ),
    ).toEqual([]);
  });

  it("says nothing of an item that was not minuted", () => {
    expect(
      findings(
        "action-per-item",
        heldZh.replace(/### 2\.[\s\S]*?(?=### 3\.)/, "").replace(/\| 2 \| 顾然.*\n/, ""),
      ),
    ).toEqual([]);
  });

  it("takes an action with a topic of its own as coming from elsewhere", () => {
    expect(
      findings(
        "action-per-item",
        change(heldEn, "| 2 | Ben Okafor |", "| Coffee machine | Ben Okafor |"),
      ),
    ).toEqual([
      "39:8 No action follows from “Systems”. Add one to the action items, or write “Action items: none” under the item.",
    ]);
  });

  it("says nothing while nothing is minuted", () => {
    expect(
      findings("action-per-item", change(plannedEn, "notified:", "status: held\nnotified:")),
    ).toEqual([]);
  });
});
