import type { Messages } from "../messages/index.ts";
import { greatest } from "../text/many.ts";
import { displayWidth, pad, wrap } from "../text/wrap.ts";

const WIDTH = 80;

/** Where collab is documented, and where problems are told; `null`: this copy does not say. */
interface Addresses {
  readonly docs: string | null;
  readonly issues: string | null;
}

/** The addresses in a package.json, those of the web alone. */
export function addressesIn(manifest: string): Addresses {
  const { homepage, bugs } = JSON.parse(manifest) as Record<string, unknown>;
  const issues = typeof bugs === "object" && bugs !== null && "url" in bugs ? bugs.url : bugs;
  const web = (value: unknown): string | null =>
    typeof value === "string" && /^https?:\/\/\S+$/.test(value) ? value : null;
  return { docs: web(homepage), issues: web(issues) };
}

/** `collab --help`: the commands, a line each; laid out as the parser lays out theirs, but without loading it. */
export function listing({ cli }: Messages, { docs, issues }: Addresses): string {
  const { titles, options } = cli;
  const flags = [
    ["-V, --version", options.version],
    ["-h, --help", options.help],
  ] as const;
  const commands = Object.entries(cli.commands);
  const column = greatest([...flags, ...commands].map(([term]) => displayWidth(term))) + 4;
  const list = (entries: readonly (readonly [term: string, text: string])[]): string[] =>
    entries.map(([term, text]) => {
      const [first = "", ...more] = wrap(text, WIDTH - column);
      return [
        pad(`  ${term}`, column) + first,
        ...more.map((line) => " ".repeat(column) + line),
      ].join("\n");
    });
  return [
    `${titles["Usage:"]} collab ${cli.usageCommand} ${cli.usageOptions}`,
    "",
    ...wrap(cli.summary, WIDTH),
    "",
    titles["Options:"],
    ...list(flags),
    "",
    titles["Commands:"],
    ...list(commands),
    "",
    cli.moreHelp,
    ...(docs === null ? [] : [cli.docsAt(docs)]),
    ...(issues === null ? [] : [cli.issuesAt(issues)]),
    "",
  ].join("\n");
}
