import fc from "fast-check";
import {
  calendarSettings,
  mailSettings,
  overrideSettings,
  personSettings,
  recipientSettings,
  type SettingKind,
  settings,
} from "../../src/config/table.ts";
import { namesOf } from "../../src/meeting/front-matter/names.ts";
import { rules } from "../../src/rules/index.ts";

// Configurations as data, mostly right, for the agreement of reader and schema. Which days and hosts
// there are, and which patterns end, no schema can say: such are left out.

/** Mostly what is right, so that one mistake stands alone. */
const mostly = <T>(right: fc.Arbitrary<T>, wrong: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ arbitrary: right, weight: 12 }, { arbitrary: wrong, weight: 1 });

const odd = fc.constantFrom<unknown>("", " ", "x", "null", true, 0, -1, 1.5, {}, [], [null], null);

const option = mostly<unknown>(
  fc.integer({ min: 0, max: 20 }),
  fc.constantFrom("x", "off", true, null, -1),
);
const level = mostly<unknown>(
  fc.constantFrom("off", "info", "warn", "warning", "error"),
  fc.constantFrom("loud", 3, null),
);
const ruleOptions = fc.dictionary(
  mostly(fc.constantFrom("max", "min"), fc.constantFrom("hours", "odd")),
  option,
  { maxKeys: 2 },
);
const ruleId = mostly(fc.constantFrom(...rules.map(({ id }) => id as string)), fc.constant("odd"));

const oneOrMore = (values: readonly unknown[]): fc.Arbitrary<unknown> => {
  const one = fc.constantFrom(...values);
  return fc.oneof(one, fc.array(one, { maxLength: 2 }));
};

type Rows = Readonly<Record<string, { readonly kind: SettingKind }>>;

function mappingOf(rows: Rows, area: "attendeeKeys" | null = null): fc.Arbitrary<object> {
  const entry = fc
    .constantFrom(...Object.keys(rows))
    .chain((key) =>
      fc.tuple(
        fc.constantFrom(key, ...(area ? namesOf(area, key) : [])),
        mostly(ofKind(rows[key]?.kind ?? "text"), odd),
      ),
    );
  const unknown = fc.tuple(fc.constantFrom("form", "Lang"), fc.constant<unknown>("x"));
  // A key twice, under two of its names, is not tried: the first counts.
  return fc
    .array(mostly(entry, unknown), { maxLength: 3 })
    .map((entries) => Object.fromEntries(area ? entries.slice(0, 2) : entries));
}

const address = [
  "ann@example.com",
  " ann@example.com ",
  "ann@",
  "a b@example.com",
  "李@example.com",
];
const person = [
  "Ann <ann@example.com>",
  "王芳 <wang.fang@example.com>（研发部）",
  "Ann",
  "ann@example.com",
  "Ann <ann@>",
  "Ann <ann>",
  "Ann ann@example.com",
  "@ann",
  " ",
  2,
  null,
];

function ofKind(kind: SettingKind): fc.Arbitrary<unknown> {
  switch (kind) {
    case "text":
      return fc.constantFrom("x", 2026, true, "", "中文");
    case "texts":
      return oneOrMore(["x", 2, true, null]);
    case "names":
      return oneOrMore(["./rules.js", "collab-rules", 2, ""]);
    case "patterns":
      return oneOrMore(["a", "drafts/**", 2]);
    case "yesOrNo":
      return fc.constantFrom(true, false, "true", "false", "yes", 1);
    case "language":
      return fc.constantFrom("zh", "en", "zh-CN", "EN", "中文", "de", " ", 1);
    case "timezone":
      return fc.constantFrom("Asia/Shanghai", "utc", "UTC+8", "北京时间", "CST", " ", 8);
    case "region":
      return fc.constantFrom("CN", "none", "US");
    case "days":
      return oneOrMore(["2026-01-01", "soon", 20260101]);
    case "address":
      return fc.constantFrom<unknown>(...address, 1);
    case "role":
      return fc.constantFrom<unknown>("executor", "决策人", "Decision Maker", "boss", " ", 1);
    case "imap":
      return fc.constantFrom<unknown>(
        "imaps://ann@mail.example.com",
        "imap://a:b@c.example.com",
        1,
      );
    case "webAddress":
      return fc.constantFrom<unknown>("https://git.example.com/x/", "ftp://example.com", "", 1);
    case "smtp":
      return fc.constantFrom<unknown>(
        "smtp://mail.example.com",
        "smtps://ann@mail.example.com:465",
        "smtp://ann:secret@mail.example.com",
        "http://mail.example.com",
        "smtp://",
        1,
      );
    case "recipientsOf":
      return oneOrMore(["attendees", "a@example.com", "everybody", 1]);
    case "bases":
      return oneOrMore(["strict", "recommended", "./team.yaml", ".json", "team.js", ""]);
    case "rules":
      return fc.dictionary(ruleId, fc.oneof(level, fc.tuple(level, ruleOptions), fc.tuple(level)), {
        maxKeys: 3,
      });
    case "overrides":
      return fc.array(mappingOf(overrideSettings), { maxLength: 2 });
    case "calendar":
      return fc.oneof(fc.constantFrom("CN", "none", "US"), mappingOf(calendarSettings));
    case "mail":
      return mappingOf(mailSettings);
    case "recipients":
      return fc.dictionary(
        mostly(fc.constantFrom("notice", "minutes", "reminder", "digest"), fc.constant("letter")),
        mappingOf(recipientSettings),
        { maxKeys: 2 },
      );
    case "people":
      return fc.oneof(
        fc.array(
          fc.oneof(fc.constantFrom<unknown>(...person), mappingOf(personSettings, "attendeeKeys")),
          {
            maxLength: 2,
          },
        ),
        fc.dictionary(
          mostly(fc.constantFrom("Ann", "王芳"), fc.constant(" ")),
          fc.oneof(fc.constantFrom<unknown>(...person), mappingOf(personSettings, "attendeeKeys")),
          { maxKeys: 2 },
        ),
      );
  }
}

export const configData: fc.Arbitrary<object> = mappingOf(settings);
