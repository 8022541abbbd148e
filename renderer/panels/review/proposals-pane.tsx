import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { KeyCap } from "../../ui/key-cap";
import { FilterBar } from "./filter-bar";
import { ProposalRow } from "./proposal-row";
import css from "./proposals-pane.module.css";
import type { Review } from "./use-review";

const KEYS = [
  ["a", "review.accept"],
  ["e", "review.edit"],
  ["r", "review.reject"],
  ["z", "undo"],
  ["Enter", "review.nextUnit"],
] as const;

/** What is proposed of the item at hand, one in focus. */
export function ProposalsPane({ review }: { readonly review: Review }) {
  const say = useSay();
  const { proposals, deciding, shown, next, queue } = review;
  const count = (state: string) => proposals.filter((one) => one.state === state).length;
  const counts = {
    applied: count("applied"),
    rejected: count("rejected"),
    open: count("open"),
  };
  const text = shown?.transcriptions[0]?.text ?? "";
  const rules = queue.last?.rules ?? [];
  return (
    <aside className={css["pane"]} aria-label={say("review.here")} data-pane data-pane-first>
      <div className={css["head"]}>
        <h2>{say("review.here")}</h2>
        <span>{say("review.counts", counts)}</span>
      </div>
      <FilterBar rules={rules} filter={review.filter} onFilter={review.setFilter} />
      <div className={css["scroll"]}>
        <ol data-proposals>
          {proposals.map((proposal, at) => (
            <ProposalRow
              key={proposal.id}
              proposal={proposal}
              number={at + 1}
              now={at === deciding.at}
              editing={at === deciding.at && deciding.editing}
              text={text}
              others={review.openOf(proposal) - (proposal.state === "open" ? 1 : 0)}
              acts={deciding.acts}
            />
          ))}
        </ol>
        {counts.open === 0 && shown !== null && (
          <div className={css["done"]} role="status">
            <p>
              <b>{say("review.done")}</b>
            </p>
            <p>{say("review.doneLead")}</p>
            {next !== null && (
              <Button
                look="primary"
                label={say("review.nextUnit")}
                keyName="Enter"
                onPress={() => review.go(next.id)}
              />
            )}
          </div>
        )}
      </div>
      <div className={css["keys"]} aria-hidden>
        {KEYS.map(([key, meaning]) => (
          <span key={key}>
            <KeyCap name={key} /> {say(meaning)}
          </span>
        ))}
      </div>
    </aside>
  );
}
