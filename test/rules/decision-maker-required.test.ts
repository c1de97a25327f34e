import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("decision-maker-required", () => {
  it("reports that nobody can decide", () => {
    expect(
      findings(
        "decision-maker-required",
        change(plannedEn, "(Logistics, decision-maker)", "(Logistics, stakeholder)"),
      ),
    ).toEqual([
      "10:1 No attendee is a decision-maker, so nothing can be decided. Invite somebody who can commit time and resources, with `role: decision-maker`.",
    ]);
  });

  it("reports it in Chinese", () => {
    expect(
      findings(
        "decision-maker-required",
        change(plannedZh, "（产品部，决策人）", "（产品部，执行人）"),
      ),
    ).toEqual([
      "9:1 参会人里没有决策人，会上定不下来。请邀请能就时间和资源拍板的人，“角色（role）”写“决策人”。",
    ]);
  });

  it("says so when nobody is invited", () => {
    expect(
      findings("decision-maker-required", plannedEn.replace(/attendees:\n(?: {2}- .*\n)+/, "")),
    ).toEqual([
      "1:1 The meeting has no attendees. Fill in `attendees:` (between the two lines `---` at the top) with name, e-mail, department and role of each; at least one must be a decision-maker.",
    ]);
  });

  it("leaves a role that is not understood to attendee-role: it may be this one", () => {
    expect(
      findings(
        "decision-maker-required",
        change(plannedEn, "(Logistics, decision-maker)", "(Logistics, decision-makr)"),
      ),
    ).toEqual([]);
  });

  it("keeps silent about a misspelt key", () => {
    expect(
      findings("decision-maker-required", change(plannedEn, "attendees:", "atendees:")),
    ).toEqual([]);
  });
});
