import { minutesSpent } from "../meeting/minutes/times.ts";
import { titleOf } from "../meeting/record.ts";
import type { ActionItem, Meeting } from "../meeting/types.ts";
import type { Messages } from "../messages/index.ts";
import { errorLine, UserError } from "../text/errors.ts";
import { isoWeekday, type LocalDate } from "../time/local.ts";
import type { WorkCalendar } from "../time/workdays.ts";
import { documentView } from "./document.ts";
import { findingViews, type RuleFinding } from "./findings.ts";
import type { Keeper } from "./keeper.ts";
import { numberOf } from "./record/topic.ts";
import { noticeText, refusalText } from "./refusal.ts";
import { dueOf } from "./session.ts";
import { answerText, type ItemState, lasts, plannedMinutes, spentUntil, stateOf } from "./state.ts";
import { turnMinutes } from "./turn.ts";
import type { Command, ItemRef } from "./types.ts";
import type { ActionView, Answer, DueView, ItemView, View } from "./view.ts";

export interface RoomContext {
  readonly keeper: Keeper;
  readonly messages: Messages;
  readonly calendar: (meeting: Meeting) => WorkCalendar;
  /** Milliseconds since some moment that stays. */
  readonly ticks: () => number;
  /** By the clock where the meeting is, `2026-12-01T14:05:30`. */
  readonly now: (meeting: Meeting) => string;
  /** What rules say of its minutes. */
  readonly found: (meeting: Meeting) => readonly RuleFinding[];
}

/** What pages may ask for beside the commands that are recorded. */
export type RoomCommand = Command | { readonly kind: "speak"; readonly name: string | null };

const MOST_NOTICES = 5;

/** One meeting under way: its file, and what only those in the room need to know. */
export class Room {
  private readonly context: RoomContext;
  private readonly listeners = new Set<() => void>();
  private readonly notices: string[] = [];
  private last: Meeting;
  private speaker: { readonly name: string; readonly since: number } | null = null;
  /** When the item under discussion was entered, to the second; its file has minutes. */
  private entered: {
    readonly ref: ItemRef;
    /** Which of its stretches that is. */
    readonly turn: number;
    readonly since: number;
    readonly before: number;
  } | null = null;

  constructor(context: RoomContext) {
    this.context = context;
    this.last = context.keeper.refresh().meeting;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Somebody may have changed the file: what that took out is put back whether a page is open or not. */
  changed(): void {
    this.seen();
    for (const listener of this.listeners) listener();
  }

  carryOut(command: RoomCommand): Answer {
    const answer = this.answerTo(command);
    this.changed();
    return answer;
  }

  private answerTo(command: RoomCommand): Answer {
    const { keeper, messages } = this.context;
    if (command.kind === "speak") {
      const { name } = command;
      this.speaker = name === null ? null : { name, since: this.context.ticks() };
      return { refused: null };
    }
    try {
      const outcome = keeper.run(command);
      if (outcome.notice) this.note(noticeText(outcome.notice, messages));
      if ("refused" in outcome) return { refused: refusalText(outcome.refused, messages) };
      this.follow(outcome.meeting);
      return { refused: null };
    } catch (error) {
      // A bug that one command brings out must not end the meeting.
      if (!(error instanceof Error)) throw error;
      return {
        refused: error instanceof UserError ? said(error) : messages.cli.bug(error.message),
      };
    }
  }

  /** A new item begins with nobody speaking. */
  private follow(meeting: Meeting): void {
    const { current } = stateOf(meeting);
    const turn = current?.stretches.length;
    if (current?.ref === this.entered?.ref && turn === this.entered?.turn) return;
    this.speaker = null;
    const before = current ? minutesSpent(current.stretches) : 0;
    this.entered = current && {
      ref: current.ref,
      turn: current.stretches.length,
      since: this.context.ticks(),
      before: before * 60,
    };
  }

  private note(text: string): void {
    this.notices.push(text);
    if (this.notices.length > MOST_NOTICES) this.notices.shift();
  }

  due(text: string): DueView {
    const { calendar } = this.context;
    const { meeting } = this.seen();
    const read = dueOf(text, meeting, { calendar: calendar(meeting) });
    if (read.kind !== "day") return { text, kind: read.kind, date: null, isDayOff: false };
    const isDayOff = !calendar(meeting).isWorkday(read.date);
    return { text, kind: "day", date: this.day(read.date), isDayOff };
  }

  private day(date: LocalDate): string {
    return `${date} ${this.context.messages.terms.weekday(isoWeekday(date))}`;
  }

  view(): View {
    const { meeting, unfit } = this.seen();
    const { stage, items, current, next } = stateOf(meeting);
    const place = (item: ItemState | null): number | null => (item ? items.indexOf(item) : null);
    return {
      ...{ language: meeting.language, file: meeting.source.file, title: titleOf(meeting) },
      ...{ objective: meeting.objective?.value ?? null, host: meeting.host?.value ?? null },
      rules: meeting.rules.map(({ value }) => value),
      ...{ planned: plannedMinutes(items), length: meeting.durationMinutes?.value ?? null },
      ...{ stage, current: place(current), next: place(next) },
      items: items.map((item) => this.item(item, meeting)),
      people: meeting.attendees.map(({ name, dept, present }) => ({
        ...{ name, dept, isPresent: present !== false },
      })),
      speaker: this.speaker && {
        name: this.speaker.name,
        seconds: Math.floor((this.context.ticks() - this.speaker.since) / 1000),
      },
      turnMinutes: turnMinutes(meeting.rules),
      actions: meeting.actions.map((action) => this.action(action, meeting)),
      parked: meeting.parkingLot.map(({ value }) => value),
      document: documentView(meeting),
      notices: this.notices,
      findings:
        stage === "ended"
          ? findingViews(meeting, this.context.found(meeting), this.context.messages)
          : [],
      unfit,
    };
  }

  /** The file as it is; where it cannot be read any more, as it was, and why. */
  private seen(): { readonly meeting: Meeting; readonly unfit: string | null } {
    const { keeper, messages } = this.context;
    try {
      const { meeting, unfit, notice } = keeper.refresh();
      if (notice) this.note(noticeText(notice, messages));
      this.last = meeting;
      return { meeting, unfit: unfit && refusalText(unfit, messages) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { meeting: this.last, unfit: said(error) };
    }
  }

  private item(state: ItemState, meeting: Meeting): ItemView {
    const { ref, number, item, planned, topic, conclusion, isSettled } = state;
    const said = (phase: string): readonly string[] =>
      topic?.phases.find((each) => each.phase === phase)?.text.value.split("\n") ?? [];
    return {
      index: typeof ref === "number" ? ref : null,
      ...{ number, title: item?.title.value ?? null, planned, isSettled },
      presenter: item?.presenter?.value ?? null,
      mustReach: item?.mustReach?.value ?? null,
      spent: this.spent(state, meeting),
      needsConclusion: item !== null && !item.housekeeping,
      ...{ facts: said("facts"), analysis: said("analysis"), options: said("options") },
      alternatives: topic?.alternatives.map(({ value }) => value) ?? [],
      conclusion: conclusion && {
        text: answerText(conclusion),
        isDeferred: conclusion.outcome === "deferred",
      },
      needsNoAction: typeof ref === "number" && meeting.withoutAction.includes(ref),
    };
  }

  /** Seconds; of an item that this run has seen begin, more exactly than its file says. */
  private spent({ ref, stretches }: ItemState, meeting: Meeting): number | null {
    if (stretches.length === 0) return null;
    const now = this.context.now(meeting);
    const isRunning = lasts(stretches, now, meeting);
    const { entered } = this;
    if (isRunning && entered?.ref === ref)
      return entered.before + Math.floor((this.context.ticks() - entered.since) / 1000);
    const seconds = isRunning ? Number(now.slice(17, 19)) || 0 : 0;
    return spentUntil(stretches, now, meeting) * 60 + seconds;
  }

  private action(action: ActionItem, meeting: Meeting): ActionView {
    const { owner, task, deliverable, dueText, due, agendaIndex } = action;
    const date = "date" in due ? due.date : null;
    return {
      number: agendaIndex === null ? null : numberOf(meeting, agendaIndex),
      ...{ owner: owner?.value ?? "", task: task?.value ?? "" },
      ...{ deliverable: deliverable?.value ?? "", due: dueText?.value ?? "" },
      date: date && this.day(date),
    };
  }
}

/** As on the command line, without the program's name. */
const said = (error: UserError): string =>
  errorLine(error)
    .trim()
    .replace(/^collab: /, "");
