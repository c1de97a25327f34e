import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("material-owner", () => {
  it("reports a document nobody prepares", () => {
    expect(findings("material-owner", change(plannedEn, "owner: Carol Reed, ", ""))).toEqual([
      "16:5 Nobody is named to prepare “Stock by site”. Add `owner:` with one person, so that the notice can say who brings it.",
    ]);
  });

  it("reports a bare title", () => {
    expect(
      findings(
        "material-owner",
        change(
          plannedZh,
          "  - { title: 会员流失分析, owner: 方晴, pages: 4, due: 2026-12-02 }",
          "  - 会员流失分析",
        ),
      ),
    ).toEqual([
      "15:5 材料“会员流失分析”没有负责人。请在“负责人（owner）”里写明由谁准备，会议通知才能提醒到人。",
    ]);
  });

  it("takes 无 for nobody", () => {
    expect(
      findings("material-owner", change(plannedZh, "owner: 方晴, pages", "owner: 无, pages")),
    ).toEqual([
      "15:29 材料“会员流失分析”没有负责人。请在“负责人（owner）”里写明由谁准备，会议通知才能提醒到人。",
    ]);
  });

  it("accepts the Chinese key", () => {
    expect(
      findings("material-owner", change(plannedZh, "owner: 方晴, pages", "负责人: 方晴, pages")),
    ).toEqual([]);
  });
});
