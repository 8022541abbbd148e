import type { SearchAnswer } from "../../../archive/contract/search";
import { displayEdtf } from "../../../archive/model/edtf-display";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { Say } from "../../messages/messages";
import { excludedOf, FACETS, type LibraryQuery } from "../../routes/route";
import { facetLabel } from "./labels";
import { withFacet } from "./narrowing";
import type { Chip } from "./query-field";
import { isWholeYears, parseSpan, spanText } from "./years";

/** A date of days or months in words. */
export const dateWords = (say: Say, edtf: string) => displayEdtf(edtf, say.language);

interface Chosen {
  readonly query: LibraryQuery;
  readonly aid: FindingAid | null;
  /** What was counted knows the names of records. */
  readonly hits: { readonly answer: SearchAnswer | null };
  readonly onChange: (query: LibraryQuery) => void;
}

/** What narrows a search, each to be taken away. */
export function chipsOf(say: Say, { query, aid, hits, onChange }: Chosen): readonly Chip[] {
  const span = parseSpan(query.date);
  const folder = aid?.byId.get(query.within ?? "");
  const within =
    query.within === null
      ? []
      : [
          {
            id: "within",
            field: say("query.within"),
            value: folder?.title ?? query.within,
            not: false,
            remove: () => onChange({ ...query, within: null }),
          },
        ];
  const date =
    query.date === null
      ? []
      : [
          {
            id: "date",
            field: say("dossier.date").toLocaleLowerCase(say.language),
            value:
              span === null || !isWholeYears(query.date)
                ? dateWords(say, query.date)
                : spanText(span),
            not: false,
            remove: () => onChange({ ...query, date: null }),
          },
        ];
  const known = hits.answer?.facets ?? {};
  const facets = FACETS.flatMap((facet) =>
    ([facet, excludedOf(facet)] as const).flatMap((list) =>
      query[list].map((value) => ({
        id: `${list}:${value}`,
        field: say(`facet.${facet}`).toLocaleLowerCase(say.language),
        value: facetLabel(
          say,
          facet,
          known[facet]?.find((one) => one.value === value) ?? { value },
        ),
        not: list !== facet,
        remove: () => onChange(withFacet(query, facet, value, "free")),
      })),
    ),
  );
  return [...within, ...date, ...facets];
}
