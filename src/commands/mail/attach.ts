import { basename, dirname, relative, resolve, sep } from "node:path";
import { treeOf } from "../../config/tree.ts";
import { isInside } from "../../host/inside.ts";
import type { Files } from "../../host/io.ts";
import { type Attachment, isToAttach, MOST_ATTACHED } from "../../mail/attachments.ts";
import { cleanLine } from "../../mail/clean.ts";
import { positionAt } from "../../markdown/source.ts";
import type { Meeting } from "../../meeting/types.ts";
import type { Messages } from "../../messages/index.ts";
import { type ErrorPlace, reasonOf, UserError } from "../../text/errors.ts";
import type { Invocation } from "../command.ts";

/** A file to attach, before anybody has looked at it. */
interface Wanted {
  /** As somebody wrote it. */
  readonly name: string;
  readonly path: string;
  readonly place: ErrorPlace | null;
  /** The folder it must not lead out of. */
  readonly project: string;
  /** Whether a meeting file names it, which somebody else may have written. */
  readonly isFound: boolean;
}

interface Asked {
  /** Named on the command line. */
  readonly named: readonly string[];
  /** Whose materials are carried, too; `null`: nobody's. */
  readonly meeting: Meeting | null;
}

/**
 * The files a mail carries: those of `--attach`, and the materials that say so. All of them lie below the
 * project. Throws a `UserError` at the first that cannot be attached: a mail without it is another mail.
 */
export function attachmentsFor(
  { named, meeting }: Asked,
  invocation: Invocation,
  said: Messages,
): readonly Attachment[] {
  const words = said.mail.command.attach;
  const { cwd, io } = invocation;
  const wanted = [
    ...(meeting ? materialsOf(meeting, invocation, said) : []),
    ...(named.length === 0 ? [] : [projectOf(invocation)]).flatMap((project) =>
      named.map((name) => ({
        ...{ name, path: resolve(cwd, name), place: null, project, isFound: false },
      })),
    ),
  ];
  const attachments = new Map<string, Attachment>();
  let room = MOST_ATTACHED;
  for (const one of wanted) {
    const refused = (why: string): UserError =>
      new UserError(words.unusable(one.name, why), one.place);
    const within = io.files.within(one.project);
    try {
      const real = within.real(one.path);
      if (attachments.has(real)) continue;
      if (one.isFound && isHidden(real, one.project, io.files)) throw refused(words.hidden);
      const bytes = within.read(real, room);
      room -= bytes.length;
      attachments.set(real, { name: cleanLine(basename(one.path)) || "attachment", bytes });
    } catch (error) {
      if (error instanceof UserError) throw error;
      const reason = reasonOf(error);
      if (reason === "EFBIG") throw refused(words.tooLarge(MOST_ATTACHED / 1024 / 1024));
      throw refused(words.reasons[reason as keyof typeof words.reasons] ?? reason);
    }
  }
  return [...attachments.values()];
}

function materialsOf(meeting: Meeting, invocation: Invocation, said: Messages): readonly Wanted[] {
  const { source } = meeting;
  const { cwd } = invocation;
  const words = said.mail.command.attach;
  return meeting.materials.filter(isToAttach).map(({ title, link, attach, span }): Wanted => {
    const at = positionAt(source, (attach?.span ?? span).from);
    const place = { file: source.file, ...at };
    if (link === null || link.trim() === "") throw new UserError(words.noLink(title), place);
    // A Windows drive has one letter, the scheme of an address more.
    if (/^[a-z][a-z\d+.-]+:/i.test(link))
      throw new UserError(words.unusable(link, words.noFile), place);
    const folder = source.file === "-" ? cwd : dirname(resolve(cwd, source.file));
    const project = projectOf(invocation, folder);
    return { name: link, path: resolve(folder, link), place, project, isFound: true };
  });
}

/**
 * The tree of the configuration, else of the working folder; for a meeting file that lies outside of it,
 * that of the file itself.
 */
function projectOf({ io: { files }, config, cwd }: Invocation, folder = cwd): string {
  const own = treeOf(files.real(config.file === null ? cwd : dirname(config.file)), files);
  const real = files.real(folder);
  return isInside(own, real) ? own : treeOf(real, files);
}

/** Settings, keys and git's own folder have such names, and no meeting file is to send them anywhere. */
function isHidden(path: string, project: string, files: Files): boolean {
  return relative(files.real(project), path)
    .split(sep)
    .some((name) => name.startsWith("."));
}
