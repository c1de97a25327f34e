import { type PlainText, part, splitAt } from "../../markdown/plain-text.ts";
import { type DeadlineContext, readDeadline } from "../../time/deadline.ts";

export interface ActionTextContext {
  readonly deadline: DeadlineContext;
  /** Name keys of everybody the file knows. */
  readonly people: ReadonlySet<string>;
}

/** `12月8日前提交初稿`, `提交初稿，下周五前完成`: the day within the task. */
export function deadlineIn(task: PlainText, context: ActionTextContext): PlainText | null {
  for (const piece of splitAt(task, /[，,]/).slice(0, 20)) {
    const match =
      /^(?:请|在|于|需|计划|预计|确保|需在|确保在){0,2}(.{1,14}?(?:之前|以前|前|内|底)(?:[\d一二两三四五六七八九十]{1,3}个?(?:小时|工作日|天|日|周))?)/.exec(
        piece.value,
      );
    const words = match?.[1] ?? "";
    if (match && isDeadline(words, context, true))
      return part(piece, match[0].length - words.length, match[0].length);
  }
  return null;
}

/** Whether the words say when; without the meeting's day 5月30日 would not. */
export function isDeadline(text: string, { deadline }: ActionTextContext, exact = false): boolean {
  const { kind } = readDeadline(text, { ...deadline, said: deadline.said ?? "2024-01-02" });
  return kind === "date" || kind === "relative" || (!exact && kind === "vague");
}
