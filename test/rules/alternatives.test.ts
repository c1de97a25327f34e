import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

describe("alternatives", () => {
  it("asks for alternatives to an undecided item", () => {
    expect(
      findings(
        "alternatives",
        change(
          heldEn,
          "- Alternatives:\n  - A: hold split orders for two days.\n  - B: pay the freight.\n",
          "",
        ),
      ),
    ).toEqual([
      "49:15 “Customer orders” was left undecided and no alternatives are recorded. Turn the disagreement into choices: list them under “Alternatives:”.",
    ]);
  });

  it("asks for them in Chinese", () => {
    expect(
      findings(
        "alternatives",
        change(heldZh, "- 备选方案：\n  - 甲：分三批迁移。\n  - 乙：一次迁移，人工核对。\n", ""),
      ),
    ).toEqual([
      "48:6 议题“上线风险”没有定下来，也没有备选方案。请把分歧变成选项，列在“备选方案：”下面。",
    ]);
  });

  it("asks for none when the item was decided", () => {
    expect(
      findings(
        "alternatives",
        change(
          heldZh,
          "- 备选方案：\n  - 甲：分三批迁移。\n  - 乙：一次迁移，人工核对。\n- 结论：待定，方晴 12 月 8 日前比较两案，沈岳拍板。",
          "- 结论：分三批迁移。",
        ),
      ),
    ).toEqual([]);
  });
});
