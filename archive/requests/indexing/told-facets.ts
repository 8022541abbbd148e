import type { Narrowing } from "../../contract/search";
import type { FacetValue } from "../../model/hit";
import type { AuthorityId } from "../../model/ids";
import { NAME_FACETS, type NameFacet } from "../../search/attributes/name-facets";
import type { IndexState } from "./questions";

export const isRecord = (value: string): value is AuthorityId => value.startsWith("agt-");

/** Facets as a reader is told of them: names by the record's form, and those that are chosen with their zero. */
export function toldFacets(
  { attributes, register }: Pick<IndexState, "attributes" | "register">,
  matches: Uint32Array,
  narrowing: Narrowing | null,
): Readonly<Record<string, readonly FacetValue[]>> {
  const chosenOf = (facet: NameFacet) => [
    ...(narrowing?.[facet] ?? []),
    ...(narrowing?.not[facet] ?? []),
  ];
  const chosen = Object.fromEntries(NAME_FACETS.map((facet) => [facet, chosenOf(facet)]));
  const facets = attributes.facets(matches, chosen);
  const label = (value: string): string =>
    isRecord(value) ? (register.standing(value)?.preferred ?? value) : value.slice(1);
  const told = (facet: NameFacet): readonly FacetValue[] => {
    const counted = facets[facet] ?? [];
    const known = new Set(counted.map(({ value }) => value));
    const zero = chosenOf(facet).filter((value) => !known.has(value));
    return [...counted, ...zero.map((value) => ({ value, count: 0 }))].map((one) => ({
      ...one,
      label: label(one.value),
    }));
  };
  return {
    ...facets,
    ...Object.fromEntries(NAME_FACETS.map((facet) => [facet, told(facet)])),
  };
}
