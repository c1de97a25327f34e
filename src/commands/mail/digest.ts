import { calendarFor } from "../../lint/run.ts";
import { type Digest, digestsOf, hasNews } from "../../mail/digest.ts";
import type { History } from "../../mail/history.ts";
import type { Letter } from "../../mail/letters.ts";
import { safeName } from "../../mail/outbox.ts";
import type { Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import { isLocalDate, type LocalDate } from "../../time/local.ts";
import { attachmentsFor } from "./attach.ts";
import { todayAt } from "./clock.ts";
import type { Run } from "./options.ts";
import { remark } from "./tell.ts";
import { mayBeWritten, reachesEverybody } from "./write.ts";

/** The digests of the series that meetings belong to; `complete` is false when one could not be written. */
export async function digestsFor(
  meetings: readonly Meeting[],
  run: Run,
  history: History | null,
): Promise<{ readonly letters: readonly Letter[]; readonly complete: boolean }> {
  const { options, invocation, from, replyTo, bcc, chosen } = run;
  const last = lastDigests(run);
  const digests = digestsOf(meetings, {
    today: (meeting) => todayAt(meeting, run),
    since: (name, today) => run.since ?? last(name, today),
    ...(history ? { history } : {}),
  });
  const said = (meeting: Meeting) => messagesIn(invocation.language ?? meeting.language);
  const [first] = meetings;
  if (digests.length === 0 && first) {
    remark(invocation, said(first).mail.command.noSeries, null);
    return { letters: [], complete: false };
  }
  const { digestLetter } = await import("../../mail/digest-letters.ts");
  const letters: Letter[] = [];
  let complete = true;
  for (const digest of digests) {
    const [latest] = digest.meetings;
    if (!hasNews(digest)) {
      remark(invocation, said(latest).mail.command.noNews(digest.name), null);
      continue;
    }
    const letter = mayAllBeRead(digest) && digestLetter(digest, optionsOf());
    if (letter && options.format === "eml" && letter.recipients.to.length === 0)
      remark(invocation, said(latest).mail.command.noDecisionMaker(digest.name), null);
    if (letter && reachesEverybody(letter, run, said(latest))) letters.push(letter);
    else complete = false;
  }
  return { letters, complete };

  /** What a file that cannot be relied on says of a series would be missing in silence. */
  function mayAllBeRead({ meetings: all }: Digest): boolean {
    return all.map((meeting) => mayBeWritten(meeting, run, said(meeting))).every(Boolean);
  }

  function optionsOf() {
    const files = { named: options.attach ?? [], meeting: null };
    return {
      ...{ from, replyTo, bcc, chosen },
      language: options.lang ?? null,
      signature: invocation.config.mail.signature,
      template: (language: Letter["language"]) => run.templates(language).markdown,
      isWorkday: (day: LocalDate, language: Letter["language"]) =>
        calendarFor(invocation.config)(language).isWorkday(day),
      attachments: attachmentsFor(files, invocation, invocation.messages),
    };
  }
}

/** The day of the last digest of a series before a day that the outbox holds; `null`: it holds none. */
function lastDigests({ outbox }: Run): (name: string, before: LocalDate) => LocalDate | null {
  const names =
    outbox.files.kind(outbox.path) === "folder"
      ? outbox.files.list(outbox.path).map(({ name }) => name)
      : [];
  return (name, before) => {
    const start = `${safeName(name)}.digest.`;
    const days = names
      .filter((file) => file.startsWith(start) && file.endsWith(".eml"))
      .map((file) => file.slice(start.length, -".eml".length))
      .filter((day) => isLocalDate(day) && day < before);
    return days.sort().at(-1) ?? null;
  };
}
