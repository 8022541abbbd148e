import { Copy } from "lucide-react";
import { useState } from "react";
import type { Input } from "../../../archive/contract";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { useCitationStyle } from "../../state/use-citation-style";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { copyRich } from "../../ui/copy-rich";
import { linesText } from "../../ui/lines-text";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import css from "./citation-section.module.css";

const COPIED_MS = 2000;

/** The citation of a unit or of the chosen words in it, in the reader's style. */
export function CitationSection(props: {
  readonly id: UnitId;
  readonly place: Input<"cite">["place"];
  readonly lines: readonly [number, number] | null;
}) {
  const say = useSay();
  const { styles, style, setStyle, language } = useCitationStyle();
  const cited = useRequest("cite", {
    id: props.id,
    style,
    locator: null,
    place: props.place,
    language,
  });
  const [copied, setCopied] = useState<"note" | "bibliography" | null>(null);
  const citation = cited.last;
  const copy = async (which: "note" | "bibliography") => {
    if (citation === null) return;
    await copyRich(citation[which], citation.html[which]);
    setCopied(which);
    setTimeout(() => setCopied(null), COPIED_MS);
  };
  return (
    <section className={css["citation"]} aria-label={say("citation")}>
      <div className={css["head"]}>
        <h2>{say("citation")}</h2>
        {style !== null && (
          <ChoiceMenu
            label={say("citation.style")}
            choices={styles}
            chosen={style}
            onChoose={setStyle}
          />
        )}
      </div>
      {cited.status === "refused" && <ProblemRow problem={cited.problem} />}
      {citation !== null && (
        <>
          <p className={css["note"]}>
            <Scripted text={citation.note} />
          </p>
          <div className={css["tools"]}>
            <Button
              look="line"
              icon={Copy}
              label={say(copied === "note" ? "copied" : "citation.copy")}
              onPress={() => void copy("note")}
            />
            <Button
              label={say(copied === "bibliography" ? "copied" : "citation.copyBibliography")}
              onPress={() => void copy("bibliography")}
            />
            {props.lines !== null && (
              <span className={css["lines"]}>{linesText(say, props.lines)}</span>
            )}
          </div>
        </>
      )}
    </section>
  );
}
