import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";
import { withoutEdges } from "./edges.ts";

export interface ActionTextContext {
  readonly deadline: DeadlineContext;
  /** Name keys of everybody the file knows. */
  readonly people: ReadonlySet<string>;
}

/**
 * `12月8日前提交初稿`, `提交初稿，下周五前完成`: the day within the task, and the task without the words that
 * say nothing else.
 */
export function deadlineIn(
  task: PlainText,
  context: ActionTextContext,
): { readonly due: PlainText; readonly task: PlainText } | null {
  const pieces = splitAt(task, /[，,]/);
  for (const [at, piece] of pieces.slice(0, 20).entries()) {
    const match =
      /^(?:请|在|于|需|计划|预计|确保|需在|确保在){0,2}(.{1,14}?(?:之前|以前|前|内|底)(?:[\d一二两三四五六七八九十]{1,3}个?(?:小时|工作日|天|日|周))?)/.exec(
        piece.value,
      );
    const words = match?.[1] ?? "";
    if (!match || !isDeadline(words, context, true)) continue;
    const due = part(piece, match[0].length - words.length, match[0].length);
    const rest = piece.value.slice(match[0].length);
    const isAlone = /^(?:完成|提交|交付|给出|办结|落实|到位|上线)?[。.；;]?$/.test(rest);
    // Between others it holds the sentence together.
    const isLast = at > 0 && at === pieces.length - 1;
    return { due, task: isAlone && isLast ? withoutEdges(before(task, piece)) : task };
  }
  return null;
}

const before = (text: PlainText, piece: PlainText): PlainText =>
  part(text, 0, text.value.lastIndexOf(piece.value));

/** Whether the words say when; without the meeting's day 5月30日 would not. */
export function isDeadline(text: string, { deadline }: ActionTextContext, exact = false): boolean {
  const read = readDeadline(text, { ...deadline, said: deadline.said ?? "2024-01-02" });
  // 4/12, Friday or Monday: when, without saying which of two days.
  const isEither =
    read.kind === "unparsed" && (read.reason === "several" || read.reason === "ambiguous");
  if (isEither) return !exact && /\d[/.]\d|\d\D+\d/.test(text);
  const { kind } = read;
  return kind === "date" || kind === "relative" || (!exact && kind === "vague");
}
