import { describe, expect, test } from "vitest";
import type { People } from "../../src/meeting/people/address-book.ts";
import { readMeeting } from "../../src/meeting/read.ts";
import { workCalendar } from "../../src/time/workdays.ts";

const calendar = workCalendar({ region: "CN", holidays: [], workdays: [] });

const actionsIn = (text: string, people: People = []) =>
  readMeeting(
    { file: "meeting.md", text, encoding: "utf-8" },
    { timezone: null, calendar: () => calendar, people },
  ).actions.map(({ owners, task, dueText }) => [
    owners.join("|"),
    task?.value ?? "",
    dueText?.value ?? null,
  ]);

const PLACES = {
  "an action list": "# Sync 2026-11-13\n\n## Action items\n- %\n",
  "a box": "# Sync 2026-11-13\n\n## Action items\n- [ ] %\n",
  "a box below a topic": "# Sync 2026-11-13\n\n## Minutes\n### Mail\nBo asked.\n- [ ] %\n",
  "a label": "# Sync 2026-11-13\n\n## Minutes\n### Mail\n- ACTION: %\n",
  行动项: "# 例会 2026-11-13\n\n## 行动项\n1. %\n",
};

describe.each(Object.entries(PLACES))("in %s", (_, place) => {
  const one = (line: string) => actionsIn(place.replace("%", line))[0];

  test.each([
    "Option to fold the stand",
    "Subscribe to the channel",
    "Remember to archive this file",
    "Reply to the landlord",
    "Commit to a date for the tour",
    "Requested: nominations for the board",
    "Ability to export the list",
    "Way to say who came",
    "Support to be added",
    "Ideas to collect",
    "Script to clean up the folder",
    "Button to skip the tour",
    "Documentation to be moved",
    "Mobile App to show the map",
    "Requirements: to be written down",
    "script will clean up the folder",
  ])("a thing does nothing: %s", (line) => {
    expect(one(line)?.[0]).toBe("");
  });

  test.each([
    ["Ann to write the draft", "Ann", "write the draft", null],
    ["Grace: ask Mark", "Grace", "ask Mark", null],
    ["Committee to read the draft", "Committee", "read the draft", null],
    ["Committee to read the draft", "Committee", "read the draft", null],
    ["Dora Page to write the draft by Friday", "Dora Page", "write the draft", "by Friday"],
    ["Dashboard: Ann to check the figures", "Ann", "Dashboard: check the figures", null],
    ["Parser: Ann Lee will add a test", "Ann Lee", "Parser: add a test", null],
    ["Parser - @bo - Friday", "bo", "Parser", "Friday"],
    ["迁移：王芳、李雷", "王芳|李雷", "迁移", null],
  ])("%s", (line, owner, task, due) => {
    expect(one(line)).toEqual([owner, task, due]);
  });

  test("of two names before and behind a dash the first is what the task is about", () => {
    expect(one("Migration – Bo – Friday")).toEqual(["", "Migration – Bo", "Friday"]);
  });
});

describe("a word that calls nobody is a name where somebody is called so", () => {
  const line = "## Action items\n- Page to write the draft\n- Gateway: Bo Berg\n";
  test("by one who attends", () => {
    const attends = `# Sync 2026-11-13\nAttendees: Script, Bo Berg\n\n${line}`;
    expect(actionsIn(attends.replace("Page", "Script"))).toEqual([
      ["Script", "write the draft", null],
      ["Bo Berg", "Gateway", null],
    ]);
  });

  test("by the address book", () => {
    const known = {
      name: "Ida Option",
      email: null,
      dept: null,
      role: null,
      aliases: ["Option"],
      handles: [],
    };
    const text = "# Sync 2026-11-13\n\n## Action items\n- Option to write the draft\n";
    expect(actionsIn(text, [known])).toEqual([["Ida Option", "write the draft", null]]);
    expect(actionsIn(text)).toEqual([["", "Option to write the draft", null]]);
  });
});

test("an item of a list that begins a topic below no heading for minutes is an action once", () => {
  const text = `### Minutes of the garden council meeting April 26th, 2018
* **024/18 What a plot costs**
        * East [the list](https://example.com/east) has an option for those who dig themselves
        * West [the list](https://example.com/west) has no option for those who dig themselves
    * **Action point**: Ann will get the numbers of plots that nobody rents.
* **025/18 Where the water comes from.**
    * Ann, Bo and Cy look after it
`;
  expect(actionsIn(text)).toEqual([["Ann", "get the numbers of plots that nobody rents.", null]]);
});
