import { randomBytes } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Lock } from "../../host/io.ts";
import type { RuleFinding } from "../../live/findings.ts";
import { Room } from "../../live/room.ts";
import { serve } from "../../live/server/server.ts";
import { stateOf } from "../../live/state.ts";
import { summaryLines } from "../../live/summary.ts";
import type { Meeting } from "../../meeting/types.ts";
import type { Messages } from "../../messages/index.ts";
import { errorLine, reasonOf, UserError } from "../../text/errors.ts";
import { visibleLine } from "../../text/visible.ts";
import type { ExitCode, Invocation } from "../command.ts";
import { foundInMinutes, missingForMinutes } from "./missing.ts";
import type { Opened } from "./opened.ts";

interface Wanted extends Opened {
  readonly messages: Messages;
  /** Whether a browser is to be opened. */
  readonly opens: boolean;
}

/**
 * Says so where another session holds the meeting: both record into the file, and each has a clock of its
 * own. Where no lock can be made, nothing can be written either, which the first thing recorded will tell.
 */
function taken({ path, files, keeper, messages }: Wanted, { io }: Invocation): () => void {
  let lock: Lock;
  try {
    lock = files.lock(join(dirname(path), `.${basename(path)}.lock`));
  } catch {
    return () => undefined;
  }
  if (lock.taken) return lock.release;
  const { file } = keeper.refresh().meeting.source;
  io.stderr.write(errorLine(new UserError(messages.run.open(lock.holder), { file })));
  return () => undefined;
}

/** Serves the meeting's pages until Ctrl-C, and says then what came of it. */
export async function serveRoom(wanted: Wanted, invocation: Invocation): Promise<ExitCode> {
  const { keeper, clock, calendar, messages, path } = wanted;
  const { io } = invocation;
  const since = io.now().getTime();
  const ticks = (): number => io.now().getTime() - since;
  const found = (meeting: Meeting): readonly RuleFinding[] => foundInMinutes(meeting, invocation);
  const room = new Room({ keeper, messages, calendar, ticks, now: clock.now, found });
  const read = (name: string): Uint8Array => {
    try {
      return io.files.read(join(io.packageRoot, "dist", "page", name));
    } catch (error) {
      throw new UserError(messages.run.notBuilt(reasonOf(error)));
    }
  };
  const assets = { script: read("page.js"), style: read("page.css") };
  const release = taken(wanted, invocation);
  try {
    await serveUntilEnd();
  } finally {
    release();
  }
  const { meeting } = keeper.refresh();
  const lines = [
    messages.run.ended(meeting.source.file),
    ...summaryLines(meeting, clock.now(meeting), messages, missingForMinutes(meeting, invocation)),
  ];
  if (!invocation.quiet) for (const line of lines) io.stderr.write(`${visibleLine(line)}\n`);
  // What has ended is not broken off.
  return stateOf(meeting).stage === "ended" ? 0 : 130;

  async function serveUntilEnd(): Promise<void> {
    const serving = await serve(room, randomBytes(24).toString("hex"), assets);
    try {
      const watcher = await io.watch([path]);
      io.stdout.write(`${serving.address}\n`);
      if (wanted.opens && io.stdout.isTerminal) await io.browse(serving.address);
      while ((await watcher.next()) !== null) room.changed();
    } finally {
      await serving.close();
    }
  }
}
