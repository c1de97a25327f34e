import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("material-length", () => {
  it("reports a document that is too long", () => {
    expect(findings("material-length", change(plannedEn, "pages: 4", "pages: 6"))).toEqual([
      "16:55 “Stock by site” has 6 pages; pre-reading should have at most 5. Lead with data and conclusions, and move the rest to an appendix.",
    ]);
  });

  it("allows exactly the limit", () => {
    expect(findings("material-length", change(plannedZh, "pages: 4", "pages: 5"))).toEqual([]);
  });

  it("reads 页", () => {
    expect(findings("material-length", change(plannedZh, "pages: 4", "pages: 12 页"))).toEqual([
      "15:40 材料“会员流失分析”有 12 页，会前材料不宜超过 5 页。请先写数据和结论，其余放到附录。",
    ]);
  });

  it("takes another limit", () => {
    expect(findings("material-length", plannedZh, { options: { max: 3 } })).toEqual([
      "15:40 材料“会员流失分析”有 4 页，会前材料不宜超过 3 页。请先写数据和结论，其余放到附录。",
    ]);
  });
});
