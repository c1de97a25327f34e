import type { Converted } from "../convert/convert.ts";
import { isDocumentName, kindOf } from "../convert/kind.ts";
import { type Reason, Refused } from "../convert/refusal.ts";
import type { Source } from "../markdown/source.ts";
import { isMeeting } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { reasonOf, UserError } from "../text/errors.ts";
import type { InputFile } from "./inputs.ts";

/** One meeting file that comes of a document. */
export interface Draft extends Read {
  /** The texts of the same document that are no meetings where another one is. */
  readonly leftOut: readonly Converted[];
}

interface Read {
  readonly converted: Converted;
  readonly source: Source;
  readonly meetings: readonly Meeting[];
}

type Reader = (source: Source, people: Converted["people"]) => readonly Meeting[];

/**
 * The Markdown of a document, read as it will be read. Of a mail it is its text, or what is attached where
 * only that is a meeting, or both. Throws UserError: the document cannot be read, and why.
 */
export async function draftsOf(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  read: Reader,
  { cli }: Messages,
): Promise<readonly Draft[]> {
  const refuse = (reason: Reason): UserError =>
    new UserError(cli.convert.refused[reason], { file });
  const kind = kindOf(file, bytes);
  if (kind !== "word" && kind !== "html" && kind !== "mail")
    throw refuse(kind === "markdown" ? "unknown" : kind);
  // Parsers of Word, HTML and mail, which nobody else needs.
  const { convert } = await import("../convert/convert.ts");
  const found = await convert(kind, bytes).catch((error: unknown) => {
    throw error instanceof Refused ? refuse(error.reason) : error;
  });
  const drafts = found.map((one) => draftOf(one, targetOf(file), read));
  const meetings = drafts.filter(({ meetings }) => meetings.some(isMeeting));
  const kept = meetings.length > 0 ? meetings : drafts.slice(0, 1);
  const left = found.filter((one) => !kept.some(({ converted }) => converted === one));
  return kept.map((draft, at) => ({
    ...(at === 0 ? draft : draftOf(draft.converted, targetOf(file, at + 1), read)),
    leftOut: at === 0 ? left : [],
  }));
}

/** A text without a title gets the one that the document has elsewhere. */
function draftOf(converted: Converted, file: string, read: Reader): Read {
  const { text, heading, people } = converted;
  const source: Source = { file, text, encoding: "utf-8" };
  const meetings = read(source, people);
  if (heading === null || meetings.some((meeting) => meeting.title !== null))
    return { converted, source, meetings };
  // A mail's first line often says what its subject does.
  const [first = "", ...rest] = text.split("\n");
  const isSame = `# ${first}` === heading.trim();
  const titled = { ...source, text: `${heading}\n${isSame ? rest.join("\n").trimStart() : text}` };
  return { converted, source: titled, meetings: read(titled, people) };
}

/** `minutes.docx` → `minutes.md`; what else it holds → `minutes-2.md`. */
function targetOf(file: string, number = 1): string {
  if (file === "-") return file;
  const base = file.replace(/\.\w+$/, "");
  return `${base}${number > 1 ? `-${number}` : ""}.md`;
}

/** Whether a file is to be turned into Markdown first: by its name, or by what is in one that was named. */
export function isDocument(file: InputFile): boolean {
  if (file.path === "-") return false;
  if (isDocumentName(file.name)) return true;
  if (file.found || /\.(?:md|markdown|txt)$/i.test(file.name)) return false;
  try {
    return kindOf(file.name, file.read()) !== "markdown";
  } catch {
    // Whoever reads it next says why it cannot be read.
    return false;
  }
}

/** Throws UserError. */
export function bytesOf(file: InputFile, { cli }: Messages): Uint8Array {
  try {
    return file.read();
  } catch (error) {
    const reason = reasonOf(error);
    const problem = reason === "EFBIG" ? cli.convert.refused["too-large"] : cli.unreadable(reason);
    throw new UserError(problem, { file: file.name });
  }
}
