/** What a column may hold; `texts` is a list. */
interface Types {
  readonly text: string;
  readonly integer: number;
  readonly number: number;
  readonly "yes/no": boolean;
  readonly day: string;
  readonly moment: string;
  readonly texts: readonly string[];
}

export interface Column {
  readonly type: keyof Types;
  /** Whether it may hold nothing. */
  readonly optional: boolean;
  readonly about: string;
  /** The only values there are. */
  readonly values?: readonly string[];
}

export interface Table {
  readonly about: string;
  /** The columns that tell its rows apart. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
}

type ValueOf<C extends Column> = C["optional"] extends false
  ? Types[C["type"]]
  : Types[C["type"]] | null;

/** A row as its table describes it. */
export type RowOf<T extends Table> = {
  readonly [Name in keyof T["columns"]]: ValueOf<T["columns"][Name]>;
};

/** A column that every row fills. */
export const always = <const T extends keyof Types>(
  type: T,
  about: string,
  values?: readonly string[],
) => ({ type, optional: false, about, ...(values ? { values } : {}) }) as const;

/** One that may be empty. */
export const perhaps = <const T extends keyof Types>(
  type: T,
  about: string,
  values?: readonly string[],
) => ({ type, optional: true, about, ...(values ? { values } : {}) }) as const;
