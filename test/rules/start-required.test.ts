import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("start-required", () => {
  it("asks for the start", () => {
    expect(findings("start-required", change(plannedEn, "start: 2026-12-03 14:00\n", ""))).toEqual([
      "1:1 The meeting has no start. Fill in `start:` (between the two lines `---` at the top) with date and time, as in `start: 2026-12-01 14:00`; without it nobody can be invited.",
    ]);
  });

  it("asks for it in Chinese", () => {
    expect(findings("start-required", change(plannedZh, "start: 2026-12-03 14:00\n", ""))).toEqual([
      "1:1 会议没有开始时间，无法通知参会人。请在文件开头两行 --- 之间填写“开始（start）”，写明日期和时间，例如“start: 2026-12-01 14:00”。",
    ]);
  });

  it("accepts the Chinese key", () => {
    expect(findings("start-required", change(plannedZh, "start:", "开始:"))).toEqual([]);
  });

  it("keeps silent when front-matter-valid already rejects the value", () => {
    expect(
      findings("start-required", change(plannedEn, "2026-12-03 14:00", "2026-02-30 14:00")),
    ).toEqual([]);
  });

  it("also when the key is Chinese", () => {
    expect(
      findings("start-required", change(plannedZh, "start: 2026-12-03 14:00", "开始: 下周三")),
    ).toEqual([]);
  });
});
