/** Somebody at the terminal pressed Ctrl-C instead of answering. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** Somebody at the terminal said no. */
export class Declined extends Error {
  override readonly name = "Declined";
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface TextQuestion {
  readonly message: string;
  readonly placeholder: string;
  /** Taken when nothing is typed. */
  readonly otherwise: string;
  /** What is wrong with an answer, or `null`. */
  readonly problem: (answer: string) => string | null;
}

/** The terminal as `plan` uses it; both throw {@link Cancelled}. */
export interface Ask {
  readonly choose: <Value extends string>(
    message: string,
    choices: readonly Choice<Value>[],
  ) => Promise<Value>;
  readonly text: (question: TextQuestion) => Promise<string>;
}

/** Asks with @clack/prompts, which is loaded only now. */
export async function askAtTerminal(keys: NodeJS.ReadableStream): Promise<Ask> {
  const { select, text } = await import("@clack/prompts");
  const answered = await answers(keys);
  return {
    choose: async <Value extends string>(message: string, choices: readonly Choice<Value>[]) => {
      const options = choices.map(({ value, label }) => ({ value: value as string, label }));
      return answered((signal) =>
        select({ message, options, showInstructions: false, signal }),
      ) as Promise<Value>;
    },
    text: ({ message, placeholder, otherwise, problem }) =>
      answered((signal) =>
        text({
          message,
          placeholder: otherwise === "" ? placeholder : otherwise,
          defaultValue: otherwise,
          validate: (answer) => problem((answer ?? "").trim() || otherwise) ?? undefined,
          signal,
        }),
      ),
  };
}

/**
 * Takes the answer to a question; Ctrl-C is none. Neither is Ctrl-D, on which the prompts would wait for
 * ever, so that Node finds nothing left to do and ends the process as if all were well.
 */
async function answers(
  keys: NodeJS.ReadableStream,
): Promise<<Value>(ask: (signal: AbortSignal) => Promise<unknown>) => Promise<Value>> {
  const { isCancel } = await import("@clack/prompts");
  return async <Value>(ask: (signal: AbortSignal) => Promise<unknown>) => {
    const over = new AbortController();
    const end = (): void => over.abort();
    const press = (_: unknown, key?: { readonly ctrl?: boolean; readonly name?: string }): void => {
      if (key?.ctrl && key.name === "d") end();
    };
    keys.on("keypress", press).on("end", end).on("close", end);
    try {
      const answer = await ask(over.signal);
      if (isCancel(answer)) throw new Cancelled();
      return answer as Value;
    } finally {
      keys.off("keypress", press).off("end", end).off("close", end);
    }
  };
}

/** What is asked before something leaves the machine; both throw {@link Cancelled}. */
export interface Consent {
  readonly confirm: (message: string) => Promise<boolean>;
  readonly password: (message: string) => Promise<string>;
}

export async function consentAtTerminal(keys: NodeJS.ReadableStream): Promise<Consent> {
  const { confirm, password } = await import("@clack/prompts");
  const answered = await answers(keys);
  return {
    confirm: (message) => answered((signal) => confirm({ message, initialValue: false, signal })),
    password: (message) => answered((signal) => password({ message, signal })),
  };
}
