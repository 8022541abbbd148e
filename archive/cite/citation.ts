import type { CslItem } from "./csl-json";

/** A citation in one style: computed when asked for, never stored. */
export interface Citation {
  /** The style's id. */
  readonly style: string;
  /** The first note, as plain text. */
  readonly note: string;
  /** A later note on the same source, as plain text. */
  readonly shortNote: string;
  readonly bibliography: string;
  /** The same as HTML with nothing but <i>, <b>, <sup>, <sub>. */
  readonly html: { readonly note: string; readonly bibliography: string };
  /** CSL-JSON 1.0.2 of the source, without the locator. */
  readonly csl: CslItem;
}
