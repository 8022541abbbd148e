import { Eye, Search, Snowflake } from "lucide-react";
import { useState } from "react";
import { useSay } from "../../messages/messages";
import { questionQuery } from "../../routes/library-query";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive, useClient } from "../../state/archive-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Segment } from "../../ui/segment";
import { useMayWrite } from "../own-work/use-own-work";
import { dayOf } from "./day-of";
import { QuestionWords } from "./question-words";
import { CompareMenu, DropButton, SetHead } from "./set-head";
import css from "./searches-screen.module.css";
import { UnitList } from "./unit-list";
import { type Kept, type Saved, useKeptSets } from "./use-kept-sets";

/** A saved search: what it asks, what it finds now, and what is new or gone since it was looked at. */
export function SavedFace({ set, sets }: { readonly set: Saved; readonly sets: readonly Kept[] }) {
  const say = useSay();
  const client = useClient();
  const { refresh } = useArchive();
  const kept = useKeptSets();
  const mayWrite = useMayWrite();
  const asked = useRequest("savedNow", { id: set.id });
  const now = asked.last;
  const look = () => client.ask("lookAtSaved", { id: set.id }).then(refresh);
  const open = () => {
    void look();
    goTo(library(questionQuery(set.question)));
  };
  return (
    <>
      <SetHead set={set} />
      <div className={css["tools"]}>
        <Button look="primary" icon={Search} label={say("searches.open")} onPress={open} />
        <Button icon={Eye} label={say("searches.look")} onPress={() => void look()} />
        {mayWrite && (
          <Button
            icon={Snowflake}
            label={say("searches.freezeNow")}
            onPress={() =>
              void kept.freeze(
                `${set.title}, ${dayOf(say, new Date().toISOString())}`,
                null,
                set.question,
              )
            }
          />
        )}
        <CompareMenu set={set} sets={sets} />
        <DropButton set={set} />
      </div>
      {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
      <dl className={css["facts"]}>
        <QuestionWords question={set.question} />
        <dt>{say("searches.kept")}</dt>
        <dd>{say("searches.by", { when: dayOf(say, set.when), by: set.by })}</dd>
      </dl>
      <p className={css["now"]} role="status">
        {now !== null && (
          <>
            <b>{say("searches.now", { total: now.total })}</b>
            <span>{say("searches.undated", { undated: now.undated })}</span>
            <span>
              {now.since === null
                ? say("searches.neverLooked")
                : say("searches.since", { ...now.since, when: dayOf(say, now.since.when) })}
            </span>
          </>
        )}
      </p>
      <Parts set={set} stamp={now?.since?.when ?? ""} />
    </>
  );
}

type Part = "all" | "added" | "gone";

function Parts({ set, stamp }: { readonly set: Saved; readonly stamp: string }) {
  const say = useSay();
  const client = useClient();
  const [part, setPart] = useState<Part>("all");
  return (
    <>
      <Segment<Part>
        label={say("searches.part")}
        choices={[
          { id: "all", label: say("searches.part.all") },
          { id: "added", label: say("searches.part.new") },
          { id: "gone", label: say("searches.part.gone") },
        ]}
        chosen={part}
        onChoose={setPart}
      />
      <UnitList
        key={part}
        asked={[set.id, part, stamp].join(" ")}
        ask={(offset, limit) => client.ask("keptUnits", { id: set.id, part, offset, limit })}
      />
    </>
  );
}
