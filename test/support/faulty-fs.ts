import type * as NodeFs from "node:fs";

type Fs = typeof NodeFs;

/** What the nth call of the file system does instead of its work. */
export interface Fault {
  /** 1-based. */
  readonly at: number;
  /** The system's error, or the end of the process: nothing after it has any effect. */
  readonly kind: FaultCode | "death";
}

const faultCodes = ["ENOSPC", "EACCES", "EROFS", "EIO", "ENOENT", "EMFILE"] as const;
type FaultCode = (typeof faultCodes)[number];

/** Every error meets every kind of call, without every run having to meet every error. */
const codeAt = (at: number): FaultCode => faultCodes[at % faultCodes.length] ?? "EIO";

const CHANGES = /^(?:open|write|close|fsync|fchmod|rename|link|rm|mkdir)/;
const TO_READ = " to read";

/** Whether a call changes something: between two of them it does not matter where a process dies. */
export const changes = (call: string): boolean => CHANGES.test(call) && !call.endsWith(TO_READ);

/** Of calls that only look one in so many: one that fails is much like the next. */
const LOOKED_AT = 6;

/** The faults that a run which makes these calls is to meet. */
export function faultsFor(calls: readonly string[]): readonly Fault[] {
  let looks = 0;
  return calls.flatMap((call, index): readonly Fault[] => {
    const at = index + 1;
    const failing: Fault = { at, kind: codeAt(at) };
    if (changes(call)) return [failing, { at, kind: "death" }];
    return looks++ % LOOKED_AT === 0 ? [failing] : [];
  });
}

interface Faults {
  armed: Fault | null;
  counting: boolean;
  calls: string[];
  /** Descriptors of files that are only read. */
  reading: Set<unknown>;
}

// One for all copies of this module: the replacement of node:fs has one of its own.
const key = Symbol.for("collab.test.faults");
const shared = globalThis as unknown as { [key]?: Faults };
shared[key] ??= { armed: null, counting: false, calls: [], reading: new Set() };
const state: Faults = shared[key];

/**
 * Runs with a fault in store; the calls that were made, in order, such as `renameSync`, `openSync` and
 * `openSync to read`.
 */
export async function withFault<Result>(
  fault: Fault | null,
  work: () => Promise<Result>,
): Promise<{ readonly result: Result; readonly calls: readonly string[] }> {
  Object.assign(state, { armed: fault, counting: true, calls: [], reading: new Set() });
  try {
    return { result: await work(), calls: state.calls };
  } finally {
    state.counting = false;
  }
}

/** node:fs for `vi.mock`, the same as ever until {@link withFault}. */
export function faultyFs(actual: Fs): Fs {
  const wrapped = Object.entries(actual).filter(
    ([name, value]) => name.endsWith("Sync") && typeof value === "function",
  );
  const faulty = Object.fromEntries(
    // Some have a form of their own: `realpathSync.native`.
    wrapped.map(([name, value]) => [
      name,
      Object.assign(faultyCall(name, value as Call, actual), value),
    ]),
  );
  return { ...actual, ...faulty, default: { ...actual, ...faulty } } as Fs;
}

type Call = (...args: readonly unknown[]) => unknown;

function faultyCall(name: string, call: Call, actual: Fs): Call {
  return (...args) => {
    const { armed, counting, calls } = state;
    if (!counting) return call(...args);
    calls.push(onlyReads(name, args, actual) ? name + TO_READ : name);
    const isDue = calls.length === armed?.at;
    const isDead = armed?.kind === "death" && calls.length > armed.at;
    if (!armed || !(isDue || isDead)) return heeded(name, args, call(...args), actual);
    // A disk that fills up, or a process that dies, may have taken a part.
    if (isDue && name === "writeFileSync") {
      const [file, data, options] = args as Parameters<Fs["writeFileSync"]>;
      const whole = Buffer.from(data as string);
      actual.writeFileSync(file, whole.subarray(0, whole.length >> 1), options);
    }
    if (name === "existsSync") return false;
    // Even a failing close lets go of the file.
    if (name === "closeSync") heeded(name, args, call(...args), actual);
    const code = armed.kind === "death" ? "EDEAD" : armed.kind;
    throw Object.assign(new Error(`${code}: as the test wants it, ${name} '${args[0]}'`), {
      code,
      syscall: name,
      path: args[0],
    });
  };
}

function onlyReads(name: string, [what, flags]: readonly unknown[], { constants }: Fs): boolean {
  if (name !== "openSync") return state.reading.has(what);
  const { O_WRONLY, O_RDWR, O_CREAT } = constants;
  return typeof flags === "number"
    ? (flags & (O_WRONLY | O_RDWR | O_CREAT)) === 0
    : (flags ?? "r") === "r";
}

/** Keeps in mind which descriptors are open to read. */
function heeded(name: string, args: readonly unknown[], result: unknown, actual: Fs): unknown {
  if (name === "closeSync") state.reading.delete(args[0]);
  if (name === "openSync" && onlyReads(name, args, actual)) state.reading.add(result);
  return result;
}
