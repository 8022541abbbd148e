import type { SearchAnswer } from "../../../archive/contract/search";
import { useSay, type Say } from "../../messages/messages";
import { asSearch, everything, type FacetName } from "../../routes/route";
import { useRequest } from "../../state/use-request";
import { useSettled } from "../../state/use-settled";
import { facetLabel } from "../library/labels";
import type { Row, RowKind } from "./row";

interface Suggestion {
  readonly value: string;
  readonly label: string;
}

/** What the archive has to offer for a row. */
export type Suggested = (row: Row) => readonly Suggestion[];

const FACETS_OF: ReadonlyMap<RowKind, FacetName> = new Map([
  ["type", "type"],
  ["lang", "language"],
  ["level", "level"],
  ["class", "classification"],
  ["from", "from"],
  ["to", "to"],
  ["place", "place"],
  ["repository", "repository"],
]);
const NAMED = ["from", "to", "place", "repository"] as const;
/** What `has:` knows (docs/formats/query.md). */
const HAS = [
  ...(["facsimile", "transcription", "translation", "custody", "proposals", "notes"] as const),
  ...(["gap", "unclear", "supplied", "excerpt", "doubt"] as const),
];
const PAUSE_MS = 140;
const MOST_NAMES = 20;
const MOST_SETS = 200;

/** Values and names that the archive has, counted over all of it; names of records by what is typed. */
export function useSuggested(rows: readonly Row[]): Suggested {
  const say = useSay();
  const whole = useRequest("search", asSearch(everything, 0, 1));
  const typed = useSettled(typedName(rows), PAUSE_MS);
  const known = useRequest(
    "names",
    typed === "" ? null : { text: typed, limit: MOST_NAMES, offset: 0 },
  );
  const lists = useRequest(
    "ownWork",
    rows.some(({ kind }) => kind === "tag") ? { text: "", limit: 1 } : null,
  );
  const isAsked = rows.some(({ kind }) => kind === "set");
  const sets = useRequest("termSets", isAsked ? { text: "", limit: MOST_SETS } : null);
  const labels = sets.last?.sets.map(({ set, items }) => ({
    value: set.label,
    label: items.toLocaleString(say.language),
  }));
  const own = lists.last?.lists.map(({ title }) => ({ value: title, label: "" })) ?? [];
  const records = known.last?.names.map(({ preferred, dates }) => ({
    value: preferred,
    label: dates ?? "",
  }));
  return ({ kind }) => {
    if (kind === "has") return HAS.map((value) => ({ value, label: say(`build.has.${value}`) }));
    if (kind === "tag") return own;
    if (kind === "set") return labels ?? [];
    const counted = countedFor(say, kind, whole.last?.facets ?? {});
    const named = isNamed(kind) ? [...(records ?? []), ...counted] : counted;
    return [...new Map(named.map((one) => [one.value, one])).values()];
  };
}

const isNamed = (kind: RowKind) => (NAMED as readonly RowKind[]).includes(kind);

/** Values that the archive has, as the facets count them; of names what they are called. */
function countedFor(
  say: Say,
  kind: RowKind,
  facets: SearchAnswer["facets"],
): readonly Suggestion[] {
  const facet = FACETS_OF.get(kind);
  if (facet === undefined) return [];
  return (facets[facet] ?? []).map((one) => {
    const [name, count] = [facetLabel(say, facet, one), one.count.toLocaleString(say.language)];
    return isNamed(kind)
      ? { value: name, label: count }
      : { value: one.value, label: `${name}, ${count}` };
  });
}

/** The name that is longest: the one that is being typed stands in one row. */
const typedName = (rows: readonly Row[]): string =>
  rows
    .flatMap((row) => [row, ...row.rows])
    .filter(({ kind }) => kind === "from" || kind === "to" || kind === "place")
    .map(({ text }) => text.trim())
    .reduce((longest, text) => (text.length > longest.length ? text : longest), "");
