import { Check, TriangleAlert } from "lucide-react";
import { useSay } from "../../messages/messages";
import { said } from "../../messages/said";
import { goTo } from "../../routes/use-route";
import css from "./import-screen.module.css";
import type { Story } from "./story";

type Kind = Story["warnings"][number];

/** What a reader should look at: each kind once, with its count, where it is met first, and the way there. */
export function ToLookAt({ story }: { readonly story: Story }) {
  const say = useSay();
  const { warnings } = story;
  return (
    <>
      <h2>
        {say("import.warnings")}
        {warnings.length > 0 && <span>{say("story.kinds", { count: warnings.length })}</span>}
      </h2>
      {warnings.length === 0 && (
        <p className={css["fine"]}>
          <Check className="icon-small" aria-hidden />
          {say("import.warningsNone")}
        </p>
      )}
      <ul>
        {warnings.map((kind) => (
          <KindRow key={kind.message + kind.source} kind={kind} story={story} />
        ))}
      </ul>
    </>
  );
}

function KindRow({ kind, story }: { readonly kind: Kind; readonly story: Story }) {
  const say = useSay();
  const { count, says, message, source, place } = kind;
  // The unit that holds the place, else the first of the file.
  const unit = kind.unit ?? story.files.find(({ name }) => name === source)?.units[0]?.id;
  const at = place === undefined ? "" : ` ${String(place.line)}:${String(place.column)}`;
  return (
    <li>
      <TriangleAlert className={`icon-small ${css["doubt"] ?? ""}`} aria-hidden />
      <div>
        <p>
          {/* A sentence that names its place is about that one place. */}
          {says?.values["place"] === undefined && (
            <b className="number">{count.toLocaleString(say.language)} </b>
          )}
          {said(say, says, message)}
        </p>
        <p className={css["source"]}>
          {kind.files > 1
            ? say("story.firstOf", { place: `${source}${at}`, files: kind.files })
            : say("story.first", { place: `${source}${at}` })}
        </p>
      </div>
      {unit !== undefined && (
        <button
          className={css["link"]}
          aria-label={say("story.openFirst", { name: source })}
          onClick={() => goTo({ screen: "item", id: unit, query: null, hit: null, reading: null })}
        >
          {say("story.open")}
        </button>
      )}
    </li>
  );
}
