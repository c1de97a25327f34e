/**
 * The keys under which a reading says where something stands and how it is written there. Two readings
 * that differ in nothing else mean the same. `statusText` may be a check box; a topic's `body` is the
 * places of its text.
 */
export const places: readonly string[] = [
  ...["span", "pieces", "bold", "struck", "former", "picture", "body"],
  ...["form", "places", "statusText", "isStatusUnderstood"],
];
