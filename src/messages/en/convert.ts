const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

const KINDS = "collab reads Markdown, Word (.docx), HTML and mails (.eml)";

/** Documents that `collab adopt` turns into Markdown, and why some are not. */
export const convert = {
  refused: {
    archive: `is an archive — unpack it first; ${KINDS}`,
    "broken-mail": "is no mail that could be read — save it once more as .eml",
    "broken-word": "is no Word document that could be read — open it in Word and save it once more",
    "broken-zip": "is damaged, or no Word document — open it in Word and save it once more",
    definitions:
      "defines entities, which no document of Word does; it is not read — ask whoever sent it",
    empty: "holds no text — pictures of text cannot be read",
    encrypted: "is encrypted — open it, save it without a password, and run this again",
    escapes: "has parts that lead out of its folder, which no document has; it is not read",
    excel: `is an Excel file — ${KINDS}`,
    image: `is a picture — ${KINDS}`,
    "old-word": "is a Word document of before 2007 (.doc) — open it and save it as .docx",
    "open-document": "is an OpenDocument file — open it and save it as .docx",
    outlook: "is a mail as Outlook keeps it (.msg) — save it as .eml",
    pdf: `is a PDF, which has no text that could be read reliably — ${KINDS}`,
    powerpoint: `is a PowerPoint file — ${KINDS}`,
    "rich-text": "is Rich Text (.rtf) — open it and save it as .docx",
    "too-deep": "has more levels inside each other than anybody writes; it is not read",
    "too-large":
      "holds more than any meeting does (24 MB of text, or 10,000 parts); it is not read",
    unknown: `is of an unknown kind — ${KINDS}`,
    "unknown-encoding": "is in an encoding that it does not name — save it as UTF-8",
  },
  exists: (file: string) =>
    `${file} is there already and stays as it is — move it away, or adopt that file`,
  noMeeting:
    "holds nothing that collab reads as a meeting; it becomes Markdown without front-matter",
  several: (number: number) =>
    `holds ${number} meetings; it becomes Markdown without front-matter — --split makes a file of each`,
  ownText: "the text of the mail itself",
  without: "becomes Markdown without front-matter",
  pictures: (number: number) => count(number, "picture"),
  comments: (number: number) => count(number, "comment"),
  leftOut: (what: readonly string[]) => `left out: ${what.join(", ")}`,
};
