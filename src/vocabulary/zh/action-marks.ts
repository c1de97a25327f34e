import type { ActionMarks } from "../sentences.ts";
import { HAN_NAMES } from "./promises.ts";

export const zhActionMarks: ActionMarks = {
  may: /负责|(?:待办|行动|任务|跟进)(?:事?项)?\s?[-–—]/,
  speaker: null,
  namedFirst: null,
  naming: [
    // 待办——王芳：写初稿
    new RegExp(
      `^(?:待办事?项?|行动项?|任务|跟进)\\s?[-–—]{1,2}\\s?(${HAN_NAMES})\\s?[:：]\\s?(?=\\S)`,
      "u",
    ),
  ],
  bare: [],
  // 王芳：负责前端
  inCharge: /^(?<name>\p{Script=Han}{2,4}|@[\w.-]{2,30})\s?[:：，,]\s?(?:[主全]要?)?负责(?=.{2})/u,
  // 王芳、李雷负责前端
  takesPart: new RegExp(`^由?(?<name>${HAN_NAMES})(?:共同|一起)?(?:负责|牵头)(?![人的了过])`, "u"),
};
