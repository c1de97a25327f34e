import { send } from "./mail-send.ts";

/** What is said about a mailbox: `collab mail --draft` and `--save-sent`. */
export const imap = {
  onlyWith: "--imap goes with --draft or --save-sent — add one of them, or leave it out",
  onlyEml: "--draft puts mails into a mailbox — leave out --format and -o -",
  noServer:
    "no mailbox is named — use --imap, COLLAB_IMAP_URL or “mail.imap” in the configuration, e.g. imaps://ann@mail.example.com",
  noUser: "the address of the mailbox names no user — write it like imaps://ann@mail.example.com",
  badUrl: (source: string): string =>
    `${source} is not the address of a mailbox — write it like imaps://ann@mail.example.com or imap://ann@mail.example.com:143`,
  passwordOnLine:
    "a password on the command line can be seen by others on this machine — set COLLAB_IMAP_PASSWORD, or type it when asked",
  noPassword: (user: string): string => `no password for ${user} — set COLLAB_IMAP_PASSWORD`,
  askPassword: send.askPassword,
  foundServer: (server: string): string =>
    `${server} gets no password: this configuration was found and not named, so anybody may have written it — name the mailbox with --imap or COLLAB_IMAP_URL, or the configuration with --config`,
  confirmServer: (user: string, server: string, file: string): string =>
    `Log in at ${server} as ${user}, as ${file} says, with COLLAB_IMAP_PASSWORD?`,
  cancelled: "nothing saved",
  noFolder: {
    Drafts: (server: string): string =>
      `the mailbox at ${server} has no folder for drafts — make one in your mail program, named “Drafts”`,
    Sent: (server: string): string =>
      `the mailbox at ${server} has no folder for sent mails — make one in your mail program, named “Sent”`,
  },
  draft: (folder: string): string => `saved in ${folder}`,
  sent: (folder: string): string => `copy saved in ${folder}`,
  noDraft:
    "is in the mailbox and is no draft any more, so it was sent — write it as a revision with `revision: 1` in the front-matter",
  differs:
    "is a draft in the mailbox already and differs: the meeting has changed, or somebody edited it there — replace it with --force",
  quota: (server: string): string =>
    `the mailbox at ${server} is full — delete something there, then try again`,
  trouble: {
    ...send.trouble,
    refused: (server: string, text: string): string => `${server} does not take it (${text})`,
    protocol: (server: string, text: string): string =>
      `${server} does not speak IMAP as it should (${text}) — check the port`,
  },
};
