declare module "commonmark-spec" {
  /** The examples of the CommonMark specification; tabs are written as arrows. */
  const spec: {
    /** The specification itself, as Markdown. */
    readonly text: string;
    readonly tests: ReadonlyArray<{
      readonly number: number;
      readonly section: string;
      readonly markdown: string;
      readonly html: string;
    }>;
  };
  export default spec;
}
