import { dirname, extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Diagnostic } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Config, defaultConfig } from "../config/config.ts";
import { type Configs, foundConfigs, orItsProblem } from "../config/configs.ts";
import { ignorersOnTheWay, ignoring } from "../config/ignored.ts";
import { isInside } from "../host/inside.ts";
import type { Io } from "../host/io.ts";
import { calendarFor, type Finding, lintFile } from "../lint/run.ts";
import { decode, type Source } from "../markdown/source.ts";
import { readMeetings } from "../meeting/read.ts";
import { isMeeting } from "../meeting/record.ts";
import { type SeriesDates, seriesDates, withNextMeeting } from "../meeting/series.ts";
import type { Meeting } from "../meeting/types.ts";
import { type Messages, messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { oncePer } from "../text/once-per.ts";
import { diagnosticOf } from "./diagnostics.ts";

/** Which language is spoken: `chosen` with `--lang`, else the configuration's, else the `editor`'s, else the file's. */
export interface Speech {
  readonly chosen: Language | null;
  readonly editor: Language | null;
}

/** What reading needs of the world around it. */
export type ReadingIo = Pick<Io, "cwd" | "files" | "packageRoot">;

/** What holds for the files below a folder that is open. */
interface Run {
  readonly configs: Configs;
  readonly isIgnored: (path: string) => boolean;
}

/** Reads and checks what stands in an editor, saved or not. */
export class Reading {
  private readonly io: ReadingIo;
  private readonly speech: Speech;
  private readonly folders: readonly string[];
  private runIn: (folder: string) => Run;

  /** `folders`: what the editor has open. */
  constructor(io: ReadingIo, speech: Speech, folders: readonly string[] = []) {
    this.io = io;
    this.speech = speech;
    this.folders = folders;
    this.runIn = oncePer((folder) => this.run(folder));
  }

  findings(document: TextDocument): readonly Finding[] {
    const config = this.configOf(document);
    const meetings = this.meetingsOf(document);
    return meetings.length > 0 ? this.lint(meetings, config, false) : [];
  }

  /** A finding as the editor shows it. */
  diagnostic(document: TextDocument, finding: Finding): Diagnostic {
    return diagnosticOf(finding, this.languageOf(document), this.io.packageRoot);
  }

  /** The meetings of a document; none when it is something else, or ignored. */
  meetingsOf(document: TextDocument): readonly Meeting[] {
    if (this.isIgnored(document)) return [];
    const meetings = this.meetings(sourceOf(document), this.configOf(document));
    return meetings.some(isMeeting) ? meetings : [];
  }

  /** Those of the document and of the files beside it. */
  meetingsAround(document: TextDocument): readonly Meeting[] {
    const config = this.configOf(document);
    const { timezone, people } = config;
    const options = { timezone, people, calendar: calendarFor(config) };
    const source = sourceOf(document);
    const beside = this.besides(source);
    // What was never saved is not among them.
    const all = beside.includes(source) ? beside : [...beside, source];
    return all.flatMap((file) => readMeetings(file, options));
  }

  /** How `--fix` reads and checks a text of this document. */
  checker(document: TextDocument): {
    read: (source: Source) => readonly Meeting[];
    lint: (meetings: readonly Meeting[]) => readonly Finding[];
  } {
    const config = this.configOf(document);
    return {
      read: (source) => this.meetings(source, config),
      lint: (meetings) => this.lint(meetings, config, true),
    };
  }

  /** After a configuration file has changed. */
  forget(): void {
    this.runIn = oncePer((folder) => this.run(folder));
  }

  /** What a document is spoken about in. */
  languageOf(document: TextDocument): Language {
    const { chosen, editor } = this.speech;
    const spoken = chosen ?? this.configOf(document).lang ?? editor;
    return spoken ?? this.meetings(sourceOf(document), defaultConfig)[0]?.language ?? "en";
  }

  messagesFor(document: TextDocument): Messages {
    return messagesIn(this.languageOf(document));
  }

  configOf(document: TextDocument): Config {
    const path = this.pathOf(document);
    return this.runFor(path).configs.configOf(path);
  }

  private isIgnored(document: TextDocument): boolean {
    const path = this.pathOf(document);
    return document.uri.startsWith("file:") && this.runFor(path).isIgnored(path);
  }

  private pathOf({ uri }: TextDocument): string {
    return uri.startsWith("file:") ? fileURLToPath(uri) : join(this.io.cwd ?? sep, "-");
  }

  /** As on the command line in the innermost open folder a file lies in, else in its own. */
  private runFor(path: string): Run {
    const around = this.folders.filter((folder) => isInside(folder, path));
    const [innermost = dirname(path)] = around.sort((a, b) => b.length - a.length);
    return this.runIn(innermost);
  }

  /** A configuration that cannot be read is a problem like others: what stands in the editor is checked all the same. */
  private run(cwd: string): Run {
    const { chosen, editor } = this.speech;
    const messages = messagesIn(chosen ?? editor ?? "en");
    const setting = { cwd, files: this.io.files, messages, ownRules: null };
    const configs = foundConfigs([], setting, orItsProblem);
    return { configs, isIgnored: ignoring(ignorersOnTheWay(configs, cwd)) };
  }

  private lint(meetings: readonly Meeting[], config: Config, fixing: boolean): readonly Finding[] {
    const { chosen, editor } = this.speech;
    const language = chosen ?? config.lang ?? editor;
    return lintFile(meetings, config, { language, fixing });
  }

  private meetings(source: Source, config: Config): readonly Meeting[] {
    const calendar = calendarFor(config);
    const options = { timezone: config.timezone, calendar, people: config.people };
    let dates: SeriesDates | null = null;
    const datesOfSeries = (): SeriesDates => {
      dates ??= seriesDates(this.besides(source).flatMap((file) => readMeetings(file, options)));
      return dates;
    };
    return readMeetings(source, options).map((meeting) =>
      withNextMeeting(meeting, datesOfSeries, calendar(meeting.language)),
    );
  }

  /** The files next to one, itself as it stands in the editor: a series' next meeting is among them. */
  private besides(source: Source): readonly Source[] {
    const folder = dirname(source.file);
    if (this.io.files.kind(folder) !== "folder") return [source];
    const files = this.io.files.within(folder);
    const names = files
      .list(folder)
      .filter(({ name, kind }) => kind === "file" && extname(name) === ".md");
    return names.flatMap(({ name }) => {
      const path = join(folder, name);
      if (path === source.file) return [source];
      try {
        const read = decode(path, files.read(path));
        return typeof read === "string" ? [] : [read];
      } catch {
        // It has nothing to say of this file; asked about itself, it says why.
        return [];
      }
    });
  }
}

export function sourceOf(document: TextDocument): Source {
  const file = document.uri.startsWith("file:") ? fileURLToPath(document.uri) : document.uri;
  return { file, text: document.getText(), encoding: "utf-8" };
}
