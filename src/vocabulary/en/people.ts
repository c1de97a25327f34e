import type { Vocabulary } from "../types.ts";

/** What lists of those who did not come are called, in headings and lines alike. */
export const enAbsent: readonly string[] = [
  ...["apologies received", "apologies for absence", "apologies from", "regrets received"],
  ...["regrets from", "absent with notice", "absent with apologies", "absent with regrets"],
  ...["absent without notice", "absent without apologies", "excused", "excused absence"],
  ...["excused absences", "members absent", "board members absent", "absent members"],
  ...["members not present", "not in attendance", "unable to attend", "could not attend"],
  ...["did not attend", "leave of absence", "with regrets", "with apologies"],
  ...["who was absent", "who was missing"],
];

/** What stands beside people's names. */
export const enPeople: Pick<
  Vocabulary,
  | "titles"
  | "posts"
  | "postsBefore"
  | "companyEndings"
  | "postNominals"
  | "away"
  | "attendsBy"
  | "dutiesBeside"
  | "notPeople"
  | "pronouns"
  | "notInitials"
> = {
  titles: [
    ..."chair co-chair chairman chairwoman chairperson vice-chair president vice-president".split(
      " ",
    ),
    ..."secretary treasurer director manager engineer developer architect designer analyst".split(
      " ",
    ),
    ..."lead head officer consultant professor intern coordinator liaison representative".split(
      " ",
    ),
    ..."editor scribe host moderator facilitator ceo cto cfo coo cio vp attorney clerk".split(" "),
    ..."supervisor trustee researcher scientist recorder".split(" "),
  ],
  posts: [],
  postsBefore: [],
  companyEndings: "inc inc. llc ltd ltd. gmbh corp corp. co. plc s.a. b.v. e.v. llp".split(" "),
  postNominals:
    "phd ph.d ph.d. md m.d. jr jr. sr sr. esq esq. mba msc m.sc. bsc cpa rn pe p.e. dds jd".split(
      " ",
    ),
  away: [
    ..."declined apologies apology regrets excused sick ill away absent leave vacation holiday ooo".split(
      " ",
    ),
    ...["sent apologies", "sends apologies", "sent regrets", "with apologies", "not present"],
    ...[
      "on leave",
      "sick leave",
      "on vacation",
      "on holiday",
      "out of office",
      "out sick",
      "no show",
    ],
    ...[
      "not attending",
      "did not attend",
      "could not attend",
      "unable to attend",
      "absent with apologies",
    ],
  ],
  attendsBy: [
    ..."remote remotely online virtual virtually phone zoom teams skype late".split(" "),
    ...["via phone", "by phone", "on the phone", "phone in", "via zoom", "on zoom", "via teams"],
    ...["via skype", "via video", "by video", "in person", "dial-in", "dialed in", "dialled in"],
    ...["arrived late", "joined late", "left early", "until the break", "via telephone"],
  ],
  dutiesBeside: {
    host: ["chairing", "chaired", "facilitating", "moderating"],
    recorder: ["minutes", "notes", "taking minutes", "taking notes", "scribing", "minuting"],
  },
  notPeople: [
    ...["same as", "as last time", "as before"],
    ...["sign-in", "sign in", "signup", "sign-up", "attendance", "quorum", "see below"],
    ...["all present", "all were present", "everyone present", "everybody present"],
  ],
  pronouns: ["he", "him", "his", "she", "her", "hers", "they", "them", "theirs", "ze", "hir", "xe"],
  notInitials:
    "ai api ba bd bi cd ci cc ci cs cto ceo cfo coo db dm dr ds et hr id ip it js lt ml mr ms no ok os pa pc pd pi pl pm po pr ps qa qc rc rd rm se sdk sm sw tbd tc td te tl todo tr tv ui us ux vc vm vp vs wg wp".split(
      " ",
    ),
};
