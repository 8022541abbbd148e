import { useState } from "react";
import type { Meaning } from "../../../archive/model/highlight";
import { useSay } from "../../messages/messages";
import { useRequest } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { Segment } from "../../ui/segment";
import { HighlightRow } from "./highlight-row";
import css from "./highlights.module.css";
import { meanings } from "./meanings";

/** Highlights shown at once; more are narrowed by a word or a meaning. */
const SHOWN = 500;

/** All highlights of the archive, newest first, of one meaning or of all. */
export function HighlightsList({ text }: { readonly text: string }) {
  const say = useSay();
  const [meaning, setMeaning] = useState<Meaning | "all">("all");
  const asked = useRequest("highlights", {
    meaning: meaning === "all" ? null : meaning,
    text,
    limit: SHOWN,
  });
  const found = asked.last;
  const all = Object.values(found?.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const label = (name: string, count: number) => `${name} ${count.toLocaleString(say.language)}`;
  return (
    <>
      <h1>{say("highlights")}</h1>
      <div className={css["filter"]}>
        <Segment
          label={say("highlights.filter")}
          chosen={meaning}
          choices={[
            { id: "all" as const, label: label(say("highlights.all"), all) },
            ...meanings.map(({ id }) => ({
              id,
              label: label(say(`highlight.${id}`), found?.counts[id] ?? 0),
            })),
          ]}
          onChoose={setMeaning}
        />
      </div>
      {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
      {found?.total === 0 && (
        <p className={css["empty"]}>{say(all === 0 ? "highlights.empty" : "highlights.none")}</p>
      )}
      <ol className={css["rows"]}>
        {found?.highlights.map((shown) => (
          <HighlightRow key={shown.highlight.id} shown={shown} withDocument />
        ))}
      </ol>
      {found !== null && found.highlights.length < found.total && (
        <p className={css["empty"]}>
          {say("own.more", { shown: found.highlights.length, total: found.total })}
        </p>
      )}
    </>
  );
}
