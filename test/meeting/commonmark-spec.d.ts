declare module "commonmark-spec" {
  /** The examples of the CommonMark specification; tabs are written as arrows. */
  const spec: {
    readonly tests: ReadonlyArray<{
      readonly number: number;
      readonly section: string;
      readonly markdown: string;
      readonly html: string;
    }>;
  };
  export default spec;
}
