import { basename, dirname, join } from "node:path";
import type { Adoption } from "../adopt/adopt.ts";
import type { Person } from "../convert/mail.ts";
import type { People } from "../meeting/people/address-book.ts";
import { isMeeting } from "../meeting/record.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { errorLine, reasonOf, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import { bytesOf, type Draft, draftsOf } from "./adopt-document.ts";
import { Adopter, type Words } from "./adopter.ts";
import type { ExitCode } from "./command.ts";
import type { InputFile } from "./inputs.ts";
import { heard } from "./rewrite.ts";

/** Also turns what is no Markdown into a meeting file beside it, which is then adopted as any other. */
export class DocumentAdopter extends Adopter {
  /**
   * The trouble of one document must not keep the others from being adopted. Gives the language of
   * what it holds.
   */
  async takeDocument(file: InputFile): Promise<Language | null> {
    try {
      const drafts = await this.draftsOf(file.name, bytesOf(file, this.invocation.messages));
      const isOther = file.found && !drafts.some(({ meetings }) => meetings.some(isMeeting));
      if (isOther) this.count.skipped++;
      else for (const draft of drafts) await this.makeFile(file, draft);
      return drafts[0]?.meetings[0]?.language ?? null;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.invocation.io.stderr.write(errorLine(error));
      this.count.failed++;
      return null;
    }
  }

  /** A document that came on standard input goes out as a meeting file. Throws UserError. */
  async takeInput(bytes: Uint8Array): Promise<ExitCode> {
    const [draft, ...others] = await this.draftsOf("-", bytes);
    if (!draft) return 0;
    const leftOut = [...draft.leftOut, ...others.map(({ converted }) => converted)];
    this.invocation.io.stdout.write(this.textOf(draft, "-"), "data");
    this.tellLeftOut({ ...draft, leftOut }, "-");
    return 0;
  }

  /** With front-matter, where collab reads a meeting; else it is said why not. */
  private textOf({ source, meetings, converted }: Draft, file: string): string {
    const said = this.wordsFor(meetings);
    const adoption = this.adoptionOf(meetings, source, said, knownFrom(converted.people));
    if (adoption.kind === "adopted") return adoption.text;
    this.remark(remarkOn(adoption, said), { file });
    return source.text;
  }

  private draftsOf(file: string, bytes: Uint8Array): Promise<readonly Draft[]> {
    const read: Parameters<typeof draftsOf>[1] = (source, people) =>
      this.read(source, knownFrom(people));
    return draftsOf({ file, bytes }, read, this.invocation.messages);
  }

  private async makeFile(file: InputFile, draft: Draft): Promise<void> {
    const { source, meetings } = draft;
    const { io } = this.invocation;
    const said = this.wordsFor(meetings);
    const target = join(dirname(file.path), basename(source.file));
    const isThere = file.files.kind(target) !== null;
    if (isThere && !file.found)
      throw new UserError(said.convert.exists(source.file), { file: file.name });
    // A folder that is adopted once more.
    if (isThere) {
      this.count.left++;
      return;
    }
    this.tellLeftOut(draft, file.name);
    if (this.options.split && meetings.length > 1) {
      await this.split(meetings, { ...file, path: target }, said);
      this.count.adopted++;
      return;
    }
    const text = this.textOf(draft, file.name);
    if (this.options.write) {
      this.write(target, text, file, said);
      io.stdout.write(`${visibleLine(source.file)}\n`);
      await heard();
    } else this.preview({ ...source, text }, "", file.found);
    this.count.adopted++;
  }

  /** What was found in a folder puts nothing outside of it. */
  private write(target: string, text: string, { files, name }: InputFile, said: Words): void {
    try {
      files.write(target, text, { overwrite: false });
    } catch (error) {
      throw new UserError(said.unwritable(reasonOf(error)), { file: name });
    }
  }

  private tellLeftOut({ converted, leftOut, meetings }: Draft, file: string): void {
    const { pictures, comments } = converted.leftOut;
    const { convert: words } = this.wordsFor(meetings);
    const what = [
      ...leftOut.map(({ name }) => (name === null ? words.ownText : name)),
      ...(pictures > 0 ? [words.pictures(pictures)] : []),
      ...(comments > 0 ? [words.comments(comments)] : []),
      ...[converted, ...leftOut].flatMap(({ attachments }) => attachments),
    ];
    if (what.length > 0) this.remark(words.leftOut(what), { file });
  }

  private wordsFor([first]: readonly Meeting[]): Words {
    return messagesIn(this.invocation.language ?? first?.language ?? "en").cli;
  }
}

/** Whom a mail's headers name, by whose addresses bare names in its text are completed. */
function knownFrom(people: readonly Person[]): People | null {
  if (people.length === 0) return null;
  const known = people.map((person) => ({
    ...person,
    dept: null,
    role: null,
    aliases: [],
    handles: [],
  }));
  return known;
}

function remarkOn(adoption: Exclude<Adoption, { kind: "adopted" }>, { convert }: Words): string {
  if (adoption.kind === "several") return convert.several(adoption.count);
  return adoption.kind === "no-meeting" ? convert.noMeeting : convert.without;
}
