import { useSay } from "../../messages/messages";
import { asSearch, type LibraryQuery } from "../../routes/route";
import { useRequest } from "../../state/use-request";
import { useSettled } from "../../state/use-settled";
import css from "./facet-column.module.css";
import { FacetRow } from "./facet-row";
import { clauseState, withClause } from "./narrowing";

/** Counting looks at texts: it waits until the search stands still. */
const PAUSE_MS = 400;

const VALUES = [
  { clause: "certain:yes", of: "certain" },
  { clause: "certain:no", of: "doubtful" },
  { clause: "has:doubt", of: "inDoubt" },
] as const;
const LABELS = {
  certain: "certainty.certain",
  doubtful: "certainty.doubtful",
  inDoubt: "certainty.doubt",
} as const;

/** How sure the hits are; a choice is written into the query. Where everything is certain there is nothing to choose. */
export function CertaintyFacet(props: {
  readonly query: LibraryQuery;
  readonly onChange: (query: LibraryQuery) => void;
}) {
  const say = useSay();
  const { query, onChange } = props;
  const { text, names, narrowing } = asSearch(useSettled(query, PAUSE_MS), 0, 1);
  const { last } = useRequest("certainty", { text, names, narrowing });
  const isChosen = VALUES.some(({ clause }) => clauseState(query.text, clause) !== "free");
  if (last === null || (last.doubtful + last.inDoubt === 0 && !isChosen)) return null;
  const most = Math.max(1, last.certain, last.doubtful, last.inDoubt);
  return (
    <section role="group" aria-label={say("certainty")}>
      <h2>{say("certainty")}</h2>
      {VALUES.map(({ clause, of }) => (
        <FacetRow
          key={clause}
          label={say(LABELS[of])}
          lang={null}
          count={last[of]}
          share={last[of] / most}
          state={clauseState(query.text, clause)}
          onState={(state) => onChange({ ...query, text: withClause(query.text, clause, state) })}
        />
      ))}
      {last.unlooked > 0 && (
        <p className={css["unlooked"]}>{say("certainty.unlooked", { count: last.unlooked })}</p>
      )}
    </section>
  );
}
