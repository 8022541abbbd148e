import { Check } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Proposal } from "../../../archive/model/proposal";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { Confidence } from "./confidence";
import { EditLine } from "./edit-line";
import css from "./proposal-row.module.css";
import { saidBy } from "./review";
import type { ReviewActs } from "./use-review";
import { fieldWords, ruleWords, valueWords } from "./value-words";

/** One proposal: what it says, and in focus the words it rests on, the rule, and what can be done. */
export function ProposalRow(props: {
  readonly proposal: Proposal;
  readonly number: number;
  readonly now: boolean;
  readonly editing: boolean;
  /** The unit's text, for the words around the evidence. */
  readonly text: string;
  readonly others: number;
  readonly acts: ReviewActs;
}) {
  const say = useSay();
  const { proposal, now, acts } = props;
  const row = useRef<HTMLDivElement>(null);
  const { editing } = props;
  useEffect(() => {
    if (!now || editing) return;
    row.current?.scrollIntoView({ block: "nearest" });
    // The focus follows the decisions, but never leaves a field or another pane.
    const at = document.activeElement;
    if (at === document.body || at?.closest("[data-proposals]"))
      row.current?.focus({ preventScroll: true });
  }, [now, editing]);
  const field = fieldWords(say, proposal);
  const value = valueWords(say, proposal);
  const state = say(`review.state.${proposal.state}`);
  return (
    <li>
      <div
        ref={row}
        role="group"
        data-number={props.number}
        tabIndex={now ? 0 : -1}
        aria-label={`${props.number}. ${field}: ${value}, ${state}`}
        {...(now ? { "aria-current": "true" } : {})}
        className={[css["row"], css[proposal.state], now && css["now"]].filter(Boolean).join(" ")}
        onClick={() => acts.focus(proposal.id)}
      >
        <span className={css["number"]}>{props.number}</span>
        <span className={css["field"]}>{field}</span>
        <span className={css["value"]}>
          <Scripted text={value} />
          {proposal.edited && proposal.edited.value !== proposal.value && (
            <span className={css["edited"]}>{say("review.edited", { value: proposal.value })}</span>
          )}
        </span>
        <span className={css["state"]}>
          {proposal.state === "applied" && <Check className="icon-small" aria-hidden />}
          {proposal.state !== "open" && (
            <span className={proposal.state === "applied" ? "unseen" : ""}>{state}</span>
          )}
          <Confidence score={proposal.confidence} />
        </span>
        {now && (
          <div className={css["more"]}>
            <Quote text={props.text} proposal={proposal} />
            <p className={css["why"]}>{ruleWords(say, proposal.rule)}</p>
            {editing ? (
              <EditLine
                proposal={proposal}
                start={saidBy(proposal)}
                onSave={(edited) => acts.accept(proposal, edited)}
                onCancel={() => acts.edit(false)}
              />
            ) : (
              <Acts {...props} />
            )}
          </div>
        )}
      </div>
    </li>
  );
}

const AROUND = 70;
const LONGEST = 260;

/** The words that it rests on, with those around them. */
function Quote(props: { readonly text: string; readonly proposal: Proposal }) {
  const say = useSay();
  const { start, end, text: words } = props.proposal.evidence;
  if (words.trim() === "") return null;
  const stands = props.text.slice(start, end) === words;
  const before = stands ? props.text.slice(Math.max(0, start - AROUND), start) : "";
  const after = stands ? props.text.slice(end, end + AROUND) : "";
  const shown = words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}…`;
  return (
    <>
      <blockquote className={css["quote"]}>
        {before.replace(/^\S*\s/u, "").replace(/\s+/gu, " ")}
        <mark>
          <Scripted text={shown.replace(/\s+/gu, " ")} />
        </mark>
        {after.replace(/\s\S*$/u, "").replace(/\s+/gu, " ")}
      </blockquote>
      {!stands && !props.text.includes(words) && (
        <p className={css["why"]}>{say("review.wordsGone")}</p>
      )}
    </>
  );
}

function Acts({
  proposal,
  others,
  acts,
}: {
  readonly proposal: Proposal;
  readonly others: number;
  readonly acts: ReviewActs;
}) {
  const say = useSay();
  const { mayWrite } = acts;
  const isOpen = proposal.state === "open";
  return (
    <div className={css["acts"]}>
      {proposal.state !== "applied" && (
        <Button
          look={isOpen ? "primary" : "line"}
          label={say("review.accept")}
          keyName="a"
          disabled={!mayWrite}
          onPress={() => acts.accept(proposal, null)}
        />
      )}
      <Button
        look="line"
        label={say("review.edit")}
        keyName="e"
        disabled={!mayWrite || proposal.kind === "segment"}
        onPress={() => acts.edit(true)}
      />
      {proposal.state !== "rejected" && (
        <Button
          look="line"
          label={say("review.reject")}
          keyName="r"
          disabled={!mayWrite}
          onPress={() => acts.reject(proposal)}
        />
      )}
      {!isOpen && (
        <Button
          label={say("review.reopen")}
          disabled={!mayWrite}
          onPress={() => acts.reopen(proposal)}
        />
      )}
      {others > 0 && (
        <Button
          label={say("review.batch", { count: others })}
          keyName="b"
          disabled={!mayWrite}
          onPress={() => acts.batch(proposal)}
        />
      )}
    </div>
  );
}
