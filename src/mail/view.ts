import type { Language } from "../messages/language.ts";
import type { Text } from "./safe-markdown.ts";

/**
 * What the templates are given: plain data, every word in the mail's language. Nothing is ever
 * undefined: what the file does not say is an empty text or list, so `{{#if location}}` asks for it.
 * Dates are words (`12月4日（星期五）`); `short` ones leave out the year.
 */
export interface MailView {
  readonly lang: Language;
  readonly kind: string;
  readonly title: string;
  /** The type of meeting the scenario stands for: 项目启动会. */
  readonly scenario: string;
  readonly objective: Text;
  /** 2026年12月1日（星期二） */
  readonly date: string;
  /** 12月1日（星期二） */
  readonly shortDate: string;
  /** 14:00–15:00, or 14:00 when the end is unknown. */
  readonly time: string;
  /** Date and time, as far as they are known: 时间待定. */
  readonly when: string;
  /** The same without the year; empty when not even the day is known. */
  readonly shortWhen: string;
  /** 北京时间，UTC+08:00 */
  readonly timezone: string;
  /** The same time on the clocks of those invited who live by others: 06:00–07:00 in Europe/London. */
  readonly elsewhere: string;
  readonly location: Text;
  readonly link: string;
  readonly host: string;
  /** The host's name with a link to the host's address, where that is known. */
  readonly hostLink: Text;
  readonly recorder: string;
  /** What this copy asks of its reader; empty in a mail that goes to all alike. */
  readonly personal: string;
  /** The link that leads into the meeting, under words of its own; empty where it is no web address. */
  readonly joinLink: Text;
  /** Where the meeting's file can be seen. */
  readonly fileLink: string;
  /** The files the mail carries, by name and size; empty where there are none. */
  readonly attachments: string;
  /** Closing lines from the configuration. */
  readonly signature: readonly string[];
}

export interface PersonView {
  readonly name: string;
  readonly dept: string;
  /** Both: 李雷（项目管理部）. */
  readonly label: string;
}

export interface NoticeView extends MailView {
  /** What has changed since the notice before, in a sentence; empty in a first one. */
  readonly change: string;
  /** Whether the rows of `timetable` carry clock times. */
  readonly timed: boolean;
  /** The opening (guide G9), when the file reserves minutes for it. */
  readonly opening: { readonly time: string; readonly minutes: number } | false;
  readonly timetable: ReadonlyArray<{
    readonly time: string;
    readonly title: Text;
    readonly minutes: number | "";
    readonly presenter: string;
    readonly mustReach: Text;
    readonly housekeeping: boolean;
  }>;
  /** Who prepares what by when: one row per material to hand in and per item to present. */
  readonly preparations: ReadonlyArray<{
    readonly person: PersonView;
    /** The material to hand in, or false. */
    readonly material:
      | {
          readonly title: Text;
          readonly pages: number | "";
          readonly link: string;
          /** Whether the mail carries it. */
          readonly attached: boolean;
        }
      | false;
    /** The item to present, or false. */
    readonly topic: { readonly title: Text; readonly minutes: number | "" } | false;
    /** Empty: by the beginning of the meeting. */
    readonly due: string;
  }>;
  /** The same, one entry per person. */
  readonly preparers: ReadonlyArray<{
    readonly person: PersonView;
    readonly materials: ReadonlyArray<{
      readonly title: Text;
      readonly pages: number | "";
      readonly link: string;
      readonly attached: boolean;
      readonly due: string;
    }>;
    readonly topics: ReadonlyArray<{ readonly title: Text; readonly minutes: number | "" }>;
  }>;
  /** The people of each role in words, many of them by department. */
  readonly roles: {
    readonly decisionMakers: string;
    readonly executors: string;
    readonly stakeholders: string;
    readonly others: string;
    readonly cc: string;
  };
  /** The earliest day something has to be handed in. */
  readonly firstDue: string;
  /** Whether everything with a day is due on that one. */
  readonly oneDue: boolean;
  readonly hasMaterials: boolean;
  readonly decisionMakers: readonly PersonView[];
  readonly executors: readonly PersonView[];
  readonly stakeholders: readonly PersonView[];
  /** Invited without a role. */
  readonly others: readonly PersonView[];
  readonly cc: readonly PersonView[];
  readonly rules: readonly Text[];
}

/** One promise, its deadline an absolute date with weekday where there is one. */
export interface ActionView {
  readonly owner: string;
  readonly task: Text;
  readonly deliverable: Text;
  readonly due: Text;
  readonly status: string;
  readonly open: boolean;
  /** Days by which it is overdue; 0: none. */
  readonly late: number;
  /** Title of the agenda item it came from. */
  readonly topic: string;
  /** “promised on 1 December, moved twice”; empty when it is as it was promised at this meeting. */
  readonly history: string;
  /** The day on which it was closed, where that is written. */
  readonly closedOn: string;
}

export interface MinutesView extends MailView {
  /** That these minutes replace others, in a sentence; empty in the first ones. */
  readonly change: string;
  /** What is not as it was in those. */
  readonly changes: readonly string[];
  /** What was decided of the meeting as a whole, or without saying about which item. */
  readonly decisions: readonly Text[];
  /** One entry per agenda item, then per topic that was not on the agenda. */
  readonly conclusions: ReadonlyArray<{
    readonly number: number | null;
    readonly title: Text;
    readonly mustReach: Text;
    readonly conclusion: Text;
    readonly reached: boolean;
    readonly deferred: boolean;
    /** The file's own word for that, where it is not the usual one; `conclusion` is what happens next then. */
    readonly openAs: string;
    readonly offAgenda: boolean;
  }>;
  /** When and where the next meeting of the series is; empty where its file is not at hand. */
  readonly nextMeeting: string;
  /** By when to answer: 10月21日（星期三）15:20前. */
  readonly replyBy: string;
  readonly reachedCount: number;
  readonly deferredCount: number;
  readonly actions: readonly ActionView[];
  /** Those of them that are still open, or were promised at this meeting. */
  readonly current: readonly ActionView[];
  /** What earlier meetings left open, and is closed since. */
  readonly closed: readonly ActionView[];
  readonly openCount: number;
  /** The earliest deadline of an open action, and who keeps it. */
  readonly firstDue: string;
  readonly firstOwner: string;
  /** The scenario's follow-up document (guide G1), or false. */
  readonly document:
    | {
        readonly name: string;
        readonly columns: readonly string[];
        readonly rows: ReadonlyArray<readonly Text[]>;
      }
    | false;
  /** What was said, item by item; items without more than a conclusion are left out. */
  readonly discussion: ReadonlyArray<{
    /** `null`: the opening, where it is no item of the agenda. */
    readonly number: number | null;
    readonly title: Text;
    /** All that is written below the topic, as Markdown in blocks; its conclusion is left out. */
    readonly body: Text;
    readonly phases: ReadonlyArray<{ readonly label: string; readonly text: Text }>;
    readonly alternatives: readonly Text[];
    readonly notes: readonly Text[];
  }>;
  readonly parkingLot: readonly Text[];
  /** Lines of the minutes that belong to nothing else. */
  readonly unread: readonly Text[];
  /** False when the file does not say who came; everybody is `present` then. */
  readonly attendanceKnown: boolean;
  /** The people in words, many of them by department. */
  readonly attendance: { readonly present: string; readonly absent: string; readonly cc: string };
  readonly present: readonly PersonView[];
  readonly absent: readonly PersonView[];
  readonly cc: readonly PersonView[];
}

export interface ActionsView extends MailView {
  /** Owners of open actions, the earliest deadline first; an empty name stands for nobody. */
  readonly owners: ReadonlyArray<{
    readonly person: PersonView;
    readonly actions: readonly ActionView[];
  }>;
  /** Done or dropped. */
  readonly closed: readonly ActionView[];
  readonly openCount: number;
  readonly overdueCount: number;
  readonly firstDue: string;
  readonly firstOwner: string;
}

/** What one person owes, from any number of meetings. */
export interface ReminderView {
  readonly lang: Language;
  readonly kind: string;
  /** The meeting, or how many there are. */
  readonly title: string;
  readonly person: PersonView;
  /** 2026年12月1日（星期二）, the day the reminder is written on. */
  readonly today: string;
  /** How many days ahead `dueSoon` looks. */
  readonly days: number;
  /** Whether host and decision-makers are told, because all of it is overdue for more than `late` days. */
  readonly escalated: boolean;
  readonly late: number | "";
  /** All actions of the four lists. */
  readonly count: number;
  /** Without those in `undated`. */
  readonly datedCount: number;
  /** The earliest deadline, the overdue ones included. */
  readonly firstDue: string;
  readonly overdue: readonly ReminderActionView[];
  readonly dueToday: readonly ReminderActionView[];
  readonly dueSoon: readonly ReminderActionView[];
  /** Without a day; `due` is what is written instead. */
  readonly undated: readonly ReminderActionView[];
  /** The files the mail carries, by name and size; empty where there are none. */
  readonly attachments: string;
  readonly signature: readonly string[];
}

interface ReminderActionView {
  readonly task: Text;
  readonly deliverable: Text;
  /** 12月4日（星期五）, with the year when it is not today's. */
  readonly due: Text;
  /** Days over or left. */
  readonly days: number;
  /** Title of the agenda item it came from. */
  readonly topic: string;
  /** Title of the meeting it came from, and its date. */
  readonly meeting: string;
  readonly meetingDate: string;
  /** “moved twice”; empty when its deadline is the first. */
  readonly moved: string;
}

export interface CancelView extends MailView {
  /** Whether somebody was asked to hand something in or to present. */
  readonly prepared: boolean;
}

/** The parts of a date, as the words for it need them. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 1 = Monday … 7 = Sunday. */
  readonly isoWeekday: number;
  /** Whether it is a weekend that is worked. */
  readonly isWorkday?: boolean;
}

/** What the last mail to somebody takes out of the calendar. */
export interface ReleasedView {
  readonly lang: Language;
  readonly kind: string;
  /** The meeting, or how many there are. */
  readonly title: string;
  /** The reader's name; empty where the meetings do not tell. */
  readonly person: string;
  readonly entries: ReadonlyArray<{ readonly due: string; readonly entry: string }>;
  readonly signature: readonly string[];
}
