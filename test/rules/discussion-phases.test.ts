import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

describe("discussion-phases", () => {
  it("names the phases that are missing", () => {
    expect(
      findings(
        "discussion-phases",
        change(
          heldEn,
          "- Facts: The scanners need new firmware.\n- Analysis: Firmware can only be loaded while nothing ships.\n",
          "",
        ),
      ),
    ).toEqual([
      "39:8 The minutes of “Systems” lack Facts, Analysis. Record in order: facts, analysis, options, conclusion, so that the reasons can be followed later.",
    ]);
  });

  it("names them in Chinese", () => {
    expect(
      findings("discussion-phases", change(heldZh, "- 方案讨论：先上线权益，再改支付。\n", "")),
    ).toEqual([
      "38:8 议题“研发排期”的纪要缺少方案讨论。请按信息同步、问题分析、方案讨论、结论的顺序记录，以后才看得出结论的由来。",
    ]);
  });

  it("leaves a missing conclusion to conclusion-recorded", () => {
    expect(
      findings("discussion-phases", change(heldZh, "- 结论：12 月 24 日上线权益部分。\n", "")),
    ).toEqual([]);
  });

  it("says nothing of items that were not minuted", () => {
    expect(findings("discussion-phases", heldZh.replace(/### 2\.[\s\S]*?(?=### 3\.)/, ""))).toEqual(
      [],
    );
  });
});
