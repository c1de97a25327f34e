import { isAbsolute, relative, resolve, sep } from "node:path";
import { errorLine, reasonOf, UserError } from "../errors.ts";
import { type Finding, lintMeeting } from "../lint/run.ts";
import type { Mailbox } from "../mail/address.ts";
import type { MailFormat, MailKind } from "../mail/kind.ts";
import type { Mail } from "../mail/mail.ts";
import { fileName, sameContent } from "../mail/outbox.ts";
import { obstacleTo, prerequisites, stageOf } from "../mail/prerequisites.ts";
import { loadTemplates, type Templates } from "../mail/templates.ts";
import { positionAt } from "../meeting/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { visibleLine } from "../terminal.ts";
import type { Invocation } from "./command.ts";
import { dateOf, mailBytes } from "./mail-bytes.ts";

/** What the command line of `collab mail` says. */
export interface Options {
  readonly format: MailFormat;
  readonly out?: string;
  readonly output?: string;
  readonly template?: string;
  readonly from?: string;
  readonly date?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  /** The global `--lang`, which alone overrules the meeting's own language. */
  readonly lang?: Language;
}

/** `refused`: the meeting lacks what the mail needs. `failed`: something could not be read or written. */
export type Outcome = "written" | "refused" | "failed";

interface Setting {
  readonly invocation: Invocation;
  readonly from: Mailbox | null;
  readonly bcc: readonly Mailbox[];
  /** The user's own templates. */
  readonly templates: string | null;
  /** The folder that holds the earlier mails. */
  readonly outbox: string;
  /** Where a meeting's mail goes; `null` stands for standard output. */
  readonly place: (meeting: Meeting) => string | null;
}

/** One run of `collab mail`: checks a meeting, renders its mail and puts it where it belongs. */
export class Delivery {
  private readonly kind: MailKind;
  private readonly options: Options;
  private readonly setting: Setting;
  /** Files of this run, by path as case-blind file systems see it, with the meeting they come from. */
  private readonly taken = new Map<string, string>();

  private readonly loaded = new Map<Language, Templates>();

  constructor(kind: MailKind, options: Options, setting: Setting) {
    this.kind = kind;
    this.options = options;
    this.setting = setting;
  }

  async deliver(meeting: Meeting): Promise<Outcome> {
    const said = messagesIn(this.setting.invocation.language ?? meeting.language);
    if (!this.mayBeWritten(meeting, said)) return "refused";
    const { renderMail } = await import("../mail/mail.ts");
    const { invocation, from, bcc } = this.setting;
    const language = this.options.lang ?? meeting.language;
    const templates = this.templatesIn(language);
    const mail = renderMail(meeting, this.kind, {
      language,
      from,
      bcc,
      reply: invocation.config.mail.reply,
      signature: invocation.config.mail.signature,
      template: templates.markdown,
    });
    if (!this.reachesEverybody(meeting, mail, said)) return "refused";
    const path = this.setting.place(meeting);
    if (path !== null) this.claim(path, meeting, said);
    if (this.options.dryRun) this.show(mail, path, said);
    else this.write(path, await this.bytesOf(meeting, mail, templates, said), meeting, said);
    return "written";
  }

  /** Read once a run, not once a meeting. */
  private templatesIn(language: Language): Templates {
    let templates = this.loaded.get(language);
    if (!templates) {
      const { invocation, templates: own } = this.setting;
      const { files, packageRoot } = invocation.io;
      templates = loadTemplates(files, packageRoot, own, { kind: this.kind, language });
      this.loaded.set(language, templates);
    }
    return templates;
  }

  /** Names what the mail cannot do without; `--force` turns that into a remark. */
  private mayBeWritten(meeting: Meeting, said: Messages): boolean {
    const words = said.mail.command;
    const { config, language } = this.setting.invocation;
    const obstacle = obstacleTo(meeting, this.kind);
    if (obstacle && !this.options.force) {
      this.complain(words.obstacle[obstacle], { file: meeting.source.file });
      return false;
    }
    const needed: readonly string[] = prerequisites[this.kind];
    const findings = lintMeeting(meeting, config, { language, stage: stageOf[this.kind] }).filter(
      ({ rule, severity }) => severity === "error" && needed.includes(rule),
    );
    if (findings.length === 0) return true;
    for (const finding of findings) this.complain(`${finding.message} [${finding.rule}]`, finding);
    const say = this.options.force ? words.forced : words.missing;
    this.complain(say(this.kind, findings.length), { file: meeting.source.file });
    return this.options.force === true;
  }

  private reachesEverybody(meeting: Meeting, mail: Mail, said: Messages): boolean {
    const words = said.mail.command;
    const { unusable, withoutAddress, to } = mail.recipients;
    if (this.options.format !== "eml" && !this.options.dryRun) return true;
    for (const { text, span } of unusable) {
      const place = { file: meeting.source.file, ...positionAt(meeting.source, span.from) };
      this.complain(words.unusable(text), place);
    }
    const place = { file: meeting.source.file };
    if (unusable.length > 0) this.complain(words.notWritten(this.kind), place);
    else if (withoutAddress.length > 0) this.remark(words.withoutAddress(withoutAddress), place);
    if (unusable.length === 0 && to.length === 0) this.remark(words.nobody, place);
    return unusable.length === 0;
  }

  private claim(path: string, meeting: Meeting, said: Messages): void {
    const key = path.toLowerCase();
    const other = this.taken.get(key);
    if (other !== undefined)
      throw new UserError(said.mail.command.sameOutput(other), { file: meeting.source.file });
    this.taken.set(key, meeting.source.file);
  }

  private async bytesOf(
    meeting: Meeting,
    mail: Mail,
    templates: Templates,
    said: Messages,
  ): Promise<Uint8Array> {
    const { date, format } = this.options;
    return mailBytes(mail, format, {
      meeting,
      layout: templates.layout,
      date: dateOf(date, meeting, this.setting.invocation.io.now()),
      earlier: (name) => this.earlier(meeting, name, said),
      words: said.mail.command,
      remark: (message) => this.remark(message, { file: meeting.source.file }),
    });
  }

  private earlier(meeting: Meeting, name: string, said: Messages): Uint8Array | null {
    const { invocation, outbox, place } = this.setting;
    const inOutbox = resolve(outbox, fileName(meeting.id, name, "eml"));
    const path = (name === this.kind ? place(meeting) : null) ?? inOutbox;
    const { files } = invocation.io;
    if (files.kind(path) !== "file") return null;
    try {
      return files.read(path);
    } catch (error) {
      throw new UserError(said.cli.unreadable(reasonOf(error)), { file: this.shown(path) });
    }
  }

  private write(path: string | null, data: Uint8Array, meeting: Meeting, said: Messages): void {
    const { io } = this.setting.invocation;
    if (path === null) {
      io.stdout.write(data);
      return;
    }
    const shown = this.shown(path);
    const place = { file: shown };
    if (path === resolve(this.setting.invocation.cwd, meeting.source.file))
      throw new UserError(said.cli.outputExists, place);
    try {
      const exists = io.files.kind(path) !== null;
      if (exists && !this.options.force) {
        if (!sameContent(io.files.read(path), data, this.options.format))
          throw new UserError(said.mail.command.differs, place);
        this.remark(said.mail.command.unchanged, place);
      } else io.files.write(path, data, { overwrite: this.options.force === true });
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new UserError(said.cli.unwritable(reasonOf(error)), place);
    }
    io.stdout.write(`${visibleLine(shown)}\n`);
  }

  private show({ subject, recipients }: Mail, path: string | null, said: Messages): void {
    const words = said.mail.command.dryRun;
    const people = (boxes: readonly Mailbox[]): string =>
      boxes.length === 0 ? words.nobody : said.terms.list(boxes.map(mailboxText));
    const lines = [
      path === null ? "-" : this.shown(path),
      `  ${words.subject}${words.colon}${subject}`,
      `  ${words.from}${words.colon}${people(recipients.from ? [recipients.from] : [])}`,
      `  ${words.to}${words.colon}${people(recipients.to)}`,
      `  ${words.cc}${words.colon}${people(recipients.cc)}`,
      ...(recipients.bcc.length === 0
        ? []
        : [`  ${words.bcc}${words.colon}${people(recipients.bcc)}`]),
    ];
    this.setting.invocation.io.stdout.write(`${lines.map(visibleLine).join("\n")}\n`);
  }

  private shown(path: string): string {
    const inside = relative(this.setting.invocation.cwd, path);
    return inside.startsWith("..") || isAbsolute(inside) ? path : inside.split(sep).join("/");
  }

  private complain(message: string, place: Pick<Finding, "file"> & Partial<Finding>): void {
    const { file, line, column } = place;
    const where = line === undefined || column === undefined ? { file } : { file, line, column };
    this.setting.invocation.io.stderr.write(errorLine(new UserError(message, where)));
  }

  private remark(message: string, place: { readonly file: string }): void {
    if (!this.setting.invocation.quiet) this.complain(message, place);
  }
}

function mailboxText({ name, address }: Mailbox): string {
  return name === "" ? address : `${name} <${address}>`;
}
