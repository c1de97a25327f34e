import type { AttendeeKey, MaterialKey, MeetingKey } from "../meeting/front-matter/types.ts";
import type { ActionStatus, Phase, Role, Stage } from "../meeting/types.ts";
import type { Language } from "../messages/language.ts";

/** What a heading can announce. */
export type SectionConcept =
  | "agenda"
  | "minutes"
  | "actions"
  | "parkingLot"
  | "attendees"
  | "absentees"
  | "kickoff"
  | "problem"
  | "resource"
  | "review";

/** What an agenda table's column can hold. */
export type AgendaColumn =
  | "number"
  | "title"
  | "minutes"
  | "presenter"
  | "mustReach"
  | "conclusion";

/** What an action table's column can hold. */
export type ActionColumn =
  | "number"
  | "topic"
  | "owner"
  | "task"
  | "deliverable"
  | "due"
  | "status"
  | "origin";

/** What a `label: value` line can hold. */
export type LabelConcept =
  | Phase
  | "mustReach"
  | "presenter"
  | "minutes"
  | "alternatives"
  | "actions"
  | "present"
  | "absent"
  | "owner"
  | "task"
  | "deliverable"
  | "due"
  | "status";

/** What a line at the head of a file can say of the meeting, where front-matter does not. */
export type HeadConcept =
  | "title"
  | "when"
  | "until"
  | "timezone"
  | "duration"
  | "location"
  | "link"
  | "host"
  | "recorder"
  | "objective"
  | "attendees"
  | "absentees"
  | "cc";

/** What a column of a table of people can hold. */
type PersonColumn = "name" | "firstName" | "lastName" | "email" | "dept" | "role" | "present";

/**
 * The words of one language. Every word is matched after normalisation (`normalise`): width, case,
 * white space, numbering and decoration do not matter.
 */
export interface Vocabulary {
  readonly sections: Readonly<Record<SectionConcept, readonly string[]>>;
  readonly agendaColumns: Readonly<Record<AgendaColumn, readonly string[]>>;
  readonly actionColumns: Readonly<Record<ActionColumn, readonly string[]>>;
  /** Columns that say who has to do something, whatever stands above the table: 责任人. */
  readonly ownerColumns: readonly string[];
  /** Of the names of an action table's column for tasks, those that nothing else is called. */
  readonly taskColumns: readonly string[];
  readonly labels: Readonly<Record<LabelConcept, readonly string[]>>;
  readonly head: Readonly<Record<HeadConcept, readonly string[]>>;
  readonly personColumns: Readonly<Record<PersonColumn, readonly string[]>>;
  /** Names of time zones that mean one zone only, by the zone they mean. */
  readonly zones: Readonly<Record<string, readonly string[]>>;
  /** Places whose time is a zone's where a text says that it is: London time, (London). */
  readonly cities: Readonly<Record<string, readonly string[]>>;
  /** What calendar programs call zones behind their offset: (UTC+01:00) Amsterdam, Berlin, Bern … */
  readonly calendarZones: Readonly<Record<string, readonly string[]>>;
  /** Abbreviations that are one zone here and another there: CST. */
  readonly unclearZones: readonly string[];
  /** Before “time” they say what it is for, and not where: lunch time, 预计时间. */
  readonly otherTimes: readonly string[];
  /** What meetings and their records are called: a line or file name that says so is a title. */
  readonly meetingNames: readonly string[];
  /** Words in a heading by which a meeting is called off. */
  readonly calledOff: readonly string[];
  /** Words for the languages themselves. */
  readonly languages: Readonly<Record<Language, readonly string[]>>;
  readonly keys: Readonly<Partial<Record<MeetingKey, readonly string[]>>>;
  readonly attendeeKeys: Readonly<Partial<Record<AttendeeKey, readonly string[]>>>;
  readonly materialKeys: Readonly<Partial<Record<MaterialKey, readonly string[]>>>;
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  readonly statuses: Readonly<Record<ActionStatus, readonly string[]>>;
  /** What may stand around a status and its day without saying anything: done `on` 12 Nov, `已于`12月4日完成. */
  readonly statusFillers: readonly string[];
  /** What begins a remark behind a status that it does not change: done, `see` the draft. */
  readonly statusRemarks: readonly string[];
  /** What makes a status doubtful that stands beside it: done `except` the tests. */
  readonly statusDoubts: readonly string[];
  /** Done, if it is said of what was; beside a day it may be what is to be done by then: 完成. */
  readonly statusPlans: readonly string[];
  /** What says that it was: 已. */
  readonly statusPast: readonly string[];
  readonly stages: Readonly<Record<Stage, readonly string[]>>;
  readonly scenarios: Readonly<
    Record<"kickoff" | "problem" | "resource" | "review", readonly string[]>
  >;
  /** Agenda items that frame the meeting instead of deciding something. */
  readonly housekeeping: readonly string[];
  /** Of those, the ones that only say that it is over: 散会. */
  readonly closings: readonly string[];
  /** What stands beside an item and says nothing of who presents it: draft, 含…. */
  readonly agendaRemarks: readonly string[];
  /** Headings that only divide an agenda, by what its items are for or where they come from: New business. */
  readonly agendaParts: readonly string[];
  /** Headings of what is about the meeting and no topic of it: 会议背景, Links. */
  readonly asides: readonly string[];
  /** Answers that say there is nothing: 无. */
  readonly nothing: readonly string[];
  /** Names of sections that documents of other kinds have, too: 下一步. */
  readonly commonHeadings: readonly string[];
  /** What a template has in the place of what is yet to be written: 会后补充. */
  readonly placeholders: readonly string[];
  /** How an undecided conclusion begins: 待定. */
  readonly deferred: readonly string[];
  /** Words that say so only by themselves or before punctuation: 延期, but not 延期上线至 12 月. */
  readonly deferredAlone: readonly string[];
  /** Owners that are nobody in particular: 大家. */
  readonly everybody: readonly string[];
  /** Owners that say there is none yet: 未指定. */
  readonly unassigned: readonly string[];
  /** What the entry above says holds once more: 同上. */
  readonly dittos: readonly string[];
  /** The commonest family names of a language that writes them first, one character each. */
  readonly surnames: readonly string[];
  /** Words that look like a name and are none: 方法, Goal; with such a word a Latin name does not end either. */
  readonly notNames: readonly string[];
  /** By themselves no name, but behind another one they may be: Page. */
  readonly notLoneNames: readonly string[];
  /** Words that begin a line like a name, and are none: Review. */
  readonly notFirstNames: readonly string[];
  /** Endings of the names of groups: 部. */
  readonly groupEndings: readonly string[];
  /** With these ends what somebody is called beside his name: product manager, 产品经理. */
  readonly titles: readonly string[];
  /** Who holds them may be asked for something: 组长. */
  readonly posts: readonly string[];
  /** With these ends a post that stands before a name of Han characters: 主委王芳. */
  readonly postsBefore: readonly string[];
  /** With these ends the name of an organisation: Inc, 公司. */
  readonly companyEndings: readonly string[];
  /** What follows a name behind a comma and belongs to it: PhD, Jr. */
  readonly postNominals: readonly string[];
  /** Beside a name, or at the beginning of what stands there: he did not come, 请假. */
  readonly away: readonly string[];
  /** Beside a name: how he was there, 线上, via phone. */
  readonly attendsBy: readonly string[];
  /** Beside a name: what he did for the meeting, which elsewhere may be another label. */
  readonly dutiesBeside: Readonly<Record<"host" | "recorder", readonly string[]>>;
  /** In what stands among people it names none of them: 见签到表. */
  readonly notPeople: readonly string[];
  /** What is said for a name: he/him. */
  readonly pronouns: readonly string[];
  /** Abbreviations that stand for a thing or a post before they stand for somebody: QA, PM. */
  readonly notInitials: readonly string[];
  /** Words that no sentence ends with: a line that does goes on in the next one. */
  readonly leadingOn: readonly string[];
  /** Words that no sentence begins with: 并. */
  readonly goingOn: readonly string[];
  /** Behind such words a day is the one that was planned first: 原定. */
  readonly formerDays: readonly string[];
  /** Behind such words a day is the one it was moved to: 改至. */
  readonly movedDays: readonly string[];
  /** Between two days: one of them. */
  readonly eitherDays: readonly string[];
  /** Behind such words a day is another meeting's, or its minutes': 下次会议. */
  readonly nextDays: readonly string[];
  /** Behind a number; `hourCounted` with 个 before it. */
  readonly units: Readonly<Record<"minute" | "hour" | "hourCounted" | "page", readonly string[]>>;
  /** A length without a number. */
  readonly lengths: readonly string[];
  /** Before a length, with a space. */
  readonly about: readonly string[];
  /** Behind the name of a zone. */
  readonly zoneWords: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
}
