/** What a verb may touch of its surroundings. */
export interface Surroundings {
  /** Writes one piece of the answer to standard output. */
  out(text: string): void;
  /** A line for the person at the terminal; never part of the answer. */
  say(text: string): void;
  /** Progress, shown only when standard error is a terminal. */
  progress(text: string): void;
  /** Turns a path as given into an absolute one (relative to the caller's folder). */
  path(given: string): string;
  /** Resolves when the person wants the verb to end (SIGINT, SIGTERM). */
  readonly ended: Promise<void>;
  /** Where catalogues live. */
  readonly home: string;
  /** Folder of the built programs. */
  readonly programs: string;
}

/** Options of a verb as `node:util` parses them. */
export type Options = Readonly<
  Record<
    string,
    { readonly type: "string" | "boolean"; readonly multiple?: boolean; readonly short?: string }
  >
>;

export interface Invocation {
  readonly words: readonly string[];
  /** A string option's value; undefined when it was not given. */
  text(name: string): string | undefined;
  /** Every value of an option that may be given more than once. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  /** A whole number. @throws UsageProblem */
  number(name: string, otherwise: number): number;
}

/** One verb of the command line (CLI): its usage line, its options, how many words it wants, what it does. */
export interface Verb {
  readonly name: string;
  readonly usage: string;
  /** What `carrel VERB --help` says besides. */
  readonly details?: string;
  readonly options: Options;
  /** Fewest and most words after the verb. */
  readonly words: readonly [least: number, most: number];
  /** @returns the exit status: 0 done, 1 a problem that the answer itself tells of */
  run(invocation: Invocation, around: Surroundings): Promise<number>;
}

/** Thrown for wrong usage; ends with status 2. */
export const wrongUsage = (message: string): Error =>
  Object.assign(new Error(message), { name: "WrongUsage" });

export const isWrongUsage = (error: unknown): error is Error =>
  error instanceof Error && error.name === "WrongUsage";
