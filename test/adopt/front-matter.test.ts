import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frontMatterLines } from "../../src/adopt/front-matter.ts";
import { UNSTRUCK } from "../../src/markdown/plain-text.ts";
import { readPerson } from "../../src/meeting/people/person.ts";
import type { Attendee, Located, Meeting } from "../../src/meeting/types.ts";
import { readAll } from "./adopting.ts";

const [empty] = readAll("# x\n");
if (!empty) throw new Error("nothing was read");
const span = { from: 0, to: 0 };
const at = <T>(value: T): Located<T> => ({ value, span });

/** The lines between fences, read again. */
function readBack(meeting: Meeting): Meeting {
  const lines = frontMatterLines(meeting, {
    lang: true,
    timezone: true,
    status: true,
    present: true,
  });
  const [read] = readAll(`---\n${lines.join("\n")}\n---\nbody`);
  if (!read) throw new Error("nothing was read");
  return read;
}

const sign = fc.constantFrom(
  ..."\"':#\n\r\t-@*&!|>%`{}[],?~=\\<> 0王aN".split(""),
  ...["---", "\n---\n", ": ", " #", "- ", "null", "true", "~", "\u0000", "\u0007", "\u007f"],
  ...["\u0085", "\u2028", "\u2029", "\ufeff", "\ufffe", "\uffff", "\u00a0", "😀", "0x1f", "1e3"],
);
const text = fc
  .oneof(
    fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => signs.join("")),
    fc.string({ unit: "grapheme", minLength: 1 }),
  )
  .map((value) => value.trim())
  .filter((value) => value !== "");
const optional = fc.option(text, { nil: null });

const person = fc
  .record({
    name: text,
    email: optional,
    dept: optional,
    role: fc.constantFrom("decision-maker", "executor", "stakeholder", null),
    present: fc.constantFrom(true, false, null),
  })
  .map(
    ({ email, ...rest }): Attendee => ({
      ...rest,
      email: email === null ? null : at(email),
      roleText: null,
      span,
    }),
  );
const located = optional.map((value) => (value === null ? null : at(value)));
/** Somebody is known by the name alone: what stands beside it has been taken off. */
const named = located.map((value) => {
  if (value === null) return null;
  const { name } = readPerson({ ...value, pieces: [0, 0], bold: false, ...UNSTRUCK });
  const again = readPerson({ ...at(name), pieces: [0, 0], bold: false, ...UNSTRUCK });
  return name === "" || again.name !== name ? null : at(name);
});

const meeting = fc
  .record({
    title: located,
    objective: located,
    host: named,
    recorder: named,
    location: optional,
    link: optional,
    series: optional,
    attendees: fc.array(person, { maxLength: 3 }),
    cc: fc.array(person, { maxLength: 2 }),
    rules: fc.array(text.map(at), { maxLength: 2 }),
    materials: fc.array(
      fc.record({
        title: text,
        owner: named,
        pages: fc.option(fc.integer({ min: 1, max: 99 }).map(at), { nil: null }),
        due: fc.constantFrom(at("2026-06-20"), null),
        link: optional,
        attach: fc.constantFrom(at(true), at(false), null),
        span: fc.constant(span),
      }),
      { maxLength: 2 },
    ),
  })
  .map((values): Meeting => ({ ...empty, ...values }));

/** Without places, and without the role's wording. */
const values = (found: unknown): unknown =>
  JSON.parse(
    JSON.stringify(found, (key, value) =>
      key === "span" || key === "roleText" ? undefined : value,
    ),
  );

describe("every value reads back as it was", () => {
  it("whatever it is made of", () => {
    fc.assert(
      fc.property(meeting, (given) => {
        const read = readBack(given);
        // That everybody is absent is a finding, and reads back all the same.
        expect(read.problems.filter(({ code }) => code !== "nobody-came")).toEqual([]);
        for (const key of ["objective", "host", "recorder", "location", "link", "series"] as const)
          expect(values(read[key])).toEqual(values(given[key]));
        for (const key of ["attendees", "cc", "rules", "materials"] as const)
          expect(values(read[key])).toEqual(values(given[key]));
        if (given.title) expect(read.title?.value).toBe(given.title.value);
      }),
      { seed: 20_261_201, numRuns: 1000 },
    );
  });

  it("a text that needs no quotes has none", () => {
    const lines = frontMatterLines(
      { ...empty, title: at("架构例会"), location: "room 4", host: at("no"), link: "a: b" },
      { lang: false, timezone: false, status: false, present: false },
    );
    expect(lines).toEqual(["title: 架构例会", "location: room 4", 'link: "a: b"', 'host: "no"']);
  });
});
