import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readDeadline } from "../../src/time/deadline.ts";
import { addDays, daysBetween, isoWeekday } from "../../src/time/local.ts";
import { addWorkingDays, workCalendar, workingDaysAhead } from "../../src/time/workdays.ts";
import { ownWork } from "../support/own-work.ts";

fc.configureGlobal({ seed: 20_261_201 });

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays("2000-01-01", days));
const han = [..."日一二三四五六"];
const english = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const months =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** 1 … 31 as 一, 十二, 二十, 三十一. */
function inHan(n: number): string {
  const digit = (one: number) => ["", ..."一二三四五六七八九"][one] ?? "";
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? digit(tens) : ""}${tens > 0 ? "十" : ""}${digit(n % 10)}`;
}

/** Ways to write a day in full; reading any of them must give the day back. */
const formats: Readonly<Record<string, (date: string) => string>> = {
  iso: (date) => date,
  slashes: (date) => date.replaceAll("-", "/"),
  dots: (date) => date.replaceAll("-0", ".").replaceAll("-", "."),
  chinese: (date) =>
    `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
  "chinese with a weekday": (date) =>
    `${date.slice(0, 4)} 年 ${date.slice(5, 7)} 月 ${date.slice(8)} 日（星期${han[isoWeekday(date) % 7]}）前`,
  "dots, day first": (date) => date.split("-").reverse().join("."),
  "half-spaced and full-width": (date) =>
    date
      .replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
      .replaceAll("-", "－"),
  "han numerals": (date) =>
    `${[...date.slice(0, 4)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("")}年${inHan(Number(date.slice(5, 7)))}月${inHan(Number(date.slice(8)))}日`,
  "without separators": (date) => date.replaceAll("-", ""),
  "with a time and an offset": (date) => `${date}T18:00:00+08:00`,
  "month in letters, weekday in brackets": (date) =>
    `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]?.slice(0, 3)} ${date.slice(0, 4)} (${english[isoWeekday(date) % 7]?.slice(0, 3)})`,
  american: (date) =>
    `by ${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(8))}, ${date.slice(0, 4)}`,
  british: (date) =>
    `${english[isoWeekday(date) % 7]} ${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`,
};

describe("every day written in full is read as itself", () => {
  for (const [name, format] of Object.entries(formats)) {
    test(name, () => {
      fc.assert(
        fc.property(day, day, (date, said) => {
          expect(readDeadline(format(date), { said, calendar })).toEqual({
            kind: "date",
            date,
            wrongWeekday: null,
            wordsMean: null,
            holidaysUnknown: false,
          });
        }),
      );
    });
  }
});

test("another weekday than the day's own is always noticed", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 6 }), (date, off) => {
      const written = (isoWeekday(date) + off - 1) % 7;
      for (const text of [
        `${date}（周${han[(written + 1) % 7]}）`,
        `${date} (${english[(written + 1) % 7]})`,
      ]) {
        expect(readDeadline(text, { said: date, calendar })).toMatchObject({
          date,
          wrongWeekday: written + 1,
        });
      }
    }),
  );
});

test.each([1, 2, 3, 5, 9])("%i working days are counted alike however they are spaced", (count) => {
  fc.assert(
    fc.property(fc.oneof(day, fc.constant("9999-12-30")), (said) => {
      const context = { said, calendar };
      const read = readDeadline(`${count} 个工作日内`, context);
      expect(read).toEqual(readDeadline(` ${count}个工作日 内`, context));
    }),
  );
});

test("a date is read alike with and without a space behind it, also one that is none", () => {
  const two = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, "0"));
  const year = fc.integer({ min: 0, max: 9999 }).map((n) => String(n).padStart(4, "0"));
  fc.assert(
    fc.property(year, two, two, day, (year, month, ofMonth, said) => {
      const text = `${year}-${month}-${ofMonth}`;
      const context = { said, calendar };
      expect(readDeadline(text, context)).toEqual(readDeadline(`${text} `, context));
    }),
  );
});

describe("an expression that counts from the meeting", () => {
  const count = fc.integer({ min: 1, max: 60 }).map(String);
  const relative = fc.oneof(
    fc
      .tuple(
        count,
        fc.constantFrom("天内", "日内", "周后", "个月内", "年内", "个工作日内", "小时内"),
      )
      .map(([n, unit]) => n + unit),
    fc
      .tuple(count, fc.constantFrom("days", "weeks", "months", "business days", "hours"))
      .map(([n, unit]) => `within ${n} ${unit}`),
    fc.constantFrom(
      "月底",
      "月初",
      "月中",
      "上旬",
      "中旬",
      "年底前",
      "季度末",
      "本周内",
      "下周内",
      "周五",
      "下周三",
      "周末",
      "5月30日",
      "2.28",
      "29号",
    ),
    fc.constantFrom(
      "4月底前",
      "七月上旬",
      "Q2末",
      "EOW",
      "EOM",
      "next Friday",
      "Friday",
      "tomorrow",
      "by November",
      "Jan 5",
      "5月前",
      "before Q3",
      "week of June 1",
      "W22",
      "first Monday of June",
      "6月最后一个工作日",
      "本月最后一天",
      "一个半月内",
    ),
  );

  const noYear = ["5月30日", "2.28", "Jan 5"];

  test("is never before it, but for a day of no year that is just past", () => {
    fc.assert(
      fc.property(relative, day, (text, said) => {
        const deadline = readDeadline(text, { said, calendar });
        if (deadline.kind === "date")
          expect(deadline.date >= (noYear.includes(text) ? addDays(said, -30) : said)).toBe(true);
        else {
          expect(["5月前", "before Q3"]).toContain(text);
          expect(deadline).toEqual({ kind: "unparsed", reason: "ambiguous" });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a weekday is at most six days on, the next week's at most thirteen", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), day, (weekday, said) => {
        const soon = readDeadline(`周${han[weekday]}`, { said, calendar });
        const next = readDeadline(`next ${english[weekday]}`, { said, calendar });
        expect(soon.kind === "date" && soon.date <= addDays(said, 6)).toBe(true);
        expect(next.kind === "date" && next.date > said && next.date <= addDays(said, 13)).toBe(
          true,
        );
      }),
    );
  });

  test("n working days later there are n working days between", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), day, (n, said) => {
        const due = addWorkingDays(said, n, calendar);
        expect(calendar.isWorkday(due)).toBe(true);
        expect(workingDaysAhead(addDays(said, 1), due, calendar)).toBe(n - 1);
      }),
    );
  });
});

describe("a day named by its place is found by counting", () => {
  const ordinals = ["first", "second", "third", "fourth"];
  const dateOf = (text: string, said: string) => {
    const deadline = readDeadline(text, { said, calendar });
    return deadline.kind === "date" ? deadline.date : deadline;
  };

  test("the nth weekday of a month", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 3 }), day, (of, nth, said) => {
        const weekday = isoWeekday(of);
        let found = `${of.slice(0, 7)}-01`;
        while (isoWeekday(found) !== weekday) found = addDays(found, 1);
        found = addDays(found, nth * 7);
        const month = months[Number(of.slice(5, 7)) - 1];
        expect(
          dateOf(`${ordinals[nth]} ${english[weekday % 7]} of ${month} ${of.slice(0, 4)}`, said),
        ).toBe(found);
        const chinese = `${of.slice(0, 4)}年${Number(of.slice(5, 7))}月第${inHan(nth + 1)}个星期${han[weekday % 7]}`;
        expect(dateOf(chinese, said)).toBe(found);
      }),
    );
  });

  test("the last working day of a month", () => {
    fc.assert(
      fc.property(day, day, (of, said) => {
        let found = of;
        while (addDays(found, 1).slice(0, 7) === of.slice(0, 7)) found = addDays(found, 1);
        while (!calendar.isWorkday(found)) found = addDays(found, -1);
        const chinese = `${of.slice(0, 4)}年${Number(of.slice(5, 7))}月最后一个工作日前`;
        expect(dateOf(chinese, said)).toBe(found);
      }),
    );
  });

  test("the week of a day, and the week of that number", () => {
    fc.assert(
      fc.property(day, (of) => {
        const thursday = addDays(of, 4 - isoWeekday(of)); // a week is of the year its Thursday is in
        const week = 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
        const number = `${thursday.slice(0, 4)}-W${String(week).padStart(2, "0")}`;
        const byDay = dateOf(`week of ${of}`, "2000-01-01");
        expect(dateOf(number, "2000-01-01")).toBe(byDay);
        const last = String(byDay);
        expect(addDays(last, 1 - isoWeekday(last))).toBe(addDays(of, 1 - isoWeekday(of)));
      }),
    );
  });
});

describe("any text", () => {
  const pieces = fc.array(
    fc.constantFrom(
      ..."年 月 日 周 星期 下 本 内 前 后 底 末 一 十 三 两 半 个 工作日 每 （ ） ， 。 - ~ . / : 0 1 2 30 2026 Q by next in end of May Friday days week EOD 5pm T".split(
        " ",
      ),
      " ",
    ),
    { maxLength: 12 },
  );

  test("is answered, never thrown at", () => {
    const anything = fc.oneof(
      fc.string({ unit: "binary" }),
      pieces.map((all) => all.join("")),
    );
    fc.assert(
      fc.property(anything, fc.option(day), (text, said) => {
        expect(readDeadline(text, { said, calendar }).kind).toMatch(
          /^(?:date|relative|vague|unparsed|none)$/,
        );
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    "前",
    "截止",
    " ",
    "1",
    "周五",
    "(",
    "by ",
    "1-",
    "一",
    "18:00",
    "（5月30日）",
    "→",
    "延期至",
    "a",
  ])("a megabyte of %j costs next to nothing", (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    const worked = ownWork();
    readDeadline(text, { said: "2026-05-29", calendar });
    expect(worked()).toBeLessThan(5000);
  });
});

describe("the machine's time zone", () => {
  const before = process.env.TZ;
  afterAll(() => {
    process.env.TZ = before;
  });

  test.each([
    "America/New_York",
    "Asia/Shanghai",
    "Pacific/Kiritimati",
    "Pacific/Apia",
    "Africa/Cairo",
  ])("%s changes nothing", (zone) => {
    process.env.TZ = zone;
    const read = (text: string, said: string) => readDeadline(text, { said, calendar });
    expect(read("3个工作日内", "2026-09-30")).toMatchObject({ date: "2026-10-10" });
    expect(read("两个月内", "2026-01-31")).toMatchObject({ date: "2026-03-31" });
    expect(read("明天", "2011-12-29")).toMatchObject({ date: "2011-12-30" });
    expect(read("下周五", "2026-04-20")).toMatchObject({ date: "2026-05-01" });
  });
});
