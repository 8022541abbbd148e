import { useState } from "react";
import type { SearchAnswer } from "../../../archive/contract/search";
import type { FacetValue } from "../../../archive/model/hit";
import { useSay } from "../../messages/messages";
import { excludedOf, type FacetName, FACETS, type LibraryQuery } from "../../routes/route";
import { ToReview } from "../review/to-review";
import css from "./facet-column.module.css";
import { CertaintyFacet } from "./certainty-facet";
import { FacetRow } from "./facet-row";
import { facetLabel } from "./labels";
import { facetState, withFacet } from "./narrowing";

/** Values shown of one facet before more are asked for; those chosen or excluded always are. */
const FEW = 6;

/** What the match is made of, counted over the whole of it; a check narrows, the sign beside it excludes. */
export function FacetColumn(props: {
  readonly query: LibraryQuery;
  readonly answer: SearchAnswer | null;
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  return (
    <div className={css["facets"]}>
      {FACETS.map((name) => {
        const values = valuesOf(props.query, name, props.answer?.facets[name] ?? []);
        if (values.length === 0) return null;
        return (
          <section key={name} role="group" aria-label={say(`facet.${name}`)}>
            <h2>{say(`facet.${name}`)}</h2>
            <FacetRows {...props} name={name} values={values} />
          </section>
        );
      })}
      <CertaintyFacet query={props.query} onChange={props.onChange} />
      <ToReview within={props.query.within} unit={null} />
    </div>
  );
}

/** The counted values, and those chosen that counted none: they stay in sight with their zero. */
function valuesOf(
  query: LibraryQuery,
  name: FacetName,
  counted: readonly FacetValue[],
): readonly FacetValue[] {
  const known = new Set(counted.map(({ value }) => value));
  const zero = [...query[name], ...query[excludedOf(name)]].filter((value) => !known.has(value));
  return [...counted, ...zero.map((value) => ({ value, count: 0 }))];
}

function FacetRows(props: {
  readonly query: LibraryQuery;
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  const [isWhole, setIsWhole] = useState(false);
  const { query, name, values } = props;
  const most = Math.max(1, ...values.map(({ count }) => count));
  const shown = values.filter(
    ({ value }, at) => isWhole || at < FEW || facetState(query, name, value) !== "free",
  );
  return (
    <>
      {shown.map((one) => (
        <FacetRow
          key={one.value}
          label={facetLabel(say, name, one)}
          lang={name === "language" ? one.value : null}
          count={one.count}
          share={one.count / most}
          state={facetState(query, name, one.value)}
          onState={(state) => props.onChange(withFacet(query, name, one.value, state))}
        />
      ))}
      {(isWhole || shown.length < values.length) && values.length > FEW && (
        <button
          className={css["more"]}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {say(isWhole ? "facet.fewer" : "facet.more", { count: values.length - shown.length })}
        </button>
      )}
    </>
  );
}
