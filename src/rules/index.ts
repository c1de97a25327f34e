import type { RuleMessages } from "../messages/index.ts";
import actionCarried from "./action-carried.ts";
import actionComplete from "./action-complete.ts";
import actionDeadline from "./action-deadline.ts";
import actionMoved from "./action-moved.ts";
import actionOwnerKnown from "./action-owner-known.ts";
import actionPerItem from "./action-per-item.ts";
import actionSingleOwner from "./action-single-owner.ts";
import agendaConclusion from "./agenda-conclusion.ts";
import agendaFits from "./agenda-fits.ts";
import agendaItemCount from "./agenda-item-count.ts";
import agendaItemDuration from "./agenda-item-duration.ts";
import alternatives from "./alternatives.ts";
import attendeeEmail from "./attendee-email.ts";
import attendeeRole from "./attendee-role.ts";
import canonicalForm from "./canonical-form.ts";
import conclusionRecorded from "./conclusion-recorded.ts";
import dateContradiction from "./date-contradiction.ts";
import deadlineDated from "./deadline-dated.ts";
import decisionMakerRequired from "./decision-maker-required.ts";
import discussionPhases from "./discussion-phases.ts";
import executorRequired from "./executor-required.ts";
import fileEncoding from "./file-encoding.ts";
import frontMatterValid from "./front-matter-valid.ts";
import hostAttends from "./host-attends.ts";
import hostRequired from "./host-required.ts";
import idUnique from "./id-unique.ts";
import materialLength from "./material-length.ts";
import materialOwner from "./material-owner.ts";
import minutesSent from "./minutes-sent.ts";
import noticeLeadTime from "./notice-lead-time.ts";
import objectiveRequired from "./objective-required.ts";
import openingLength from "./opening-length.ts";
import personAmbiguous from "./person-ambiguous.ts";
import recorderRequired from "./recorder-required.ts";
import type { Rule } from "./rule.ts";
import scenarioDocument from "./scenario-document.ts";
import speakingRules from "./speaking-rules.ts";
import startRequired from "./start-required.ts";
import startWorkday from "./start-workday.ts";
import suppressionValid from "./suppression-valid.ts";
import textUnread from "./text-unread.ts";
import topicOffAgenda from "./topic-off-agenda.ts";

/** Every rule, in the order of a meeting's life: the file, the plan, what was held. */
export const rules = [
  fileEncoding,
  frontMatterValid,
  dateContradiction,
  idUnique,
  personAmbiguous,
  textUnread,
  objectiveRequired,
  agendaItemCount,
  agendaItemDuration,
  agendaConclusion,
  agendaFits,
  startRequired,
  startWorkday,
  attendeeRole,
  decisionMakerRequired,
  executorRequired,
  hostRequired,
  recorderRequired,
  hostAttends,
  attendeeEmail,
  noticeLeadTime,
  materialOwner,
  materialLength,
  openingLength,
  speakingRules,
  conclusionRecorded,
  topicOffAgenda,
  discussionPhases,
  alternatives,
  actionComplete,
  actionSingleOwner,
  actionOwnerKnown,
  actionDeadline,
  actionPerItem,
  scenarioDocument,
  minutesSent,
  actionCarried,
  actionMoved,
  canonicalForm,
  deadlineDated,
  // Last: it looks at what the others found.
  suppressionValid,
] as const satisfies readonly Rule[];

type Listed = (typeof rules)[number]["id"];
type WithNoneLeft<Id, _Left extends never> = Id;

/** Does not compile while there are messages whose rule is not in the list. */
export type RuleId = WithNoneLeft<Listed, Exclude<keyof RuleMessages, Listed>>;
