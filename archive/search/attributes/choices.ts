import type { NameFacet } from "./name-facets";

/** Facets of few different values. */
export type FacetName = "level" | "type" | "language" | "classification" | "has";

/** Facet choices (contract `Narrowing`): values of one facet are alternatives, facets narrow one another. */
export interface Choices extends Partial<
  Readonly<Record<NameFacet, readonly string[] | undefined>>
> {
  readonly level: readonly string[];
  readonly type: readonly string[];
  readonly language: readonly string[];
  readonly classification: readonly string[];
  readonly date: string | null;
  readonly within: string | null;
  readonly not: Partial<Readonly<Record<FacetName | NameFacet, readonly string[] | undefined>>>;
}
