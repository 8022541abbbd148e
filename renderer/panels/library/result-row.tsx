import { CircleHelp, Languages } from "lucide-react";
import type { Hit } from "../../../archive/model/hit";
import { useSay } from "../../messages/messages";
import { GenreIcon } from "../../ui/genre-icon";
import { MarkedText } from "../../ui/marked-text";
import { ReferenceCode } from "../../ui/reference-code";
import { reasonText } from "../../ui/name-reason";
import { mainLanguage } from "../../ui/script-runs";
import { Scripted } from "../../ui/scripted";
import css from "./result-row.module.css";

const SHOWN_REASONS = 3;

/** One hit: what it is, the words that matched in their place, and why when they are not the words asked for. */
export function ResultRow({ hit }: { readonly hit: Hit }) {
  const say = useSay();
  const lang = hit.language ?? mainLanguage(hit.snippet, say.language);
  const reasons = hit.matched.filter(({ because }) => because !== null).slice(0, SHOWN_REASONS);
  return (
    <>
      <GenreIcon genre={hit.genre} level={hit.level} className={`icon ${css["kind"]}`} />
      <div className={css["words"]}>
        <h3>
          <Scripted text={hit.title} />
        </h3>
        <p className={css["snippet"]} {...(lang === null ? {} : { lang })}>
          <MarkedText text={hit.snippet} marks={hit.marks} lang={lang} />
        </p>
        {hit.doubtful === true && (
          <p className={css["doubtful"]}>
            <CircleHelp className="icon-small" aria-hidden />
            {say("hit.doubtful")}
          </p>
        )}
        {reasons.map(({ form, ...why }) => (
          <p key={form} className={css["matched"]}>
            <Languages className="icon-small" aria-hidden />
            <mark>
              <Scripted text={form} />
            </mark>
            <span className={css["because"]}>
              <Scripted text={reasonText(say, why)} />
            </span>
          </p>
        ))}
      </div>
      <div className={css["place"]}>
        <span className="number">
          <Scripted text={hit.date} />
        </span>
        <ReferenceCode code={hit.referenceCode} />
        {hit.places > 0 && (
          <span className={css["hits"]}>{say("results.places", { count: hit.places })}</span>
        )}
      </div>
    </>
  );
}
