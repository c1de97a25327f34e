import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("agenda-conclusion", () => {
  it("reports an item that names no conclusion", () => {
    expect(
      findings("agenda-conclusion", change(plannedEn, "Agree the day of the switch", "")),
    ).toEqual([
      "27:3 “Systems” does not say which conclusion it must reach. Add it under “Must reach” in a table, or as a line “Must reach: …” below the item, for example “agree when the testers are available”.",
    ]);
  });

  it("takes a dash or 无 for none, and points at it", () => {
    expect(
      findings(
        "agenda-conclusion",
        change(change(plannedZh, "确认人力和上线日期", "无"), "确认两项风险的预案", "-"),
      ),
    ).toEqual([
      "26:23 议题“研发排期”没有必达结论。请在表格的“必达结论”一列，或在议题下面写一行“必达结论：……”，写明这一项必须定下什么，例如“确认测试人员到位时间”。",
      "27:23 议题“上线风险”没有必达结论。请在表格的“必达结论”一列，或在议题下面写一行“必达结论：……”，写明这一项必须定下什么，例如“确认测试人员到位时间”。",
    ]);
  });

  it("takes 待定 for none too", () => {
    expect(findings("agenda-conclusion", change(plannedZh, "确认人力和上线日期", "待定"))).toEqual([
      "26:23 议题“研发排期”没有必达结论。请在表格的“必达结论”一列，或在议题下面写一行“必达结论：……”，写明这一项必须定下什么，例如“确认测试人员到位时间”。",
    ]);
  });

  it("asks nothing of housekeeping", () => {
    expect(
      findings(
        "agenda-conclusion",
        change(
          plannedZh,
          "| 上线风险 | 10 分钟 | 方晴 | 确认两项风险的预案 |",
          "| 签到 | 10 分钟 | 方晴 | |",
        ),
      ),
    ).toEqual([]);
  });

  it("reads conclusions below list items", () => {
    expect(
      findings(
        "agenda-conclusion",
        change(
          plannedEn,
          plannedEn.slice(plannedEn.indexOf("| Item")),
          "1. Scope (15 min, Ann)\n   - Must reach: agree what moves\n2. Systems (15 min, Ben)\n",
        ),
      ),
    ).toEqual([
      "26:4 “Systems” does not say which conclusion it must reach. Add it under “Must reach” in a table, or as a line “Must reach: …” below the item, for example “agree when the testers are available”.",
    ]);
  });
});
