/** Node's module takes longer to load than many a command takes; most runs need no thread. */
const workerThreads = () => process.getBuiltinModule("node:worker_threads");

/** A helper that works beside this thread. */
export interface Thread {
  /** It is done, or has failed; never rejects. */
  readonly ended: Promise<void>;
}

/** What of a helper's memory is for what soon goes: more of it makes nothing faster, and ten thousand files too big. */
const YOUNG = 12;

/** Starts a program of collab's own with a task; `null`: this machine has no room for it. */
export function startThread(
  program: string,
  task: unknown,
  take: (result: unknown) => void,
): Thread | null {
  try {
    const { Worker } = workerThreads();
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    const worker = new Worker(program, { workerData: task, resourceLimits });
    worker.on("message", take);
    // What it leaves undone is seen from its results.
    worker.on("error", () => undefined);
    return { ended: new Promise((resolve) => worker.once("exit", () => resolve())) };
  } catch {
    return null;
  }
}

/** In the helper: what it was started with, and where its results go. */
export const ownTask = (): unknown => workerThreads().workerData;
export const handBack = (result: unknown): void => workerThreads().parentPort?.postMessage(result);
