import { all, parsed } from "./xml.ts";

export interface Level {
  readonly start: number;
  readonly format: string;
  /** `%1、`; empty where nothing is shown. */
  readonly text: string;
  /** The paragraph style that stands for this level. */
  readonly style: string | null;
}

export type Levels = ReadonlyMap<number, Level>;

export interface List {
  /** What numbers go on through. */
  readonly group: string;
  readonly levels: Levels;
  /** Where a list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** The lists of `word/numbering.xml` by their number. Throws `Refused`. */
export function listsIn(xml: string): ReadonlyMap<string, List> {
  const document = parsed(xml);
  const abstracts = new Map(
    all(document, "abstractNum").map((each) => [attribute(each, "abstractNumId"), levelsIn(each)]),
  );
  return new Map(
    all(document, "num").map((each) => {
      const group = valueIn(each, "abstractNumId") ?? "";
      const overrides = all(each, "lvlOverride").map((one) => {
        const start = valueIn(one, "startOverride");
        return start === null ? [] : [[Number(attribute(one, "ilvl")), Number(start)] as const];
      });
      const levels = abstracts.get(group) ?? new Map<number, Level>();
      return [attribute(each, "numId"), { group, levels, restarts: new Map(overrides.flat()) }];
    }),
  );
}

function levelsIn(abstract: Element): Levels {
  return new Map(
    all(abstract, "lvl").map((each) => [
      Number(attribute(each, "ilvl") || "0"),
      {
        start: Number(valueIn(each, "start") ?? "1"),
        format: valueIn(each, "numFmt") ?? "decimal",
        text: valueIn(each, "lvlText") ?? "",
        style: valueIn(each, "pStyle"),
      },
    ]),
  );
}

const attribute = (node: Element, name: string): string => node.getAttribute(`w:${name}`) ?? "";

const valueIn = (node: Element, name: string): string | null => {
  const [found] = all(node, name);
  return found ? attribute(found, "val") : null;
};
