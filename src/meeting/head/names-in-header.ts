import type { Table } from "../../markdown/blocks.ts";
import type { PlainText } from "../../markdown/plain-text.ts";
import { personColumnOf, yesOrNo } from "../../vocabulary/index.ts";
import { areHanNames } from "../people/apart.ts";
import { isFullName } from "../people/forms.ts";
import { conceptOf } from "./label.ts";

/** Somebody whose name is that of a column. */
export interface InHeader {
  readonly name: PlainText;
  /** `null`: nothing stands below his name. */
  readonly present: boolean | null;
}

/**
 * `| 王芳 | 李雷 | 记录人 |` above `| ✔ | ✔ | 王芳 |`: a roster that lies on its side, with a tick for each, or
 * none; a label may stand in front. `null`: it is no such table.
 */
export function namesInHeader({ header, rows: [row, another] }: Table): readonly InHeader[] | null {
  if (!row || another) return null;
  const [label] = header;
  const people = header.filter(
    (cell) => cell.value !== "" && conceptOf(cell.value) === null && !isLabel(cell, label),
  );
  const names = people.map(({ value }) => value);
  if (names.length < 2 || !(names.every(isFullName) || areHanNames(names))) return null;
  const said = people.map((name) => row.cells[header.indexOf(name)]?.value ?? "");
  const isTicked =
    said.some((cell) => cell !== "") && said.every((cell) => cell === "" || cameBy(cell) !== null);
  return isTicked ? people.map((name, at) => ({ name, present: cameBy(said[at] ?? "") })) : null;
}

/** `| 姓名 | 王芳 | … |` */
const isLabel = (cell: PlainText, first: PlainText | undefined): boolean =>
  cell === first && personColumnOf(cell.value)?.concept === "name";

/** In a box for each, x is a tick, and the sign of multiplication none. */
const cameBy = (mark: string): boolean | null =>
  /^x$/i.test(mark) ? true : mark === "×" ? false : yesOrNo(mark);
