declare module "collab:rule-pages" {
  /** The texts of the rules' pages, by their name in docs/rules. */
  export const pages: Readonly<Record<string, string>>;
}
