import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("executor-required", () => {
  it("reports that nobody will do the work", () => {
    expect(
      findings("executor-required", change(plannedEn, "(IT, executor)", "(IT, stakeholder)")),
    ).toEqual([
      "10:1 No attendee is an executor, so nobody is there to take on the work. Invite the people who will do it, with `role: executor`.",
    ]);
  });

  it("reports it in Chinese", () => {
    expect(
      findings(
        "executor-required",
        change(plannedZh, "（研发部，执行人）", "（研发部，信息关联人）"),
      ),
    ).toEqual([
      "9:1 参会人里没有执行人，任务没有人当场领走。请邀请会后具体做事的人，“角色（role）”写“执行人”。",
    ]);
  });

  it("leaves a role that is not understood to attendee-role: it may be this one", () => {
    expect(
      findings("executor-required", change(plannedEn, "(IT, executor)", "(IT, exekutor)")),
    ).toEqual([]);
  });

  it("leaves a meeting without attendees to decision-maker-required", () => {
    expect(
      findings("executor-required", plannedEn.replace(/attendees:\n(?: {2}- .*\n)+/, "")),
    ).toEqual([]);
  });
});
