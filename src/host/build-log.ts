import { BuildLog } from "../text/build-log.ts";
import type { Io, Output } from "./io.ts";

/** Variables by which services say that they run this and keep its output as their log. */
const services = ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TEAMCITY_VERSION", "TF_BUILD"] as const;

/**
 * The same with nothing a log obeys in either output, where a build service keeps them as its log. A file
 * or a terminal is none. Data that would have to change is refused as `refusal` says.
 */
export function intoBuildLog(io: Io, refusal: () => Error): Io {
  const isLog = services.some((name) => !/^(?:|0|false)$/i.test(io.env[name] ?? ""));
  if (!isLog) return io;
  return { ...io, stdout: guarded(io.stdout, refusal), stderr: guarded(io.stderr, refusal) };
}

function guarded(output: Output, refusal: () => Error): Output {
  const log = new BuildLog();
  return {
    write: (text, as = "text") => {
      if (output.isFile || output.isTerminal) output.write(text);
      else if (typeof text !== "string" || as === "data") {
        const data = typeof text === "string" ? text : new TextDecoder().decode(text);
        if (log.wouldObey(data)) throw refusal();
        output.write(text);
      } else output.write(as === "annotations" ? log.annotations(text) : log.harmless(text));
    },
    get isTerminal() {
      return output.isTerminal;
    },
    get isFile() {
      return output.isFile;
    },
    get columns() {
      return output.columns;
    },
  };
}
