import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

const found = (text: string) => findings("host-attends", text);
const en = (from: string, to: string) => found(change(plannedEn, from, to));
const zh = (from: string, to: string) => found(change(plannedZh, from, to));

describe("host-attends", () => {
  it("misses a host and a recorder among the attendees", () => {
    expect(en("host: Carol Reed", "host: Peter Pan")).toEqual([
      "8:7 “Peter Pan” hosts the meeting and is not among its attendees, so has no role and gets no mail. Add this person under `attendees:` with e-mail, department and role, or correct `host:`.",
    ]);
    expect(zh("recorder: 顾然", "recorder: 孙悟")).toEqual([
      "8:11 记录人“孙悟”不在参会人之列，没有角色，也收不到邮件。请把此人加到“参会人（attendees）”，写明邮箱、部门和角色；写错了就改“记录人（recorder）”。",
    ]);
  });

  it("does not take who only gets the minutes for an attendee", () => {
    expect(zh("host: 方晴", "host: 林溪")).toHaveLength(1);
  });

  it.each([
    ["a first name", "host: Carol"],
    ["an address", "host: carol.reed@example.com"],
    ["a department beside it", "host: Carol Reed (Operations)"],
    ["nobody yet", "host: TBD"],
  ])("takes %s as it is meant", (_, host) => {
    expect(en("host: Carol Reed", host)).toEqual([]);
  });

  it.each([
    ["职务在前", "host: 运营总监方晴"],
    ["两位", "host: 方晴、孙悟"],
    ["待定", "host: 待定"],
  ])("%s", (_, host) => {
    expect(zh("host: 方晴", host)).toEqual([]);
  });

  it("says nothing where no attendees are listed, or a group is", () => {
    const listed = /attendees:\n(?: {2}- .*\n)+/;
    const host = change(plannedZh, "host: 方晴", "host: 孙悟");
    expect(found(host.replace(listed, ""))).toEqual([]);
    expect(found(host.replace(listed, "attendees: [全体成员]\n"))).toEqual([]);
  });
});
