import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("speaking-rules", () => {
  it("asks for the rules", () => {
    expect(findings("speaking-rules", plannedEn.replace(/rules: .*\n/, ""))).toEqual([
      "1:1 The meeting has no speaking rules. Fill in `rules:` (between the two lines `---` at the top), for example: at most 3 minutes per turn; about the problem, not the person; bring a proposal.",
    ]);
  });

  it("asks for them in Chinese", () => {
    expect(findings("speaking-rules", plannedZh.replace(/rules: .*\n/, "rules: []\n"))).toEqual([
      "17:1 会议没有发言规则。请在文件开头两行 --- 之间填写“规则（rules）”，例如：每人每次发言不超过 3 分钟、对事不对人、带着方案来。",
    ]);
  });

  it("accepts a single rule", () => {
    expect(
      findings("speaking-rules", plannedZh.replace(/rules: .*\n/, "规则: 对事不对人\n")),
    ).toEqual([]);
  });

  it("keeps silent about a slip of the pen", () => {
    expect(findings("speaking-rules", change(plannedEn, "rules:", "rulez:"))).toEqual([]);
  });
});
