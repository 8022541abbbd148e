import { useState } from "react";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { asSearch, everything } from "../../routes/route";
import { useRequest } from "../../state/use-request";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./other-chooser.module.css";

const SHOWN = 12;

/** Which document stands beside the one at hand: by words of its title or its text. */
export function OtherChooser(props: {
  readonly not: UnitId;
  readonly onChoose: (unit: UnitId) => void;
}) {
  const say = useSay();
  const [text, setText] = useState("");
  const found = useRequest("search", asSearch({ ...everything, text }, 0, SHOWN + 1));
  const hits = (found.last?.hits ?? []).filter(({ id }) => id !== props.not).slice(0, SHOWN);
  return (
    <section className={css["chooser"]} aria-labelledby="compare-choose" data-pane>
      <h1 id="compare-choose">{say("compare.choose")}</h1>
      <input
        autoFocus
        type="search"
        aria-label={say("compare.find")}
        placeholder={say("compare.find")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ul>
        {hits.map((hit) => (
          <li key={hit.id}>
            <button onClick={() => props.onChoose(hit.id)}>
              <span className={css["title"]}>
                <Scripted text={hit.title} lang={hit.language} />
              </span>
              <span className="number">
                <Scripted text={hit.date} />
              </span>
              <ReferenceCode code={hit.referenceCode} />
            </button>
          </li>
        ))}
      </ul>
      <p role="status">
        {found.status === "answered" && hits.length === 0 ? say("compare.cannot") : ""}
      </p>
    </section>
  );
}
