import type { PlainText } from "../../markdown/plain-text.ts";
import { isHanName } from "../../vocabulary/index.ts";
import { isFullName } from "./forms.ts";

/** The pieces between commas of an entry that is set off by stronger signs; by their offsets. */
export interface Piece {
  readonly from: number;
  readonly to: number;
}

/** What commas separate, for each part of the text that `；`, `、` and ends of lines separate. */
export function groupsIn(text: PlainText): ReadonlyArray<readonly Piece[]> {
  const groups: Piece[][] = [[]];
  const sign = signBetween(text.value);
  let depth = 0;
  let quoted = false;
  let from = 0;
  const close = (to: number): void => {
    if (text.value.slice(from, to).trim() !== "") groups.at(-1)?.push({ from, to });
    from = to + 1;
  };
  for (let i = 0; i < text.value.length; i++) {
    const char = text.value[i] ?? "";
    if (char === '"') quoted = !quoted && text.value.includes('"', i + 1);
    else if (quoted) continue;
    else if ("(（<".includes(char)) depth++;
    else if (")）>".includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "，,".includes(char)) close(i);
    else if (depth === 0 && ("、；;\n".includes(char) || char === sign)) {
      close(i);
      groups.push([]);
    }
  }
  close(text.value.length);
  return groups.filter((pieces) => pieces.length > 0);
}

/**
 * The sign between names where it stands for a comma: `Ann Lee / Bo Berg / Cy Dune`, `王芳/李雷`. Behind a
 * name another kind of word says what somebody is: `Ann Lee / Acme`, `王芳/研发部`. `null`: there is none.
 */
function signBetween(text: string): string | null {
  const sign = text.length <= LONGEST_LISTED ? /[/／|｜•]/.exec(text)?.[0] : undefined;
  if (sign === undefined || /[,，、；;:：<\n]/.test(text)) return null;
  // 王芳/李雷（请假）: what stands in a bracket is about the one before it.
  const pieces = text.replace(/[(（][^()（）]{0,40}[)）]/g, "").split(sign);
  const names = pieces.map((piece) => piece.trim());
  const areSpaced = pieces.slice(1).every((piece) => piece.startsWith(" "));
  const isList =
    names.every(isHanName) ||
    (names.length > 2 && names.every(isFullName)) ||
    (names.length > 2 &&
      areSpaced &&
      names.every((name) => /^@?\p{Lu}[\p{L}'’-]{1,20}$/u.test(name)));
  return isList ? sign : null;
}

const LONGEST_LISTED = 400;
