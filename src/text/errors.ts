import { visibleLine } from "./visible.ts";

/** Where in a file an error is; line and column are 1-based. */
export interface ErrorPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Something the user can put right: a wrong option, an unreadable file, a broken configuration.
 * Shown as `collab: file:line:column: what — what to do`, without a stack; exit code 2.
 */
export class UserError extends Error {
  override readonly name = "UserError";
  readonly place: ErrorPlace | null;

  constructor(message: string, place: ErrorPlace | null = null) {
    super(message);
    this.place = place;
  }
}

/** `collab: file:line:column: what — what to do`. */
export function errorLine(error: UserError): string {
  const { file, line, column } = error.place ?? {};
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${visibleLine(`collab: ${place === "" ? "" : `${place}: `}${error.message}`)}\n`;
}

/** The system's short name for what went wrong, such as `EACCES`. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  throw error;
}

/** An error of the file system where none was expected, as the user's: a broken disk is no bug. */
export function systemProblem(
  error: unknown,
  unreadable: (reason: string) => string,
): UserError | null {
  const { syscall, code, path } = error as NodeJS.ErrnoException;
  if (syscall === undefined || code === undefined || path === undefined) return null;
  return new UserError(unreadable(code), { file: path });
}

/** What somebody else's code threw, which may be anything, on one line. */
export function thrown(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
}
