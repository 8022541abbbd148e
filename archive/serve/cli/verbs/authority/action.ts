import type { LocalService } from "../../../service";
import type { Invocation, Surroundings } from "../../verb";

/** One thing that the verb `authority` does. */
export interface Action {
  /** What follows its name. */
  readonly usage: string;
  readonly says: string;
  readonly writes: boolean;
  /** Fewest and most words after its name. */
  readonly words: readonly [least: number, most: number];
  /** @returns the answer for programs and for people */
  run(
    service: LocalService,
    words: readonly string[],
    invocation: Invocation,
    around: Pick<Surroundings, "path">,
  ): Promise<{ readonly json: object; readonly text: string }>;
}
