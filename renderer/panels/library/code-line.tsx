import { useSay } from "../../messages/messages";
import { everything, library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import css from "./code-line.module.css";

/** A code has a figure in it, and is no sentence. */
const maybeCode = (text: string): boolean => /\d/u.test(text) && text.trim().length <= 60;

/** Where the words sought are a reference code: the way straight to its unit. */
export function CodeLine({ text }: { readonly text: string }) {
  const say = useSay();
  const asked = useRequest("findCode", maybeCode(text) ? { code: text, limit: 1 } : null);
  const found = asked.status === "answered" ? asked.value : null;
  const unit = found?.near.find(({ id }) => id === found.exact);
  if (unit === undefined) return null;
  const { id, level, title, referenceCode } = unit;
  return (
    <p className={css["line"]}>
      {say("goto.title")}{" "}
      <button
        onClick={() =>
          goTo(
            level === "item" || level === "part"
              ? { screen: "item", id, query: null, hit: null, reading: null }
              : library({ ...everything, within: id }),
          )
        }
      >
        <ReferenceCode code={referenceCode} /> <Scripted text={title} />
      </button>
    </p>
  );
}
