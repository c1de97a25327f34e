import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { heldEn, heldZh } from "./meetings.ts";

describe("action-owner-known", () => {
  it("reports an owner nobody else mentions", () => {
    expect(
      findings("action-owner-known", change(heldEn, "| 2 | Ben Okafor |", "| 2 | Peter Pan |")),
    ).toEqual([
      "67:7 “Peter Pan” owns an action but is not among attendees, cc, host or recorder, and may not know of it. Correct the name, or add the person under `cc:`.",
    ]);
  });

  it("reports it in Chinese", () => {
    expect(findings("action-owner-known", change(heldZh, "| 2 | 顾然 |", "| 2 | 孙悟 |"))).toEqual([
      "66:7 “孙悟”是行动项的负责人，但不在参会人、抄送、主持人、记录人之中，可能并不知情。请核对姓名，或把此人加入“抄送（cc）”。",
    ]);
  });

  it("knows those in cc, the host and the recorder", () => {
    expect(
      findings("action-owner-known", change(heldEn, "| 2 | Ben Okafor |", "| 2 | Dora Lind |")),
    ).toEqual([]);
  });

  it("knows a first name and a handle", () => {
    expect(
      findings(
        "action-owner-known",
        change(
          change(heldEn, "| 2 | Ben Okafor |", "| 2 | @ben |"),
          "| 1 | Alice Stone |",
          "| 1 | Alice |",
        ),
      ),
    ).toEqual([]);
  });

  it("ignores spaces and width", () => {
    expect(findings("action-owner-known", change(heldZh, "| 2 | 顾然 |", "| 2 | 顾 然 |"))).toEqual(
      [],
    );
  });

  it("leaves groups and several owners to action-single-owner", () => {
    expect(
      findings(
        "action-owner-known",
        change(
          change(heldZh, "| 2 | 顾然 |", "| 2 | 市场部 |"),
          "| 1 | 沈岳 |",
          "| 1 | 沈岳、孙悟 |",
        ),
      ),
    ).toEqual([]);
  });

  it("keeps silent when the file names no attendees", () => {
    expect(
      findings("action-owner-known", heldEn.replace(/attendees:\n(?: {2}- .*\n)+/, "")),
    ).toEqual([]);
  });

  it("lets dropped actions be", () => {
    expect(
      findings(
        "action-owner-known",
        change(
          heldEn,
          "| 2 | Ben Okafor | Order the firmware | Delivery date in writing | within 3 business days | open |",
          "| 2 | Peter Pan | Order the firmware | Delivery date in writing | within 3 business days | dropped |",
        ),
      ),
    ).toEqual([]);
  });

  it("leaves an owner still to be named to action-complete", () => {
    expect(findings("action-owner-known", change(heldZh, "| 2 | 顾然 |", "| 2 | 待定 |"))).toEqual(
      [],
    );
  });
});
