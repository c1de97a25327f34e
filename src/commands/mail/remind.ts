import { calendarFor } from "../../lint/run.ts";
import type { History } from "../../mail/history.ts";
import type { Letter } from "../../mail/letters.ts";
import { positionAt } from "../../markdown/source.ts";
import type { Meeting } from "../../meeting/types.ts";
import { messagesIn } from "../../messages/index.ts";
import { attachmentsFor } from "./attach.ts";
import { todayAt } from "./clock.ts";
import type { Run } from "./options.ts";
import { complain, remark } from "./tell.ts";
import { mayBeWritten, reachesEverybody } from "./write.ts";

/** The reminders that meetings give rise to; `complete` is false when somebody could not be reminded. */
export async function remindersFor(
  meetings: readonly Meeting[],
  run: Run,
  history: History | null,
): Promise<{ readonly letters: readonly Letter[]; readonly complete: boolean }> {
  const { options, invocation, from, replyTo, bcc, chosen } = run;
  const sound = meetings.filter((meeting) => {
    return mayBeWritten(meeting, run, messagesIn(invocation.language ?? meeting.language));
  });
  const refused = sound.length < meetings.length;
  const [first, ...others] = sound;
  if (!first) return { letters: [], complete: !refused };
  const { reminderLetters } = await import("../../mail/reminder-letters.ts");
  const { letters, ownerless } = reminderLetters([first, ...others], {
    ...{ from, replyTo, bcc, chosen },
    language: options.lang ?? null,
    signature: invocation.config.mail.signature,
    template: (language) => run.templates(language).markdown,
    several: meetings.length > 1,
    escalate: run.escalate,
    ics: options.ics === true,
    isWorkday: (day, language) => calendarFor(invocation.config)(language).isWorkday(day),
    attachments: attachmentsFor(
      { named: options.attach ?? [], meeting: null },
      invocation,
      invocation.messages,
    ),
    window: {
      days: run.dueWithin,
      today: (meeting) => todayAt(meeting, run),
      ...(history ? { history } : {}),
    },
  });
  for (const { action, meeting } of ownerless) {
    const words = messagesIn(invocation.language ?? meeting.language).mail.command;
    const { source } = meeting;
    const place = { file: source.file, ...positionAt(source, action.span.from) };
    complain(
      invocation,
      words.ownerless(action.owner?.value ?? "", action.task?.value ?? ""),
      place,
    );
  }
  const reached = letters.filter((letter) => {
    return reachesEverybody(letter, run, messagesIn(invocation.language ?? letter.language));
  });
  if (letters.length === 0) {
    const words = messagesIn(invocation.language ?? first.language).mail.command;
    remark(invocation, words.nothingDue(run.dueWithin), null);
  }
  const complete = !refused && ownerless.length === 0 && reached.length === letters.length;
  return { letters: reached, complete };
}
