import { describe, expect, it } from "vitest";
import type { Command } from "../../src/live/types.ts";
import { chinese, english, made } from "./sessions.ts";

const held = (plan: string, conclusion: string): string =>
  `${plan}\n## ${plan === chinese ? "纪要" : "Minutes"}\n\n### 1. ${plan === chinese ? "目标对齐" : "Goals"}\n\n- ${plan === chinese ? "信息同步：已调研" : "Facts: asked"}\n${conclusion}\n### 2. ${plan === chinese ? "里程碑确认" : "Milestones"}\n\n- ${plan === chinese ? "结论：三个日期" : "Conclusion: three days"}\n`;
const conclude = (text: string): Command => ({ kind: "conclude", item: 0, text });

describe("a conclusion that somebody wrote over several lines", () => {
  it.each([
    ["goes on in the next line", english, "- Conclusion: launch in March\n  with both parts\n"],
    ["goes on without an indent", english, "- Conclusion: launch in March\nwith both parts\n"],
    ["is a list", english, "- Conclusion:\n  - launch in March\n  - with both parts\n"],
    ["is a paragraph", english, "\nConclusion: launch in March\nwith both parts\n"],
    ["goes on in the next line, in Chinese", chinese, "- 结论：三月上线\n  两部分都上\n"],
    ["is a list, in Chinese", chinese, "- 结论：\n  - 三月上线\n  - 两部分都上\n"],
  ])("and that %s is replaced by another one", (_, plan, conclusion) => {
    const before = held(plan, conclusion);
    const after = made(before, conclude(plan === chinese ? "四月上线" : "launch in April"));
    expect(after).not.toHaveProperty("why");
    expect(String(after)).toMatch(
      /(?:Conclusion:|结论：)(?: |\n {2}- )?(?:launch in April|四月上线)\n/,
    );
    expect(String(after)).not.toMatch(/March|both|三月|两部分/);
    expect(String(after)).toContain(plan === chinese ? "结论：三个日期" : "Conclusion: three days");
  });

  it.each([
    ["a link", "- Conclusion: launch in March\n  as [planned](https://example.com/plan)\n"],
    ["a comment", "- Conclusion: launch in March\n  <!-- ask Bo -->\n  with both parts\n"],
  ])("is left alone where it holds %s, which would be lost", (_, conclusion) => {
    expect(made(held(english, conclusion), conclude("launch in April"))).toEqual({
      why: "not-writable",
    });
  });
});
