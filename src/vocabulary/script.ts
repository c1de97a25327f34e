export type ScriptWord = "start" | "next" | "end" | "defer" | "noAction";

/** How a script of a session says what is no label of the minutes, folded; of two that fit the longer first. */
export type ScriptWords = Readonly<Record<ScriptWord, readonly string[]>>;
