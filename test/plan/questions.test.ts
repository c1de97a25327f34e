import { Chalk } from "chalk";
import { describe, expect, test } from "vitest";
import { run } from "../../src/commands/plan.ts";
import { defaultConfig } from "../../src/config/config.ts";
import { messagesIn } from "../../src/messages/index.ts";
import { type Ask, Cancelled } from "../../src/plan/ask.ts";
import { recordingIo } from "../support/io.ts";
import { memoryFiles } from "../support/memory-files.ts";

/** Answers by the question's first word; every wrong answer is offered first and has to be refused. */
function scripted(answers: Readonly<Record<string, readonly string[]>>) {
  const asked: string[] = [];
  const left = new Map(Object.entries(answers).map(([question, texts]) => [question, [...texts]]));
  const next = (message: string): string => {
    asked.push(message);
    const key = [...left.keys()].find((question) => message.startsWith(question));
    const answer = key === undefined ? "" : (left.get(key)?.shift() ?? "");
    if (answer === "^C") throw new Cancelled();
    return answer;
  };
  const ask: Ask = {
    choose: async (message, choices) => {
      const wanted = next(message);
      const found = choices.find(({ label }) => label === wanted);
      if (!found)
        throw new Error(
          `no choice ${wanted} among ${choices.map(({ label }) => label).join(", ")}`,
        );
      return found.value;
    },
    text: async ({ message, otherwise, problem }) => {
      for (;;) {
        const answer = next(message) || otherwise;
        const wrong = problem(answer);
        if (wrong === null) return answer;
        asked.push(`! ${wrong}`);
      }
    },
  };
  return { ask: async () => ask, asked };
}

async function plan(
  args: readonly string[],
  options: Parameters<typeof run>[1],
  answers: Readonly<Record<string, readonly string[]>>,
  terminal = true,
) {
  const files = new Map<string, string>();
  const { io, said } = recordingIo({ terminal, files: memoryFiles(files) });
  const { ask, asked } = scripted(answers);
  const invocation = {
    io,
    cwd: "/work",
    config: defaultConfig,
    configIsNamed: false,
    configOf: () => defaultConfig,
    configWith: () => ({ config: defaultConfig, configOf: () => defaultConfig }),
    languageWith: () => "en" as const,
    language: "en" as const,
    messages: messagesIn("en"),
    color: new Chalk({ level: 0 }),
    quiet: true,
  };
  const code = await run(args, options, invocation, ask);
  return { code, asked, files, said };
}

describe("on a terminal", () => {
  test("everything that is missing is asked for", async () => {
    const { code, asked, files } = await plan(
      [],
      {},
      {
        "What kind": ["Kickoff"],
        Title: ["Watch kickoff"],
        Start: ["2026-02-30 10:00", "2026-12-01", "2026-12-01 10:00"],
        Length: ["soon", "45"],
        Attendee: [
          "(Sales)",
          "Ann Lee (Sales, boss)",
          "Ann Lee <ann@example.com> (Sales, executor)",
        ],
        "Another attendee": ["Bo Ek", ""],
      },
    );
    expect(code).toBe(0);
    expect(asked).toEqual([
      "What kind of meeting?",
      "Title",
      "Objective: the one question the meeting must settle",
      "Start (UTC)",
      "! Write it like 2026-12-01 14:00, tomorrow 10:00 or next Tuesday at 3pm",
      "Start (UTC)",
      "! Write it like 2026-12-01 14:00, tomorrow 10:00 or next Tuesday at 3pm",
      "Start (UTC)",
      "Length in minutes",
      "! Whole minutes from 5 to 1440",
      "Length in minutes",
      "Host",
      "Recorder: who writes down conclusions and action items",
      "Attendee",
      "! Write it like Ann Lee <ann@example.com> (Sales, executor)",
      "Attendee",
      "! “boss” is no role: write decision-maker, executor or stakeholder",
      "Attendee",
      "Another attendee",
      "Another attendee",
    ]);
    const text = files.get("/work/2026-12-01-watch-kickoff.md") ?? "";
    expect(text).toContain("start: 2026-12-01 10:00\nduration: 45\n");
    expect(text).toContain(
      "{ name: Ann Lee, email: ann@example.com, dept: Sales, role: executor }\n",
    );
    expect(text).toContain("{ name: Bo Ek }\n");
  });

  test("what the command line says is not asked again", async () => {
    const given = {
      scenario: "review",
      start: "2026-12-01 10:00",
      duration: "30",
      objective: "a",
      host: "b",
    };
    const { asked } = await plan(["T"], { ...given, recorder: "c", attendee: ["d"] }, {});
    expect(asked).toEqual([]);
  });

  test("the scenario's name is the title when none is typed", async () => {
    const { files } = await plan([], {}, { "What kind": ["Phase review"] });
    expect([...files.keys()]).toEqual(["/work/phase-review.md"]);
  });

  test("Ctrl-C writes nothing", async () => {
    const { code, files, said } = await plan([], {}, { "What kind": ["Kickoff"], Start: ["^C"] });
    expect(code).toBe(130);
    expect(files.size).toBe(0);
    expect(said.stderr).toBe("collab: cancelled, nothing written\n");
  });

  test("an option that cannot be used is refused before the first question", async () => {
    await expect(plan([], { start: "soon" }, {})).rejects.toThrow("--start “soon”");
  });
});

test("nothing is asked where nobody can answer, nor with --stdout", async () => {
  expect((await plan(["T"], {}, {}, false)).asked).toEqual([]);
  expect((await plan(["T"], { stdout: true }, {})).asked).toEqual([]);
});
