import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("attendee-role", () => {
  it("reports an attendee without a role", () => {
    expect(
      findings("attendee-role", change(plannedEn, " (Sales, stakeholder)", " (Sales)")),
    ).toEqual([
      "13:5 “Carol Reed” has no role. Write in `role:`, or in brackets behind the name, why this person is invited: decision-maker (settles it on the spot), executor (will do the work) or stakeholder (brings facts and background); whoever is none of these belongs under `cc:` and gets the minutes.",
    ]);
  });

  it("quotes a role it does not know", () => {
    expect(
      findings(
        "attendee-role",
        change(
          plannedZh,
          "  - 顾然 <gu.ran@example.com>（研发部，执行人）",
          "  - { name: 顾然, email: gu.ran@example.com, dept: 研发部, role: 打酱油 }",
        ),
      ),
    ).toEqual([
      "11:61 参会人“顾然”的角色写的是“打酱油”。请写决策人（现场拍板）、执行人（会后做事）或信息关联人（提供数据和背景）；都不是的放到“抄送（cc）”，会后收纪要即可。",
    ]);
  });

  it("reports every attendee of whom that is true", () => {
    expect(
      findings(
        "attendee-role",
        change(change(plannedZh, "（研发部，执行人）", ""), "（产品部，决策人）", ""),
      ),
    ).toEqual([
      "10:5 参会人“沈岳”没有角色。请在“角色（role）”里或姓名后面的括号里写明为什么邀请：决策人（现场拍板）、执行人（会后做事）或信息关联人（提供数据和背景）；都不是的放到“抄送（cc）”，会后收纪要即可。",
      "11:5 参会人“顾然”没有角色。请在“角色（role）”里或姓名后面的括号里写明为什么邀请：决策人（现场拍板）、执行人（会后做事）或信息关联人（提供数据和背景）；都不是的放到“抄送（cc）”，会后收纪要即可。",
    ]);
  });

  it("accepts roles in either language", () => {
    expect(
      findings("attendee-role", change(plannedZh, "（研发部，执行人）", "（研发部，executor）")),
    ).toEqual([]);
  });

  it("asks no role of those in cc", () => {
    expect(findings("attendee-role", plannedEn)).toEqual([]);
  });
});
