import { join, resolve } from "node:path";
import { Option } from "commander";
import { messagesIn } from "../messages/index.ts";
import type { Language } from "../messages/language.ts";
import { errorLine, reasonOf, UserError } from "../text/errors.ts";
import { visibleLine } from "../text/visible.ts";
import type { CommandModule, Invocation } from "./command.ts";
import { withExamples } from "./command-line.ts";
import { isDependency, putOwnCopy } from "./own-copy.ts";

const services = ["github", "gitlab", "gitee", "none"] as const;
type Service = (typeof services)[number];

interface Options {
  readonly ci?: Service;
  readonly hook?: boolean;
}

/** A file of the package's templates, and where it goes. */
interface Start {
  readonly template: string;
  readonly path: string;
}

export const command: CommandModule<Options> = {
  configure(line, messages) {
    const { init } = messages.cli;
    line
      .description(init.description)
      .addOption(new Option("--ci <service>", init.options.ci).choices(services))
      .option("--hook", init.options.hook);
    withExamples(line, init.examples, messages);
  },

  async run(_args, options, invocation) {
    const { io } = invocation;
    const language = invocation.language ?? "en";
    const words = messagesIn(language).cli.init;
    let failed = false;
    const written = new Set<string>();
    const isOwn = !isDependency(invocation);
    const starts = startsFor(options, language, isOwn ? "init" : "init/npm", invocation);
    const runsCollab = starts.some(({ template }) => template.startsWith("init/"));
    const writes = [
      ...starts.map((start) => [start.path, () => writeNew(start, invocation)] as const),
      ...(isOwn && runsCollab ? [[".collab", () => putOwnCopy(invocation)] as const] : []),
    ];
    for (const [path, write] of writes) {
      try {
        if (write()) {
          written.add(path);
          io.stdout.write(`${visibleLine(path)}\n`);
        } else io.stderr.write(`collab: ${words.alreadyThere(path)}\n`);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        io.stderr.write(errorLine(error));
        failed = true;
      }
    }
    if (failed) return 2;
    if (invocation.quiet) return 0;
    const part = starts.find(({ path }) => path === GITLAB_PART);
    if (part) io.stderr.write(`collab: ${words.include(part.path)}\n`);
    const isNamed = written.has(CONFIG) || invocation.config.meetings !== null;
    io.stderr.write(`collab: ${isNamed ? words.next : words.nextThere}\n`);
    return 0;
  },
};

const CONFIG = "collab.config.yaml";

/** Where a project has a pipeline of its own already, which has to take this one in. */
const GITLAB_PART = ".gitlab/meetings.yml";

function startsFor(
  { ci, hook }: Options,
  language: Language,
  folder: "init" | "init/npm",
  { io, cwd }: Invocation,
): readonly Start[] {
  const usesGitlab = io.files.kind(resolve(cwd, ".gitlab-ci.yml")) !== null;
  const isOfCollab = usesGitlab && isSame(`${folder}/gitlab.yml`, ".gitlab-ci.yml", { io, cwd });
  const usesGitee = io.files.kind(resolve(cwd, ".workflow")) === "folder";
  const service = ci ?? (usesGitlab ? "gitlab" : usesGitee ? "gitee" : "github");
  const workflows: Readonly<Record<Service, readonly Start[]>> = {
    github: [{ template: `${folder}/github.yml`, path: ".github/workflows/meetings.yml" }],
    gitlab: [
      {
        template: `${folder}/gitlab.yml`,
        path: usesGitlab && !isOfCollab ? GITLAB_PART : ".gitlab-ci.yml",
      },
    ],
    // Gitee has no jobs that run by night alone: a pipeline for each, and a schedule is set on its page.
    gitee: [
      { template: `${folder}/gitee.yml`, path: ".workflow/meetings.yml" },
      { template: `${folder}/gitee-status.yml`, path: ".workflow/meetings-status.yml" },
    ],
    none: [],
  };
  return [
    { template: `${language}/init/collab.config.yaml`, path: CONFIG },
    { template: `${language}/init/example.md`, path: "meetings/example.md" },
    ...workflows[service],
    ...(hook ? [{ template: `${folder}/pre-commit.yaml`, path: ".pre-commit-config.yaml" }] : []),
  ];
}

/** Whether a file of the project is still what collab has put there. */
function isSame(template: string, path: string, { io, cwd }: Pick<Invocation, "io" | "cwd">) {
  try {
    const now = Buffer.from(io.files.within(cwd).read(resolve(cwd, path)));
    return now.equals(Buffer.from(io.files.read(join(io.packageRoot, "templates", template))));
  } catch {
    // What cannot be read is the project's own.
    return false;
  }
}

/** False when there is such a file already; it is left as it is. */
function writeNew({ template, path }: Start, { io, cwd, messages }: Invocation): boolean {
  const source = join(io.packageRoot, "templates", template);
  let text: Uint8Array;
  try {
    text = io.files.read(source);
  } catch (error) {
    throw new UserError(messages.cli.unreadable(reasonOf(error)), { file: source });
  }
  try {
    // Which folders lie there already was not the user's choice.
    io.files.within(cwd).write(resolve(cwd, path), text, { overwrite: false });
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === "EEXIST") return false;
    throw new UserError(messages.cli.unwritable(reason), { file: path });
  }
}
