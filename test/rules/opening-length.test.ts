import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("opening-length", () => {
  it("reports a long opening", () => {
    expect(findings("opening-length", change(plannedEn, "opening: 5", "opening: 10"))).toEqual([
      "17:10 The opening takes 10 minutes; it should take at most 5. Just restate the question to settle, the conclusions to reach and the speaking rules.",
    ]);
  });

  it("reports it in Chinese, with the Chinese key", () => {
    expect(findings("opening-length", change(plannedZh, "opening: 5", "开场: 8 分钟"))).toEqual([
      "16:5 开场要 8 分钟，不宜超过 5 分钟。只需重申要解决的问题、必达结论和发言规则。",
    ]);
  });

  it("asks for no opening", () => {
    expect(findings("opening-length", change(plannedEn, "opening: 5\n", ""))).toEqual([]);
  });

  it("takes another limit", () => {
    expect(findings("opening-length", plannedEn, { options: { max: 3 } })).toEqual([
      "17:10 The opening takes 5 minutes; it should take at most 3. Just restate the question to settle, the conclusions to reach and the speaking rules.",
    ]);
  });

  it("allows exactly the limit", () => {
    expect(findings("opening-length", plannedZh)).toEqual([]);
  });
});
