import { Bookmark, NotebookPen } from "lucide-react";
import type { Places, Touched } from "../../../archive/contract/transcribe";
import { useSay } from "../../messages/messages";
import css from "./versions-drawer.module.css";

/** What issuing touches: the reader's places whose words no longer stand where they were taken. */
export function TouchedPlaces({ touched }: { readonly touched: Touched }) {
  const say = useSay();
  const rows = [
    ["transcribe.touched.excerpts", Bookmark, touched.excerpts],
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
    </div>
  );
}
