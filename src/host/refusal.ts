/**
 * Why collab leaves a file alone although the system would let it: in the form of the system's own
 * errors, so that whoever meets one need not tell them apart.
 *
 * `EEXIST`, `ESTALE`, `ENOTDIR` and `EFBIG` mean what they usually do. `ELEADSOUT`: a link, or a way
 * up, leads out of the folder that must not be left. `EISLINK`: what is written must not go through a
 * link. `ENOTFILE`: a device, a pipe or a socket, which has no end or waits for somebody. `EGITDIR`:
 * git's own folder. `ENOWRITER`: nobody writes into a pipe.
 */
export type RefusalCode =
  | "EEXIST"
  | "ESTALE"
  | "ENOTDIR"
  | "EISDIR"
  | "EFBIG"
  | "ELEADSOUT"
  | "EISLINK"
  | "ENOTFILE"
  | "EGITDIR"
  | "ENOWRITER";

const reasons: Readonly<Record<RefusalCode, string>> = {
  EEXIST: "file already exists",
  ESTALE: "file has changed",
  ENOTDIR: "not a folder",
  EISDIR: "a folder",
  EFBIG: "file too large",
  ELEADSOUT: "leads out of the folder",
  EISLINK: "a link",
  ENOTFILE: "not a regular file",
  EGITDIR: "git's own folder",
  ENOWRITER: "nobody writes into the pipe",
};

export function refusal(code: RefusalCode, path: string): Error {
  const error = new Error(`${code}: ${reasons[code]}, '${path}'`);
  return Object.assign(error, { code, path, syscall: "collab" });
}

/** The code of a system's error, or of a refusal. */
export const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
