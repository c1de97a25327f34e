/**
 * collab's own templates as Handlebars compiles them, by their text. Run from source there are none;
 * the build puts them here (rolldown.config.ts), because compiling takes as long as Node's own start.
 */
export const precompiled: ReadonlyMap<string, TemplateSpecification> = new Map();
