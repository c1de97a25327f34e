import { describe, expect, it } from "vitest";
import { recipientsOf } from "../../src/mail/recipients.ts";
import { positionAt } from "../../src/markdown/source.ts";
import { heldMeeting, meetingOf } from "./meetings.ts";

const usual = { from: null, bcc: [], chosen: {} };
const names = (boxes: readonly { name: string }[]): string[] => boxes.map((box) => box.name);

describe("who gets a mail", () => {
  const absent = heldMeeting("", "## 缺席\n- 赵强");

  it("a notice goes to everybody invited; those merely informed get the minutes later", () => {
    const { to, cc } = recipientsOf(absent, "notice", usual);
    expect(names(to)).toEqual(["李雷", "王芳", "赵强", "韩梅梅"]);
    expect(names(cc)).toEqual([]);
  });

  it("minutes go to those who came, or to all when nobody says who came", () => {
    expect(names(recipientsOf(absent, "minutes", usual).to)).toEqual(["李雷", "王芳", "韩梅梅"]);
    expect(names(recipientsOf(heldMeeting(), "minutes", usual).to)).toHaveLength(4);
  });

  it("nobody gets a mail twice, whatever the case of the address", () => {
    const meeting = meetingOf(`---
attendees: [A <A@example.com>, B <b@example.com>, A again <a@Example.com>]
cc: [B <B@EXAMPLE.COM>, C <c@example.com>, C <c@example.com>]
---
`);
    const { to, cc } = recipientsOf(meeting, "minutes", usual);
    expect(to.map((box) => box.address)).toEqual(["A@example.com", "b@example.com"]);
    expect(cc.map((box) => box.address)).toEqual(["c@example.com"]);
  });

  it("who has no address, or none that can be used, is named", () => {
    const meeting = meetingOf(`---
attendees:
  - 张三（研发部，执行人）
  - { name: 李四, email: "-rf@example.com", role: 执行人 }
  - { name: 王五, email: "王五@example.com；w5@example.com", role: 决策人 }
---
`);
    const { to, withoutAddress, unusable } = recipientsOf(meeting, "notice", usual);
    expect(to).toEqual([{ name: "王五", address: "w5@example.com" }]);
    expect(withoutAddress).toEqual(["张三"]);
    expect(
      unusable.map(({ text, span }) => [text, positionAt(meeting.source, span.from).line]),
    ).toEqual([
      ["-rf@example.com", 4],
      ["王五@example.com", 5],
    ]);
  });

  it("an address alone gives no name to show", () => {
    const meeting = meetingOf("---\nattendees: [a@example.com]\n---\n");
    expect(recipientsOf(meeting, "notice", usual).to).toEqual([
      { name: "", address: "a@example.com" },
    ]);
  });
});

describe("who may not be who they seem to be", () => {
  const doubts = (...people: string[]): string[] => {
    const meeting = meetingOf(
      `---\nattendees:\n${people.map((person) => `  - ${person}\n`).join("")}---\n`,
    );
    return recipientsOf(meeting, "notice", usual).doubts.map(
      ({ reason, text, span }) => `${positionAt(meeting.source, span.from).line} ${reason} ${text}`,
    );
  };

  it.each([
    "p\u0430ypal.example",
    "xn--pypal-4ve.example",
    "\u03bfffice.example",
    "mail.ex\u0430mple.com",
    "\u0c85ab.example",
  ])("is whoever is at %s, whose letters are of several scripts", (domain) => {
    expect(doubts("A <a@example.com>", `B <b@${domain}>`)).toEqual([
      expect.stringMatching(/^4 mixedScripts /),
    ]);
  });

  it.each([
    "例子公司.中国",
    "b\u00fccher.example",
    "почта.рф",
    "ソニーsony例.example",
    "ab-12.example",
  ])("is nobody at %s", (domain) => {
    expect(doubts(`A <a@${domain}>`)).toEqual([]);
  });

  it("is whoever is called like another address", () => {
    expect(
      doubts('{ name: "boss@bank.example", email: evil@example.com }', "c@example.com"),
    ).toEqual(["3 nameHoldsAddress boss@bank.example"]);
  });

  it("is named once", () => {
    const meeting = meetingOf(
      `---\nhost: A\nattendees: [{ name: A, email: a@p\u0430y.example, role: 决策人 }]\n---\n## 行动项\n| 负责人 | 任务 |\n| --- | --- |\n| A | x |\n`,
    );
    expect(recipientsOf(meeting, "actions", usual).doubts).toHaveLength(1);
  });
});

describe("who sends it", () => {
  it("the host invites, the recorder writes afterwards, unless somebody else is named", () => {
    const meeting = heldMeeting();
    expect(recipientsOf(meeting, "notice", usual).from?.name).toBe("李雷");
    expect(recipientsOf(meeting, "minutes", usual).from?.name).toBe("韩梅梅");
    const office = { name: "Office", address: "office@example.com" };
    expect(recipientsOf(meeting, "minutes", { ...usual, from: office }).from).toBe(office);
  });

  it("nobody, when the file gives no address of theirs", () => {
    const meeting = meetingOf("---\nhost: 李雷\nattendees: [王芳 <w@example.com>]\n---\n");
    expect(recipientsOf(meeting, "notice", usual).from).toBeNull();
  });
});
