/** How a problem of the service is said. `find` takes names out of the service's sentence, for `{name}` and its like. */
export interface ProblemWords {
  readonly find?: RegExp;
  readonly message: string;
  readonly remedy: string;
}

export const says = (message: string, remedy: string, find?: RegExp): ProblemWords =>
  find === undefined ? { message, remedy } : { find, message, remedy };
