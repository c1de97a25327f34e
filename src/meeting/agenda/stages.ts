import { type PlainText, part } from "../../markdown/plain-text.ts";
import { simplified } from "../../text/simplified.ts";
import { leadingClockRange } from "../../time/clock.ts";
import { saidIn } from "../../vocabulary/phrases.ts";

// Lines of an agenda that begin with what part of it they are, or with when that is.

const stageOf = ({ value }: PlainText): string =>
  saidIn("agendaStage", simplified(value.slice(0, LONGEST)))?.[0] ?? "";

const LONGEST = 40;

/** `阶段一：王芳讲解方案` without its first words. */
export const withoutStage = (title: PlainText): PlainText => part(title, stageOf(title).length);

/** `阶段一：…`, `Part 2: …`, `14:00-14:10 …`: with another such line it is an item, where nothing counts them. */
export const opensPart = (line: PlainText): boolean =>
  stageOf(line) !== "" || leadingClockRange(line.value) !== null;
