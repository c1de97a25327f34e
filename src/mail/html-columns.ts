import type { Element } from "hast";
import { displayWidth, wrap } from "../text/wrap.ts";
import { eachElement, isElement, textOf } from "./hast.ts";

/** Characters that a table has room for on a phone, and those that each cell's padding takes of them. */
const room = 42;
const padding = 2;

/**
 * How wide each column is, in percent of the table, that a phone's screen suffices: room for the
 * longest word first, and where that is too much, less for the longest words alone; what is left
 * goes to the columns with long cells. Where any word may break, a browser would give columns what
 * their longest cells ask for, and break the short words of short columns.
 */
export function columnShares(table: Element): readonly number[] {
  const words: number[] = [];
  const whole: number[] = [];
  eachElement(table, (row) => {
    if (row.tagName !== "tr") return;
    row.children.filter(isElement).forEach((cell, index) => {
      // What is longer than all the room has no say in how it is shared.
      const text = textOf(cell).slice(0, 2 * room);
      for (const piece of wrap(text.replace(/[-–—/]/g, "$& "), 1))
        words[index] = Math.max(words[index] ?? 0, padding + displayWidth(piece));
      whole[index] = Math.max(whole[index] ?? 0, padding + Math.min(room, displayWidth(text)));
    });
  });
  let most = room;
  while (most > 1 && sum(words.map((width) => Math.min(width, most))) > room) most--;
  const least = words.map((width) => Math.min(width, most));
  const wishes = whole.map((width, index) => Math.max(0, width - (words[index] ?? 0)));
  const spare = Math.max(0, room - sum(least)) / Math.max(1, sum(wishes));
  const widths = least.map((width, index) => width + Math.min(1, spare) * (wishes[index] ?? 0));
  return widths.map((width) => Math.round((100 * width) / sum(widths)));
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
