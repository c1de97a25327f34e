import type { Thread } from "./thread.ts";

/** Everything collab may touch outside its own memory; handed in, so that tests hand in their own. */
export interface Io {
  /** Where collab was started; `null`: that folder is gone. */
  readonly cwd: string | null;
  /** As in package.json. */
  readonly version: string;
  /** The folder that holds `templates/`. */
  readonly packageRoot: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** The machine's time zone, as the system names it. */
  readonly timezone: () => string;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  /** Both ends of a conversation with the program that started collab; nothing else may write there. */
  readonly protocol: () => {
    readonly input: NodeJS.ReadableStream;
    readonly output: NodeJS.WritableStream;
  };
  readonly files: Files;
  /** Tells which files at or below these paths were added, changed or taken away. */
  readonly watch: (paths: readonly string[]) => Promise<Watcher>;
  /** The folder for what collab can make again; `null`: nobody knows where. */
  readonly cacheFolder: () => string | null;
  /** Whether a file, there or not yet, and its folder are this user's and nobody else can have written them. */
  readonly isOwn: (path: string) => boolean;
  /** How many processors there are for collab. */
  readonly cores: () => number;
  /** A thread of collab's own that works on a task, plain data; `null`: there is none to be had. */
  readonly thread: (task: unknown, take: (result: unknown) => void) => Thread | null;
  /** What to say at Ctrl-C, before the process ends as it would have; given back: that it is over. */
  readonly atInterrupt: (say: () => void) => () => void;
  /** Shows a page in the user's browser; whether there is one is not told. */
  readonly browse: (address: string) => Promise<void>;
  /** What a module exports: code, which is run. By path, or by name as seen from a file. */
  readonly load: (name: string, from: string) => Promise<unknown>;
  /** The repository a folder is in, asked without what its configuration names: it runs and reaches nothing. */
  readonly git: (cwd: string) => Promise<GitView | "no-git" | "no-repository" | "unreadable">;
}

export interface Watcher {
  /** The files of the next change, by absolute path; `null`: the user has had enough. */
  readonly next: () => Promise<ReadonlySet<string> | null>;
}

export interface GitView {
  /** The top of the working tree, with every link followed. */
  readonly root: string;
  /** Its history was cut off when it was cloned. */
  readonly isShallow: boolean;
  /** Never throws. */
  readonly run: (...args: readonly string[]) => Promise<GitOutcome>;
  readonly close: () => void;
}

export interface GitOutcome {
  /** 124 when it did not end in time, 127 when there is no git. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * What is written: `text` for people, `data` whose every byte counts, or `annotations` for the log of a
 * build service. Bytes are always data.
 */
type Written = "text" | "data" | "annotations";

export interface Output {
  readonly write: (text: string | Uint8Array, as?: Written) => void;
  readonly isTerminal: boolean;
  /** Whether it goes into a file, and so into no log. */
  readonly isFile: boolean;
  /** Width in columns; 80 when unknown. */
  readonly columns: number;
}

export interface Input {
  readonly isTerminal: boolean;
  readonly read: () => Promise<Uint8Array>;
}

/** Paths are absolute. Every method but `kind` and `isStream` throws Node's own errors (`ENOENT`, `EACCES`, …). */
export interface Files {
  /** Throws `EFBIG` where there are more bytes than `most`; by default more than any text has. */
  readonly read: (path: string, most?: number) => Uint8Array;
  /** `null`: nothing there, or nothing that can be looked at. `other`: there, but out of reach (see `within`). */
  readonly kind: (path: string) => "file" | "folder" | "other" | null;
  /** Whether a path is a device, a pipe or a socket, which `kind` takes for a file. */
  readonly isStream: (path: string) => boolean;
  readonly list: (path: string) => readonly FolderEntry[];
  /** Where a path leads once every link in it has been followed. */
  readonly real: (path: string) => string;
  /**
   * Writes the whole file or nothing: a temporary file beside it, flushed, then moved into place.
   * Makes missing folders. With `overwrite` false an existing file makes it throw `EEXIST`; with
   * `overwrite` true it keeps its permissions and, as far as the user may, its owner, and a link
   * stays a link to the file written; one that its user may not write makes it throw `EACCES`.
   * A hard link's other names keep the old file. A device or a pipe simply gets what is written.
   * `replaces`: what the file has to hold until the last moment; one that holds something else makes
   * it throw `ESTALE`.
   */
  readonly write: (
    path: string,
    data: string | Uint8Array,
    options: { readonly overwrite: boolean; readonly replaces?: Uint8Array },
  ) => void;
  /**
   * The same for a text that is made piece by piece: at `path` stands nothing new before `finish`. What
   * throws has been abandoned.
   */
  readonly pieces: (path: string, options: { readonly overwrite: boolean }) => Pieces;
  /** Adds to the end of a file; makes it, and missing folders. Outlives the process, not yet a power cut. */
  readonly append: (path: string, text: string) => void;
  /** Returns when what was appended is on the disk. */
  readonly flush: (path: string) => void;
  /** Takes a lock that one process at a time holds; one left behind by a process that is gone is free. */
  readonly lock: (path: string) => Lock;
  /**
   * The same files for what collab finds by itself, or what a file that it found names: no further
   * than this folder, through no link out of it, regular files only, nothing written through a link.
   */
  readonly within: (folder: string) => Files;
}

export interface Pieces {
  readonly write: (text: string) => void;
  /** All of it is on the disk, and nothing in its place yet: what may go wrong has gone wrong by then. */
  readonly ready: () => void;
  /** Puts what is ready in its place. */
  readonly finish: () => void;
  /** Leaves no trace of it. */
  readonly abandon: () => void;
}

export type Lock =
  | { readonly taken: true; readonly release: () => void }
  /** `holder`: the process that has it, `4711@mail-1`; empty when it cannot be told. */
  | { readonly taken: false; readonly holder: string };

export interface FolderEntry {
  readonly name: string;
  /**
   * `link`: to a regular file. `astray`: a link out of the folder that must not be left. `nothing`: a
   * link to a folder or to nowhere. `unnameable`: its name is not UTF-8. `other`: a pipe, a device.
   */
  readonly kind: "file" | "folder" | "link" | "astray" | "nothing" | "unnameable" | "other";
}
