import type { Output } from "../../../archive/contract";
import type { Proposal } from "../../../archive/model/proposal";
import { useSay, type MessageKey } from "../../messages/messages";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import css from "./filter-bar.module.css";
import { noFilter, type Filter } from "./review";
import { ruleWords } from "./value-words";

const LEAST = ["0", "50", "80", "90"] as const;
const ALL = "all";

/** Which proposals are shown: by kind, by rule, by sureness. */
export function FilterBar(props: {
  readonly rules: Output<"reviewQueue">["rules"];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}) {
  const say = useSay();
  const { rules, filter, onFilter } = props;
  const kinds = [...new Set(rules.map(({ kind }) => kind))];
  const named = [...new Set(rules.map(({ rule }) => rule))];
  const isFree = filter.kind === null && filter.rule === null && filter.least === 0;
  return (
    <div className={css["bar"]} role="group" aria-label={say("review.here")}>
      <ChoiceMenu
        label={say("review.filter.kind")}
        chosen={filter.kind ?? ALL}
        choices={[
          { id: ALL, label: say("review.filter.kind.all") },
          ...kinds.map((id) => ({ id, label: say(`review.kind.${id}` as MessageKey) })),
        ]}
        onChoose={(id) =>
          onFilter({ ...filter, kind: id === ALL ? null : (id as Proposal["kind"]) })
        }
      />
      <ChoiceMenu
        label={say("review.filter.rule")}
        chosen={filter.rule ?? ALL}
        choices={[
          { id: ALL, label: say("review.filter.rule.all") },
          ...named.map((id) => ({ id, label: ruleWords(say, id) })),
        ]}
        onChoose={(id) => onFilter({ ...filter, rule: id === ALL ? null : id })}
      />
      <ChoiceMenu
        label={say("review.filter.least")}
        chosen={String(filter.least * 100)}
        choices={LEAST.map((id) => ({ id, label: say(`review.filter.least.${id}`) }))}
        onChoose={(id) => onFilter({ ...filter, least: Number(id) / 100 })}
      />
      {!isFree && <Button label={say("review.filter.none")} onPress={() => onFilter(noFilter)} />}
    </div>
  );
}
