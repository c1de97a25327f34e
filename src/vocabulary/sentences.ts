import type { SectionConcept } from "./types.ts";

// What is known of a language besides its words: how it says something in several.

/** A pattern that only a text with one of the few signs in `may` is searched for. */
export interface Guarded {
  readonly may: RegExp;
  readonly is: RegExp;
}

/** What a language says in several words; each pattern is looked for in a text as it stands, unless it says so. */
export interface Phrases {
  /** Characters one of which stands in every text that a pattern without a guard of its own fits. */
  readonly signs: RegExp;
  /** Only a line with one of these may tell when the meeting was held. */
  readonly mayTellWhenHeld: RegExp;
  /** Up to where the day begins on which the meeting was held. */
  readonly heldOn: RegExp;
  /** A column, in simplified characters, asks whether something is done. */
  readonly asksDone: RegExp;
  /** What stands below all there was to say, in simplified characters: 签字, Signed, Distribution. */
  readonly endMatter: RegExp;
  /** What the head of a mail calls who sent it, and whatever else stands there. */
  readonly mailSender: RegExp;
  readonly mailHead: RegExp;
  /** In front of the subject of an answer: RE:, 转发：. */
  readonly replyMark: RegExp;
  /** `会议时间为12月1日`: a sentence in the place of a label and its value. The first group is the label. */
  readonly stated: RegExp;
  /** A line is about another meeting, or says that its minutes were read at this one. */
  readonly ofAnotherMeeting: RegExp;
  /** A heading is about another meeting. */
  readonly otherMeeting: RegExp;
  /** A day beside it is one by which something is to be done. */
  readonly deadline: RegExp;
  /** Last edited: …, 创建时间：…: in front of a day of the page and not of the meeting. */
  readonly ofPage: RegExp;
  /** Behind a name: that he said something. */
  readonly talk: RegExp;
  /** The roof has been mended, 已修好: what came of a task. */
  readonly outcome: RegExp;
  /** Not yet, 尚未: nothing came of it so far. */
  readonly yetToCome: RegExp;
  /** 分工 as a column beside the task, where no other says who. */
  readonly ownerBesideTask: RegExp | null;
  /** Behind a mark: what it stands for; in simplified characters. */
  readonly explainsMark: RegExp;
  /** `Bo to kick off`, `负责` behind who is asked: who will do it, and not what; in simplified characters. */
  readonly fragment: RegExp | null;
  /** Before a post: what one does with whoever has it, so that it is a task; in simplified characters. */
  readonly dealsWith: RegExp | null;
  /** All of a heading: what stands below was done when people met. */
  readonly doneSoFar: RegExp;
  /** At the end: behind such words one is spoken to or about. */
  readonly mentions: RegExp;
  /** At the end: behind such words a day is one that is spoken of. */
  readonly refers: RegExp;
  /** All of a column's folded name: it holds tasks. */
  readonly taskColumn: RegExp;
  /** The same of who does them, and of by when. */
  readonly ownerColumn: RegExp;
  readonly dueColumn: RegExp;
  /** All of a folded text: nothing is to be done. */
  readonly noAction: RegExp;
  /** The beginning of a folded conclusion: it waits for another meeting. The first group says so. */
  readonly untilNext: RegExp;
  /** What is called so is a record of a meeting; in simplified characters. */
  readonly record: RegExp;
  /** A title is that of minutes; in simplified characters. */
  readonly minutesTitle: RegExp;
  /** A title is that of one of many meetings, and of what was said there; in simplified characters. */
  readonly oneOfManyTitle: RegExp | null;
  /** A heading has what was talked about below it; in simplified characters. */
  readonly talkTitle: RegExp;
  /** At the beginning of a heading: which motion it is; in simplified characters. */
  readonly motionNumber: RegExp;
  /** At the beginning of a line: a label for what a motion is about; in simplified characters. */
  readonly motionSubject: RegExp;
  /** All of a label below a motion; in simplified characters. */
  readonly motionPart: RegExp;
  /** At the end of what a motion is about: that it was put to the meeting; in simplified characters. */
  readonly putToMeeting: RegExp | null;
  /** A heading has the people below it who came, which nobody knows before; in simplified characters. */
  readonly cameTitle: RegExp;
  /** At the end of a line: the people stand in the list below; in simplified characters. */
  readonly peopleFollow: RegExp;
  /** A label among people says of them what names nobody: 请假事由. */
  readonly notOfPeople: RegExp;
  /** What stands among people is a form's text, or says that there is nobody. */
  readonly noName: RegExp;
  /** Of a language without spaces: what stands among people is a sentence. */
  readonly sentence: RegExp | null;
  /** What the meeting was about, told when it was over; in simplified characters. */
  readonly recounted: RegExp;
  /** Somebody voted; in simplified characters. */
  readonly vote: RegExp;
  /** The meeting ended, and when; in simplified characters. */
  readonly ended: RegExp;
  /** All of what stands for a name says that there is nobody. */
  readonly vacant: RegExp;
  /** All of a word in small letters that is no handle. */
  readonly noHandle: RegExp | null;
  /** Behind a handle: what somebody is going to do. */
  readonly willDo: RegExp | null;
  /** No short name begins so that could stand behind a dash. */
  readonly noShortName: RegExp | null;
  /** Behind a name that is spoken of, and promises nothing. */
  readonly spokenOf: RegExp;
  /** What ends like a group and is something to do: 组建团队. */
  readonly groupTask: RegExp | null;
  /** What stands before a day by which something is to be done. */
  readonly byWhen: RegExp | null;
  /** A day within a task, in simplified characters. */
  readonly dueInTask: DueInTask | null;
  readonly dueClauses: DueClauses | null;
  readonly dueAbove: DueAbove;
  readonly sharedOut: SharedOut | null;
  /** Between days to choose from. */
  readonly oneOf: RegExp;
  /** All of a bare title: the decisions stand below. */
  readonly decisionsTitle: Guarded;
  /** All of a bare title: what is to be done by some time stands below. */
  readonly doneByTitle: Guarded;
  /** All of a bare title: what an earlier meeting asked for, and how far it is, stands below. */
  readonly askedBeforeTitle: Guarded;
  /** At the beginning of an agenda's line, in simplified characters: which of its parts it is. */
  readonly agendaStage: RegExp;
  /** At the end of a bare title: for which day it is. */
  readonly forDay: RegExp | null;
  /** All of what may stand beside the name of a section: Agenda & links. */
  readonly besideSection: RegExp | null;
}

/** How a clause of minutes says that something is to be ready by a day; in simplified characters. */
export interface DueClauses {
  /** Only a line with one of these is looked at. */
  readonly may: RegExp;
  /** A clause; global. */
  readonly clause: RegExp;
  /** In a clause: it was done, was meant otherwise, or is said of an earlier time. */
  readonly notToBe: RegExp;
  /** Ends what says by when. */
  readonly upTo: string;
  /** What says by when, up to `upTo`. */
  readonly byWhen: RegExp;
  /** A day that something is ready on. */
  readonly onDay: RegExp;
  /** Behind the day: what is to be ready; what was ready is told otherwise. */
  readonly isToBe: RegExp;
}

/** How a short line above tasks says by when they are to be done; in simplified characters. */
export interface DueAbove {
  /** What says so has one of these: a day alone may be the one on which tasks were written down. */
  readonly may: RegExp;
  /** Where it says so: `due`. */
  readonly places: readonly RegExp[];
}

/** A heading above a list that gives each of several people a task. */
interface SharedOut {
  readonly title: RegExp;
  /** In an entry: it tells of what was done. */
  readonly told: RegExp;
}

/** The first group is what says when. */
export interface DueInTask {
  /** At the beginning of a clause. */
  readonly inFront: RegExp;
  /** Anywhere in it; global. */
  readonly within: RegExp;
  /** A clause of its own before the task. */
  readonly asClause: RegExp;
  /** Behind it, all that is left says no more than that something is to be done. */
  readonly alone: RegExp;
}

/** How minutes of a language say in a sentence that something was decided; in simplified characters. */
export interface Decisions {
  /** Only a line with one of these is looked at. */
  readonly stems: RegExp;
  readonly decides: (sentence: string) => boolean;
  /** All of a sentence: nothing is decided, and it is said openly when it will be talked about again. */
  readonly defers: RegExp;
  /** What follows below was decided. */
  readonly announces: (line: string) => boolean;
  /** Without what it is about the words say nothing: Motion carried. */
  readonly isBareResult: (sentence: string) => boolean;
  /** A line puts something to the vote, and the next one may say what came of it. */
  readonly puts: (line: string) => boolean;
}

/** How one promise is told from another when it stands in the files of several meetings. */
export interface Tracking {
  /** Words, or Han characters, that change nothing about a task. */
  readonly fillers: readonly string[];
  /** Characters that make another task of one by themselves. */
  readonly telling: readonly string[];
  /** In a title: how many came before. */
  readonly count: RegExp;
  /** In a title: which meeting of a row it is. */
  readonly occasion: RegExp;
  /** In a title: what of a meeting the file holds. */
  readonly paper: RegExp;
}

/** How minutes of a language set an action apart from the talk around it. */
export interface ActionMarks {
  /** Every line with such a mark has one of these; in simplified characters. */
  readonly may: RegExp;
  /** Who speaks, before the mark. */
  readonly speaker: RegExp | null;
  /** A mark that the first group, a name, stands before. */
  readonly namedFirst: RegExp | null;
  /** A mark with the name of whom it is for in the first group, which may be empty. */
  readonly naming: readonly RegExp[];
  /** A mark that names nobody. */
  readonly bare: readonly RegExp[];
  /** `name` is in charge of what follows; in simplified characters. */
  readonly inCharge: RegExp | null;
  /** `name`, one or several, without a mark before what is theirs to do; in simplified characters. */
  readonly takesPart: RegExp | null;
}

/** How somebody takes something on in a sentence; `null` where a language has no such way. */
export interface Promises {
  /** A whole sentence by which `name` promises something; `may`: a line in which one may stand. */
  readonly promised: Guarded;
  /** `name` is who speaks, and says what he is going to do. */
  readonly spoken: Guarded | null;
  /** `name` will or has to do something; global, in simplified characters. */
  readonly told: Guarded | null;
  /** `who` is asked for something; global, in simplified characters. */
  readonly asked: Guarded | null;
  /** Behind the task: `named` is in charge of it. */
  readonly charged: Guarded | null;
  /** Whether a clause that begins with a name belongs to what is said before it, and promises nothing by itself. */
  readonly goesOn: (before: string, clause: string) => boolean;
}

/** Words of a section behind others that only say which: Call agenda, 今日议题. */
export interface Qualified {
  readonly concept: SectionConcept;
  readonly words: readonly string[];
  /** All of what may stand before them. */
  readonly which: RegExp;
}
