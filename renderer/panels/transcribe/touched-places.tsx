import { Bookmark, Highlighter, NotebookPen } from "lucide-react";
import type { Places, Touched } from "../../../archive/contract/transcribe";
import { useSay } from "../../messages/messages";
import { linesText } from "../../ui/lines-text";
import { Scripted } from "../../ui/scripted";
import css from "./versions-drawer.module.css";

/** What issuing touches: the reader's places whose words no longer stand where they were taken. */
export function TouchedPlaces({ touched }: { readonly touched: Touched }) {
  const say = useSay();
  const rows = [
    ["transcribe.touched.excerpts", Bookmark, touched.excerpts],
    ["transcribe.touched.highlights", Highlighter, touched.highlights],
    ["transcribe.touched.notes", NotebookPen, touched.notes],
  ] as const;
  const count = ({ same, changed, gone }: Places) => same + changed + gone;
  if (rows.every(([, , places]) => count(places.after) === 0))
    return <p className={css["touched"]}>{say("transcribe.touched.nothing")}</p>;
  return (
    <div className={css["touched"]}>
      <h3>{say("transcribe.touched")}</h3>
      {rows.map(([key, Icon, { after }]) =>
        count(after) === 0 ? null : (
          <p key={key}>
            <Icon className="icon-small" aria-hidden />{" "}
            {say(key, { ...after, count: count(after) })}
          </p>
        ),
      )}
      <TouchedWords words={touched.words} />
    </div>
  );
}

/** The words themselves, those that are gone first. */
function TouchedWords({ words }: Pick<Touched, "words">) {
  const say = useSay();
  if (words.length === 0) return null;
  const sorted = words.toSorted((a, b) => Number(b.state === "gone") - Number(a.state === "gone"));
  return (
    <details className={css["words"]} open={sorted[0]?.state === "gone"}>
      <summary>{say("transcribe.touched.which")}</summary>
      <ul>
        {sorted.map(({ of, id, quote, lines, state }) => (
          <li key={id}>
            <q>
              <Scripted text={quote} />
            </q>{" "}
            <span>
              {say(`transcribe.touched.${of}`)}, {linesText(say, lines)}:{" "}
              {say(`transcribe.touched.${state}`)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
