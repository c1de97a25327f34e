import { dirname, resolve } from "node:path";
import type { Checkup } from "../lint/checkup.ts";
import { Loop, type LoopOfRun, loopShareOf } from "../lint/loop.ts";
import type { Invocation } from "./command.ts";
import { byFile, meetingsFrom } from "./meetings.ts";
import type { FileMeetings } from "./reader.ts";
import type { Select } from "./select.ts";

type LoopOf = LoopOfRun["of"];

interface Chosen {
  readonly since?: string;
  readonly shard?: string;
}

/** The meetings of a run that belong to series: what is said of one may follow from another. */
export class SeriesOfRun {
  /** Files with such a meeting. */
  readonly files = new Set<string>();
  private readonly loop = new Loop();
  /** Files with a comment that may silence what will be said. */
  private readonly silenced = new Set<string>();
  private readonly paths: readonly string[];
  private readonly chosen: Chosen;
  private readonly invocation: Invocation;

  constructor(paths: readonly string[], chosen: Chosen, invocation: Invocation) {
    this.paths = paths;
    this.chosen = chosen;
    this.invocation = invocation;
  }

  add({ file, loop }: Pick<Checkup, "file" | "loop">): void {
    if (!loop) return;
    this.files.add(file);
    // What is missing in a part may stand in another one.
    if (this.chosen.shard !== undefined) return;
    this.loop.add(loop);
    if (loop.isSilenced) this.silenced.add(file);
  }

  /** The files of which the others say something, read once more: nobody could hold them all. */
  async *again(): AsyncGenerator<{ readonly file: FileMeetings; readonly loopOf: LoopOf }> {
    if (this.loop.size < 2) return;
    let facts = this.loop.facts();
    if (this.mayLack(facts)) {
      await this.addNeighbours(facts);
      facts = this.loop.facts();
    }
    const wanted = new Set([...facts.files(), ...this.silenced]);
    if (wanted.size === 0) return;
    const chosen: Select = (files) =>
      files.filter(({ name }) => wanted.has(name) && this.files.has(name) && name !== "-");
    const options = { select: [chosen] };
    const { meetings } = await meetingsFrom(this.paths, this.invocation, options);
    for (const file of byFile(meetings)) yield { file, loopOf: facts.of };
  }

  /** Where files were named or chosen, a meeting between two of them may not be among them. */
  private mayLack(facts: LoopOfRun): boolean {
    const { io, cwd } = this.invocation;
    if (facts.forgetful().size === 0) return false;
    return (
      this.chosen.since !== undefined ||
      this.paths.some((path) => io.files.kind(resolve(cwd, path)) !== "folder")
    );
  }

  private async addNeighbours(facts: LoopOfRun): Promise<void> {
    const { cwd } = this.invocation;
    const folders = new Set([...facts.forgetful()].map((file) => dirname(resolve(cwd, file))));
    const { meetings } = await meetingsFrom([...folders], this.invocation);
    for (const file of byFile(meetings))
      if (!this.files.has(file[0].source.file)) this.loop.add(loopShareOf(file) ?? NOTHING);
  }
}

const NOTHING = { marks: [], mentions: [] };
