import { decode, type Source } from "../markdown/source.ts";
import type { Messages } from "../messages/index.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import type { InputFile } from "./inputs.ts";

/** A file that was read: where it is, and the files as far as it may lead. */
export type Place = Pick<InputFile, "path" | "files" | "found">;

/**
 * Puts a new text in the place of a file that was read, byte order mark included, and gives way to
 * whoever wants to stop the run. What was merely found is written where it is found and nowhere else,
 * whatever has taken its place meanwhile. Throws UserError when the file has changed meanwhile or cannot
 * be written; it is then as it was.
 */
export async function rewrite(
  { file, text: before, encoding }: Source,
  after: string,
  { path: named, files, found }: Place,
  said: Messages["cli"],
): Promise<void> {
  try {
    // A link inside the folder was followed when it was read.
    const path = found ? files.real(named) : named;
    const bytes = files.read(path);
    const now = decode(file, bytes);
    // Another run has done the same meanwhile.
    if (typeof now !== "string" && now.text === after && now.encoding === "utf-8") return;
    if (typeof now === "string" || now.text !== before || now.encoding !== encoding)
      throw new UserError(said.changedMeanwhile, { file });
    files.write(path, withMark(bytes, after), { overwrite: true, replaces: bytes });
  } catch (error) {
    if (error instanceof UserError) throw error;
    const reason = reasonOf(error);
    const problem = reason === "ESTALE" ? said.changedMeanwhile : said.unwritable(reason);
    throw new UserError(problem, { file });
  }
  await heard();
}

/** After a write: a signal that came meanwhile is heard between two turns of the event loop. */
export function heard(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** The text with the byte order mark that the file began with. */
export function withMark(bytes: Uint8Array, text: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return hasMark ? `\ufeff${text}` : text;
}
