import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarFile,
  textLine,
  unfolded,
  valueLine,
} from "../../../src/mail/calendar/content-line.ts";

const octets = (text: string): number => Buffer.byteLength(text);

describe("a calendar file", () => {
  it("ends every line with CRLF, the last one too", () => {
    expect(calendarFile(["BEGIN:VCALENDAR", "END:VCALENDAR"])).toBe(
      "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    );
  });

  it.each([
    ["74 octets", "a".repeat(74), 1],
    ["75 octets", "a".repeat(75), 1],
    ["76 octets", "a".repeat(76), 2],
    ["75 octets and one more line of 74", "a".repeat(149), 2],
    ["one more", "a".repeat(150), 3],
    ["25 Chinese characters", "会".repeat(25), 1],
    ["a Chinese character across the edge", `a${"会".repeat(25)}`, 2],
    ["nothing but four octets", "𠮷😀".repeat(10), 2],
  ])("folds %s", (_, line, count) => {
    const lines = calendarFile([line]).slice(0, -2).split("\r\n");
    expect(lines).toHaveLength(count);
    for (const one of lines) expect(octets(one)).toBeLessThanOrEqual(75);
    expect(unfolded(calendarFile([line]))).toEqual([line]);
  });

  it("never folds inside a character, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }), (text) => {
        const line = textLine("X-NOTE", text);
        const file = calendarFile([line]);
        for (const one of file.split("\r\n")) {
          expect(octets(one)).toBeLessThanOrEqual(75);
          expect(one).not.toMatch(/\p{Surrogate}/u);
        }
        expect(unfolded(file)).toEqual([line]);
      }),
    );
  });

  it("is folded in linear time", () => {
    const line = "会".repeat(200_000);
    expect(calendarFile([line])).toHaveLength(200_000 + 3 * Math.ceil((200_000 - 25) / 24) + 2);
  });
});

describe("a text", () => {
  it.each([
    ["A301; 3 楼, 左", "A301\\; 3 楼\\, 左"],
    ["C:\\new", "C:\\\\new"],
    ["one\r\ntwo\rthree\nfour", "one\\ntwo\\nthree\\nfour"],
    ["a\u2028b\u2029c\u0085d", "a\\nb\\nc\\nd"],
    ["a\u0000b\u001b[31mc\u202ed\u000be\u000cf", "ab[31mcdef"],
    ["half \ud842 a pair", "half \ufffd a pair"],
    ["x\r\nATTENDEE:mailto:evil@example.com", "x\\nATTENDEE:mailto:evil@example.com"],
  ])("%j is written %j", (text, written) => {
    expect(textLine("SUMMARY", text)).toBe(`SUMMARY:${written}`);
  });
});

describe("a parameter", () => {
  it.each([
    ["李雷", "李雷"],
    ["Lee, Kim", '"Lee, Kim"'],
    ["a;b:c", '"a;b:c"'],
    ['Kim "Bob" Lee', "Kim 'Bob' Lee"],
    ['"', "'"],
    ["a^nb", "a'nb"],
    ["a,b\\", `"a,b'"`],
    ["x\r\nRSVP=FALSE", "x RSVP=FALSE"],
    ['x";ROLE=CHAIR:mailto:a@b.example', '"x\';ROLE=CHAIR:mailto:a@b.example"'],
  ])("%j is written %j", (text, written) => {
    expect(valueLine("ATTENDEE", "mailto:a@example.com", { CN: text })).toBe(
      `ATTENDEE;CN=${written}:mailto:a@example.com`,
    );
  });
});
