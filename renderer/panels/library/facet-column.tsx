import { Ban, Check } from "lucide-react";
import type { SearchAnswer } from "../../../archive/contract/search";
import type { FacetValue } from "../../../archive/model/hit";
import { useSay, type MessageKey, type Say } from "../../messages/messages";
import type { LibraryQuery } from "../../routes/route";
import { ToReview } from "../review/to-review";
import css from "./facet-column.module.css";
import { genreLabel, languageLabel, levelLabel } from "./labels";
import { facetState, mayExclude, withFacet, type FacetName, type FacetState } from "./narrowing";

const facets: readonly { readonly name: FacetName; readonly title: MessageKey }[] = [
  { name: "type", title: "facet.type" },
  { name: "language", title: "facet.language" },
  { name: "level", title: "facet.level" },
];

/** What the match is made of, counted over the whole of it; a check narrows, the sign beside it excludes. */
export function FacetColumn(props: {
  readonly query: LibraryQuery;
  readonly answer: SearchAnswer | null;
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  return (
    <div className={css["facets"]}>
      {facets.map(({ name, title }) => {
        const values = valuesOf(props.query, name, props.answer?.facets[name] ?? []);
        if (values.length === 0) return null;
        return (
          <section key={name} role="group" aria-label={say(title)}>
            <h2>{say(title)}</h2>
            <FacetRows {...props} name={name} values={values} />
          </section>
        );
      })}
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
  const excluded = name === "type" ? query.notType : name === "language" ? query.notLanguage : [];
  const zero = [...query[name], ...excluded].filter((value) => !known.has(value));
  return [...counted, ...zero.map((value) => ({ value, count: 0 }))];
}

function FacetRows(props: {
  readonly query: LibraryQuery;
  readonly name: FacetName;
  readonly values: readonly FacetValue[];
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  const most = Math.max(1, ...props.values.map(({ count }) => count));
  return props.values.map(({ value, count }) => (
    <FacetRow
      key={value}
      label={labelOf(say, props.name, value)}
      lang={props.name === "language" ? value : null}
      count={count}
      share={count / most}
      state={facetState(props.query, props.name, value)}
      mayExclude={mayExclude(props.name)}
      onState={(state) => props.onChange(withFacet(props.query, props.name, value, state))}
    />
  ));
}

function labelOf(say: Say, name: FacetName, value: string): string {
  if (name === "language") return languageLabel(value);
  return name === "type" ? genreLabel(say, value) : levelLabel(say, value);
}

function FacetRow(props: {
  readonly label: string;
  readonly lang: string | null;
  readonly count: number;
  readonly share: number;
  readonly state: FacetState;
  readonly mayExclude: boolean;
  readonly onState: (state: FacetState) => void;
}) {
  const say = useSay();
  const { state } = props;
  return (
    <div className={`${css["row"]} ${css[state]}`}>
      <label className={css["choice"]}>
        <input
          type="checkbox"
          checked={state === "chosen"}
          onChange={(event) => props.onState(event.target.checked ? "chosen" : "free")}
        />
        <span className={css["box"]} aria-hidden>
          {state === "chosen" && <Check className={css["tick"]} />}
        </span>
        <span className={css["label"]} {...(props.lang === null ? {} : { lang: props.lang })}>
          {props.label}
        </span>
      </label>
      {props.mayExclude && (
        <button
          className={css["exclude"]}
          aria-pressed={state === "excluded"}
          aria-label={say("facet.exclude", { value: props.label })}
          title={say("facet.exclude", { value: props.label })}
          onClick={() => props.onState(state === "excluded" ? "free" : "excluded")}
        >
          <Ban className={css["ban"]} aria-hidden />
        </button>
      )}
      <span className={css["share"]} aria-hidden>
        <span style={{ inlineSize: `${props.share * 100}%` }} />
      </span>
      <span className={css["count"]}>{props.count.toLocaleString(say.language)}</span>
    </div>
  );
}
