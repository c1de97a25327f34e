import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

describe("action-single-owner", () => {
  it("reports two owners", () => {
    expect(
      findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", "| 2 | 顾然、沈岳 |")),
    ).toEqual([
      "66:7 这条行动项由“顾然”“沈岳”共同负责，等于没有人负责。请只留一位负责人，或拆成几条。",
    ]);
  });

  it("reports two owners in English", () => {
    expect(
      findings(
        "action-single-owner",
        change(heldEn, "| 2 | Ben Okafor |", "| 2 | Ben Okafor and Alice Stone |"),
      ),
    ).toEqual([
      "67:7 “Ben Okafor”, “Alice Stone” share this action; what several people own, nobody owns. Keep one owner, or split the action.",
    ]);
  });

  it.each(["顾然 沈岳", "顾然或沈岳"])("reports two owners without a comma: %s", (owners) => {
    expect(
      findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", `| 2 | ${owners} |`)),
    ).toEqual([expect.stringContaining("“顾然”“沈岳”共同负责")]);
  });

  it("reports a department by the name it has among the attendees", () => {
    expect(findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", "| 2 | 研发 |"))).toEqual(
      [expect.stringContaining("“研发”不是一个人")],
    );
    expect(findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", "| 2 | 宇航 |"))).toEqual(
      [],
    );
  });

  it("reports everybody of a group", () => {
    expect(
      findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", "| 2 | 项目组成员 |")),
    ).toEqual([expect.stringContaining("“项目组成员”不是一个人")]);
  });

  it("reports a department", () => {
    expect(
      findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", "| 2 | 研发部 |")),
    ).toEqual(["66:7 “研发部”不是一个人，等于没有人负责。请写明由哪一个人负责。"]);
  });

  it("reports 大家", () => {
    expect(findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", "| 2 | 大家 |"))).toEqual(
      ["66:7 “大家”不是一个人，等于没有人负责。请写明由哪一个人负责。"],
    );
  });

  it("reports everyone, and a team", () => {
    expect(
      findings(
        "action-single-owner",
        change(
          change(heldEn, "| 2 | Ben Okafor |", "| 2 | everyone |"),
          "| 1 | Alice Stone |",
          "| 1 | Logistics team |",
        ),
      ),
    ).toEqual([
      "66:7 “Logistics team” is a group; what a group owns, nobody owns. Name the one person who answers for it.",
      "67:7 “everyone” is a group; what a group owns, nobody owns. Name the one person who answers for it.",
    ]);
  });

  it("takes a department behind a name for what it is", () => {
    expect(
      findings("action-single-owner", change(heldZh, "| 2 | 顾然 |", "| 2 | 顾然（研发部） |")),
    ).toEqual([]);
  });

  it("leaves a missing owner to action-complete", () => {
    expect(
      findings(
        "action-single-owner",
        change(change(heldZh, "| 2 | 顾然 |", "| 2 | 待定 |"), "| 1 | 沈岳 |", "| 1 | |"),
      ),
    ).toEqual([]);
  });

  it("lets dropped actions be", () => {
    expect(
      findings(
        "action-single-owner",
        change(
          heldZh,
          "| 2 | 顾然 | 排出开发计划 | 排期表 | 3 个工作日内 | 进行中 |",
          "| 2 | 研发部 | 排出开发计划 | 排期表 | 3 个工作日内 | 已取消 |",
        ),
      ),
    ).toEqual([]);
  });
});
