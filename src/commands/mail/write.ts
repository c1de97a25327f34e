import { dirname, relative, resolve, sep } from "node:path";
import type { MeetingMailKind } from "../../config/mail-kind.ts";
import { calendarFor, lintMeeting } from "../../lint/run.ts";
import type { History } from "../../mail/history.ts";
import type { Letter } from "../../mail/letters.ts";
import { isDraft } from "../../mail/outbox.ts";
import { obstacleTo, prerequisites, stageOf } from "../../mail/prerequisites.ts";
import { addresseesIn } from "../../mail/sending/saved-draft.ts";
import { positionAt } from "../../markdown/source.ts";
import type { Meeting } from "../../meeting/types.ts";
import { type Messages, messagesIn } from "../../messages/index.ts";
import { oncePer } from "../../text/once-per.ts";
import { attachmentsFor } from "./attach.ts";
import { calendarReaches, namesPeople } from "./calendar.ts";
import { timeNow, timeWritten } from "./clock.ts";
import type { Run } from "./options.ts";
import { earlierMail } from "./outlets.ts";
import { sentKey } from "./sent-elsewhere.ts";
import { complain, remark } from "./tell.ts";

/** The letter of a meeting; `null` when it lacks what the mail needs, which has been said then. */
export async function letterFor(
  meeting: Meeting,
  kind: MeetingMailKind,
  run: Run,
  history: History | null,
): Promise<Letter | null> {
  const { options, invocation, from, replyTo, bcc, chosen } = run;
  const said = messagesIn(invocation.language ?? meeting.language);
  const obstacle = obstacleTo(meeting, kind, timeNow(meeting, run));
  if (obstacle && !options.force) {
    complain(invocation, said.mail.command.obstacle[obstacle], { file: meeting.source.file });
    return null;
  }
  if (!mayBeWritten(meeting, run, said)) return null;
  const { letterAbout } = await import("../../mail/letters.ts");
  const language = options.lang ?? meeting.language;
  const named = options.attach ?? [];
  const asked = { named, meeting: kind === "notice" ? meeting : null };
  const attachments = attachmentsFor(asked, invocation, said);
  const place = { id: meeting.id, identity: kind, name: kind, meetings: [meeting] as const };
  const earlier = oncePer((name: string) => earlierMail(place, name, run, said));
  const letter = letterAbout(meeting, kind, {
    ...{ language, from, replyTo, bcc, chosen },
    earlier,
    now: timeWritten(meeting, run),
    fileLink: fileLink(meeting, run),
    attachments,
    ics: options.ics === true,
    isWorkday: calendarFor(invocation.configOf(meeting.source.file))(meeting.language).isWorkday,
    reply: invocation.config.mail.reply,
    signature: invocation.config.mail.signature,
    template: run.templates(language).markdown,
    ...(history ? { history } : {}),
  });
  for (const { what, offset } of letter.refusals) {
    const place = { file: meeting.source.file, ...positionAt(meeting.source, offset) };
    remark(invocation, said.mail.command.notCarried(what), place);
  }
  tellEarlier(letter, earlier(kind), run, said);
  tellWhoIsNotTold(letter, earlier, run, said);
  const reaches = reachesEverybody(letter, run, said) && calendarReaches(letter, run, said);
  return reaches ? letter : null;
}

/** Names what the mail cannot do without; `--force` turns that into a remark. */
export function mayBeWritten(meeting: Meeting, run: Run, said: Messages): boolean {
  const { kind, options, invocation } = run;
  const words = said.mail.command;
  const { config, language } = invocation;
  const place = { file: meeting.source.file };
  const needed: readonly string[] = prerequisites[kind];
  const findings = lintMeeting(meeting, config, { language, stage: stageOf[kind] }).filter(
    ({ rule, severity }) => severity === "error" && needed.includes(rule),
  );
  if (findings.length === 0) return true;
  for (const finding of findings)
    complain(invocation, `${finding.message} [${finding.rule}]`, finding);
  const say = options.force ? words.forced : words.missing;
  complain(invocation, say(kind, findings.length), place);
  return options.force === true;
}

/** Names whom the letter cannot reach; what has a wrong address is not written at all. */
export function reachesEverybody(letter: Letter, run: Run, said: Messages): boolean {
  const { options, invocation } = run;
  if (options.format !== "eml" && !options.dryRun && !namesPeople(run)) return true;
  const words = said.mail.command;
  const { unusable, withoutAddress, doubts, to } = letter.recipients;
  const place = { file: letter.meetings[0].source.file };
  for (const { text, source, span } of unusable) {
    const where = { file: source.file, ...positionAt(source, span.from) };
    complain(invocation, words.unusable(text), where);
  }
  for (const { reason, text, address, source, span } of doubts) {
    const where = { file: source.file, ...positionAt(source, span.from) };
    remark(invocation, words.doubt[reason](text, address), where);
  }
  if (unusable.length > 0) complain(invocation, words.notWritten(letter.kind), place);
  else if (withoutAddress.length > 0)
    remark(invocation, words.withoutAddress(withoutAddress), place);
  if (unusable.length === 0 && to.length === 0) remark(invocation, words.nobody, place);
  return unusable.length === 0;
}

/** Says what a draft is compared with that may have gone to nobody, or cannot be compared with. */
function tellEarlier(letter: Letter, before: Uint8Array | null, run: Run, said: Messages): void {
  const { options, invocation } = run;
  const [meeting] = letter.meetings;
  if (options.format !== "eml") return;
  const place = { file: meeting.source.file };
  const isChange = letter.change !== null || letter.correction !== null;
  if (before && isChange && isDraft(new TextDecoder().decode(before)))
    remark(invocation, said.mail.command.changedSinceDraft, place);
  const key = sentKey(letter);
  const sentAt = letter.kind === "notice" ? meeting.notified : meeting.minutesSent;
  // A mail that is dated before is the one that went out.
  const isLater = sentAt !== null && sentAt.value < timeWritten(meeting, run);
  if (!before && key !== null && isLater && !options.send)
    remark(invocation, said.mail.command.unknownHere(key), place);
}

/** Names whom the notice before invited and this mail does not reach: their calendars keep the meeting. */
function tellWhoIsNotTold(
  { kind, recipients, meetings }: Letter,
  earlier: (name: string) => Uint8Array | null,
  run: Run,
  said: Messages,
): void {
  if (kind !== "notice" && kind !== "cancel") return;
  const before = earlier("notice");
  const { to, cc, bcc, from } = recipients;
  const told = [...to, ...cc, ...bcc, ...(from ? [from] : [])];
  const reached = new Set(told.map(({ address }) => address.toLowerCase()));
  const left = (before ? addresseesIn(before) : []).filter(
    ({ address }) => !reached.has(address.toLowerCase()),
  );
  if (left.length === 0) return;
  const names = left.map(({ name, address }) => (name === "" ? address : `${name} <${address}>`));
  remark(run.invocation, said.mail.command.notTold(names), { file: meetings[0].source.file });
}

/** Where those who get the mail can see the meeting's file; `null`: nobody has said. */
function fileLink({ source }: Meeting, { invocation }: Run): string | null {
  const { config, cwd } = invocation;
  const { linkBase } = config.mail;
  if (linkBase === null || source.file === "-") return null;
  const root = config.file === null ? cwd : dirname(config.file);
  const path = relative(root, resolve(cwd, source.file)).split(sep);
  if (path[0] === ".." || path[0] === "") return null;
  const base = linkBase.endsWith("/") ? linkBase : `${linkBase}/`;
  return new URL(path.map(encodeURIComponent).join("/"), base).href;
}
