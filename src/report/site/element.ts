import type { Element, ElementContent, Properties } from "hast";
import { cleaned } from "../../text/csv.ts";

export type Child = ElementContent | string | null | readonly Child[];

/** By the names that hast gives them; `null`: without it. */
export type Attributes = Readonly<
  Record<string, string | number | boolean | readonly string[] | null | undefined>
>;

/** An element; whatever text a file holds stays text, without control characters. */
export function h(tagName: string, attributes: Attributes | null, ...children: Child[]): Element {
  const properties: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(attributes ?? {}))
    properties[name] = typeof value === "string" ? cleaned(value) : value;
  return {
    ...{ type: "element", tagName, children: contentOf(children) },
    properties: properties as Properties,
  };
}

function contentOf(children: readonly Child[]): ElementContent[] {
  return children.flatMap((child): ElementContent | ElementContent[] => {
    if (child === null || child === "") return [];
    if (typeof child === "string") return { type: "text", value: cleaned(child) };
    return "type" in child ? child : contentOf(child);
  });
}

export interface Cell {
  readonly text: Child;
  /** A number stands at the right. */
  readonly isNumber?: boolean;
  readonly className?: string;
}

/** `isStacked`: on a narrow screen its cells stand below each other, each with its column's name. */
export function tableOf(
  head: readonly string[],
  rows: readonly (readonly (Child | Cell)[])[],
  caption: string,
  isStacked = false,
): Element {
  const isCell = (cell: Child | Cell): cell is Cell =>
    cell !== null && typeof cell === "object" && "text" in cell;
  const numbers = (rows[0] ?? []).map((cell) => isCell(cell) && cell.isNumber === true);
  return h(
    "div",
    { className: ["wide"], tabIndex: 0, role: "group", ariaLabel: caption },
    h(
      "table",
      isStacked ? { className: ["stacked"] } : null,
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          head.map((name, at) =>
            h("th", { scope: "col", className: numbers[at] ? ["number"] : null }, name),
          ),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map((row) =>
          h(
            "tr",
            null,
            row.map((cell, at) => {
              const { text, className, isNumber }: Cell = isCell(cell) ? cell : { text: cell };
              const names = [...(isNumber ? ["number"] : []), ...(className ? [className] : [])];
              const properties = {
                className: names.length > 0 ? names : null,
                dataName: isStacked ? (head[at] ?? "") : null,
              };
              return at === 0
                ? h("th", { scope: "row", ...properties }, text)
                : h("td", properties, text);
            }),
          ),
        ),
      ),
    ),
  );
}

export const number = (value: number): Cell => ({ text: String(value), isNumber: true });

export const section = (id: string, heading: string, ...children: Child[]): Element =>
  h("section", { id }, h("h2", null, heading), children);
