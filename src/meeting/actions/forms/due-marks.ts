import { movedTo } from "../../../vocabulary/index.ts";
import { endsInReference } from "../../../vocabulary/mentions.ts";
import { isDeadline } from "../due.ts";
import type { ActionForm } from "./form.ts";

/** A day set apart from the task, by the mark of a program or by the words for one that was moved. */
export const dueMarks: readonly ActionForm[] = [
  {
    form: "write the draft 📅 2026-11-18",
    at: "within",
    marks: "📅📆🗓",
    is: /[📅📆🗓]\ufe0f?\s?(?<due>\d{4}-\d\d-\d\d)(?!\d)/u,
  },
  {
    // Lark's tasks; beside 📅 it is when a note-taking program reminds.
    form: "写初稿@王芳⏰2026-11-18 18:00",
    at: "within",
    marks: "⏰",
    is: /⏰\ufe0f?\s?(?<due>\d{4}-\d\d-\d\d(?:\s\d{1,2}:\d\d)?)(?![\d:])/u,
  },
  {
    form: "write the draft [due:: 2026-11-18]",
    at: "within",
    marks: "[(（",
    is: /[[(（](?:due|deadline)\s?::\s?(?<due>[^\][()（）]{1,30})[\])）]/i,
  },
  {
    form: "write the draft >2026-11-18",
    at: "within",
    marks: ">",
    is: /(?<=^|\s)>\s?(?<due>\d{4}-\d\d-\d\d)(?!\d)/,
  },
  {
    form: "write the draft (was due 11/27, now 12/4)",
    at: "end",
    marks: ")）",
    is: /[（(](?<due>(?:was|originally|previously|原定|原为)[^（）()]{4,50})[)）]$/iu,
  },
  {
    form: "写初稿，延期至12月10日",
    at: "end",
    marks: "至到为现→⇒>dw",
    is: new RegExp(
      `(?:[\\s，,；;]|[（(–—-]\\s?)\\s?(?<due>(?:${movedTo})\\s?[^，,；;()（）]{2,24}?)[)）]?[。.]?$`,
      "i",
    ),
  },
  {
    form: "write the draft [[2026-11-18]]",
    at: "end",
    marks: "[",
    is: /\s?(?<due>(?:(?:by|before|until) )?\[\[\d{4}-\d\d-\d\d\]\])$/i,
    unless: (_, rest) => endsInReference(rest),
  },
  {
    form: "write the draft @Ann Lee next Monday",
    at: "end",
    marks: "@",
    is: /(?<=\s@\p{L}[\p{L}.'’-]{0,20} \p{Lu}[\p{L}.'’-]{1,20})\s{1,3}(?<due>[^@,，；;\s–—-][^@,，；;]{1,24})$/u,
    unless: (said, _, context) => !isDeadline(said, context),
  },
  {
    form: "写初稿 @王芳 下周一",
    at: "end",
    marks: "@",
    is: /(?<=\s@[^\s@,，]{1,30})\s{1,3}(?<due>[^@,，；;\s–—-][^@,，；;]{1,24})$/,
    unless: (said, _, context) => !isDeadline(said, context),
  },
];
