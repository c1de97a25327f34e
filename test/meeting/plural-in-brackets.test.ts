import { expect, test } from "vitest";
import { read } from "./reading.ts";

test("Topic(s), Action(s) and Decision(s) are what their plurals are", () => {
  const text =
    "# Roof meeting 2026-12-01\n\nPresent:\n- Ann Lee\n\nTopic(s):\n- New door\n- Budget\n\n## Decision(s) made\n\n- We keep the old door\n\nAction(s):\n- Ann to tell Bo\n";
  const { agenda, actions, conclusions } = read(text);
  expect(agenda.map(({ title }) => title.value)).toEqual(["New door", "Budget"]);
  expect(actions.map(({ task }) => task?.value)).toEqual(["tell Bo"]);
  expect(conclusions.map(({ text: said }) => said)).toEqual(["We keep the old door"]);
});

test.each([
  ["Bo: Agreed.", []],
  ["@bo: Agreed", []],
  ["Mending the roof: Agreed.", ["Mending the roof: Agreed."]],
  ["New roof: agreed", ["New roof: agreed"]],
])("whoever agrees decides nothing by that: %s", (line, expected) => {
  const text = `# Roof meeting 2026-12-01\n\nPresent: Ann, Bo\n\n## Notes\n\n### Roof\n\n- Ann: shall we?\n- ${line}\n- Ann: fine\n`;
  const said = read(text).minutes.flatMap(({ conclusion }) => conclusion?.text ?? []);
  expect(said).toEqual(expected);
});
