import { commaOfDay, endsWithDay } from "../../../time/day.ts";
import { statusOf } from "../../../vocabulary/index.ts";
import { endsInMention } from "../../../vocabulary/mentions.ts";
import { isPlan, isSubject, isTask, knownBehindAt } from "../conditions.ts";
import { dueBefore, isOnDay, saysByWhen } from "../due.ts";
import { areKnown } from "../names.ts";
import { dueMarks } from "./due-marks.ts";
import { enForms } from "./en.ts";
import type { ActionForm } from "./form.ts";
import { CHECK, CHECKS, howFarAtStart } from "./how-far.ts";
import { zhForms } from "./zh.ts";

const HANDLE = String.raw`@[\p{L}\d_][\p{L}\d_.-]{0,39}(?![\p{L}\d_./-])`;
const NAME = String.raw`[\p{L}\w][\p{L}\w.-]{0,30}`;

/** Before and after the fields that a line names; in this order, the first that fits is taken. */
export const FORMS: Readonly<Record<"before" | "after", readonly ActionForm[]>> = {
  before: [
    ...dueMarks,
    {
      form: "写初稿--已完成",
      at: "end",
      marks: "-—–",
      is: /(?:-{2,3}|[—–]{1,2})\s?(?<status>[^—–-]{1,20}(?:\d-\d{1,2}-\d{1,2}[)）]?)?)$/,
      unless: isPlan,
    },
    {
      form: "write the draft - done 12 Nov",
      at: "end",
      marks: "-–—",
      is: /\s[-–—]\s(?<status>[^—–-]{1,20}(?:\d-\d{1,2}-\d{1,2}[)）]?)?)$/,
      unless: isPlan,
    },
    {
      form: "write the draft (done 12 Nov)",
      at: "end",
      marks: ")）】]",
      is: /[（(【[](?<status>(?:[^（）()【】[\]]|[（(][^（）()]{1,9}[)）]){1,32})[)）】\]]\s?[。.；;]?$/,
      unless: isPlan,
    },
    {
      form: "write the draft (owner TBD)",
      at: "end",
      marks: ")）",
      is: /[（(](?:负责人|责任人|owner|assignee)\s?[:：]?\s?(?<nobody>[^（）()]{2,20})[)）]$/iu,
    },
    {
      form: "write the draft ✅ 2026-11-18",
      at: "end",
      marks: `${CHECKS}❌`,
      is: new RegExp(
        `(?<closing>${CHECK}(?:\\s?\\d{4}-\\d\\d-\\d\\d)?|❌\\ufe0f?\\s?\\d{4}-\\d\\d-\\d\\d)$`,
        "u",
      ),
    },
    {
      form: "write the draft DONE",
      at: "end",
      is: /[\s.。；;]\s?(?<closing>[A-Z]{4,12})[.!]?$/,
    },
    {
      form: "写初稿，进行中",
      at: "end",
      marks: "，,。；;",
      is: /[，,。；;]\s?(?<status>\p{Script=Han}{2,6}|[a-z]{2,10}(?: [a-z]{2,10}){1,2})[。.]?$/u,
      unless: (said) => statusOf(said)?.concept !== "open",
    },
    {
      form: "写初稿，已完成",
      at: "end",
      marks: "，,。；;",
      is: /[，,。；;]\s?(?<closing>[^，,。；;]{1,24})[。.]?$/,
      unless: isTask,
    },
  ],
  after: [
    ...howFarAtStart,
    {
      form: "Ann (by Friday): write the draft",
      at: "start",
      marks: ":：",
      is: /^(?<whoWithWhen>[^:：]{3,50})[:：]/,
    },
    {
      form: "May 15 (Ann) write the draft",
      at: "start",
      marks: "(（",
      is: /^(?<whenAndWho>[^:：()（）\s][^:：()（）]{2,24}?\s?[(（][^()（）]{2,30}[)）])\s?[:：]?/,
    },
    {
      form: "write the draft (Ann) ~ 1 week",
      at: "within",
      marks: "(（",
      is: /[（(](?<whoAndWhen>[^（）()]{2,40})[)）](?=\s?(?:~|≈|约|約|预计|預計|ca\.)\s?\d)/,
    },
    {
      form: "May 15 (Ann Lee): write the draft",
      at: "start",
      marks: "(（",
      is: /^(?<due>(?:(?:by|before) )?[^:：()（）\s][^:：()（）]{2,24}?)\s?(?=[(（][^()（）]{2,30}[)）])/i,
      // Set a date for next sync (Ann)
      unless: (said) => !/\d|^(?:by|before)\s|day\b|week|month|[今明周月年]/i.test(said),
    },
    {
      form: "By Friday: write the draft",
      at: "start",
      marks: ":：",
      is: /^(?<due>(?:by\s)?[^:：]{1,20})[:：]/i,
      // 1.1: is a number of its own.
      unless: (said) => /^[\d.\s]*$/.test(said),
    },
    { form: "by Friday Ann: write the draft", at: "start", is: dueBefore, takes: "due" },
    { form: "@Ann Lee write the draft", at: "start", is: knownBehindAt },
    {
      form: "@lee @ann write the draft",
      at: "start",
      marks: "@",
      is: new RegExp(
        `^(?<handles>${HANDLE}(?:(?:\\s?(?:,|，|、|&|and|和)\\s?|\\s)${HANDLE}){0,9})\\s{0,3}(?:[:：,，]|[-–—]+)?`,
        "u",
      ),
    },
    {
      // As HackMD marks who is meant.
      form: "[name=Lee] write the draft",
      at: "start",
      marks: "[",
      is: /^\[name=(?<doers>[^\][]{1,40})\]\s?[:：]?/,
    },
    {
      form: "write the draft [name=Lee]",
      at: "within",
      marks: "[",
      is: /\s?\[name=(?<doers>[^\][]{1,40})\]/,
    },
    {
      form: "[Lee] write the draft",
      at: "start",
      marks: "】]",
      is: /^[【[](?<owner>[^【】[\]]{1,40})[】\]]\s?[:：]?/,
    },
    {
      form: "Lee: write the draft",
      at: "start",
      marks: ":：;-–—",
      is: /^(?:[Ff]or\s)?(?<owner>[^:：;[\](){}]{1,40}?)\s?(?:[:：]|;\s|\s[-–—]\s)/,
      unless: isSubject,
    },
    ...enForms.promised,
    {
      form: "Ann/Bob- write it",
      at: "start",
      marks: "-–—",
      is: /^(?<known>[^:：;[\](){}-]{1,40})[-–—]\s/,
    },
    {
      form: "(Ann Lee) write the draft",
      at: "start",
      marks: ")）",
      is: /^[（(](?<named>[^（）()]{2,40})[)）]\s?[:：]?/,
    },
    ...zhForms.named,
    {
      form: "Ann, write the draft",
      at: "start",
      marks: "，,",
      is: /^(?<known>[^,，:：;[\](){}]{1,40})[,，]\s/,
    },
    ...zhForms.charged,
    ...enForms.charged,
    { form: "Ann: by Friday write the draft", at: "start", is: dueBefore, takes: "due" },
    ...zhForms.due,
    {
      form: "write the draft @Ann Lee",
      at: "end",
      marks: "@",
      is: /(?<=\s)@(?<known>\p{L}[\p{L}.'’-]{0,20}(?: \p{L}[\p{L}.'’-]{0,20}){1,2})$/u,
      unless: (_, rest) => endsInMention(rest),
    },
    {
      form: "write the draft @lee",
      at: "end",
      marks: "@",
      // A name in Chinese needs no space before it; ann@example and @lee@example.com are addresses.
      is: new RegExp(
        `(?<handles>(?:(?<![\\w.@/])@|@(?=\\p{Script=Han}))${NAME}(?:(?:[、,，/ ]{1,2}@|@(?=\\p{Script=Han}))${NAME}){0,4})$`,
        "u",
      ),
      unless: (_, rest) => endsInMention(rest),
    },
    {
      form: "写初稿——钟某、5月30日",
      at: "end",
      marks: "-—–",
      is: /(?:[-—–]{2,3}|—|-(?=已)|\s-(?=\s?@))\s{0,3}(?<whoOrWhen>[^-—–\s][^—–]{0,40})$/,
    },
    {
      form: "write the draft -> Ann",
      at: "end",
      marks: ">→",
      is: /\s?(?:->|=>|→)\s?(?<named>[^-–—>→]{2,40})$/,
    },
    ...zhForms.arrow,
    {
      form: "写初稿 - 王芳&李雷",
      at: "end",
      marks: "-–—",
      is: /\s?[-–—]\s(?<named>[^-–—]{2,40})$/,
    },
    {
      form: "更新文档，王芳",
      at: "end",
      marks: "，,",
      is: /[，,]\s?(?<known>[^，,。；;：:]{2,20})$/,
      // 联系王芳，李雷: people among whom somebody is named already.
      unless: (_, rest, { people }) =>
        [2, 3, 4].some((length) => areKnown(rest.slice(-length), people)),
    },
    {
      form: "点赞接口：王芳、李雷",
      at: "end",
      marks: ":：",
      is: /[:：]\s?(?<named>[^:：]{2,40}?)[。.；;]?$/,
    },
    {
      form: "write the draft – Dec 18",
      at: "end",
      marks: "-–—",
      is: /\s[-–—]\s(?<due>[^-–—]{2,20}|\d{4}-\d\d-\d\d)$/,
      // 7 Dec – 11 Dec: the second of two days stands for neither by itself.
      unless: (_, rest) => endsWithDay(rest),
    },
    {
      form: "写初稿，12月2日",
      at: "end",
      marks: "，,",
      is: new RegExp(
        `(?:，|(?!${commaOfDay}),)\\s?(?<due>[^，,。；;：:()（）]{2,24}?(?:[（(][^（）()]{1,6}[)）])?)[。.；;]?$`,
        "i",
      ),
      // 看9月3日，9月4日的数据
      unless: (said, rest, context) => !isOnDay(said, context) || endsWithDay(rest),
    },
    {
      form: "write the draft (Ann, by Friday)",
      at: "end",
      marks: ")）",
      is: /[（(](?<whoAndWhen>(?:[^（）()]|[（(][^（）()]{1,9}[)）]){1,40})[)）]\s?[。.]?$/,
      // by 4 Dec (Friday): what stands beside the day is no other one; 11月30日前公示（12月1日—3日） says when already.
      unless: (said, rest, context) =>
        endsWithDay(rest) || (/\d/.test(said) && saysByWhen(rest, context)),
    },
    ...enForms.due,
  ],
};
