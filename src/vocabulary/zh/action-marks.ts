import type { ActionMarks } from "../sentences.ts";
import { HAN_NAMES } from "./promises.ts";

export const zhActionMarks: ActionMarks = {
  may: /负责/,
  speaker: null,
  namedFirst: null,
  naming: [],
  bare: [],
  // 王芳：负责前端
  inCharge: /^(?<name>\p{Script=Han}{2,4}|@[\w.-]{2,30})\s?[:：，,]\s?(?:[主全]要?)?负责(?=.{2})/u,
  // 王芳、李雷负责前端
  takesPart: new RegExp(`^由?(?<name>${HAN_NAMES})(?:共同|一起)?(?:负责|牵头)(?![人的了过])`, "u"),
};
