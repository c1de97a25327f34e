import fc from "fast-check";
import { namesOf } from "../../src/meeting/front-matter/names.ts";
import {
  attendeeFields,
  type Kind,
  materialFields,
  meetingFields,
} from "../../src/meeting/front-matter/table.ts";
import { namesFor } from "../../src/vocabulary/index.ts";
import { read } from "../meeting/reading.ts";

// Front-matter as data, mostly right, and what the reader has against it: for the agreement of reader and schema.

/** What no schema can say: how two keys go together, and which zones and hours there are. */
const BEYOND_A_SCHEMA = new Set(["end-before-start"]);

/** Codes of what the reader refuses; an unknown role is refused by the rule attendee-role. */
export function refusals(data: unknown): readonly string[] {
  const meeting = read(`---\n${JSON.stringify(data)}\n---\n\n## Agenda\n\n1. Goals\n`);
  const roles = [...meeting.attendees, ...meeting.cc].filter(
    ({ role, roleText, span }) =>
      role === null && roleText !== null && meeting.source.text[span.from] === "{",
  );
  return [
    ...meeting.problems.map(({ code }) => code).filter((code) => !BEYOND_A_SCHEMA.has(code)),
    ...roles.map(() => "unknown-role"),
  ];
}

/** Bits that moments, durations and numbers are made of, in no order. */
const bits = (source: string, maxLength: number) =>
  fc
    .array(fc.constantFrom(...source.split(" "), " "), { maxLength })
    .map((found) => found.join(""));
const momentLike = bits(
  "2026 2024 1900 - / . 年 月 日 02 2 29 30 31 12 T t 14 24 : ： 点 00 60 Z z + - 08 15 １ ２０２６",
  12,
);
const durationLike = bits(
  "1 0 . 5 30 600 99999 h min 分钟 小时 个 半 一 两 十 an half and hour 约 about - ~ m '",
  6,
);
const anyCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((upper) =>
      Array.from(word, (char, at) => (upper[at] ? char.toUpperCase() : char)).join(""),
    );
const wordsOf = (area: "languages" | "scenarios" | "stages" | "roles") =>
  fc.constantFrom(...namesFor(area)).chain(anyCase);

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    "",
    " ",
    "x",
    "null",
    "~",
    true,
    false,
    0,
    -1,
    1.5,
    7,
    1e9,
    {},
    [],
    ["x"],
    { x: 1 },
    [null],
  ),
  fc.string({ maxLength: 8 }),
);

const examples = {
  text: ["x", 2026, true, "中文"],
  person: ["Ann", "Null", "No", "On"],
  texts: ["x", ["x", 2, null], []],
  people: ["Ann, Bo", ["Ann <ann@example.com>", null, "王芳（研发部，决策人）"]],
  materials: ["Survey", ["Survey", null]],
  language: ["zh", "en", "zh_TW.UTF-8", "en-US", "de", "zhuang"],
  scenario: ["复盘", "party"],
  stage: ["Held", "ＨＥＬＤ", "已取消", "maybe", "1. held"],
  role: ["Decision Maker", "决策人", "決策人", "boss"],
  yesOrNo: [true, false, "yes", "否", "maybe"],
  moment: ["2026-12-01 14:00", "2026年12月1日14:00", "2026-12-01", "2026-12-01T06:00Z", "tomorrow"],
  day: ["2026-12-01", "2026-12-01 14:00", "2026-02-29", "2024-02-29", "2100-02-29", 2026],
  end: ["15:00", "15：30", "2026-12-02 00:30", "25:00", "soon"],
  minutes: [
    60,
    "60",
    "1.5h",
    "90 min",
    "1 小时 30 分钟",
    "半小时",
    "两个半小时",
    "1h30",
    "0",
    "long",
    "about 2 hours",
  ],
  minutesOrNone: [0, 5, "5 分钟", "0 min", -1],
  timezone: [
    "Asia/Shanghai",
    "UTC",
    "utc",
    "America/Argentina/Salta",
    "CST",
    "UTC+8",
    "UTC-13",
    "北京时间",
    "London",
    "东京",
    "XYT",
  ],
  count: [0, 2, "3", "second", -1, 1.5],
  pages: [4, "4 pages", "4 页", "12 p.", "many", 4.5],
} as const satisfies Readonly<Record<Kind, readonly unknown[]>>;

const more: Readonly<Partial<Record<Kind, fc.Arbitrary<unknown>>>> = {
  scenario: wordsOf("scenarios"),
  stage: wordsOf("stages"),
  role: wordsOf("roles"),
  language: wordsOf("languages"),
  moment: momentLike,
  day: momentLike,
  end: momentLike,
  minutes: durationLike,
  minutesOrNone: durationLike,
  count: durationLike,
  pages: bits("1 4 99999 页 p . page pages", 4),
};

function ofKind(kind: Kind): fc.Arbitrary<unknown> {
  const inside =
    kind === "people"
      ? [fc.array(mapping(attendeeFields, "attendeeKeys"), { maxLength: 2 })]
      : kind === "materials"
        ? [fc.array(mapping(materialFields, "materialKeys"), { maxLength: 2 })]
        : [];
  return fc.oneof(
    { arbitrary: fc.constantFrom<unknown>(...examples[kind]), weight: 4 },
    ...[more[kind] ?? fc.constant(null), ...inside].map((arbitrary) => ({ arbitrary, weight: 3 })),
    { arbitrary: odd, weight: 1 },
  );
}

type Rows = Readonly<Record<string, { readonly kind: Kind }>>;

function mapping(rows: Rows, area: "keys" | "attendeeKeys" | "materialKeys"): fc.Arbitrary<object> {
  const entry = fc
    .constantFrom(...Object.keys(rows))
    .chain((key) =>
      fc.tuple(fc.constantFrom(...namesOf(area, key)), ofKind(rows[key]?.kind ?? "text")),
    );
  const unknown = fc.tuple(fc.constantFrom("titel", "Title", "__x", "标题 "), fc.constant("x"));
  return fc
    .array(fc.oneof({ arbitrary: entry, weight: 40 }, { arbitrary: unknown, weight: 1 }), {
      maxLength: 4,
    })
    .map((entries) => Object.fromEntries(entries));
}

export const frontMatterData: fc.Arbitrary<object> = mapping(meetingFields, "keys");
