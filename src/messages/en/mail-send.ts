/** What `collab mail --send` says. */
export const send = {
  onlySend: (option: string): string => `${option} goes with --send — add --send, or leave it out`,
  notWithSend: (option: string): string => `--send and ${option} do not go together — choose one`,
  noServer:
    "no server to send through — use --smtp, COLLAB_SMTP_URL or “mail.smtp” in the configuration, e.g. smtp://ann@mail.example.com:587",
  badUrl: (source: string): string =>
    `${source} is not the address of a mail server — write it like smtp://ann@mail.example.com:587 or smtps://mail.example.com`,
  passwordOnLine:
    "a password on the command line can be seen by others on this machine — set COLLAB_SMTP_PASSWORD, or type it when asked",
  noPassword: (user: string): string => `no password for ${user} — set COLLAB_SMTP_PASSWORD`,
  askPassword: (user: string, server: string): string => `Password of ${user} at ${server}`,
  foundServer: (server: string): string =>
    `${server} gets no password: this configuration was found and not named, so anybody may have written it — name the server with --smtp or COLLAB_SMTP_URL, or the configuration with --config`,
  confirmServer: (user: string, server: string, file: string): string =>
    `Log in at ${server} as ${user}, as ${file} says, with COLLAB_SMTP_PASSWORD?`,
  foundSettings: (names: readonly string[]): string =>
    `this configuration was found and not named, and sets ${names.join(", ")}: see above who sends what to whom — name it with --config to vouch for it`,
  noFrom: "nobody is named as the sender — use --from, or “mail.from” in the configuration",
  nobody: "nobody has an address to send to — add e-mail addresses under `attendees`",
  needsYes: "without a terminal nobody can be asked — look with --dry-run, then add --yes",
  confirm: (mails: number): string =>
    mails === 1 ? "Send this mail to 1 person?" : `Send to ${mails} people?`,
  cancelled: "nothing sent",
  interrupted:
    "interrupted — what was sent is on record, and the same command sends only what is missing; a mail that was just being handed over may have gone out, and is asked about then",
  busy: (holder: string, file: string): string =>
    `another collab is sending from this outbox${holder === "" ? "" : ` (process ${holder.replace("@", " on ")})`} — wait for it; if it is long gone, delete ${file}`,
  damaged:
    "this line of the record of what was sent cannot be read — put it right; without it mails might go out twice",
  sentElsewhere: (key: string): string =>
    `\`${key}\` says that this mail has gone out, but this outbox knows nothing of it — to send it again as a revision, write \`revision: 1\` in the front-matter or use --force; else send from where it was sent`,
  otherContent: (revision: number): string =>
    `this mail went out before with other words, and the outbox no longer holds it — write “revision: ${revision}” in the front-matter to send it as a revision`,
  changed:
    "everybody has this mail, and the meeting has changed since — send the mail that says so with --force",
  edited:
    "is not what the meeting file gives: it was edited, or the meeting has changed since — run this at a terminal to send it as it stands there, or use --force to replace it",
  confirmEdited: (file: string): string =>
    `${file} is not what the meeting file gives: it was edited, or the meeting has changed since. Send it as it stands there?`,
  states: { due: "To send", sent: "Has it", uncertain: "May have it" },
  everybodyHasIt: "everybody has this mail already — --resend sends it again",
  sent: (person: string): string => `sent: ${person}`,
  onTrial: (person: string, server: string): string =>
    `sent on trial to ${person} through ${server}; nothing is recorded`,
  progress: (done: number, all: number, address: string): string =>
    `sending ${done}/${all}: ${address}`,
  failed: (person: string, reason: string): string => `not sent to ${person}: ${reason}`,
  uncertain: (person: string): string =>
    `${person} may have got it: the connection or collab ended before the server's answer — ask, and send again with --resend-uncertain if it did not arrive`,
  untried: (person: string): string => `not sent to ${person}: not tried any more`,
  incomplete: (sent: number, all: number): string =>
    `${sent} of ${all} people have this mail — the same command sends only what is missing`,
  trouble: {
    unreachable: (server: string, text: string): string =>
      `${server} cannot be reached (${text}) — check the address and the network`,
    timeout: (server: string): string =>
      `${server} does not answer — check the address and the port, or try later`,
    tls: (server: string, text: string): string =>
      `no encrypted connection to ${server} (${text}) — mail is never sent unencrypted over a network; check the port, try smtps://, or have NODE_EXTRA_CA_CERTS name your own authority`,
    auth: (server: string, text: string): string =>
      `${server} refuses the user name or password${text === "" ? "" : ` (${text})`} — check both; many providers want an app password`,
    refused: (server: string, text: string): string => `${server} refuses it (${text})`,
    lost: (server: string, text: string): string =>
      `the connection to ${server} was lost (${text}) — try again`,
    protocol: (server: string, text: string): string =>
      `${server} does not speak SMTP as it should (${text}) — check the port`,
  },
  notRecorded: (line: string): string =>
    `sent, but this file could not be changed to say so — add “${line}” to its front-matter by hand`,
};
