import { describe, expect, test } from "vitest";
import { read } from "./reading.ts";

const LOG = `# Release team 2026-12-01
#startmeeting Release team
#topic Roof
<ann> it leaks
#info three offers came in
#agreed take the second offer
#action bo to call the builder by Friday
#topic Garden
#action ann and bo will ask the school
#action write the letter
`;

describe("what a meeting bot was told", () => {
  const meeting = read(LOG);

  test("topics, and what was agreed on each", () => {
    expect(meeting.stage).toBe("held");
    expect(meeting.minutes.map(({ title, conclusion }) => [title.value, conclusion?.text])).toEqual(
      [
        ["Roof", "take the second offer"],
        ["Garden", undefined],
      ],
    );
  });

  test("actions, with who is called by one word", () => {
    expect(meeting.actions.map(({ owners, task, due }) => [owners, task?.value, due.kind])).toEqual(
      [
        [["bo"], "call the builder", "date"],
        [["ann", "bo"], "will ask the school", "none"],
        [[], "write the letter", "none"],
      ],
    );
  });

  test("with the time and the nick in front, as chats are saved", () => {
    const { minutes, actions } = read(
      "# Release team 2026-12-01\n\n14:02 <ann> #topic Roof\n14:03 <ann> #agreed wait\n14:04 <ann> #action bo to call them\n",
    );
    expect(minutes[0]).toMatchObject({ title: { value: "Roof" }, conclusion: { text: "wait" } });
    expect(actions[0]).toMatchObject({ owners: ["bo"], task: { value: "call them" } });
  });

  test("in its summary, who said it and when is no deadline", () => {
    const { actions } = read(
      "# Release team 2026-12-01\n## Minutes\n### Roof\n- ACTION: Bo to call the builder (ann, 14:04:10)\n",
    );
    expect(actions[0]).toMatchObject({ owners: ["Bo"], due: { kind: "none" } });
  });
});
