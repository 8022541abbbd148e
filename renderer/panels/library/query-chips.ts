import { displayEdtf } from "../../../archive/model/edtf-display";
import type { FindingAid } from "../../../archive/model/finding-aid";
import type { Say } from "../../messages/messages";
import type { LibraryQuery } from "../../routes/route";
import { genreLabel, languageLabel, levelLabel } from "./labels";
import { withFacet } from "./narrowing";
import type { Chip } from "./query-field";
import { isWholeYears, parseSpan, spanText } from "./years";

/** A date of days or months in words. */
export const dateWords = (say: Say, edtf: string) => displayEdtf(edtf, say.language);

interface Chosen {
  readonly query: LibraryQuery;
  readonly aid: FindingAid | null;
  readonly onChange: (query: LibraryQuery) => void;
}

/** What narrows a search, each to be taken away. */
export function chipsOf(say: Say, { query, aid, onChange }: Chosen): readonly Chip[] {
  const span = parseSpan(query.date);
  const folder = aid?.byId.get(query.within ?? "");
  const lists = [
    {
      list: "type",
      facet: "type",
      field: say("facet.type"),
      label: (v: string) => genreLabel(say, v),
    },
    {
      list: "notType",
      facet: "type",
      field: say("facet.type"),
      label: (v: string) => genreLabel(say, v),
    },
    { list: "language", facet: "language", field: say("facet.language"), label: languageLabel },
    { list: "notLanguage", facet: "language", field: say("facet.language"), label: languageLabel },
    {
      list: "level",
      facet: "level",
      field: say("facet.level"),
      label: (v: string) => levelLabel(say, v),
    },
  ] as const;
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
  const facets = lists.flatMap(({ list, facet, field, label }) =>
    query[list].map((value) => ({
      id: `${list}:${value}`,
      field: field.toLocaleLowerCase(say.language),
      value: label(value),
      not: list.startsWith("not"),
      remove: () => onChange(withFacet(query, facet, value, "free")),
    })),
  );
  return [...within, ...date, ...facets];
}
