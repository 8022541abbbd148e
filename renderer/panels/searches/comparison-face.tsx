import { ArrowLeftRight, Table2, X } from "lucide-react";
import { useState } from "react";
import { useSay } from "../../messages/messages";
import { asSearch, everything, type SearchesRoute, searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useClient } from "../../state/archive-context";
import { useProgress } from "../../state/jobs-context";
import { useSlow } from "../../state/use-slow";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { saveText } from "../../ui/save-text";
import { Segment } from "../../ui/segment";
import { SideBySide } from "./side-by-side";
import css from "./searches-screen.module.css";
import { UnitList } from "./unit-list";
import { type Sides, useComparison } from "./use-comparison";
import type { Kept } from "./use-kept-sets";

interface ComparisonProps {
  readonly set: Kept;
  readonly sets: readonly Kept[];
  readonly route: SearchesRoute;
}

type Part = "left" | "both" | "right";

/** Two sets: what only one of them has and what both have, in numbers and documents. */
export function ComparisonFace({ set, sets, route }: ComparisonProps) {
  const say = useSay();
  const client = useClient();
  const [part, setPart] = useState<Part>("left");
  const beside = sets.find(({ id }) => id === route.beside);
  const sides = sidesOf(set, route);
  const compared = useComparison(sides);
  const { answer } = compared;
  const titles = { left: set.title, right: beside?.title ?? say("searches.compare.now") };
  return (
    <>
      <h2 className={css["versus"]}>{say("searches.compare", titles)}</h2>
      <div className={css["tools"]}>
        <Button
          icon={ArrowLeftRight}
          label={say("searches.compare.turn")}
          disabled={beside === undefined}
          onPress={() => beside && goTo(searchesOf(beside.id, set.id), "replace")}
        />
        <TableButton sides={sides} name={`${titles.left}, ${titles.right}`} />
        <Button
          icon={X}
          label={say("close")}
          onPress={() => goTo(searchesOf(set.id))}
          keyName="Escape"
        />
      </div>
      {compared.problem !== null && <ProblemRow problem={compared.problem} />}
      <Working compared={compared} />
      {answer !== null && (
        <>
          <Segment<Part>
            label={say("searches.part")}
            choices={(["left", "both", "right"] as const).map((id) => ({
              id,
              label: `${say(`searches.compare.${id}`)} ${String(countOf(answer, id))}`,
            }))}
            chosen={part}
            onChoose={setPart}
          />
          <div className={css["compared"]}>
            <UnitList
              key={part}
              asked={JSON.stringify([sides, part])}
              ask={(offset, limit) =>
                client.ask("comparedUnits", { ...sides, part, offset, limit })
              }
            />
            <SideBySide answer={answer} titles={titles} />
          </div>
        </>
      )}
    </>
  );
}

const countOf = (
  { onlyLeft, both, onlyRight }: { onlyLeft: number; both: number; onlyRight: number },
  part: Part,
) => ({ left: onlyLeft, both, right: onlyRight })[part];

function sidesOf({ id }: Kept, { beside, query }: SearchesRoute): Sides {
  const left = { set: id };
  if (beside !== null) return { left, right: { set: beside as Kept["id"] } };
  const { text, narrowing, names } = asSearch(query ?? everything, 0, 1);
  return { left, right: { question: { text, narrowing, names } } };
}

function TableButton({ sides, name }: { readonly sides: Sides; readonly name: string }) {
  const say = useSay();
  const client = useClient();
  const [job, setJob] = useState<string | null>(null);
  const save = () => {
    const made = crypto.randomUUID();
    setJob(made);
    void client.ask("comparisonTable", { ...sides, job: made }).then((reply) => {
      setJob(null);
      if (reply.ok) saveText(reply.value.text, `${name}.csv`, reply.value.mediaType);
    });
  };
  return (
    <Button
      look="line"
      icon={Table2}
      label={say("searches.compare.csv")}
      disabled={job !== null}
      onPress={save}
    />
  );
}

/** What takes longer than a second says how far it is, and can be stopped. */
function Working({ compared }: { readonly compared: ReturnType<typeof useComparison> }) {
  const say = useSay();
  const slow = useSlow(compared.job);
  const progress = useProgress(compared.job);
  if (compared.stopped)
    return (
      <div className={css["tools"]}>
        <span>{say("searches.compare.stopped")}</span>
        <Button label={say("searches.compare.again")} onPress={compared.again} />
      </div>
    );
  if (!slow) return null;
  return (
    <div className={css["tools"]}>
      <Meter
        label={say("searches.compare.working")}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        current=""
      />
      <Button label={say("searches.compare.stop")} onPress={compared.stop} />
    </div>
  );
}
