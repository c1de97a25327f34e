import { dirname, resolve } from "node:path";
import { History } from "../../mail/history.ts";
import type { Meeting } from "../../meeting/types.ts";
import { errorLine } from "../../text/errors.ts";
import { fold } from "../../text/normalise.ts";
import { readOrigin } from "../../tracker/origin.ts";
import type { Invocation } from "../command.ts";
import type { InputFile } from "../inputs.ts";
import { meetingsFrom } from "../meetings.ts";

/**
 * Meetings with those of their series, and those their actions come from, that lie in the same folders
 * and were not named: whether something was promised before, moved or closed, they alone can tell.
 */
export async function historyOf(
  meetings: readonly Meeting[],
  invocation: Invocation,
): Promise<History> {
  const related = meetings.filter((meeting) => namesIn(meeting).length > 0);
  const names = [...new Set(related.flatMap(namesIn).map(fold))];
  if (names.length === 0) return new History(meetings);
  const { cwd, io } = invocation;
  const known = new Set(meetings.map(({ source }) => resolve(cwd, source.file)));
  const folders = related
    .filter(({ source }) => source.file !== "-")
    .map(({ source }) => dirname(resolve(cwd, source.file)));
  const mayBe = (file: InputFile): boolean =>
    !known.has(file.path) && file.path !== "-" && mentions(file, names);
  const select = [(files: readonly InputFile[]) => files.filter(mayBe)];
  const input = await meetingsFrom([...new Set(folders)], invocation, { select });
  const others = [...input.meetings].filter((meeting) => isNamed(meeting, names));
  for (const error of input.errors) io.stderr.write(errorLine(error));
  return new History([...meetings, ...others]);
}

/** What ties a meeting to others: its series, and the meetings its actions come from. */
function namesIn({ series, actions }: Meeting): readonly string[] {
  const origins = actions.flatMap(({ origin }) => readOrigin(origin?.value ?? null)?.id ?? []);
  return [...(series === null ? [] : [series]), ...origins].filter((name) => name.trim() !== "");
}

const isNamed = ({ series, id }: Meeting, names: readonly string[]): boolean =>
  names.includes(fold(id)) || (series !== null && names.includes(fold(series)));

/** Reading a folder of ten thousand meetings for one of them would take as long as all their mails. */
function mentions({ name, read }: InputFile, names: readonly string[]): boolean {
  if (names.some((one) => fold(name).includes(one))) return true;
  try {
    const text = fold(new TextDecoder().decode(read()));
    return names.some((one) => text.includes(one));
  } catch {
    return false; // What is no text, or gone, is no meeting of the series.
  }
}
