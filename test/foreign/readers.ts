import { asked } from "./debian.ts";

interface Part {
  readonly type: string;
  /** Decoded, with its own line ends; `null` for what is no text. */
  readonly text: string | null;
  /** The attachment's name. */
  readonly name: string | null;
}

interface Read {
  readonly subject: string;
  readonly type: string;
  /** The parts that hold no others, in order. */
  readonly parts: readonly Part[];
}

type Box = readonly [name: string, address: string];

interface GMimeMail extends Read {
  readonly messageId: string | null;
  /** ISO 8601 with offset. */
  readonly date: string | null;
  readonly from: readonly Box[];
  readonly to: readonly Box[];
  readonly cc: readonly Box[];
}

interface PerlMail extends Read {
  readonly from: string;
  readonly to: string;
  readonly defects: readonly string[];
}

/** GMime, on which Geary, Balsa, notmuch and mu are built. */
export function readWithGMime(mail: Uint8Array): GMimeMail {
  return asked<GMimeMail>("gmime.py", mail);
}

/** Perl's MIME-tools, on which amavis and many gateways are built. */
export function readWithPerl(mail: Uint8Array): PerlMail {
  return asked<PerlMail>("mime-parser.pl", mail);
}

/** What Python's strict policies find wrong in a mail and its parts. */
export function pythonDefects(mail: Uint8Array): string[] {
  return asked<string[]>("strict-email.py", mail);
}
