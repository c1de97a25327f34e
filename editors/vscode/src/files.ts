import type { Files } from "../../../src/host/io.ts";

/** Files that an editor has told of, by absolute path. They are only read. */
export class ToldFiles {
  private readonly texts = new Map<string, string>();
  /** Folders that hold something, and how much. */
  private readonly folders = new Map<string, Set<string>>();

  set(path: string, text: string | null): void {
    if (text === null) this.texts.delete(path);
    else this.texts.set(path, text);
    const parts = path.split("/");
    for (let depth = parts.length - 1; depth > 0; depth--) {
      const folder = parts.slice(0, depth).join("/") || "/";
      const names = this.folders.get(folder) ?? new Set();
      const name = parts[depth] ?? "";
      if (text === null && depth === parts.length - 1) names.delete(name);
      else if (text !== null) names.add(name);
      this.folders.set(folder, names);
    }
  }

  /** The Markdown files below a folder. */
  below(folder: string): readonly string[] {
    return [...this.texts.keys()]
      .filter((path) => path.startsWith(`${folder}/`) && /\.(?:md|markdown)$/i.test(path))
      .sort();
  }

  /** As collab asks for files. */
  readonly asFiles: Files = {
    read: (path) => {
      const text = this.texts.get(path);
      if (text === undefined) throw error("ENOENT", path);
      return new TextEncoder().encode(text);
    },
    kind: (path) => (this.texts.has(path) ? "file" : this.folders.has(path) ? "folder" : null),
    list: (path) =>
      [...(this.folders.get(path) ?? [])].map((name) => ({
        name,
        kind: this.texts.has(`${path}/${name}`) ? ("file" as const) : ("folder" as const),
      })),
    isStream: () => false,
    real: (path) => path,
    // There are no links among them.
    within: () => this.asFiles,
    ...{ write: readOnly, pieces: readOnly, append: readOnly, flush: readOnly, lock: readOnly },
  };
}

function readOnly(path: string): never {
  throw error("EROFS", path);
}

const error = (code: string, path: string): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code });
