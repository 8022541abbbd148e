import { Copy, Search, ShieldCheck } from "lucide-react";
import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { Say } from "../../messages/messages";
import { useSay } from "../../messages/messages";
import { everything, library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive, useClient } from "../../state/archive-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { useRan } from "../history/use-ran";
import { dayOf } from "./day-of";
import { QuestionWords } from "./question-words";
import { CompareMenu, DropButton, SetHead } from "./set-head";
import css from "./searches-screen.module.css";
import { UnitList } from "./unit-list";
import type { Frozen, Kept } from "./use-kept-sets";

/** A frozen set: how it was come by, what has become of its documents, and the documents. */
export function FrozenFace({
  set,
  sets,
}: {
  readonly set: Frozen;
  readonly sets: readonly Kept[];
}) {
  const say = useSay();
  return (
    <>
      <SetHead set={set} />
      <div className={css["tools"]}>
        <Button
          look="primary"
          icon={Search}
          label={say("searches.openFrozen")}
          onPress={() => goTo(library({ ...everything, text: `frozen:${set.id} ` }))}
        />
        <CiteButton set={set} />
        <CheckButton set={set} />
        <CompareMenu set={set} sets={sets} />
        <DropButton set={set} />
      </div>
      <Facts set={set} />
      <Parts set={set} />
    </>
  );
}

function Facts({ set }: { readonly set: Frozen }) {
  const say = useSay();
  const { ran, ranLanguage } = useRan(set.question, set.ran);
  return (
    <dl className={css["facts"]}>
      <dt>{say("searches.part")}</dt>
      <dd>
        {say("searches.count", { count: set.count })},{" "}
        {say("searches.undated", { undated: set.undated })}
        {(set.leftOut ?? 0) > 0 && <>. {say("searches.leftOut", { count: set.leftOut ?? 0 })}</>}
      </dd>
      <dt>{say("searches.kept")}</dt>
      <dd>{say("searches.by", { when: dayOf(say, set.when), by: set.by })}</dd>
      {set.question !== null && <QuestionWords question={set.question} />}
      {set.ran !== null && (
        <>
          <dt>{say("searches.ran")}</dt>
          <dd lang={ranLanguage}>{ran}</dd>
        </>
      )}
      {set.digest !== null && (
        <>
          <dt>{say("searches.digest")}</dt>
          <dd className={css["digest"]}>{set.digest}</dd>
        </>
      )}
      <dt>{say("searches.state")}</dt>
      <dd className={css["digest"]}>{set.head}</dd>
      <dt>{say("searches.engine")}</dt>
      <dd>{set.engine}</dd>
    </dl>
  );
}

/** What a footnote says of it. */
export const citationOf = (say: Say, set: Frozen, archive: string): string =>
  say("searches.citation", {
    title: set.title,
    count: set.count,
    archive,
    when: dayOf(say, set.when),
    by: set.by,
    digest: set.digest ?? "",
    id: set.id,
  });

function CiteButton({ set }: { readonly set: Frozen }) {
  const say = useSay();
  const { about } = useArchive();
  const [copied, setCopied] = useState(false);
  if (set.digest === null) return null;
  const words = citationOf(say, set, about?.archive?.title ?? "");
  const copy = () => void navigator.clipboard.writeText(words).then(() => setCopied(true));
  return (
    <>
      <Button icon={Copy} label={say("searches.cite")} onPress={copy} />
      <span role="status">{copied && say("searches.cited")}</span>
    </>
  );
}

type Check = Output<"checkFrozen">;

function CheckButton({ set }: { readonly set: Frozen }) {
  const say = useSay();
  const client = useClient();
  const [check, setCheck] = useState<Check | null>(null);
  if (set.digest === null) return null;
  const ask = () =>
    void client
      .ask("checkFrozen", { id: set.id })
      .then((reply) => reply.ok && setCheck(reply.value));
  return (
    <>
      <Button icon={ShieldCheck} label={say("searches.check")} onPress={ask} />
      <span role="status" className={check?.state === "changed" ? css["changed"] : ""}>
        {check !== null && say(`searches.check.${check.state}`, { found: check.found })}
      </span>
    </>
  );
}

const PARTS = ["same", "edited", "withdrawn", "gone", "withheld", "added", "lost"] as const;
type Part = "all" | (typeof PARTS)[number];

/** What has become of it; each number lists its documents. */
function Parts({ set }: { readonly set: Frozen }) {
  const say = useSay();
  const client = useClient();
  const [part, setPart] = useState<Part>("all");
  const asked = useRequest("frozenState", { id: set.id });
  const state = asked.last;
  const choices: readonly (readonly [Part, number])[] = [
    ["all", set.count],
    ...PARTS.flatMap((one) => {
      const count = state?.[one] ?? 0;
      return count > 0 ? [[one, count] as const] : [];
    }),
  ];
  return (
    <>
      {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
      <div className={css["parts"]} role="group" aria-label={say("searches.part")}>
        {choices.map(([one, count]) => (
          <button
            key={one}
            className={css["part"]}
            aria-pressed={part === one}
            onClick={() => setPart(one)}
          >
            {say(`searches.part.${one}`)} <b className="number">{count}</b>
          </button>
        ))}
      </div>
      <UnitList
        key={part}
        asked={[set.id, part].join(" ")}
        ask={(offset, limit) => client.ask("keptUnits", { id: set.id, part, offset, limit })}
      />
    </>
  );
}
