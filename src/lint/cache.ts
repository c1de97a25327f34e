import { createHash } from "node:crypto";
import { dirname, isAbsolute, join } from "node:path";
import type { Config } from "../config/config.ts";
import type { Io } from "../host/io.ts";
import type { Language } from "../messages/language.ts";
import type { IdUse } from "./ids.ts";
import type { Finding, LintOptions } from "./run.ts";

/** What is remembered of a meeting file. */
export interface Memory {
  /** That of its first meeting. */
  readonly language: Language;
  readonly findings: readonly Finding[];
  /** The ids its meetings state, and their days; other files may state the same. */
  readonly ids: ReadonlyArray<Pick<IdUse, "id" | "date">>;
}

/** A file that may have been checked before. */
interface Remembrance {
  readonly path: string;
  /** Throws as `Files.read`. */
  readonly read: () => Uint8Array;
}

/** By the hash of a file's content; `null`: it is no meeting. */
type Remembered = readonly [hash: string, memory: Memory | null];

/**
 * What earlier runs found, by the content of the files: docs/adr/009-lint-cache.md. It lies in the
 * user's own cache folder, as what is in it is believed: a file of the checked-out tree could say
 * that there is nothing to find.
 */
export class LintCache {
  private readonly io: Io;
  private readonly path: string;
  private readonly isNamed: boolean;
  /** What the findings depend on, apart from the files. */
  private readonly settings: string;
  private readonly before: ReadonlyMap<string, Remembered>;
  private readonly now = new Map<string, Remembered>();
  private readonly hashes = new Map<string, string>();

  private constructor(io: Io, path: string, isNamed: boolean, settings: string) {
    this.io = io;
    this.path = path;
    this.isNamed = isNamed;
    this.settings = settings;
    this.before = remembered(io, path, settings);
  }

  /**
   * `null` where nothing may be remembered: what is found depends on more than files and settings, or
   * there is no place. `occupied`: at the place that was named lies something else, which is not to be lost.
   */
  static open(
    io: Io,
    cwd: string,
    location: string | undefined,
    config: Config,
    options: LintOptions,
  ): LintCache | "occupied" | null {
    if (options.now || config.ownRules.length > 0) return null;
    const folder = location === undefined ? cacheFolder(io.env) : null;
    const base = location ?? (folder && join(folder, "lint"));
    if (!base) return null;
    if (location !== undefined && isSomethingElse(io, location)) return "occupied";
    const key = hashOf(
      Buffer.from(
        JSON.stringify([io.version, cwd, settingsOf(config), options.language, options.stage]),
      ),
    );
    const path = location ?? `${base}-${key.slice(0, 16)}.json`;
    return new LintCache(io, path, location !== undefined, key);
  }

  /** What was found in a file that has not changed since; `undefined`: it has to be checked. */
  memoryOf({ path, read }: Remembrance): Memory | null | undefined {
    try {
      const hash = hashOf(read());
      this.hashes.set(path, hash);
      const known = this.before.get(path);
      if (known?.[0] !== hash) return undefined;
      this.now.set(path, known);
      return known[1];
    } catch {
      return undefined; // Reading it says what is wrong.
    }
  }

  remember(path: string, memory: Memory | null): void {
    const hash = this.hashes.get(path);
    if (hash) this.now.set(path, [hash, memory]);
  }

  /** A place that cannot be written is no error: the next run is slower, that is all. */
  save(): void {
    try {
      const { settings } = this;
      const text = JSON.stringify({ version: 1, settings, files: [...this.now] });
      // Somebody else may have put something there since it was looked at.
      if (this.isNamed && isSomethingElse(this.io, this.path)) return;
      this.io.files.write(this.path, text, { overwrite: true });
    } catch {}
  }
}

const hashOf = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("base64url");

/** Everything that a finding may depend on, apart from the file. */
function settingsOf({ origins: _o, problems: _p, overrides, ...settings }: Config): unknown {
  return [settings, overrides.map(({ files, rules }) => [files, rules])];
}

function cacheFolder(env: Io["env"]): string | null {
  const given = env.XDG_CACHE_HOME ?? env.LOCALAPPDATA;
  if (given && isAbsolute(given)) return join(given, "collab");
  const home = env.HOME;
  return home && isAbsolute(home) ? join(home, ".cache", "collab") : null;
}

/** How a cache begins, and nothing else that has a version: no source map and no report. */
const OURS = /^\{"version":1,"settings":"[\w-]{27}","files":\[/;

/** Bytes: a million files. */
const MOST = 512 * 1024 * 1024;

function isSomethingElse(io: Io, path: string): boolean {
  if (io.files.kind(path) === null) return false;
  try {
    if (io.files.isStream(path)) return true;
    const start = new TextDecoder().decode(io.files.read(path, MOST).subarray(0, 100));
    return start !== "" && !OURS.test(start);
  } catch {
    return true;
  }
}

/** Damaged, somebody else's, or found with other settings: as if there were none. */
function remembered(io: Io, path: string, settings: string): ReadonlyMap<string, Remembered> {
  try {
    if (io.files.kind(path) !== "file" || io.files.kind(dirname(path)) !== "folder")
      return new Map();
    const read: unknown = JSON.parse(new TextDecoder().decode(io.files.read(path, MOST)));
    const { version, files, ...kept } = read as Readonly<Record<string, unknown>>;
    if (version !== 1 || kept.settings !== settings || !Array.isArray(files)) return new Map();
    return new Map(files.filter(isEntry));
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is [string, Remembered] {
  if (!Array.isArray(value) || typeof value[0] !== "string" || !Array.isArray(value[1]))
    return false;
  const [hash, memory] = value[1] as unknown[];
  if (typeof hash !== "string") return false;
  if (memory === null) return true;
  const { language, findings, ids } = memory as Partial<Memory>;
  return (
    (language === "zh" || language === "en") &&
    Array.isArray(findings) &&
    findings.every(isFinding) &&
    Array.isArray(ids) &&
    ids.every((use) => typeof use?.id === "string" && typeof use.date === "string")
  );
}

function isFinding(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { file, line, column, endLine, endColumn, rule, severity, message, fix } =
    value as Partial<Finding>;
  return (
    [line, column, endLine, endColumn].every((at) => Number.isInteger(at) && Number(at) > 0) &&
    [file, rule, message].every((text) => typeof text === "string") &&
    ["error", "warning", "info"].includes(String(severity)) &&
    (fix === null || Array.isArray(fix?.edits))
  );
}
