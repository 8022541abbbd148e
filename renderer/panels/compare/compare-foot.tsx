import { Copy } from "lucide-react";
import { useState } from "react";
import type { ComparedText, Comparison } from "../../../archive/contract/compare";
import { useSay } from "../../messages/messages";
import { useCitationStyle } from "../../state/use-citation-style";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { copyRich } from "../../ui/copy-rich";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import { escapeHtml } from "../../ui/escape-html";
import { madeBy } from "../item/item-head";
import type { Place } from "../library/match-lines";
import css from "./compare-head.module.css";
import type { ShownRow } from "./rows";

const COPIED_MS = 2000;

/** How the row at hand is cited, from each of both texts. */
export function CompareFoot(props: {
  readonly comparison: Comparison;
  readonly row: ShownRow | undefined;
}) {
  const { comparison, row } = props;
  const tellReading = comparison.left.unit === comparison.right.unit;
  return (
    <div className={css["cites"]}>
      <Cited sign="A" text={comparison.left} place={row?.left ?? null} tellReading={tellReading} />
      <Cited
        sign="B"
        text={comparison.right}
        place={row?.right ?? null}
        tellReading={tellReading}
      />
    </div>
  );
}

function Cited(props: {
  readonly sign: string;
  readonly text: ComparedText;
  readonly place: Place | null;
  readonly tellReading: boolean;
}) {
  const say = useSay();
  const { text, place } = props;
  const { style, language } = useCitationStyle();
  const [copied, setCopied] = useState(false);
  // Two readings of one document have one citation: which of them it is must be said.
  const which = props.tellReading ? ` ${madeBy(say, text.reading)}` : "";
  const transcription = text.reading.id;
  const cited = useRequest("cite", {
    id: text.unit,
    style,
    locator: null,
    language,
    place: place === null ? null : { transcription, start: place[0], end: place[1] },
  });
  const citation = cited.last;
  const copy = async () => {
    if (citation === null) return;
    await copyRich(`${citation.note}${which}`, `${citation.html.note}${escapeHtml(which)}`);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <section className={css["cite"]} aria-label={`${say("compare.cited")} ${props.sign}`}>
      <h3>
        {say("compare.cited")} <b aria-hidden>{props.sign}</b>
      </h3>
      {cited.status === "refused" && <ProblemRow problem={cited.problem} />}
      <p>{citation !== null && <Scripted text={`${citation.note}${which}`} />}</p>
      <Button
        look="line"
        icon={Copy}
        label={say(copied ? "copied" : "citation.copy")}
        name={`${say("citation.copy")} ${props.sign}`}
        onPress={() => void copy()}
      />
    </section>
  );
}
