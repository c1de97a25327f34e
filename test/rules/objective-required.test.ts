import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("objective-required", () => {
  it("asks for the objective when there is none", () => {
    expect(
      findings(
        "objective-required",
        change(plannedEn, "objective: Fix the day on which the new warehouse takes over\n", ""),
      ),
    ).toEqual([
      "1:1 The meeting has no objective. Fill in `objective:` (between the two lines `---` at the top) with the one question this meeting must settle, for example “fix the launch date”.",
    ]);
  });

  it("asks for it in Chinese, of a Chinese file", () => {
    expect(
      findings(
        "objective-required",
        change(plannedZh, "objective: 确定会员体系改版的范围和上线日期\n", ""),
      ),
    ).toEqual([
      "1:1 会议没有目标。请在文件开头两行 --- 之间填写“目标（objective）”：这次会议必须解决的那一个问题，例如“确定上线日期”。",
    ]);
  });

  it("points at a key left empty in meaning", () => {
    expect(
      findings("objective-required", change(plannedZh, "确定会员体系改版的范围和上线日期", "无")),
    ).toEqual([
      "4:12 会议没有目标。请在文件开头两行 --- 之间填写“目标（objective）”：这次会议必须解决的那一个问题，例如“确定上线日期”。",
    ]);
  });

  it("accepts the Chinese key", () => {
    expect(findings("objective-required", change(plannedZh, "objective:", "目标:"))).toEqual([]);
  });

  it("keeps silent about a slip of the pen, which front-matter-valid names", () => {
    expect(findings("objective-required", change(plannedEn, "objective:", "objektive:"))).toEqual(
      [],
    );
  });

  it("keeps silent when the front-matter cannot be read at all", () => {
    expect(
      findings("objective-required", change(plannedEn, "objective: Fix", "objective: [Fix")),
    ).toEqual([]);
  });

  it("speaks of a file without front-matter too", () => {
    expect(findings("objective-required", "## Agenda\n\n1. Scope (10 min)\n")).toEqual([
      "1:1 The meeting has no objective. Fill in `objective:` (between the two lines `---` at the top) with the one question this meeting must settle, for example “fix the launch date”.",
    ]);
  });
});
