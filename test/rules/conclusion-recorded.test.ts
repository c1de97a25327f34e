import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh, plannedEn } from "./meetings.ts";

describe("conclusion-recorded", () => {
  it("reports minutes without a conclusion", () => {
    expect(
      findings(
        "conclusion-recorded",
        change(heldEn, "- Conclusion: The fast sellers move first.\n", ""),
      ),
    ).toEqual([
      "33:8 No conclusion is recorded for “Scope of the move”, which had to reach “Agree which stock moves first”. Add “Conclusion:”, or “Conclusion: deferred” and what happens next.",
    ]);
  });

  it("reports an item the minutes leave out", () => {
    expect(
      findings("conclusion-recorded", heldZh.replace(/### 2\.[\s\S]*?(?=### 3\.)/, "")),
    ).toEqual([
      "27:3 议程上有“研发排期”，纪要里却没有。请补记结论；没有讨论的，写明延期以及下一步怎么办。",
    ]);
  });

  it("wants to know what happens with an undecided item", () => {
    expect(
      findings(
        "conclusion-recorded",
        change(heldZh, "- 结论：待定，方晴 12 月 8 日前比较两案，沈岳拍板。", "- 结论：待定"),
      ),
    ).toEqual(["51:6 “待定”没有定下来，也没有写下一步。请写明由谁、在什么时候、怎么解决。"]);
  });

  it("and in English", () => {
    expect(
      findings(
        "conclusion-recorded",
        change(
          heldEn,
          "- Conclusion: Deferred, Carol Reed compares both by 8 December and Alice Stone decides.",
          "- Conclusion: Deferred.",
        ),
      ),
    ).toEqual([
      "52:15 “Deferred.” leaves the item open without saying what happens next. Add who does what by when to settle it.",
    ]);
  });

  it("asks nothing of housekeeping", () => {
    expect(
      findings(
        "conclusion-recorded",
        change(
          heldEn,
          "| Customer orders | 10 | Carol Reed | Agree how open orders are served |\n",
          "| Customer orders | 10 | Carol Reed | Agree how open orders are served |\n| Wrap-up | 5 | Carol Reed | |\n",
        ),
      ),
    ).toEqual([]);
  });

  it("waits for the minutes", () => {
    expect(findings("conclusion-recorded", plannedEn)).toEqual([]);
  });
});
