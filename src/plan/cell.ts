import { plainText } from "../rewrite/cell.ts";
import { readLine } from "./read-answers.ts";

/** Markdown that reads as the text in a table's cell, and in a heading or an item as well. */
export function cellText(text: string): string {
  const line = readLine(text) ?? "";
  if (plainText(line) === line) return line;
  return line.replace(/&/g, "&amp;").replace(/[\\`*_[\]<>!|~]/g, "\\$&");
}

export const tableRow = (cells: readonly string[]): string =>
  `|${cells.map((cell) => (cell === "" ? " " : ` ${cellText(cell)} `)).join("|")}|`;
