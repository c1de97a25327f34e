import { sourceOf } from "../../config/load.ts";
import type { Store } from "../../live/store.ts";
import type { Source } from "../../markdown/source.ts";
import type { Messages } from "../../messages/index.ts";
import { reasonOf, UserError } from "../../text/errors.ts";
import { type Place, withMark } from "../rewrite.ts";

/** The meeting's file as a session reads and writes it: whole or not at all, nobody's change lost. */
export function fileStore(
  file: string,
  { path: named, files, found }: Place,
  messages: Messages,
): Store {
  const { cli, run } = messages;
  // What was merely found is written where it is found and nowhere else.
  const path = (): string => (found ? files.real(named) : named);
  const decoded = (read: () => Uint8Array): Source => {
    const source = sourceOf(file, read, messages);
    if (source.encoding !== "utf-8") throw new UserError(run.encoding, { file });
    return source;
  };
  return {
    read: () => decoded(() => files.read(path())),
    write: (before, after) => {
      try {
        const bytes = files.read(path());
        if (decoded(() => bytes).text !== before.text) return false;
        files.write(path(), withMark(bytes, after), { overwrite: true, replaces: bytes });
        return true;
      } catch (error) {
        if (error instanceof UserError) throw error;
        const reason = reasonOf(error);
        if (reason === "ESTALE") return false;
        throw new UserError(cli.unwritable(reason), { file });
      }
    },
  };
}
