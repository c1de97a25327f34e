import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeMailboxes, parseAddressList } from "../../src/mail/address.ts";
import { parseAddress } from "../../src/meeting/people/email.ts";

describe("a list of addresses", () => {
  it.each(["，", "；", "、", ",", ";", " ； ", "\n"])("is split at %j", (separator) => {
    const list = ["张三 <a@example.com>", "b@example.com", '"Lee, Kim" <c@example.com>'];
    expect(parseAddressList(list.join(separator))).toEqual({
      mailboxes: [
        { name: "张三", address: "a@example.com" },
        { name: "", address: "b@example.com" },
        { name: "Lee, Kim", address: "c@example.com" },
      ],
      unusable: [],
    });
  });

  it("keeps what it cannot use, as written", () => {
    expect(parseAddressList("a@example.com；李四 <李四>，b@").unusable).toEqual([
      "李四 <李四>",
      "b@",
    ]);
  });

  it("loses no entry, whatever is written", () => {
    const entry = fc
      .string({ unit: "grapheme" })
      .filter((text) => !/[，；、,;\n"]/.test(text) && text.trim() !== "");
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const { mailboxes, unusable } = parseAddressList(entries.join("；"));
        expect(mailboxes.length + unusable.length).toBe(entries.length);
      }),
    );
  });
});

describe("one address", () => {
  it.each([
    ["li.lei@example.com", "li.lei@example.com"],
    ["Li_Lei+x@Mail.Example.com", "Li_Lei+x@mail.example.com"],
    ["a@例子.公司", "a@xn--fsqu00a.xn--55qx5d"],
    ["a@bücher.example", "a@xn--bcher-kva.example"],
  ])("%s goes out as %s", (written, address) => {
    expect(parseAddress(written)).toBe(address);
  });

  it.each([
    "",
    "example.com",
    "@example.com",
    "a@",
    "a@localhost",
    "a@b@example.com",
    "-rf@example.com",
    '"quoted part"@example.com',
    "a(comment)@example.com",
    "group:a@example.com;",
    "a b@example.com",
    ".a@example.com",
    "a..b@example.com",
    "a.@example.com",
    "李雷@example.com",
    "a@-example.com",
    "a@exa mple.com",
    "a@example..com",
    "a@127.0.0.1",
    "a@[127.0.0.1]",
    "a@example.com/x",
    "a@example.com\r\nBcc: evil@example.com",
    `${"a".repeat(65)}@example.com`,
    `a@${"b".repeat(64)}.com`,
    "a@b_c.com",
  ])("%j is refused", (written) => {
    expect(parseAddress(written)).toBeNull();
  });
});

describe("mailboxes that appear twice", () => {
  it("become one, ignoring case, with the first name given", () => {
    expect(
      mergeMailboxes([
        { name: "", address: "A@example.com" },
        { name: "李雷", address: "a@Example.com" },
        { name: "Li Lei", address: "a@example.com" },
        { name: "b", address: "b@example.com" },
      ]),
    ).toEqual([
      { name: "李雷", address: "A@example.com" },
      { name: "b", address: "b@example.com" },
    ]);
  });
});
