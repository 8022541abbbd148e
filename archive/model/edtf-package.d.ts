/** The package `edtf` has no types of its own; this is the part of it that we use. */
declare module "edtf" {
  /** @throws when the text is no EDTF of level 0 to 2 (and the level 3 extensions asked for) */
  export function parse(
    text: string,
    options?: { readonly seasonUncertainty?: boolean; readonly seasonIntervals?: boolean },
  ): unknown;
  export class Date {
    constructor(node: unknown);
    /** Milliseconds since 1970, first and last of what it covers. */
    readonly min: number;
    readonly max: number;
  }
}
