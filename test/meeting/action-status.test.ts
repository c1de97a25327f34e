import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readStatus } from "../../src/meeting/actions/status.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });
/** Said on Tuesday 1 December 2026. */
const status = (text: string, said: string | null = "2026-12-01") =>
  readStatus(text, { said, calendar });

describe("a done word decides, and its day is kept", () => {
  test.each([
    ["done 2026-12-18", "2026-12-18"],
    ["已完成（12月4日）", "2026-12-04"],
    ["11月12日已完成", "2026-11-12"],
    ["已于11月12日完成", "2026-11-12"],
    ["于 2026年11月12日 完成", "2026-11-12"],
    ["✅ Done (12 Nov)", "2026-11-12"],
    ["Completed on 12 Nov", "2026-11-12"],
    ["Completed on Nov 12th, 2026", "2026-11-12"],
    ["12 Nov: done", "2026-11-12"],
    ["done 12/4", "2026-12-04"],
    ["已完成（2026 年 12 月 4 日）", "2026-12-04"],
    ["已完成（2026-12-04（周五））", "2026-12-04"],
    ["done Fri, 4 Dec 2026", "2026-12-04"],
    ["done 04.12.2026", "2026-12-04"],
    ["完成于民国115年12月4日", "2026-12-04"],
    ["11月已完成", null],
    ["✔️", null],
    ["✅️", null],
    ["☑", null],
    ["✓", null],
    ["√", null],
    ["[x]", null],
    ["[X] ", null],
    ["完成√", null],
    ["100%完成", null],
    ["100 % done", null],
    ["✅ Scheduled — June 29", null],
    ["✅ Blaze Credit Union", null],
    ["完成100%", null],
    ["全部完成", null],
    ["已經完成", null],
    ["DONE!", null],
    ["**Done**", null],
    ["已完成，见附件", null],
    ["Done, see the draft", null],
    ["done by Ann", null],
    ["resolved in PR 12", null],
    ["按时完成", null],
    ["已結案 12/4", "2026-12-04"],
    ["已上线（12月4日）", "2026-12-04"],
    ["Delivered on 4 Dec", "2026-12-04"],
    ["finished yesterday", null],
    ["已于昨日完成", null],
  ])("%j", (text, closed) => {
    expect(status(text)).toMatchObject({ status: "done", closed, isUnderstood: true });
  });

  test("a day without a year needs the meeting's", () => {
    expect(status("done on 12 Nov", null).closed).toBeNull();
    expect(status("done on 2026-11-12", null).closed).toBe("2026-11-12");
  });
});

describe("a dropped word decides", () => {
  test.each([
    ["Closed - won't do", null],
    ["n/a", null],
    ["N/A", null],
    ["不再需要", null],
    ["已取消（12月4日）", "2026-12-04"],
    ["no longer needed", null],
    ["[-]", null],
    ["取消，由乙芳接手", null],
    ["Won’t fix", null],
    ["duplicate, see 3", null],
    ["不予处理", null],
  ])("%j", (text, closed) => {
    expect(status(text)).toMatchObject({ status: "dropped", closed, isUnderstood: true });
  });
});

describe("open, and known to be", () => {
  test.each([
    "未完成",
    "not done",
    "not done yet",
    "incomplete",
    "尚未完成",
    "进行中",
    "进行中，预计12月4日完成",
    "[ ]",
    "[/]",
    "in progress (Ann)",
  ])("%j", (text) => {
    expect(status(text)).toMatchObject({ status: "open", closed: null, isUnderstood: true });
  });
});

describe("what is not understood whole is open, and said not to be understood", () => {
  test.each([
    "50%",
    "逾期",
    "已提交",
    "完成50%",
    "done 50%",
    "carried over",
    "已延期至12月20日",
    "部分完成",
    "未全部完成",
    "almost done",
    "done?",
    "done except the tests",
    "done with the first part",
    "done, tests still open",
    "done by Friday",
    "to be done by Friday",
    "已完成开发，待测试",
    "已完成 3 个接口",
    "完成 3/5",
    "完成：否",
    "Completed: no",
    "[>]",
    "Dnoe",
    "undone",
    "abandoned?",
    "in progress, done",
  ])("%j", (text) => {
    expect(status(text)).toEqual({
      status: "open",
      closed: null,
      isUnderstood: false,
      isWhole: false,
    });
  });
});

/** Everything that can make a status done or dropped. */
const DECIDES =
  /✅|✔|☑|✓|√|\[[x-]\]|100%|完|闭环|关闭|解决|整改|修改|修复|处理|办结|结束|落实|取消|作废|不|放弃|终止|废弃|撤销|done|clos|complete|finish|resolv|fix|merged|shipped|drop|cancel|obsolete|won'?t|will not|not needed|needed|applicable|n\/a|abandon|withdrawn|supersed|deliver|releas|deploy|publish|implement|actioned|accomplish|fulfil|duplicate|reject|declin|discard|scrap|skip|not required|no action|结案|销项|销号|上线|发布|交付|归档|执行|实施|达成|办毕|已办|重复|驳回/i;

test("no text is done or dropped that does not say so", () => {
  const words = fc.constantFrom(
    ...[
      "未",
      "已",
      "in",
      "on",
      "12月4日",
      "12 Nov",
      "50%",
      "open",
      "not",
      "进行中",
      "by",
      "，",
      "(",
    ],
  );
  const text = fc
    .array(
      fc.oneof(words, fc.string({ maxLength: 6 }), fc.string({ unit: "grapheme", maxLength: 4 })),
    )
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(text, (said) => {
      const { status: read, closed } = status(said);
      if (read !== "open") expect(said.normalize("NFKC")).toMatch(DECIDES);
      else expect(closed).toBeNull();
    }),
    { numRuns: 300 },
  );
});
