import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("host-required", () => {
  it("asks for the host", () => {
    expect(findings("host-required", change(plannedEn, "host: Carol Reed\n", ""))).toEqual([
      "1:1 The meeting has no host. Fill in `host:` (between the two lines `---` at the top) with the person who opens the meeting, keeps time and leads each item to its conclusion.",
    ]);
  });

  it("asks for the host in Chinese", () => {
    expect(findings("host-required", change(plannedZh, "host: 方晴\n", ""))).toEqual([
      "1:1 会议没有主持人。请在文件开头两行 --- 之间填写“主持人（host）”：负责开场、控制时间，把每个议题带到结论。",
    ]);
  });

  it("takes 无 for none", () => {
    expect(findings("host-required", change(plannedZh, "host: 方晴", "host: 无"))).toEqual([
      "7:7 会议没有主持人。请在文件开头两行 --- 之间填写“主持人（host）”：负责开场、控制时间，把每个议题带到结论。",
    ]);
  });

  it("takes TBD for none", () => {
    expect(findings("host-required", change(plannedEn, "host: Carol Reed", "host: TBD"))).toEqual([
      "8:7 The meeting has no host. Fill in `host:` (between the two lines `---` at the top) with the person who opens the meeting, keeps time and leads each item to its conclusion.",
    ]);
  });

  it("accepts the Chinese key", () => {
    expect(findings("host-required", change(plannedZh, "host:", "主持人:"))).toEqual([]);
  });
});
