import { BOX } from "../boxes.ts";
import type { ActionForm } from "./form.ts";

export const CHECKS = "✅✔☑✓√";
export const CHECK = `[${CHECKS}]\\ufe0f?`;

/** How far a task is, said before it: at the beginning of its line, and again behind whose it is. */
export const howFarAtStart: readonly ActionForm[] = [
  {
    form: "[-] write the draft",
    at: "start",
    marks: "[【☐□⬜☒❌✗✘",
    is: new RegExp(`^(?<box>${BOX})`, "u"),
  },
  {
    form: "✅ write the draft",
    at: "start",
    marks: CHECKS,
    is: new RegExp(`^(?<closing>${CHECK})`, "u"),
  },
  {
    form: "【已闭环】写初稿",
    at: "start",
    marks: "】])）",
    is: /^[【[（(](?<status>[^【】[\]（）()]{1,24})[】\]）)]\s?[:：]?/,
  },
  {
    form: "Done: write the draft",
    at: "start",
    marks: ":：",
    is: /^(?<closed>[^:：]{1,20})[:：]/,
  },
  {
    form: "Done - Ann: write the draft",
    at: "start",
    marks: "-–—",
    is: /^(?<closed>[^:：]{1,20}?)\s?[-–—]{1,2}\s/,
  },
  {
    form: "已完成，写初稿",
    at: "start",
    // 完成 对账 says what there is to do.
    is: /^(?<closed>已\p{Script=Han}{1,4}|\p{Script=Han}{1,4}(?:了|完毕))[，,\s]\s?(?=\p{Script=Han}{2})/u,
  },
  {
    form: "DONE Ann: write the draft",
    at: "start",
    is: /^(?<closed>[A-Z]{4,12})\s(?=[@\p{Lu}])/u,
  },
];
