import { describe, expect, it } from "vitest";
import { findings } from "./harness.ts";
import { heldZh } from "./meetings.ts";

const say = (due: string): readonly string[] =>
  findings("deadline-dated", heldZh.replace("3 个工作日内", due));

describe("deadline-dated", () => {
  it.each(["12月7日（周三）", "3 个工作日内（12月9日）"])(
    "leaves %s to its author, as it contradicts itself",
    (due) => {
      expect(say(due)).toEqual([]);
    },
  );

  it("gives the date of what is counted from the meeting", () => {
    expect(say("3 个工作日内")).toEqual([
      expect.stringMatching(/“3 个工作日内”是 2026-12-08。请在后面注明日期/),
    ]);
    expect(say("12月10日前")).toEqual([expect.stringMatching(/是 2026-12-10。/)]);
  });

  it.each(["2026-12-08", "2026年12月8日前", "3 个工作日内（2026-12-08）", "尽快", "下次会议前"])(
    "is content with %s",
    (due) => {
      expect(say(due)).toEqual([]);
    },
  );
});
