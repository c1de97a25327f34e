import type { Phrases } from "../sentences.ts";

/** What English says in several words, of which only a pattern tells all ways. */
export const enPhrases: Phrases = {
  signs: /[a-z'’?]/i,
  mayTellWhenHeld: /held|took place|\bmet\b/i,
  heldOn:
    /^(?:.{0,40}\bmeeting\b.{0,80}?\b(?:held|took place)|held|(?:(?:the|our) [\w’' -]{0,40}\b(?:board|committee|council|commission|panel|group|team|club|society|association|members|trustees|directors|staff|department)|we) met)(?: (?:virtually|online|remotely|by \w+))? (?:on(?: the)? |(?=at ))(?=.{0,40}\d)/i,
  asksDone: /^(?:is it )?(?:done|completed?|finished|closed|resolved|delivered)\s?\??$/i,
  endMatter:
    /^(?:signed(?: by)?|signatures?|(?:respectfully )?submitted(?: by)?|(?:minutes )?(?:approved|prepared|typed|circulated|submitted|reviewed) by|distribution(?: list)?|copies to|(?:date )?(?:approved|signed)|date of approval)$/i,
  mailSender: /^from$/i,
  mailHead: /^(?:to|subject)$/i,
  replyMark: /^(?:re|fwd?|aw|wg)(?:\[\d+\])?\s*[:：]\s*/i,
  stated: /^(?:the )?(meeting (?:date|time|place|location|venue|host|chair)) (?:is|was) /i,
  ofAnotherMeeting:
    /\b(?:next|previous|last|prior|following|future|upcoming|agreed|approved|signed|accepted|adopted|confirmed|read|circulated|taken as)\b/i,
  otherMeeting: /\b(?:next|previous|last|upcoming|future|past|earlier)\b/i,
  deadline: /ddl|deadline|\bdue\b/i,
  ofPage:
    /^(?:(?:page |file |document )?(?:created|last (?:edited|updated|modified|changed)|edited|updated|modified|exported|generated|printed|imported|published|posted)|(?:creation|modification|publication) date|(?:created|edited|updated|modified|last edited) time)\b/i,
  talk: /^(?:(?:both|also|then|already) )?(?:said|says|proposed|suggested|asked|reported|noted|mentioned|presented|explained|shared|showed|shows|demonstrated|discussed|raised|confirmed|liked|likes|agreed|agrees|disagreed|made|gave|gives|thinks|thought|introduced|described|provided|pointed|clarified|updated|commented|recommended|announced|walked)\b/i,
  outcome:
    /^(?:(?:@?[\w.-]{1,30} ?){1,3}: ?)?(?!(?:check|verify|confirm|ensure|make|see|find|ask|tell|report|look|review|update|explain|clarify|determine|document)\b)(?:[\w'’-]{1,20} ){1,6}(?:has|have|had|was|were) (?!to\b)[a-z]/i,
  yetToCome:
    /\b(?:not|no|never|yet|still|pending|waiting|in progress|to be|will|open)\b|n['’]t\b|[?]$/i,
  ownerBesideTask: null,
  explainsMark: /^\s?(?:=\s|means\b|stands for\b|denotes\b|indicates\b)/i,
  fragment:
    /\s(?:to|will|is going to)\s[a-z]+(?:\s(?:off|up|on|out|again|back|in|so|it|this|that|ahead|over|along))?$/,
  dealsWith: null,
  doneSoFar:
    /^(?:last (?:week|sprint|time|meeting)|yesterday|done|completed?(?: (?:work|tasks|items|last week|this week))?|accomplishments|(?:what (?:i|we|you) )?did(?: (?:last week|yesterday))?)$/i,
  mentions: /\b(?:with|ping|cc|ask|to|from|for|tell|see|and|or|per|via|of|at|about|by)$/i,
  refers: /\b(?:of|from|see|in|on|at|for|with|to|after|since|per)$/i,
  ownerColumn:
    /^(?:(?:action|task|item|issue) )?(?:owner|assignee|responsible(?: (?:person|party|team))?|lead)(?:s|\(s\))?$|^(?:(?:team|group|project|committee) )?members?(?: name)?$/,
  dueColumn:
    /^(?:(?:target|expected|planned|estimated|agreed|latest) )?(?:(?:completion|due|end|finish|delivery|resolution|closing) (?:date|time|day|by)|date due|(?:due|needed|complete|finish|deliver|done) by)$/,
  taskColumn:
    /^(?:(?:tasks?|action items?|actions|to-?dos?|plans?|planned work|goals) (?:for|before|until|by) (?:the )?(?:next|this|coming|tomorrow)(?: (?:meeting|week|sprint|time|call|session|month))?|(?:plan|plans|planned|tasks) (?:next week|this week|today|tomorrow)|(?:next week|tomorrow|today|this week)['’]?s? (?:plans?|tasks|goals|to-?dos?)|next (?:week|sprint|steps?)|(?:doing|to do) next)$/,
  noAction:
    /^(?:there (?:are|were) )?no (?:(?:new|open|outstanding|further|additional|other|specific) ){0,2}(?:actions?|action items?|action points?|follow-?ups?|tasks?|to-?dos?)(?: (?:were )?(?:identified|assigned|recorded|raised|noted|taken|this week|today|this meeting|from this meeting))?[.!]?$/,
  untilNext: /^(open) (?:to|until|till) (?:the )?next\b/,
  record: /\b(?:minutes|meeting[ _-]?notes|meeting[ _-]?summary|meeting[ _-]?log)\b/i,
  minutesTitle: /\b(?:minutes|meeting notes)\b/i,
  oneOfManyTitle: null,
  talkTitle: /discuss|minutes|notes/i,
  motionNumber: /^(?:motion|resolution|proposal|item|agenda item|topic)\s?#?\d{1,3}(?!\w)/i,
  motionSubject: /^(?:subject|title|topic|re|regarding|motion title|proposal title)\s?:\s?/i,
  motionPart:
    /^(?:subject|title|topic|re|regarding|(?:moved|proposed|seconded|presented|submitted) by|mover|seconder|proposer|background|rationale|summary|discussion|vote|votes|result|decision|outcome|resolution)$/i,
  putToMeeting: null,
  cameTitle:
    /^\P{L}*(?:attended by|who (?:attended|joined|was (?:there|present))|joined by|people present|members (?:in attendance|present)|(?:present|in attendance|attendance|roll call)\P{L}*$)/iu,
  peopleFollow:
    /(?:^|[\s.,;!])(?<!\b(?:to|for|from|with|by|all|our) )(?:present|in attendance|attending|attended|roll ?call|attendees|participants)(?: (?:were|are|was))?\s?[:：]$/i,
  notOfPeople: /^(?:reasons?|notes?|count|total)$/i,
  noName: /^(?:you|yourself|(?:your |full )?name|me|us|them)$/i,
  sentence: null,
  recounted:
    /^(?:in |at |during )?(?:the|this|today['’]s|our) (?:[a-z-]{1,20} ){0,2}(?:meeting|call),? (?:covered|focused on|began with|ended with|reviewed|discussed|we (?:discussed|talked|reviewed|went|covered))\b|^(?:discussed|went over|talked (?:about|through)|brainstormed) /i,
  vote: /\b(?:motion|vote|resolution)s?\b[^.]{0,80}\b(?:carried|carries|passed|passes|defeated)\b|\bunanimous(?:ly)?\b|\b(?:abstain(?:ed|ing)?|abstentions?)\b/i,
  ended:
    /\b(?:adjourned|meeting (?:ended|closed|finished))\b[^.]{0,30}\d{1,2}(?:[:.]\d\d|\s?[ap]\.?m)/i,
  vacant: /^(?:tbd|vacant)$/i,
  noHandle:
    /^(?:this|that|it|which|who|what|they|there|these|those|he|she|you|i|one|work|and|but|so|then|also|please|someone|somebody|everyone|everybody|everything|we|all|need|needs|plan|plans|want|wants|try|next|not)$/,
  willDo: /^will /,
  noShortName: null,
  spokenOf:
    /^(?:['’]|(?:is|are|was|were|has|had|have|said|says|asked|asks|reported|noted|mentioned|presented|suggested|thinks)\b)/i,
  groupTask: null,
  byWhen: /^(?:by|before|until|due(?: by| on)?|no later than|not later than)\s/i,
  dueInTask: null,
  dueClauses: null,
  dueAbove: {
    may: /\b(?:by|before|until|till|due|within)\b|ddl/i,
    places: [
      /^(?<due>(?:due|by|before|until|till|within)\s.{2,40})$/i,
      /\s(?<due>(?:due|by|before|until)\s\S.{1,36})$/i,
    ],
  },
  sharedOut: {
    title:
      /^(?!.*\b(?:agenda|review|last|previous|completed|done|progress|status|finished|past)\b).{0,30}\b(?:tasks?|assignments?|to-?dos?|homework|responsibilities|duties|chores|workload|(?:division|split) of (?:work|labou?r)|who does what)\b.{0,20}$/i,
    told: /\b(?:done|finished|completed|was|were|has|have)\b/i,
  },
  oneOf: /\bor\b/,
  decisionsTitle: {
    may: /decisions|resolutions|agreements/i,
    is: /^(?:summary of |list of )?(?:(?:key|main|major|technical|architectural|architecture|design|important|final|board|team|group|committee|council|meeting|project|product|other|general|recent|new|process) ){0,2}(?:decisions|resolutions|agreements)(?: (?:and|&) (?:decisions|resolutions|agreements|conclusions))?(?: (?:made|taken|reached|passed|log|summary))?$/,
  },
  doneByTitle: {
    may: /\b(?:until|before|due|by|for)\s/i,
    is: /^(?:to[ -]?dos?|tasks|homework|assignments|actions|action (?:items|points))(?: to (?:do|complete|finish))? for (?:(?:(?:the )?(?:next|following)|this|(?:the )?coming) (?:meeting|call|week|sprint|month|session|iteration|time)|tomorrow)(?: ?[:(-].{1,50})?$|^(?:(?:to[ -]?dos?|tasks|actions|action (?:items|points)) )?(?:until|before|due|by) (?:(?:(?:the )?next|this|coming) (?:meeting|call|week|month)|(?:(?:next|this|coming) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: ?[:(-].{1,50})?$/,
  },
  askedBeforeTitle: {
    may: /action|task|to-?do/i,
    is: /^(?:(?:review|status|update|follow[ -]?up|check|recap)(?: (?:of|on))? )?(?:(?:the )?(?:(?:last|previous|prior) (?:week|meeting|time|session|call|sync)(?:['’]?s)?|last|previous|prior|earlier|outstanding|old)) (?:action (?:items|points)|actions|tasks|to-?dos)(?: (?:review|status|update|follow[ -]?up|check|recap))?$|^(?:(?:review|status|update|follow[ -]?up)(?: (?:of|on))? )?(?:the )?(?:action (?:items|points)|actions|tasks|to-?dos) from (?:the )?(?:last|previous|prior) (?:week|meeting|time|session|call|sync)$/,
  },
  agendaStage:
    /^(?:part|stage|session|block) (?:\d{1,2}|one|two|three|four|five|[ivx]{1,4}) ?[:–—-]\s?(?=\S)/i,
  forDay:
    / (?:for|of|on) (?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)[a-z]{0,8}.{0,25}\d$/,
  besideSection: /^(?:(?:video|meeting) )?(?:recordings?|links?)$/,
};
