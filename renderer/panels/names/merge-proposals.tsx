import { Minus, Plus } from "lucide-react";
import type { MergeProposal, NameEvidence } from "../../../archive/contract/name-work";
import type { Authority } from "../../../archive/model/authority";
import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { evidenceWords } from "./evidence-words";
import css from "./merge-proposals.module.css";
import { useMayWrite } from "./use-may-write";

/** Records that may be the same one: what speaks for it and what against, with equal room. */
export function MergeProposals(props: { readonly authority: Authority; readonly script: string }) {
  const asked = useRequest("mergeProposals", { id: props.authority.id });
  return (asked.last?.proposals ?? []).map((proposal, at) => (
    <Proposal
      key={proposal.other.id}
      keep={props.authority}
      proposal={proposal}
      hasKeys={at === 0}
    />
  ));
}

function Proposal(props: {
  readonly keep: Authority;
  readonly proposal: MergeProposal;
  /** The first of several is the one that the keys are about. */
  readonly hasKeys: boolean;
}) {
  const say = useSay();
  const changes = useChanges();
  const mayWrite = useMayWrite();
  const { keep, proposal } = props;
  const { other, score, evidence } = proposal;
  const names = { name: other.preferred, into: keep.preferred };
  const merge = () =>
    changes.make(
      "mergeAuthorities",
      { keep: keep.id, other: other.id },
      say("names.mergeDone", names),
    );
  const apart = () =>
    changes.make("keepApart", { id: keep.id, other: other.id }, say("names.apartDone", names));
  const likely = score >= 50;
  const answers = props.hasKeys && mayWrite;
  useKeys(answers ? { m: () => void merge(), u: () => void apart() } : {});
  return (
    <section className={css["proposal"]} aria-label={say("names.mergeTitle")}>
      <p className={css["head"]}>
        <b>{say("names.mergeTitle")}</b>
        <span>{say("names.score", { score })}</span>
      </p>
      <h3>
        <Scripted text={say("names.mergeAsk", { name: other.preferred })} />
      </h3>
      {other.note !== null && <p className={css["who"]}>{other.note}</p>}
      <div className={css["columns"]}>
        <Side speaksFor evidence={evidence} />
        <Side speaksFor={false} evidence={evidence} />
      </div>
      {mayWrite && (
        <div className={css["keys"]}>
          <Button
            label={say("names.merge", { items: other.items })}
            look={likely ? "primary" : "line"}
            {...(answers ? { keyName: "m" } : {})}
            onPress={() => void merge()}
          />
          <Button
            label={say("names.apart")}
            look={likely ? "line" : "primary"}
            {...(answers ? { keyName: "u" } : {})}
            onPress={() => void apart()}
          />
          <span>{say("names.mergeBack")}</span>
        </div>
      )}
    </section>
  );
}

function Side(props: { readonly speaksFor: boolean; readonly evidence: readonly NameEvidence[] }) {
  const say = useSay();
  const mine = props.evidence.filter(({ speaksFor }) => speaksFor === props.speaksFor);
  const Icon = props.speaksFor ? Plus : Minus;
  return (
    <div>
      <h4 className={props.speaksFor ? css["for"] : css["against"]}>
        <Icon className="icon-small" aria-hidden />
        {say(props.speaksFor ? "names.for" : "names.against")}
      </h4>
      <ul>
        {mine.map((one) => (
          <li key={one.kind}>
            <Scripted text={evidenceWords(say, one)} />
          </li>
        ))}
        {mine.length === 0 && <li>{say("names.nothing")}</li>}
      </ul>
    </div>
  );
}
