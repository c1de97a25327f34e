import { CHARGED_BEHIND, HAN_NAMES, TAKES_ON } from "../../../vocabulary/zh/promises.ts";
import { knownOwnerLength } from "../../people/known-owner.ts";
import { oneMore } from "../conditions.ts";
import type { ActionForm } from "./form.ts";

/** In front of whoever is asked, and no part of a group's name. */
const ASKED = "请|由|交由|交给|安排|让|要求|委托|责成";

/** Where Chinese puts who and when without a sign beside it. */
export const zhForms: Readonly<
  Record<"named" | "charged" | "arrow" | "due", readonly ActionForm[]>
> = {
  named: [
    {
      form: "王芳，写初稿",
      at: "start",
      marks: "，,",
      is: new RegExp(`^(?<named>${HAN_NAMES})[，,]\\s?`, "u"),
    },
  ],
  charged: [
    {
      form: "小雨、阿亮：负责写初稿",
      at: "start",
      marks: ":：",
      is: /^(?<doers>\p{Script=Han}{2,4}(?:[、和]\p{Script=Han}{2,4}){0,4})[:：]\s?(?=负责(?!人|的))/u,
    },
    {
      form: "测试组12月5日前完成初稿",
      at: "within",
      marks: "前",
      is: new RegExp(
        `(?<=^(?!${ASKED})\\p{Script=Han}{1,5}(?:组|部|团队|中心))[在于]?(?<due>(?=\\d|[本下][周月]|周|月底|年底)[\\d一二三四五六日天本下年月周号底末]{2,10}[之以]?前)(?=${TAKES_ON})`,
        "u",
      ),
    },
    {
      form: "12月5日前测试组完成初稿",
      at: "within",
      marks: "前",
      is: new RegExp(
        `(?<=(?:\\d[日号]?|[月底]|周[一二三四五六日天])[之以]?前)(?<owner>\\p{Script=Han}{1,5}(?:组|部|团队))(?=${TAKES_ON})`,
        "u",
      ),
    },
    {
      form: "12月5日前王芳完成初稿",
      at: "within",
      marks: "前",
      is: new RegExp(
        `(?<=(?:\\d[日号]?|[月底]|周[一二三四五六日天])[之以]?前)(?<named>${HAN_NAMES})(?=${TAKES_ON})`,
        "u",
      ),
    },
    {
      form: "由王芳负责写初稿",
      at: "start",
      marks: "负",
      // 前端 by itself would be what she is.
      is: new RegExp(
        `^(?:由|请|安排)?(?<named>${HAN_NAMES})(?:共同)?(?:(?=负责(?:前端|后端|产品|设计|测试|开发|运营)[。.]?$)|负责(?!人|的|了)(?:[，,]\\s?)?(?=.{2}))`,
        "u",
      ),
    },
    {
      form: "由王芳于周五前完成初稿",
      at: "start",
      marks: "由请安",
      is: new RegExp(
        `^(?:由|请|安排)(?<named>${HAN_NAMES})(?=${TAKES_ON}|[于在][\\d本下周月今明])`,
        "u",
      ),
    },
    {
      form: "写初稿，由王芳负责，12月5日前完成",
      at: "within",
      marks: "由",
      // With nothing behind it, the word only says that she has to.
      is: new RegExp(
        `[，,；;。]\\s?由(?<named>${HAN_NAMES}|@[\\w.-]{2,30})(?:共同)?(?:负责|牵头|跟进|落实|承担)(?:完成|落实|推进|跟进)?(?=[，,；;。]|$)`,
        "u",
      ),
    },
    {
      form: "写初稿（王芳负责，12月5日前）",
      at: "within",
      marks: "负牵",
      is: new RegExp(
        `(?<=[（(]\\s?)(?<named>${HAN_NAMES})(?:共同)?(?:负责|牵头)[，,]\\s?(?=[^（）()]{2,20}[)）])`,
        "u",
      ),
    },
    {
      form: "写初稿，王芳负责，12月5日前完成",
      at: "within",
      marks: "负牵跟落督",
      is: CHARGED_BEHIND,
    },
    {
      form: "12月5日前由王芳完成初稿",
      at: "within",
      marks: "由",
      is: new RegExp(
        `(?<=前|内|底|[，,；;。]\\s?)由(?<named>${HAN_NAMES}|@[\\w.-]{2,30})(?=${TAKES_ON})`,
        "u",
      ),
    },
    {
      form: "测试组完成初稿",
      at: "start",
      is: new RegExp(
        `^(?!${ASKED})(?<owner>\\p{Script=Han}{1,5}(?:组|部|团队|中心))(?=${TAKES_ON})`,
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
  ],
  arrow: [
    {
      form: "写初稿 -> 静+章",
      at: "end",
      marks: ">→",
      is: /\s?(?:->|=>|→)\s?(?<doers>\p{Script=Han}(?:\s?[+＋、&]\s?\p{Script=Han}){1,4})$/u,
    },
    {
      form: "写初稿 -> 小王、阿亮",
      at: "end",
      marks: ">→",
      is: /\s?(?:->|=>|→)\s?(?<doers>[小老阿](?![组队])\p{Script=Han}(?:\s?[+＋、&]\s?[小老阿]\p{Script=Han}){0,4})$/u,
    },
  ],
  due: [
    {
      form: "写初稿 12月5日前",
      at: "end",
      marks: "前内底",
      is: /(?:[，,]?\s?并?[于在])?\s(?<due>[^\s，,；;]{2,16}(?:前|内|底))(?:完成|提交|给出|交付)?[。.]?$/,
    },
  ],
};
