import { parentPort, Worker, workerData } from "node:worker_threads";

/** A helper that works beside this thread. */
export interface Thread {
  /** It is done, or has failed; never rejects. */
  readonly ended: Promise<void>;
}

/** Starts a program of collab's own with a task; `null`: this machine has no room for it. */
export function startThread(
  program: string,
  task: unknown,
  take: (result: unknown) => void,
): Thread | null {
  try {
    const worker = new Worker(program, { workerData: task });
    worker.on("message", take);
    // What it leaves undone is seen from its results.
    worker.on("error", () => undefined);
    return { ended: new Promise((resolve) => worker.once("exit", () => resolve())) };
  } catch {
    return null;
  }
}

/** In the helper: what it was started with, and where its results go. */
export const ownTask = (): unknown => workerData;
export const handBack = (result: unknown): void => parentPort?.postMessage(result);
