import { describe, expect, it } from "vitest";
import { change, findings } from "./harness.ts";
import { plannedEn, plannedZh } from "./meetings.ts";

describe("attendee-email", () => {
  it("reports an attendee without an address", () => {
    expect(findings("attendee-email", change(plannedEn, " <ben.okafor@example.com>", ""))).toEqual([
      "12:5 “Ben Okafor” has no e-mail address, so neither notice nor minutes can be sent there. Write it behind the name as `<name@example.com>`, or add `email:`.",
    ]);
  });

  it("reports one in a mapping", () => {
    expect(
      findings(
        "attendee-email",
        change(
          plannedZh,
          "  - 顾然 <gu.ran@example.com>（研发部，执行人）",
          "  - { name: 顾然, dept: 研发部, role: 执行人 }",
        ),
      ),
    ).toEqual([
      "11:5 参会人“顾然”没有邮箱，收不到会议通知和纪要。请在姓名后面写上 <name@example.com>，或补上“邮箱（email）”。",
    ]);
  });

  it("quotes an address no mail can reach", () => {
    expect(
      findings("attendee-email", change(plannedZh, "<gu.ran@example.com>", "<gu.ran@example>")),
    ).toEqual([
      "11:9 参会人“顾然”的邮箱“gu.ran@example”无法收信。请改正，写成 name@example.com 这样的形式。",
    ]);
  });

  it.each(["nodomain", "ben @example.com", ".ben@example.com", "ben@-x.com"])(
    "quotes <%s>, to which mail would refuse to go",
    (address) => {
      const text = change(plannedEn, "<ben.okafor@example.com>", `<${address}>`);
      expect(findings("attendee-email", text)).toEqual([expect.stringContaining(address)]);
    },
  );

  it("points at empty brackets, and at those who only get a copy", () => {
    const empty = change(plannedEn, "<ben.okafor@example.com>", "<>");
    expect(findings("attendee-email", empty)).toEqual([expect.stringContaining("“<>”")]);
    const copied = change(plannedEn, "<dora.lind@example.com>", "<al_example.com>");
    expect(findings("attendee-email", copied)).toEqual([expect.stringContaining("al_example.com")]);
  });

  it("takes two addresses of one person", () => {
    const text = change(
      plannedEn,
      "Ben Okafor <ben.okafor@example.com> (IT, executor)",
      '"Ben Okafor <ben@example.com, okafor@example.com> (IT, executor)"',
    );
    expect(findings("attendee-email", text)).toEqual([]);
  });

  it("sees two @ and a full-width comma", () => {
    expect(
      findings(
        "attendee-email",
        change(
          plannedEn,
          "  - Ben Okafor <ben.okafor@example.com> (IT, executor)",
          '  - { name: Ben Okafor, email: "ben@@example.com", dept: IT, role: executor }\n  - { name: Al, email: "al，b@example.com", dept: IT, role: executor }',
        ),
      ),
    ).toEqual([
      "12:33 The e-mail address of “Ben Okafor” is “ben@@example.com”, to which no mail can be sent. Correct it; it should look like name@example.com.",
      "13:25 The e-mail address of “Al” is “al，b@example.com”, to which no mail can be sent. Correct it; it should look like name@example.com.",
    ]);
  });

  it("asks no address of those in cc", () => {
    expect(findings("attendee-email", change(plannedEn, " <dora.lind@example.com>", ""))).toEqual(
      [],
    );
  });

  it("sees an address without a name before the @", () => {
    expect(
      findings(
        "attendee-email",
        change(
          plannedZh,
          "  - 顾然 <gu.ran@example.com>（研发部，执行人）",
          '  - { name: 顾然, email: "@example.com", dept: 研发部, role: 执行人 }\n  - { name: 陆离, email: lu.li, dept: 研发部, role: 执行人 }',
        ),
      ),
    ).toEqual([
      "11:25 参会人“顾然”的邮箱“@example.com”无法收信。请改正，写成 name@example.com 这样的形式。",
      "12:24 参会人“陆离”的邮箱“lu.li”无法收信。请改正，写成 name@example.com 这样的形式。",
    ]);
  });
});
