import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Config } from "../config/config.ts";
import type { Io } from "../host/io.ts";
import { decode } from "../markdown/source.ts";
import { oncePer } from "../text/once-per.ts";
import { asText, type Kept, keptIn, OURS } from "./cache-text.ts";
import type { Checkup } from "./checkup.ts";
import type { LintOptions } from "./run.ts";

/** A file that may have been checked before. */
interface Remembrance {
  readonly name: string;
  readonly path: string;
  /** Whether it is left out when it is no meeting. */
  readonly found: boolean;
  /** Throws as `Files.read`. */
  readonly read: () => Uint8Array;
}

/** Where a cache lies, and what it is for. */
interface CacheSetting {
  readonly cwd: string;
  /** As named on the command line: runs over other files have their own. */
  readonly paths: readonly string[];
  /** `undefined`: in the user's cache folder. */
  readonly location: string | undefined;
  /** The run's. */
  readonly config: Config;
  /** A file's, by its name. */
  readonly configOf: (file: string) => Config;
  readonly options: LintOptions;
}

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
  private readonly before: ReadonlyMap<string, Kept>;
  private readonly now: Kept[] = [];
  private readonly hashes = new Map<string, string>();
  private isNew = false;

  /** What the findings of a file depend on besides, by its name. */
  private readonly settingsFor: (file: string) => string;

  private constructor(
    io: Io,
    path: string,
    isNamed: boolean,
    settings: string,
    settingsFor: (file: string) => string,
  ) {
    this.io = io;
    this.settingsFor = settingsFor;
    this.path = path;
    this.isNamed = isNamed;
    this.settings = settings;
    this.before = remembered(io, path, settings);
  }

  /**
   * `null` where nothing may be remembered: what is found depends on more than files and settings, or
   * there is no place that is this user's alone. `occupied`: at the place that was named lies something
   * else, which is not to be lost.
   */
  static open(
    io: Io,
    { cwd, paths, location, config, configOf, options }: CacheSetting,
  ): LintCache | "occupied" | null {
    if (options.now || config.ownRules.length > 0) return null;
    const settings = hashOf([io.version, cwd, settingsOf(config), options.language, options.stage]);
    const settingsBy = oncePer((own: Config) => (own === config ? "" : hashOf([settingsOf(own)])));
    const settingsFor = (file: string): string => settingsBy(configOf(file));
    if (location !== undefined) {
      if (isSomethingElse(io, location)) return "occupied";
      return new LintCache(io, location, true, settings, settingsFor);
    }
    const folder = io.cacheFolder();
    if (folder === null) return null;
    const run = hashOf([cwd, paths, options.language, options.stage]);
    const path = join(folder, `lint-${run.slice(0, 16)}.json`);
    return io.isOwn(path) ? new LintCache(io, path, false, settings, settingsFor) : null;
  }

  /** What was found in a file that has not changed since; `undefined`: it has to be checked. */
  of({ name, path, found, read }: Remembrance): Checkup | null | undefined {
    // Standard input comes once, and is another one each time.
    if (path === "-") return undefined;
    let bytes: Uint8Array;
    try {
      bytes = read();
    } catch {
      return undefined; // Reading it says what is wrong.
    }
    const hash = `${hashOf(bytes)}${this.settingsFor(name)}`;
    this.hashes.set(path, hash);
    const known = this.before.get(path);
    if (known?.hash !== hash || known.found !== found) return undefined;
    const { checkup } = known;
    if (checkup === null || checkup.findings.length === 0) {
      this.now.push(known);
      return checkup && { ...checkup, source: null };
    }
    const source = decode(name, bytes);
    if (typeof source === "string") return undefined;
    this.now.push(known);
    return { ...checkup, source };
  }

  /** Of a file that was asked for before; `null`: it is no meeting. */
  remember({ path, found }: Remembrance, checkup: Checkup | null): void {
    const hash = this.hashes.get(path);
    // What is said of a meeting whose deadline is another's day changes with that one.
    if (!hash || checkup?.loop?.isTied) return;
    this.now.push({ path, hash, found, checkup });
    this.isNew = true;
  }

  /** A place that cannot be written is no error: the next run is slower, that is all. */
  save(): void {
    if (!this.isNew && this.now.length === this.before.size) return;
    try {
      // Somebody else may have put something there since it was looked at.
      if (this.isNamed && isSomethingElse(this.io, this.path)) return;
      this.io.files.write(this.path, asText(this.settings, this.now), { overwrite: true });
    } catch {}
  }
}

const hashOf = (data: Uint8Array | readonly unknown[]): string =>
  createHash("sha1")
    .update(data instanceof Uint8Array ? data : JSON.stringify(data))
    .digest("base64url");

/** Everything that a finding may depend on, apart from the file. */
function settingsOf({ origins: _o, problems: _p, overrides, ...settings }: Config): unknown {
  return [settings, overrides.map(({ files, rules }) => [files, rules])];
}

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
function remembered(io: Io, path: string, settings: string): ReadonlyMap<string, Kept> {
  try {
    if (io.files.kind(path) !== "file" || io.files.kind(dirname(path)) !== "folder")
      return new Map();
    // Twice as fast as a TextDecoder.
    const text = Buffer.from(io.files.read(path, MOST)).toString("utf8");
    return new Map(keptIn(text, settings).map((kept) => [kept.path, kept]));
  } catch {
    return new Map();
  }
}
