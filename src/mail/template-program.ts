import Handlebars from "handlebars";

/** A template's tree, in which every name must be known. Throws what Handlebars says of a broken one. */
export function programOf(text: string): hbs.AST.Program {
  const program = Handlebars.parse(text);
  new StrictParameters().accept(program);
  return program;
}

/** Handlebars' strict mode lets an unknown name pass as the parameter of a block; this does not. */
class StrictParameters extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    Object.assign(path, { strict: true });
  }
}
