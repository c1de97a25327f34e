import { choiceFor } from "../../mail/recipients.ts";
import { type Consent, Declined } from "../../plan/ask.ts";
import type { Planned, Ready } from "./deliveries.ts";
import { letterLines, mailboxText } from "./dry-run.ts";
import type { Run } from "./options.ts";
import type { Server } from "./server.ts";
import { complain, shownPath } from "./tell.ts";

/**
 * Shows what would go out and asks, unless `--yes` has answered that. What a configuration says that was
 * merely found, and files that go out, are shown in any case. Throws {@link Declined}.
 */
export async function agreed(
  plans: readonly Planned[],
  server: Server,
  run: Run,
  consent: Consent | null,
): Promise<void> {
  const { io, messages } = run.invocation;
  const due = plans.flatMap(({ plan }) => plan.due).length;
  const isAsked = consent !== null && !run.options.yes;
  const found = [...foundSettings(server, run), ...foundPeople(plans, run)];
  const carries = plans.some(({ letter }) => letter.attachments.length > 0);
  if (due === 0 || (!isAsked && found.length === 0 && !carries)) return;
  io.stderr.write(plans.map(planLines).join(""));
  for (const { file, names } of found) {
    const place = { file: shownPath(run.invocation, file) };
    complain(run.invocation, messages.mail.send.foundSettings(names), place);
  }
  if (!isAsked) return;
  // The language of the mails, as everything said about them.
  const words = (plans[0]?.said ?? messages).mail.send;
  if (!(await consent.confirm(words.confirm(due)))) throw new Declined();
}

/** Asks for each mail of the outbox that is not what its meeting file gives now. */
export async function asSavedAgreed(
  ready: readonly Ready[],
  run: Run,
  consent: Consent | null,
): Promise<{ readonly ready: readonly Ready[]; readonly complete: boolean }> {
  const chosen: Ready[] = [];
  for (const one of ready) {
    const { letter, said, parcel, asSaved } = one;
    const words = said.mail.send;
    if (asSaved) run.invocation.io.stderr.write(letterLines(letter, parcel.file, said));
    if (!asSaved || (await consent?.confirm(words.confirmEdited(parcel.file)))) chosen.push(one);
    else complain(run.invocation, said.mail.command.differs, { file: parcel.file });
  }
  return { ready: chosen, complete: chosen.length === ready.length };
}

export function planLines({ letter, said, parcel, plan }: Planned): string {
  const { states } = said.mail.send;
  const { colon } = said.mail.command.dryRun;
  const lines = (["due", "sent", "uncertain"] as const)
    .filter((state) => plan[state].length > 0)
    .map((state) => `  ${states[state]}${colon}${said.terms.list(plan[state].map(mailboxText))}\n`);
  return `${letterLines(letter, parcel.file, said)}${lines.join("")}`;
}

/** Settings of a configuration, by its path. */
interface Found {
  readonly file: string;
  readonly names: readonly string[];
}

/** Settings that say who sends, who gets it and through whom, of a configuration nobody has named. */
function foundSettings({ foundIn }: Server, { kind, options, invocation }: Run): readonly Found[] {
  const { config, configIsNamed } = invocation;
  if (configIsNamed || config.file === null) return [];
  const { bcc, recipients, replyTo } = config.mail;
  const names = [
    ...(options.from === undefined && config.mail.from !== null ? ["mail.from"] : []),
    ...(replyTo === null ? [] : ["mail.reply-to"]),
    ...(bcc.length > 0 ? ["mail.bcc"] : []),
    ...(Object.keys(choiceFor(kind, recipients)).length > 0 ? ["mail.recipients"] : []),
    ...(foundIn === null ? [] : ["mail.smtp"]),
    ...(config.people.length > 0 ? ["people"] : []),
  ];
  return names.length === 0 ? [] : [{ file: config.file, names }];
}

/** Address books of the meetings' own configurations, beside the run's. */
function foundPeople(plans: readonly Planned[], { invocation }: Run): readonly Found[] {
  const { config, configOf } = invocation;
  const meetings = plans.flatMap(({ letter }) => letter.meetings);
  const configs = new Set(meetings.map(({ source }) => configOf(source.file)));
  return [...configs].flatMap(({ file, people }) =>
    file === null || file === config.file || people.length === 0
      ? []
      : [{ file, names: ["people"] }],
  );
}
