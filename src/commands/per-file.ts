import type { Config } from "../config/config.ts";
import type { UserError } from "../text/errors.ts";
import type { InputFile } from "./inputs.ts";
import { type FileMeetings, isOpen, type Reader } from "./reader.ts";

/**
 * What can be made of a file's meetings by themselves, by name, as threads share no functions. All
 * that comes of it is plain data: it can be handed from one thread to another.
 */
const jobs = {
  lint: async () => (await import("../lint/checkup.ts")).checkUp,
  inspect: async () => (await import("../inspect/lines.ts")).linesOf,
  actions: async () => (await import("../tracker/mentions.ts")).promisesOf,
  export: async () => (await import("./export-share.ts")).shareOf,
  status: async () => (await import("./status-share.ts")).shareOf,
};

type Jobs = { readonly [Name in keyof typeof jobs]: Awaited<ReturnType<(typeof jobs)[Name]>> };
export type JobName = keyof Jobs;
export type JobOptions<Name extends JobName> = Parameters<Jobs[Name]>[2];
export type Result<Name extends JobName> = ReturnType<Jobs[Name]>;

/** What became of a file; `null`: it is no meeting. */
export type Outcome<Name extends JobName> = Result<Name> | UserError | null;

/** What became of a file, and how many milliseconds that took. */
export type Timed<Name extends JobName> = readonly [outcome: Outcome<Name>, ms: number];

/** What a file comes to by itself. */
export type PerFile<Name extends JobName> = (
  file: InputFile,
  reader: Reader,
  config: Config,
  options: JobOptions<Name>,
) => Timed<Name>;

/** How a job is done, timed by a clock; what it needs is loaded now. */
export async function perFile<Name extends JobName>(
  name: Name,
  now: () => Date,
): Promise<PerFile<Name>> {
  const make = (await jobs[name]()) as (
    meetings: FileMeetings,
    config: Config,
    options: JobOptions<Name>,
  ) => Result<Name>;
  return (file, reader, config, options) => {
    const start = now().getTime();
    const opened = reader.open(file);
    const outcome = isOpen(opened) ? make(opened, config, options) : opened;
    return [outcome, now().getTime() - start];
  };
}
