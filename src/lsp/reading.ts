import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Io } from "../io.ts";
import type { Config } from "../lint/config.ts";
import { findConfig } from "../lint/load-config.ts";
import { calendarFor, type Finding, lintFile } from "../lint/run.ts";
import { isMeeting, readMeetings } from "../meeting/read.ts";
import type { Source } from "../meeting/source.ts";
import type { Meeting } from "../meeting/types.ts";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";

/** Reads and checks what stands in an editor, saved or not. */
export class Reading {
  private readonly configs = new Map<string, Config>();

  private readonly io: Io;
  private readonly language: Language | null;

  /** Without a language the configuration's is spoken, else the file's. */
  constructor(io: Io, language: Language | null) {
    this.io = io;
    this.language = language;
  }

  /** Throws a `UserError` for a configuration that cannot be used. */
  findings(document: TextDocument): readonly Finding[] {
    const config = this.configOf(document);
    const meetings = this.meetings(sourceOf(document), config);
    return meetings.some(isMeeting) ? this.lint(meetings, config, false) : [];
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
    this.configs.clear();
  }

  private lint(meetings: readonly Meeting[], config: Config, fixing: boolean): readonly Finding[] {
    return lintFile(meetings, config, { language: config.lang ?? this.language, fixing });
  }

  private meetings(source: Source, config: Config): readonly Meeting[] {
    return readMeetings(source, {
      timezone: config.timezone,
      calendar: calendarFor(config),
      people: config.people,
    });
  }

  private configOf({ uri }: TextDocument): Config {
    const folder = uri.startsWith("file:") ? dirname(fileURLToPath(uri)) : this.io.cwd;
    let config = this.configs.get(folder);
    if (!config) {
      config = findConfig(folder, this.io.files, messagesIn(this.language ?? "en"));
      this.configs.set(folder, config);
    }
    return config;
  }
}

export function sourceOf(document: TextDocument): Source {
  const file = document.uri.startsWith("file:") ? fileURLToPath(document.uri) : document.uri;
  return { file, text: document.getText(), encoding: "utf-8" };
}
