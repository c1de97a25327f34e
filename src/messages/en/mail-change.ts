/** What is not so any more of what a notice said. */
export const change = {
  kind: {
    moved: "Meeting moved",
    changed: "Meeting changed",
    reinstated: "Meeting back on",
  },
  moved: (was: string, now: string): string => `Now ${now}, was ${was}.`,
  reinstated: (now: string): string => `The meeting takes place after all, on ${now}.`,
  place: (was: string, now: string): string =>
    `${now === "" ? "The place is still to be announced" : `The place is now ${now}`}${was === "" ? "." : `, was ${was}.`}`,
  link: "The link for joining online has changed.",
  title: (was: string): string => `It was called “${was}”.`,
  agenda: "The agenda has changed.",
  all: (sentences: readonly string[], replaced: string): string =>
    [
      ...sentences,
      replaced === ""
        ? "This replaces what was said before."
        : `This replaces the notice of ${replaced}.`,
    ].join(" "),
};

/** What minutes say that replace others. */
export const correction = {
  kind: "Corrected minutes",
  replaces: (day: string): string =>
    day === ""
      ? "These minutes replace those sent before."
      : `These minutes replace those of ${day}.`,
  conclusion: (topic: string, was: string, now: string): string => {
    const of = topic === "" ? "Conclusion" : `Conclusion on “${topic}”`;
    if (now === "") return `${of} taken out: “${was}”`;
    return was === "" ? `${of} added: “${now}”` : `${of}: now “${now}”, was “${was}”`;
  },
  action: (owner: string, task: string): string => (owner === "" ? task : `${owner}: ${task}`),
  added: (action: string, due: string): string =>
    `Action added: ${action}${due === "" ? "" : `, due ${due}`}`,
  removed: (action: string, due: string): string =>
    `Action taken out: ${action}${due === "" ? "" : `, due ${due}`}`,
  field: {
    owner: (action: string, was: string, now: string): string =>
      `${action} – owner now ${now || "nobody"}, was ${was || "nobody"}`,
    task: (owner: string, was: string, now: string): string =>
      `Task${owner === "" ? "" : ` of ${owner}`} now “${now}”, was “${was}”`,
    deliverable: (action: string, was: string, now: string): string =>
      `${action} – deliverable now “${now || "–"}”, was “${was || "–"}”`,
    due: (action: string, was: string, now: string): string =>
      `${action} – due ${now || "on no day yet"}, was ${was || "without a day"}`,
    status: (action: string, was: string, now: string): string => `${action} – ${now}, was ${was}`,
  },
  rest: "Other parts of the minutes, see below",
};
