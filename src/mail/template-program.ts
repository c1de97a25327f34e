import Handlebars from "handlebars";

/** A template's tree, in which every name must be known. Throws what Handlebars says of a broken one. */
export function programOf(text: string): hbs.AST.Program {
  if (text.length > LONGEST) throw new Error(`longer than ${LONGEST} characters`);
  if (isTooDeep(text)) throw new Error(`more than ${DEEPEST} blocks in each other`);
  const program = Handlebars.parse(text);
  new StrictParameters().accept(program);
  return program;
}

const LONGEST = 200_000;
const DEEPEST = 40;

/** Counted before it is parsed: what is nested without end takes the parser without end, too. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [, sign] of text.matchAll(/\{\{~?([#^/])/g)) {
    depth += sign === "/" ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Handlebars' strict mode lets an unknown name pass as the parameter of a block; this does not. */
class StrictParameters extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true });
  }
}
