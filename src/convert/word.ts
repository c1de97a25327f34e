import mammoth from "mammoth";
import { openPackage, type Package } from "./package.ts";
import type { Page } from "./page.ts";
import { type Reason, Refused } from "./refusal.ts";
import { labelled } from "./word-lists.ts";
import { Numbering } from "./word-numbering.ts";
import { all, parsed } from "./xml.ts";

/** A Word document as HTML. Throws `Refused`. */
export async function wordPage(bytes: Uint8Array): Promise<Page> {
  const file = await openPackage(bytes);
  const main = ["word/document.xml", "[Content_Types].xml"];
  if (!main.every(file.has)) throw new Refused(otherKind(file));
  const parts = new Parts(file);
  const numbering = await parts.numbering();
  const { value } = await mammoth
    .convertToHtml(parts.asInput(numbering), {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      transformDocument: (document) => (numbering ? labelled(document, numbering) : document),
      convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
    })
    .catch((error: unknown) => {
      // Too deep for a parser that calls itself is told apart by whoever called this.
      if (error instanceof Refused || error instanceof RangeError) throw error;
      throw new Refused("broken-word");
    });
  return {
    html: value,
    title: await parts.titleProperty(),
    comments: await parts.count("word/comments.xml", "comment"),
  };
}

const NUMBERING = "word/numbering.xml";

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "r[style-name='Emphasis'] => em",
  // The headings once more, with the pages they are on.
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((level) => `p[style-name='toc ${level}'] => !`),
];

/** What else is kept in zip files. */
function otherKind({ has }: Package): Reason {
  if (has("xl/workbook.xml")) return "excel";
  if (has("ppt/presentation.xml")) return "powerpoint";
  if (has("mimetype") && has("content.xml")) return "open-document";
  return has("[Content_Types].xml") ? "broken-word" : "archive";
}

/** The parts that mammoth asks for, each checked before it gets it. */
class Parts {
  private readonly file: Package;

  constructor(file: Package) {
    this.file = file;
  }

  /** Instead of a file or its bytes, which mammoth would unpack without any limit. */
  asInput(numbering: Numbering | null): { readonly buffer: Buffer } {
    const file = {
      exists: (name: string): boolean => this.file.has(name),
      read: (name: string): Promise<string> =>
        numbering && name === NUMBERING ? Promise.resolve(numbering.asXml()) : this.text(name),
    };
    return { file } as unknown as { readonly buffer: Buffer };
  }

  async text(name: string): Promise<string> {
    const bytes = await this.file.read(name);
    const isWide =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const label = !isWide ? "utf-8" : bytes[0] === 0xff ? "utf-16le" : "utf-16be";
    const text = new TextDecoder(label).decode(bytes);
    // No program that writes documents defines a language of its own; whoever does is up to something.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refused("definitions");
    return text;
  }

  async numbering(): Promise<Numbering | null> {
    return this.file.has(NUMBERING) ? new Numbering(await this.text(NUMBERING)) : null;
  }

  async titleProperty(): Promise<string | null> {
    const [title] = await this.elements("docProps/core.xml", "title");
    return title?.textContent?.trim() || null;
  }

  async count(part: string, name: string): Promise<number> {
    return (await this.elements(part, name)).length;
  }

  private async elements(part: string, name: string): Promise<readonly Element[]> {
    return this.file.has(part) ? all(parsed(await this.text(part)), name) : [];
  }
}
