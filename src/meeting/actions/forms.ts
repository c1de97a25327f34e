import { endsWithDay } from "../../time/day.ts";
import { TO } from "../../vocabulary/en/promises.ts";
import { statusOf } from "../../vocabulary/index.ts";
import { endsInMention, endsInReference } from "../../vocabulary/mentions.ts";
import { CHARGED_BEHIND, HAN_NAMES, TAKES_ON } from "../../vocabulary/zh/promises.ts";
import { knownOwnerLength } from "../people/known-owner.ts";
import { BOX } from "./boxes.ts";
import { isPlan, isSubject, isTask, knownBehindAt, oneMore, PROMISER } from "./conditions.ts";
import { dueBefore } from "./due.ts";
import type { ActionForm } from "./form.ts";
import { WHEN } from "./when.ts";

const HANDLE = String.raw`@[\p{L}\d_][\p{L}\d_.-]{0,39}(?![\p{L}\d_./-])`;
const MARKS = "[✅✔☑✓√]\\ufe0f?";

/** Before and after the fields that a line names; in this order, the first that fits is taken. */
export const FORMS: Readonly<Record<"before" | "after", readonly ActionForm[]>> = {
  before: [
    {
      form: "write the draft 📅 2026-11-18",
      at: "within",
      is: /[📅📆🗓]\ufe0f?\s?(?<due>\d{4}-\d\d-\d\d)(?!\d)/u,
    },
    {
      form: "write the draft [due:: 2026-11-18]",
      at: "within",
      is: /[[(（](?:due|deadline)\s?::\s?(?<due>[^\][()（）]{1,30})[\])）]/i,
    },
    {
      form: "write the draft >2026-11-18",
      at: "within",
      is: /(?<=^|\s)>\s?(?<due>\d{4}-\d\d-\d\d)(?!\d)/,
    },
    {
      form: "write the draft [[2026-11-18]]",
      at: "end",
      is: /\s?(?<due>(?:(?:by|before|until) )?\[\[\d{4}-\d\d-\d\d\]\])$/i,
      unless: (_, rest) => endsInReference(rest),
    },
    {
      form: "写初稿--已完成",
      at: "end",
      is: /(?:-{2,3}|[—–]{1,2})\s?(?<status>[^—–-]{1,20}(?:\d-\d{1,2}-\d{1,2}[)）]?)?)$/,
      unless: isPlan,
    },
    {
      form: "write the draft - done 12 Nov",
      at: "end",
      is: /\s[-–—]\s(?<status>[^—–-]{1,20}(?:\d-\d{1,2}-\d{1,2}[)）]?)?)$/,
      unless: isPlan,
    },
    {
      form: "write the draft (done 12 Nov)",
      at: "end",
      is: /[（(【[](?<status>(?:[^（）()【】[\]]|[（(][^（）()]{1,9}[)）]){1,32})[)）】\]]\s?[。.；;]?$/,
      unless: isPlan,
    },
    {
      form: "write the draft ✅ 2026-11-18",
      at: "end",
      is: new RegExp(`(?<closing>${MARKS}(?:\\s?\\d{4}-\\d\\d-\\d\\d)?)$`, "u"),
    },
    {
      form: "write the draft DONE",
      at: "end",
      is: /[\s.。；;]\s?(?<closing>[A-Z]{4,12})[.!]?$/,
    },
    {
      form: "写初稿，进行中",
      at: "end",
      is: /[，,。；;]\s?(?<status>\p{Script=Han}{2,6}|[a-z]{2,10}(?: [a-z]{2,10}){1,2})[。.]?$/u,
      unless: (said) => statusOf(said)?.concept !== "open",
    },
    {
      form: "写初稿，已完成",
      at: "end",
      is: /[，,。；;]\s?(?<closing>[^，,。；;]{1,24})[。.]?$/,
      unless: isTask,
    },
  ],
  after: [
    { form: "[-] write the draft", at: "start", is: new RegExp(`^(?<box>${BOX})`, "u") },
    { form: "✅ write the draft", at: "start", is: new RegExp(`^(?<closing>${MARKS})`, "u") },
    {
      form: "【已闭环】写初稿",
      at: "start",
      is: /^[【[（(](?<status>[^【】[\]（）()]{1,24})[】\]）)]\s?[:：]?/,
    },
    { form: "Done: write the draft", at: "start", is: /^(?<closed>[^:：]{1,20})[:：]/ },
    {
      form: "Done - Ann: write the draft",
      at: "start",
      is: /^(?<closed>[^:：]{1,20}?)\s?[-–—]{1,2}\s/,
    },
    {
      form: "DONE Ann: write the draft",
      at: "start",
      is: /^(?<closed>[A-Z]{4,12})\s(?=[@\p{Lu}])/u,
    },
    {
      form: "Ann (by Friday): write the draft",
      at: "start",
      is: /^(?<whoWithWhen>[^:：]{3,50})[:：]/,
    },
    {
      form: "May 15 (Ann) write the draft",
      at: "start",
      is: /^(?<whenAndWho>[^:：()（）\s][^:：()（）]{2,24}?\s?[(（][^()（）]{2,30}[)）])\s?[:：]?/,
    },
    {
      form: "write the draft (Ann) ~ 1 week",
      at: "within",
      is: /[（(](?<whoAndWhen>[^（）()]{2,40})[)）](?=\s?(?:~|≈|约|約|预计|預計|ca\.)\s?\d)/,
    },
    {
      form: "May 15 (Ann Lee): write the draft",
      at: "start",
      is: /^(?<due>(?:(?:by|before) )?[^:：()（）\s][^:：()（）]{2,24}?)\s?(?=[(（][^()（）]{2,30}[)）])/i,
      // Set a date for next sync (Ann)
      unless: (said) => !/\d|^(?:by|before)\s|day\b|week|month|[今明周月年]/i.test(said),
    },
    {
      form: "By Friday: write the draft",
      at: "start",
      is: /^(?<due>(?:by\s)?[^:：]{1,20})[:：]/i,
      // 1.1: is a number of its own.
      unless: (said) => /^[\d.\s]*$/.test(said),
    },
    { form: "by Friday Ann: write the draft", at: "start", is: dueBefore, takes: "due" },
    { form: "@Ann Lee write the draft", at: "start", is: knownBehindAt },
    {
      form: "@lee @ann write the draft",
      at: "start",
      is: new RegExp(
        `^(?<handles>${HANDLE}(?:(?:\\s?(?:,|，|、|&|and|和)\\s?|\\s)${HANDLE}){0,9})\\s{0,3}(?:[:：,，]|[-–—]+)?`,
        "u",
      ),
    },
    {
      form: "[Lee] write the draft",
      at: "start",
      is: /^[【[](?<owner>[^【】[\]]{1,40})[】\]]\s?[:：]?/,
    },
    {
      form: "Lee: write the draft",
      at: "start",
      is: /^(?:[Ff]or\s)?(?<owner>[^:：;[\](){}]{1,40}?)\s?(?:[:：]|;\s|\s[-–—]\s)/,
      unless: isSubject,
    },
    {
      form: "Lee to write the draft",
      at: "start",
      is: PROMISER,
    },
    {
      form: "Parser: Lee to write the draft",
      at: "within",
      is: new RegExp(
        `(?<=^[^:：;[\\](){}]{2,40}[:：]\\s?)(?<promiser>[^:：;[\\](){}]{1,40}?)\\s(?:${TO}|will|is going to)\\s`,
      ),
    },
    { form: "Ann/Bob- write it", at: "start", is: /^(?<known>[^:：;[\](){}-]{1,40})[-–—]\s/ },
    {
      form: "(Ann Lee) write the draft",
      at: "start",
      is: /^[（(](?<named>[^（）()]{2,40})[)）]\s?[:：]?/,
    },
    {
      form: "王芳，写初稿",
      at: "start",
      is: new RegExp(`^(?<named>${HAN_NAMES})[，,]\\s?`, "u"),
    },
    { form: "Ann, write the draft", at: "start", is: /^(?<known>[^,，:：;[\](){}]{1,40})[,，]\s/ },
    {
      form: "小雨、阿亮：负责写初稿",
      at: "start",
      is: /^(?<doers>\p{Script=Han}{2,4}(?:[、和]\p{Script=Han}{2,4}){0,4})[:：]\s?(?=负责(?!人|的))/u,
    },
    {
      form: "12月5日前测试组完成初稿",
      at: "within",
      is: new RegExp(
        `(?<=(?:\\d[日号]?|[月底]|周[一二三四五六日天])[之以]?前)(?<owner>\\p{Script=Han}{1,5}(?:组|部|团队))(?=${TAKES_ON})`,
        "u",
      ),
    },
    {
      form: "12月5日前王芳完成初稿",
      at: "within",
      is: new RegExp(
        `(?<=(?:\\d[日号]?|[月底]|周[一二三四五六日天])[之以]?前)(?<named>${HAN_NAMES})(?=${TAKES_ON})`,
        "u",
      ),
    },
    {
      form: "由王芳负责写初稿",
      at: "start",
      is: new RegExp(
        `^(?:由|请|安排)?(?<named>${HAN_NAMES})(?:共同)?负责(?!人|的|了)(?=.{2})`,
        "u",
      ),
    },
    {
      form: "由王芳于周五前完成初稿",
      at: "start",
      is: new RegExp(
        `^(?:由|请|安排)(?<named>${HAN_NAMES})(?=${TAKES_ON}|[于在][\\d本下周月今明])`,
        "u",
      ),
    },
    {
      form: "写初稿，由王芳负责，12月5日前完成",
      at: "within",
      // With nothing behind it, the word only says that she has to.
      is: new RegExp(
        `[，,；;。]\\s?由(?<named>${HAN_NAMES}|@[\\w.-]{2,30})(?:共同)?(?:负责|牵头|跟进|落实|承担)(?:完成|落实|推进|跟进)?(?=[，,；;。]|$)`,
        "u",
      ),
    },
    { form: "写初稿，王芳负责，12月5日前完成", at: "within", is: CHARGED_BEHIND },
    {
      form: "12月5日前由王芳完成初稿",
      at: "within",
      is: new RegExp(
        `(?<=前|内|底|[，,；;。]\\s?)由(?<named>${HAN_NAMES}|@[\\w.-]{2,30})(?=${TAKES_ON})`,
        "u",
      ),
    },
    { form: "王芳写初稿", at: "start", is: (text, { people }) => knownOwnerLength(text, people) },
    {
      form: "请王芳写初稿",
      at: "start",
      is: (text, { people }) =>
        /^[请由請]/.test(text) ? oneMore(knownOwnerLength(text.slice(1), people)) : 0,
      skips: 1,
    },
    { form: "Ann: by Friday write the draft", at: "start", is: dueBefore, takes: "due" },
    {
      form: "写初稿 12月5日前",
      at: "end",
      is: /(?:[，,]?\s?并?[于在])?\s(?<due>[^\s，,；;]{2,16}(?:前|内|底))(?:完成|提交|给出|交付)?[。.]?$/,
    },
    {
      form: "write the draft @Ann Lee",
      at: "end",
      is: /(?<=\s)@(?<known>\p{L}[\p{L}.'’-]{0,20}(?: \p{L}[\p{L}.'’-]{0,20}){1,2})$/u,
      unless: (_, rest) => endsInMention(rest),
    },
    {
      form: "write the draft @lee",
      at: "end",
      is: /(?<![\w.@/])(?<handles>@[\p{L}\w][\p{L}\w.-]{0,30}(?:[、,，/ ]{1,2}@[\p{L}\w][\p{L}\w.-]{0,30}){0,4})$/u,
      unless: (_, rest) => endsInMention(rest),
    },
    {
      form: "写初稿——钟某、5月30日",
      at: "end",
      is: /(?:[-—–]{2,3}|—|-(?=已)|\s-(?=\s?@))\s{0,3}(?<whoOrWhen>[^-—–\s][^—–]{0,40})$/,
    },
    {
      form: "write the draft -> Ann",
      at: "end",
      is: /\s?(?:->|=>|→)\s?(?<known>[^-–—>→]{2,40})$/,
    },
    { form: "写初稿 - 王芳&李雷", at: "end", is: /\s?[-–—]\s(?<named>[^-–—]{2,40})$/ },
    { form: "点赞接口：王芳、李雷", at: "end", is: /[:：]\s?(?<named>[^:：]{2,40}?)[。.；;]?$/ },
    {
      form: "write the draft – Dec 18",
      at: "end",
      is: /\s[-–—]\s(?<due>[^-–—]{2,20}|\d{4}-\d\d-\d\d)$/,
    },
    {
      form: "write the draft (Ann, by Friday)",
      at: "end",
      is: /[（(](?<whoAndWhen>(?:[^（）()]|[（(][^（）()]{1,9}[)）]){1,40})[)）]\s?[。.]?$/,
      // by 4 Dec (Friday): what stands beside the day is no other one.
      unless: (_, rest) => endsWithDay(rest),
    },
    ...WHEN,
  ],
};
