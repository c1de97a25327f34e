import type { ChalkInstance } from "chalk";
import { positionAt } from "../markdown/source.ts";
import { timetable } from "../meeting/agenda/timetable.ts";
import type { ActionItem, Attendee, Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { scenarios } from "../scenarios/index.ts";
import { visibleLine } from "../text/visible.ts";
import { isoWeekday } from "../time/local.ts";
import { isHousekeeping } from "../vocabulary/index.ts";
import { unreadLines } from "./unread.ts";

/** What collab understood of a meeting, to be read in ten seconds; what it did not is marked with `?`. */
export function meetingOutline(meeting: Meeting, messages: Messages, color: ChalkInstance): string {
  return new Outline(meeting, messages, color).text();
}

class Outline {
  private readonly lines: string[] = [];
  private readonly meeting: Meeting;
  private readonly messages: Messages;
  private readonly color: ChalkInstance;

  constructor(meeting: Meeting, messages: Messages, color: ChalkInstance) {
    this.meeting = meeting;
    this.messages = messages;
    this.color = color;
  }

  text(): string {
    this.head();
    this.people();
    this.agenda();
    this.minutes();
    this.conclusions();
    this.actions();
    this.rest();
    this.unread();
    return `${this.lines.join("\n")}\n`;
  }

  private get words(): Messages["cli"]["inspect"] {
    return this.messages.cli.inspect;
  }

  /** Marks what is missing or was not understood. */
  private unknown(text: string): string {
    return this.color.yellow(`? ${visibleLine(text)}`);
  }

  private field(label: string, value: string | null): void {
    if (value) this.lines.push(`  ${this.color.dim(label)}  ${visibleLine(value)}`);
  }

  private group(label: string, entries: readonly string[]): void {
    if (entries.length === 0) return;
    this.lines.push(`  ${this.color.dim(`${label} (${entries.length})`)}`);
    for (const entry of entries) this.lines.push(`    ${entry}`);
  }

  private head(): void {
    const {
      title,
      source,
      stage,
      heldBy,
      scenario,
      objective,
      date,
      start,
      end,
      timezone,
      timezoneFrom,
      location,
      link,
      language,
    } = this.meeting;
    const kind = scenario ? `${scenarios[scenario.value].name[language]} · ` : "";
    this.lines.push(this.color.bold(visibleLine(title?.value ?? this.words.untitled)));
    const isPlain = stage !== "held" || heldBy.every((one) => one === "minutes");
    const held = this.messages.terms.stage[stage] + (isPlain ? "" : this.words.heldBy(heldBy));
    this.lines.push(this.color.dim(`${visibleLine(source.file)} · ${kind}${held}`));
    const { labels } = this.words;
    this.field(labels.objective, objective?.value ?? null);
    if (date) {
      const until = end ? `–${end.value.slice(11)}` : "";
      const zone = timezoneFrom === null ? this.words.assumed(timezone) : timezone;
      const time = start ? ` ${start.value.slice(11)}${until} ${zone}` : "";
      const weekday = this.messages.terms.weekday(isoWeekday(date.value));
      this.field(labels.when, `${date.value} ${weekday}${time}`);
    }
    this.field(labels.where, [location, link].filter(Boolean).join(" · "));
    this.field(labels.host, this.meeting.host?.value ?? null);
    this.field(labels.recorder, this.meeting.recorder?.value ?? null);
    this.notUnderstood();
  }

  /** Front-matter that was written and could not be used. */
  private notUnderstood(): void {
    for (const { code, key, value, span } of this.meeting.problems) {
      if (code === "in-words") continue;
      const { line } = positionAt(this.meeting.source, span.from);
      if (key !== "")
        this.lines.push(`  ${this.unknown(this.words.keyNotUnderstood(key, value, line))}`);
    }
  }

  private unread(): void {
    const lines = unreadLines(this.meeting, this.words);
    this.group(
      this.words.labels.unread,
      lines.map((line) => this.unknown(line)),
    );
  }

  private people(): void {
    const { labels } = this.words;
    this.group(
      labels.attendees,
      this.meeting.attendees.map((attendee) => this.person(attendee, true)),
    );
    this.group(
      labels.cc,
      this.meeting.cc.map((attendee) => this.person(attendee, false)),
    );
    this.group(
      labels.materials,
      this.meeting.materials.map(({ title, owner, pages, due }) =>
        [title, owner?.value, pages ? this.words.pages(pages.value) : null, due?.value]
          .filter(Boolean)
          .map(String)
          .map(visibleLine)
          .join(" · "),
      ),
    );
  }

  private person({ name, email, dept, role, roleText }: Attendee, needsRole: boolean): string {
    const parts = [
      visibleLine(name),
      role
        ? this.messages.terms.role[role]
        : roleText
          ? this.unknown(this.words.notUnderstood(roleText.value))
          : needsRole
            ? this.unknown(this.words.noRole)
            : null,
      dept && visibleLine(dept),
      email ? visibleLine(email.value) : this.unknown(this.words.noEmail),
    ];
    return parts.filter(Boolean).join(" · ");
  }

  private agenda(): void {
    const slots = timetable(this.meeting);
    this.group(
      this.words.labels.agenda,
      this.meeting.agenda.map((item, index) => {
        const slot = slots?.[index];
        const minutes = item.minutes
          ? this.messages.terms.minutes(item.minutes.value)
          : item.minutesText && this.unknown(this.words.notUnderstood(item.minutesText.value));
        const reach = item.mustReach && this.words.mustReach(item.mustReach.value);
        return [
          slot && `${slot.from}–${slot.to}`,
          visibleLine(item.title.value),
          minutes,
          item.presenter && visibleLine(item.presenter.value),
          reach && visibleLine(reach),
        ]
          .filter(Boolean)
          .join(" · ");
      }),
    );
  }

  private minutes(): void {
    this.group(
      this.words.labels.minutes,
      this.meeting.minutes.map(({ title, agendaIndex, conclusion }) => {
        const came = conclusion
          ? visibleLine(
              conclusion.outcome !== "deferred"
                ? this.words.concluded(conclusion.text)
                : this.words.deferred(conclusion.text),
            )
          : this.unknown(this.words.noConclusion);
        const stray = agendaIndex === null ? this.unknown(this.words.offAgenda) : null;
        // The opening is on no agenda and comes to nothing, and nobody misses that.
        if (!conclusion && isHousekeeping(title.value)) return visibleLine(title.value);
        return [visibleLine(title.value), came, stray].filter(Boolean).join(" · ");
      }),
    );
  }

  private conclusions(): void {
    this.group(
      this.words.labels.conclusions,
      this.meeting.conclusions.map(({ text, outcome }) =>
        visibleLine(outcome === "deferred" ? this.words.deferred(text) : text),
      ),
    );
  }

  private actions(): void {
    this.group(
      this.words.labels.actions,
      this.meeting.actions.map((action) => this.action(action)),
    );
  }

  private action(action: ActionItem): string {
    const { owner, owners, task, deliverable, status, statusText, isStatusUnderstood } = action;
    return [
      owner
        ? visibleLine(this.messages.terms.list(owners) || owner.value)
        : this.unknown(this.words.noOwner),
      task ? visibleLine(task.value) : this.unknown(this.words.noTask),
      deliverable && visibleLine(deliverable.value),
      this.deadline(action),
      this.messages.terms.status[status],
      statusText && !isStatusUnderstood
        ? this.unknown(this.words.notUnderstood(statusText.value))
        : null,
    ]
      .filter(Boolean)
      .join(" · ");
  }

  private deadline({ due, dueText }: ActionItem): string {
    const text = dueText?.value ?? "";
    if (due.kind === "none") return this.unknown(this.words.noDeadline);
    if (due.kind === "vague") return this.unknown(this.words.vague(text));
    if (due.kind === "unparsed" || due.date === null)
      return this.unknown(this.words.notUnderstood(text));
    const weekday = this.messages.terms.weekday(isoWeekday(due.date));
    return `${due.date} ${weekday}${text.includes(due.date) ? "" : ` (${visibleLine(text)})`}`;
  }

  private rest(): void {
    const { document, parkingLot, language } = this.meeting;
    if (document)
      this.lines.push(
        `  ${this.words.rows(scenarios[document.kind].document.name[language], document.rows.length)}`,
      );
    this.group(
      this.words.labels.parkingLot,
      parkingLot.map((entry) => visibleLine(entry.value)),
    );
  }
}
