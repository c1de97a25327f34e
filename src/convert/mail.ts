import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { onOneLine, withoutEnd } from "../text/lines.ts";
import { replyMarks } from "../vocabulary/mails.ts";
import { Refused } from "./refusal.ts";

/** What a mail holds that could be a meeting, and what its headers say. */
export interface Letter {
  readonly subject: string | null;
  /** One of both; a mail without text has neither. */
  readonly html: string | null;
  readonly text: string | null;
  readonly documents: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Names of what else was attached. */
  readonly others: readonly string[];
  /** Whom the headers name with an address. */
  readonly people: readonly Person[];
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** Throws `Refused`. Nothing that a mail refers to is fetched. */
export async function letterOf(bytes: Uint8Array): Promise<Letter> {
  const mail = await PostalMime.parse(bytes as Uint8Array<ArrayBuffer>, {
    attachmentEncoding: "arraybuffer",
    maxNestingDepth: 50,
  }).catch(() => {
    throw new Refused("broken-mail");
  });
  if (mail.headers.length === 0) throw new Refused("broken-mail");
  const documents = mail.attachments.filter(isWord);
  // What a page shows between its lines is no attachment of its own.
  const others = mail.attachments.filter((one) => !isWord(one) && !one.related && !isCalendar(one));
  const html = mail.html && /<\w/.test(mail.html) ? mail.html : null;
  return {
    subject: titleIn(mail.subject ?? ""),
    html,
    text: html === null && mail.text ? plainText(mail.text) : null,
    documents: documents.map(({ filename, content }) => ({
      name: filename ?? ".docx",
      bytes: new Uint8Array(content as ArrayBuffer),
    })),
    others: others.map(({ filename, mimeType }) => filename ?? mimeType),
    people: peopleOf(mail),
  };
}

const isWord = ({ filename, mimeType }: Attachment): boolean =>
  /\.docx$/i.test(filename ?? "") ||
  mimeType === "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const isCalendar = ({ mimeType }: Attachment): boolean => mimeType === "text/calendar";

function titleIn(subject: string): string | null {
  const said = onOneLine(subject).trim();
  const title = said.slice(replyMarks(said)).trim();
  return title === "" ? null : title;
}

function peopleOf({ from, to, cc }: Email): readonly Person[] {
  return [...(from ? [from] : []), ...(to ?? []), ...(cc ?? [])].flatMap(mailboxes);
}

function mailboxes(address: Address): readonly Person[] {
  if (address.group) return address.group.flatMap(mailboxes);
  const { name, address: email } = address;
  const isNamed = name.trim() !== "" && !name.includes("@");
  return isNamed && email?.includes("@") ? [{ name: name.trim(), email }] : [];
}

/** Text that nobody wrote as Markdown, so that Markdown takes nothing in it for markup or a heading. */
function plainText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map((line) => withoutEnd(line, /\s/));
  return lines
    .map((line) => line.replace(/<(?=[A-Za-z!?/])(?!https?:|[^\s<>@]+@[^\s<>@]+>)/g, "\\<"))
    .map((line) => line.replace(/^[-=]+$/, "\\$&"))
    .join("\n")
    .trim();
}
