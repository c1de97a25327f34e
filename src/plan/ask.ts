/** Somebody at the terminal pressed Ctrl-C instead of answering. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
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
export async function askAtTerminal(): Promise<Ask> {
  const { isCancel, select, text } = await import("@clack/prompts");
  const answered = <Value>(answer: Value | symbol): Value => {
    if (isCancel(answer)) throw new Cancelled();
    return answer as Value;
  };
  return {
    choose: async <Value extends string>(message: string, choices: readonly Choice<Value>[]) => {
      const options = choices.map(({ value, label }) => ({ value: value as string, label }));
      return answered(await select({ message, options, showInstructions: false })) as Value;
    },
    text: async ({ message, placeholder, otherwise, problem }) =>
      answered<string>(
        await text({
          message,
          placeholder: otherwise === "" ? placeholder : otherwise,
          defaultValue: otherwise,
          validate: (answer) => problem((answer ?? "").trim() || otherwise) ?? undefined,
        }),
      ),
  };
}

/** What is asked before something leaves the machine; both throw {@link Cancelled}. */
export interface Consent {
  readonly confirm: (message: string) => Promise<boolean>;
  readonly password: (message: string) => Promise<string>;
}

export async function consentAtTerminal(): Promise<Consent> {
  const { isCancel, confirm, password } = await import("@clack/prompts");
  const answered = <Value>(answer: Value | symbol): Value => {
    if (isCancel(answer)) throw new Cancelled();
    return answer as Value;
  };
  return {
    confirm: async (message) => answered<boolean>(await confirm({ message, initialValue: false })),
    password: async (message) => answered<string>(await password({ message })),
  };
}
