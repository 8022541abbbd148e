import { X } from "lucide-react";
import { useState } from "react";
import type { ListedProposal } from "../../../archive/contract/proposals";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import { Waiting } from "../../ui/waiting";
import css from "./batch-sheet.module.css";
import { Confidence } from "./confidence";
import type { Filter } from "./review";
import { fieldWords, ruleWords, valueWords } from "./value-words";

/** Open proposals that are to be accepted together: those of a rule, or those that are sure enough. */
export type BatchOf = Filter;

const SHOWN = 500;

/** Many at once, never unseen: the list comes first, each with its words; what is unticked stays open. */
export function BatchSheet(props: {
  readonly of: BatchOf;
  readonly within: UnitId[] | null;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { of, within, onClose } = props;
  const title = say(of.rule === null ? "review.batch.title.sure" : "review.batch.title.rule");
  const asked = useRequest("proposals", {
    within,
    ...of,
    state: "open",
    offset: 0,
    limit: SHOWN,
  });
  return (
    <Sheet open label={title} at="wide" onClose={onClose}>
      <div className={css["head"]}>
        <div>
          <h2>{title}</h2>
          {of.rule !== null && <p>{ruleWords(say, of.rule)}</p>}
          <p>{say("review.batch.lead")}</p>
        </div>
        <Button label={say("close")} icon={X} square keyName="Escape" onPress={onClose} />
      </div>
      {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
      {asked.last === null ? (
        asked.status !== "refused" && <Waiting />
      ) : (
        <Choice proposals={asked.last.proposals} total={asked.last.total} onClose={onClose} />
      )}
    </Sheet>
  );
}

function Choice(props: {
  readonly proposals: readonly ListedProposal[];
  readonly total: number;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { make } = useChanges();
  const { proposals, total, onClose } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = proposals.filter(({ id }) => !left.has(id));
  const accept = async () => {
    const input = { accept: taken.map(({ id }) => ({ id, edited: null })) };
    const [first] = taken;
    const what = first === undefined ? "" : valueWords(say, first);
    onClose();
    await make("acceptProposals", input, say("review.did.accept", { count: taken.length, what }));
  };
  const tick = (id: string, on: boolean) =>
    setLeft((all) => {
      const next = new Set(all);
      if (on) next.delete(id);
      else next.add(id);
      return next;
    });
  return (
    <>
      <ul className={css["list"]}>
        {proposals.map((one) => (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                checked={!left.has(one.id)}
                onChange={(event) => tick(one.id, event.target.checked)}
              />
              <span className={css["field"]}>{fieldWords(say, one)}</span>
              <span className={css["value"]}>
                <Scripted text={valueWords(say, one)} />
                <small>
                  {one.referenceCode} <Scripted text={one.title} />
                </small>
              </span>
              <Confidence score={one.confidence} />
            </label>
          </li>
        ))}
      </ul>
      <div className={css["acts"]}>
        {total > proposals.length && (
          <p>{say("review.batch.more", { shown: proposals.length, total })}</p>
        )}
        <Button label={say("review.batch.cancel")} onPress={onClose} />
        <Button
          look="primary"
          label={say("review.batch.accept", { count: taken.length })}
          disabled={taken.length === 0}
          onPress={() => void accept()}
        />
      </div>
    </>
  );
}
