import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("agenda-item-count", () => {
  it("reports too few items at the agenda", () => {
    expect(
      findings(
        "agenda-item-count",
        change(
          plannedEn,
          "| Customer orders | 10 | Carol Reed | Agree how open orders are served |\n",
          "",
        ),
      ),
    ).toEqual([
      "22:4 There are 2 items to discuss; a meeting should have 3 to 5. Break the objective into more concrete questions.",
    ]);
  });

  it("does not count opening, sign-in and summing-up", () => {
    expect(findings("agenda-item-count", change(plannedZh, "| 上线风险 |", "| 总结 |"))).toEqual([
      "21:4 只有 2 个议题，一场会议宜有 3 至 5 个。请把会议目标拆得更具体。",
    ]);
  });

  it("points at the first item too many", () => {
    expect(
      findings(
        "agenda-item-count",
        change(
          plannedEn,
          "| Systems |",
          "| Packing | 5 | Ben Okafor | Agree boxes |\n| Labels | 5 | Ben Okafor | Agree labels |\n| Keys | 5 | Ben Okafor | Agree keys |\n| Systems |",
        ),
      ),
    ).toEqual([
      "31:3 There are 6 items to discuss; a meeting should have 3 to 5. Merge items, or move those from here on to another meeting.",
    ]);
  });

  it("lets housekeeping come on top", () => {
    expect(
      findings(
        "agenda-item-count",
        change(
          plannedEn,
          "| Systems |",
          "| Opening | 5 | Carol Reed | |\n| Wrap-up | 5 | Carol Reed | |\n| Systems |",
        ),
      ),
    ).toEqual([]);
  });

  it("says so when there is no agenda", () => {
    expect(
      findings("agenda-item-count", plannedEn.slice(0, plannedEn.indexOf("## Agenda"))),
    ).toEqual([
      "1:1 There is no agenda. Add a section “Agenda” that breaks the objective into 3 to 5 items.",
    ]);
  });

  it("says so when the agenda is empty", () => {
    expect(findings("agenda-item-count", plannedZh.slice(0, plannedZh.indexOf("| 议题")))).toEqual([
      "21:4 议程是空的。请把会议目标拆成 3 至 5 个具体议题，并写明每个议题的时长和必达结论。",
    ]);
  });

  it("takes other limits", () => {
    expect(findings("agenda-item-count", plannedEn, { options: { min: 4, max: 6 } })).toEqual([
      "22:4 There are 3 items to discuss; a meeting should have 4 to 6. Break the objective into more concrete questions.",
    ]);
  });
});
