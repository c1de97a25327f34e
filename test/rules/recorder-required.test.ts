import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("recorder-required", () => {
  it("asks for the recorder", () => {
    expect(findings("recorder-required", change(plannedEn, "recorder: Ben Okafor\n", ""))).toEqual([
      "1:1 The meeting has no recorder. Fill in `recorder:` (between the two lines `---` at the top) with the one person who writes down conclusions and action items during the meeting.",
    ]);
  });

  it("asks for the recorder in Chinese", () => {
    expect(findings("recorder-required", change(plannedZh, "recorder: 顾然\n", ""))).toEqual([
      "1:1 会议没有记录人。请在文件开头两行 --- 之间填写“记录人（recorder）”：由专人当场记下结论和行动项。",
    ]);
  });

  it("accepts the Chinese key", () => {
    expect(findings("recorder-required", change(plannedZh, "recorder:", "记录人:"))).toEqual([]);
  });

  it("keeps silent about a slip of the pen", () => {
    expect(findings("recorder-required", change(plannedEn, "recorder:", "recoder:"))).toEqual([]);
  });
});
