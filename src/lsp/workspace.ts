import { pathToFileURL } from "node:url";
import type { WorkspaceSymbol } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Files } from "../host/io.ts";
import { decode } from "../markdown/source.ts";
import { rangeAt } from "./diagnostics.ts";
import type { Reading } from "./reading.ts";

/** LSP 3.17, SymbolKind. */
const KIND = { action: 13, conclusion: 15 } as const;

/** More answers to what was typed nobody reads. */
const MOST_SYMBOLS = 300;

interface WorkspaceIo {
  readonly files: Pick<Files, "read">;
  readonly markdownBelow: (folder: string) => readonly string[];
}

/** The meeting files below the folders an editor has open. */
export class Workspace {
  private readonly io: WorkspaceIo;
  private readonly opened: (uri: string) => TextDocument | undefined;
  private readonly folders: readonly string[];

  /** `opened`: what stands in the editor, saved or not. */
  constructor(
    folders: readonly string[],
    io: WorkspaceIo,
    opened: (uri: string) => TextDocument | undefined,
  ) {
    this.folders = folders;
    this.io = io;
    this.opened = opened;
  }

  /** One by one, so that a server can do something else between two of them. */
  *documents(): Iterable<TextDocument> {
    for (const path of new Set(this.folders.flatMap((folder) => this.io.markdownBelow(folder)))) {
      const uri = pathToFileURL(path).href;
      const document = this.opened(uri) ?? this.saved(uri, path);
      if (document) yield document;
    }
  }

  private saved(uri: string, path: string): TextDocument | null {
    try {
      const source = decode(path, this.io.files.read(path));
      return typeof source === "string"
        ? null
        : TextDocument.create(uri, "markdown", 0, source.text);
    } catch {
      // Opened, it says what is wrong with it.
      return null;
    }
  }

  /** Actions and conclusions whose text, owner or meeting hold all that was typed. */
  symbols(query: string, reading: Reading): WorkspaceSymbol[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    const found: WorkspaceSymbol[] = [];
    for (const document of this.documents()) {
      for (const symbol of symbolsIn(document, reading)) {
        const text = `${symbol.name} ${symbol.containerName ?? ""}`.toLowerCase();
        if (words.every((word) => text.includes(word))) found.push(symbol);
        if (found.length >= MOST_SYMBOLS) return found;
      }
    }
    return found;
  }
}

function symbolsIn(document: TextDocument, reading: Reading): WorkspaceSymbol[] {
  return reading.meetingsOf(document).flatMap((meeting) => {
    const { title, id, date, actions, minutes, conclusions } = meeting;
    const containerName = [title?.value ?? id, date?.value ?? ""].filter(Boolean).join(" · ");
    const at = (name: string, kind: WorkspaceSymbol["kind"], span: { from: number; to: number }) =>
      name.trim() === ""
        ? []
        : [
            {
              name,
              kind,
              containerName,
              location: { uri: document.uri, range: rangeAt(document, span) },
            },
          ];
    return [
      ...actions.flatMap(({ task, owners, span }) =>
        at([task?.value ?? "", owners.join(", ")].filter(Boolean).join(" · "), KIND.action, span),
      ),
      ...minutes.flatMap(({ conclusion }) =>
        conclusion ? at(conclusion.text, KIND.conclusion, conclusion.span) : [],
      ),
      ...conclusions.flatMap(({ text, span }) => at(text, KIND.conclusion, span)),
    ];
  });
}
