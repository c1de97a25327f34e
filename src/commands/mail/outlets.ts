import { resolve } from "node:path";
import type { Files } from "../../host/io.ts";
import { personalDrafts } from "../../mail/copies.ts";
import type { Letter } from "../../mail/letters.ts";
import { fileName, isDraft, sameContent } from "../../mail/outbox.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { reasonOf, UserError } from "../../text/errors.ts";
import { visibleJson, visibleLine } from "../../text/visible.ts";
import { heard } from "../rewrite.ts";
import { asWrittenBy, letterBytes } from "./bytes.ts";
import { dateOf } from "./clock.ts";
import { letterLines, mailboxText } from "./dry-run.ts";
import { toldIn } from "./ledger-file.ts";
import type { Shelf } from "./mailbox.ts";
import type { Run } from "./options.ts";
import { remark, shownPath } from "./tell.ts";

/** Where letters end up, each `among` so many. Throws a `UserError` when one cannot be put there. */
export type Outlet = (letter: Letter, among?: number) => Promise<void>;

/** The outlet the options ask for: standard output, files, or only a look at what would be written. */
export function outletOf(run: Run, shelf: Shelf | null = null): Outlet {
  const { options, invocation } = run;
  const { stdout } = invocation.io;
  const claim = claims();
  return async (whole, among = 1) => {
    if (options.printData) {
      stdout.write(`${visibleJson(whole.view, 2)}\n`);
      return;
    }
    // What has changed since the mail before is found out before one of them takes its place.
    for (const letter of draftsOf(whole, run)) await put(letter, among);
  };

  async function put(letter: Letter, among: number): Promise<void> {
    const said = saidAbout(letter, run);
    const path = placeOf(letter, run);
    if (path !== null) claim(path, letter, said);
    if (options.dryRun) {
      stdout.write(letterLines(letter, path === null ? "-" : shownPath(invocation, path), said));
      return;
    }
    const bytes = await bytesOf(letter, run, said);
    if (path === null) stdout.write(among === 1 ? bytes : oneOfSeveral(bytes, letter, run));
    else {
      await shelf?.open();
      await toFile(path, bytes, letter, run, said);
      await shelf?.put(bytes, shownPath(invocation, path), said);
      await heard();
    }
  }
}

/** The files or drafts a letter becomes: several where the settings want a copy for each person. */
function draftsOf(letter: Letter, { options, invocation }: Run): readonly [Letter, ...Letter[]] {
  const isOneEach = invocation.config.mail.personal === true && options.format === "eml";
  return isOneEach && options.output === undefined ? personalDrafts(letter) : [letter];
}

/** The draft of a letter that the outbox holds as the record of it. */
export const commonDraft = (letter: Letter, run: Run): Letter => draftsOf(letter, run)[0];

/**
 * A mail that others follow on standard output: mails as a mailbox that mail programs read (RFC 4155),
 * texts below the name of whom they go to.
 */
function oneOfSeveral(bytes: Uint8Array, letter: Letter, { options, invocation }: Run): string {
  const text = new TextDecoder().decode(bytes);
  const people = letter.recipients.to.map(mailboxText).join(", ");
  if (options.format === "eml") {
    const time = invocation.io
      .now()
      .toUTCString()
      .replace(/^(...), (..) (...) (....) (\S+) .*$/, "$1 $3 $2 $5 $4");
    return `From ${letter.recipients.from?.address ?? "MAILER-DAEMON"} ${time}\r\n${text}\r\n`;
  }
  if (options.format === "html") return `${text}\n`;
  return `${"=".repeat(72)}\n${visibleLine([letter.subject, ...(people === "" ? [] : [people])].join(" → "))}\n${"=".repeat(72)}\n\n${text}\n`;
}

export function saidAbout(letter: Letter, { invocation }: Run): Messages {
  return messagesIn(invocation.language ?? letter.meetings[0].language);
}

/** What tells where a letter goes. */
type Place = Pick<Letter, "id" | "identity" | "name" | "meetings">;

/** The file a letter goes to; `null` stands for standard output. */
export function placeOf(letter: Place, { options, invocation, outbox }: Run): string | null {
  const { output, format } = options;
  if (output === "-") return null;
  if (output !== undefined) return resolve(invocation.cwd, output);
  return resolve(outbox.path, fileName(letter.id, letter.name, format));
}

/** The files as far as a letter's place may lead: one that the command line names, anywhere. */
function filesOf({ options, invocation, outbox }: Run): Files {
  return options.output === undefined ? outbox.files : invocation.io.files;
}

/** Keeps two letters of one run from the same file, as case-blind file systems see it. */
export function claims(): (path: string, letter: Letter, said: Messages) => void {
  const taken = new Map<string, string>();
  return (path, letter, said) => {
    const key = path.toLowerCase();
    const { file } = letter.meetings[0].source;
    const other = taken.get(key);
    if (other !== undefined) throw new UserError(said.mail.command.sameOutput(other), { file });
    taken.set(key, file);
  };
}

export async function bytesOf(
  letter: Letter,
  run: Run,
  said: Messages,
  purpose: "draft" | "send" = "draft",
): Promise<Uint8Array> {
  const { options, invocation } = run;
  const [meeting] = letter.meetings;
  return letterBytes(letter, options.format, {
    purpose,
    // Whoever starts a run at a terminal reads the answers, too.
    unattended: isTimed(letter) && !invocation.io.stdin.isTerminal,
    layout: run.templates(letter.language).layout,
    date: dateOf(meeting, run),
    invite: options.invite === true,
    earlier: (name) => earlierMail(letter, name, run, said),
    ...(options.ics ? { told: (address) => toldIn(run).get(address.toLowerCase()) ?? null } : {}),
    words: said.mail.command,
    remark: (message) => remark(invocation, message, { file: meeting.source.file }),
  });
}

/** What a timer may have written, as nobody's decision started it. */
const isTimed = ({ kind }: Letter): boolean => kind === "reminder" || kind === "digest";

/** The letter's own predecessor, or another mail of its meeting, as the outbox holds it. */
export function earlierMail(
  letter: Place,
  name: string,
  run: Run,
  said: Messages,
): Uint8Array | null {
  const own = name === letter.identity;
  const id = own ? letter.id : letter.meetings[0].id;
  const inOutbox = resolve(run.outbox.path, fileName(id, name, "eml"));
  const place = own && run.options.format === "eml" ? placeOf(letter, run) : null;
  const before = place === null ? null : mailAt(place, filesOf(run), run, said);
  if (before || place === inOutbox) return before;
  // What has no predecessor in its own place may have one in the outbox.
  return mailAt(inOutbox, run.outbox.files, run, said);
}

/** Throws where something may be there that cannot be looked at: a mail must not pass for the first one. */
function mailAt(path: string, files: Files, run: Run, said: Messages): Uint8Array | null {
  if (files.kind(path) === "folder" || files.isStream(path)) return null;
  try {
    return files.read(path);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "ENOENT" || reason === "ENOTDIR") return null;
    // What lies outside is not looked at; a mail that is to go there is refused when it is written.
    if (reason === "ELEADSOUT") return null;
    const place = { file: shownPath(run.invocation, path) };
    throw new UserError(said.cli.unreadable(reason), place);
  }
}

async function toFile(
  path: string,
  data: Uint8Array,
  letter: Letter,
  run: Run,
  said: Messages,
): Promise<void> {
  const { options, invocation } = run;
  const { io, cwd } = invocation;
  const shown = shownPath(invocation, path);
  const place = { file: shown };
  if (letter.meetings.some(({ source }) => path === resolve(cwd, source.file)))
    throw new UserError(said.cli.outputExists, place);
  const files = filesOf(run);
  try {
    const exists = files.kind(path) !== null && !files.isStream(path);
    if (exists && !options.force) await compare();
    else await write();
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(said.cli.unwritable(reasonOf(error)), place);
  }
  io.stdout.write(`${visibleLine(shown)}\n`);

  async function compare(): Promise<void> {
    const there = files.read(path);
    if (sameContent(there, data, options.format)) {
      remark(invocation, said.mail.command.unchanged, place);
      return;
    }
    const then = options.format === "eml" ? asWrittenBy(letter, there) : null;
    if (!then || !sameContent(there, await bytesOf(then, run, said), "eml"))
      throw new UserError(said.mail.command.differs, place);
    // A draft that nobody has touched keeps pace with the time; what was sent stays as it was.
    if (isDraft(new TextDecoder().decode(there)))
      files.write(path, data, { overwrite: true, replaces: there });
    else remark(invocation, said.mail.command.unchanged, place);
  }

  async function write(): Promise<void> {
    try {
      files.write(path, data, { overwrite: options.force === true });
    } catch (error) {
      // Another run was faster; what it wrote is what counts.
      if (reasonOf(error) !== "EEXIST") throw error;
      await compare();
    }
  }
}
