import { type Entry, fromBufferPromise } from "yauzl";
import { type Reason, Refused } from "./refusal.ts";

/** A real document has some hundred parts. */
const MOST_PARTS = 10_000;
/** Bytes of all parts that are read; the text of a book has a third of it. */
const MOST_BYTES = 24 * 1024 * 1024;

/** The parts of an Office file. Nothing but text is ever unpacked. */
export interface Package {
  readonly has: (name: string) => boolean;
  /** Throws `Refused` where a part is not there, broken or too large. */
  readonly read: (name: string) => Promise<Uint8Array>;
}

type Zip = Awaited<ReturnType<typeof fromBufferPromise>>;

/** Throws `Refused`: no zip file, or one that no honest program makes. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await opened(() => fromBufferPromise(buffer, { strictFileNames: false }));
  const parts = await opened(() => partsOf(zip));
  let left = MOST_BYTES;
  return {
    has: (name) => parts.has(name),
    read: async (name) => {
      const entry = parts.get(name);
      if (!entry) throw new Refused("broken-word");
      const data = await opened(() => unpacked(zip, entry, left));
      left -= data.length;
      return data;
    },
  };
}

async function partsOf(zip: Zip): Promise<ReadonlyMap<string, Entry>> {
  const parts = new Map<string, Entry>();
  if (zip.entryCount > MOST_PARTS) throw new Refused("too-large");
  for await (const entry of zip.eachEntry()) {
    // Of two parts with one name, every program would take another one.
    if (parts.has(entry.fileName)) throw new Refused("broken-zip");
    if (parts.size >= MOST_PARTS) throw new Refused("too-large");
    parts.set(entry.fileName, entry);
  }
  return parts;
}

/** Stops as soon as there is more than there may be, whatever the file says about itself. */
async function unpacked(zip: Zip, entry: Entry, most: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new Refused("encrypted");
  if (entry.uncompressedSize > most) throw new Refused("too-large");
  const stream = await zip.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > most) {
      stream.destroy();
      throw new Refused("too-large");
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces, length);
}

async function opened<Result>(open: () => Promise<Result>): Promise<Result> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(reasonOf(error instanceof Error ? error.message : ""));
  }
}

function reasonOf(message: string): Reason {
  if (/encrypt/i.test(message)) return "encrypted";
  // Names that lead out of a folder are no accident.
  const isAstray = /relative path|absolute path|invalid characters in file/i.test(message);
  return isAstray ? "escapes" : "broken-zip";
}
