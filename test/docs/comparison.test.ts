import { expect, test } from "vitest";
import results from "../../bench/comparison/RESULTS.json" with { type: "json" };
import sections from "../../bench/comparison/rows.json" with { type: "json" };
import { expectGenerated } from "./generated.ts";

type Language = "en" | "zh";
type Row = { id: string; why?: Record<Language, string> } & Record<Language, string>;

const rows: readonly Row[] = sections.flatMap((section) => section.rows);
const answers: Readonly<Record<string, Readonly<Record<string, string>>>> = results.answers;
const answersOf = ({ id }: Row): Readonly<Record<string, string>> => answers[id] ?? {};

/** Rows that others have and collab has not, in order: what stands below the table says why. */
const behind = rows.filter((row) => answersOf(row).collab !== "yes");

function cell(answer: string | undefined): string {
  if (answer === "yes") return "●";
  return answer === undefined || answer === "no" ? "–" : `○ \`${answer}\``;
}

function table(language: Language): string {
  const names = results.tools.map(({ name }) => name);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cells = (row: Row) =>
    results.tools.map(({ id }) => {
      const note = id === "collab" && behind.includes(row) ? ` ${behind.indexOf(row) + 1}` : "";
      return `${cell(answersOf(row)[id])}${note && `<sup>${note.trim()}</sup>`}`;
    });
  const sectionLines = sections.flatMap((section) => [
    line([`**${section[language]}**`, ...names.map(() => "")]),
    ...section.rows.map((row) => line([row[language], ...cells(row)])),
  ]);
  return [line(["", ...names]), line(["---", ...names.map(() => ":-:")]), ...sectionLines].join(
    "\n",
  );
}

function reasons(language: Language): string {
  return behind
    .map((row, i) => {
      const name = { en: `**${row.en}:** `, zh: `**${row.zh}**：` }[language];
      return `${i + 1}. ${name}${row.why?.[language]}`;
    })
    .join("\n");
}

test.each([
  ["en", "docs/comparison.md"],
  ["zh", "docs/comparison.zh.md"],
] as const)("in %s, %s shows what the tools were seen to do", (language, path) => {
  expectGenerated(path, {
    comparison: () => table(language),
    behind: () => reasons(language),
  });
});

test("every row was tried with every tool", () => {
  const tools = results.tools.map(({ id }) => id);
  expect(Object.keys(answers)).toEqual(rows.map(({ id }) => id));
  for (const row of rows) expect(Object.keys(answersOf(row))).toEqual(tools);
});

test("collab is behind nowhere without a reason, and gives none where it is not", () => {
  expect(rows.filter(({ why }) => why)).toEqual(behind);
});
