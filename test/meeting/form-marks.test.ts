import { describe, expect, it } from "vitest";
import { FORMS } from "../../src/meeting/actions/forms/forms.ts";
import { FORMS as PERSON_FORMS } from "../../src/meeting/people/forms.ts";
import { simplified } from "../../src/text/simplified.ts";

const ofPeople = PERSON_FORMS.map(({ form, ...rest }) => ({
  ...rest,
  // Behind the name the address is taken away before.
  form: form.replace(/ <.*>$/, ""),
}));
const marked = [...FORMS.before, ...FORMS.after, ...ofPeople].flatMap(({ form, marks, is }) =>
  marks === undefined || typeof is === "function" ? [] : [{ form, marks, is }],
);

describe("the marks of a form, without which no text fits it", () => {
  it.each(marked)("$form", ({ form, marks, is }) => {
    const text = simplified(form);
    const without = Array.from(text, (char) => (marks.includes(char) ? "x" : char)).join("");
    expect(is.test(text)).toBe(true);
    expect(without).not.toBe(text);
    expect(is.test(without)).toBe(false);
  });

  it("are in simplified characters, as the text is that they are looked for in", () => {
    for (const { marks } of marked) expect(simplified(marks)).toBe(marks);
  });
});
