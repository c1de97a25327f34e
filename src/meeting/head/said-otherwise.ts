import { fold, isNothing } from "../../vocabulary/index.ts";
import type { LeftOver } from "../claims.ts";
import { nameKey } from "../people/person.ts";
import type { Attendee, Located, Meeting } from "../types.ts";
import type { HeadLine } from "./label.ts";
import type { Head } from "./types.ts";

/** What a meeting has one of: of several lines that say it the first counts. */
const ONE_OF_A_KIND = ["location", "host", "recorder", "objective"] as const;

/** The lines of a head that say otherwise than the one which counts; `times`: those that say when. */
export function saidOtherwise(
  lines: readonly HeadLine[],
  times: readonly HeadLine[],
): readonly LeftOver[] {
  const others = ONE_OF_A_KIND.flatMap((kind) =>
    notAsFirst(lines.filter(({ concept }) => concept === kind)),
  );
  return [...others, ...times].map(({ line }) => ({ text: line, why: "said-before" }));
}

/** Who is listed among those who came and among those who did not: the former counts. */
export function thereAndAway(
  attendees: readonly Attendee[],
  absentees: readonly Attendee[],
): readonly LeftOver[] {
  const there = new Set(
    attendees.flatMap(({ name, present }) => (present === false ? [] : [name])),
  );
  return absentees
    .filter(({ name }) => there.has(name))
    .map(({ name, span }) => ({ text: { value: name, span }, why: "said-before" }));
}

/** What the text says of whom, where and what for, and front-matter, whose word counts, says otherwise. */
export function otherwiseInBody(
  stated: Pick<Meeting, (typeof ONE_OF_A_KIND)[number] | "link">,
  { where, ...said }: Head,
): readonly LeftOver[] {
  const pairs: readonly (readonly [counts: string | undefined, other: Located<string> | null])[] = [
    [stated.host?.value, said.host],
    [stated.recorder?.value, said.recorder],
    [stated.objective?.value, said.objective],
    [stated.location ?? undefined, where.location],
    // A link may be called anything: what it leads to is compared.
    [stated.link ?? undefined, stated.link === said.link ? null : where.link],
  ];
  return pairs.flatMap(([one, other]): readonly LeftOver[] => {
    const isOther = one !== undefined && other !== null && !mayBeOne(one, other.value);
    return isOther ? [{ text: other, why: "said-before" }] : [];
  });
}

/** Ann is Ann Lee, and Room 3 is Room 3, second floor, as far as anybody can tell. */
function mayBeOne(one: string, other: string): boolean {
  const [first, second] = [nameKey(one), nameKey(other)];
  return first.includes(second) || second.includes(first);
}

function notAsFirst(lines: readonly HeadLine[]): readonly HeadLine[] {
  const said = lines.filter(({ value }) => value.value !== "" && !isNothing(value.value));
  const first = fold(said[0]?.value.value ?? "");
  return said.filter(({ value }) => fold(value.value) !== first);
}
