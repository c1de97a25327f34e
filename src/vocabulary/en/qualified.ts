import type { Qualified } from "../sentences.ts";

const which =
  /^(?:(?:call|meeting(?: \d{1,3})?|today['’]?s|this week['’]?s|weekly|monthly|daily|new|standing|regular|recurring|open|main|key|current|general|summary|detailed|proposed|tentative|draft|suggested|preliminary|final|updated|community|session|assigned|agreed|pending|outstanding) ){1,2}$/;
const who =
  /^(?:(?:other|all|voting|non-voting|additional|remote|online|in-person|regular|invited|meeting|tsc|tac|toc|board|council|committee|core|team|member|members|project|external) ){1,3}$/;

/** Not with just any word before them: `backlog topics` and `release notes` are something else. */
export const enQualified: readonly Qualified[] = [
  {
    concept: "agenda",
    words: [
      ...["agenda items", "agenda topics", "discussion items", "discussion topics"],
      ...["agenda", "topics"],
    ],
    which,
  },
  { concept: "minutes", words: ["notes", "minutes"], which },
  {
    concept: "actions",
    words: ["action items", "actions", "action points", "todos", "to-dos", "next steps"],
    which,
  },
  { concept: "absentees", words: ["regrets", "absentees", "absent"], which: who },
  {
    concept: "attendees",
    words: ["attendees", "participants", "attendance", "members present", "rollcall", "roll call"],
    which: who,
  },
];
