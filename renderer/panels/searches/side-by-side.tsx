import type { SetComparison, TypicalWord } from "../../../archive/contract/kept-sets";
import { useSay, type Say } from "../../messages/messages";
import { genreLabel, languageLabel } from "../library/labels";
import css from "./side-by-side.module.css";

interface Titles {
  readonly left: string;
  readonly right: string;
}
type Facet = keyof SetComparison["facets"];

const FACETS = ["type", "language", "year"] as const satisfies readonly Facet[];

/** Both sets by kind, language and year, and the words that set them apart. */
export function SideBySide({ answer, titles }: { answer: SetComparison; titles: Titles }) {
  const say = useSay();
  const { left, right } = answer.readDocuments;
  return (
    <div
      className={css["sides"]}
      tabIndex={0}
      role="region"
      aria-label={say("searches.compare", { ...titles })}
    >
      {FACETS.map((facet) => (
        <FacetTable key={facet} facet={facet} answer={answer} titles={titles} />
      ))}
      <Words title={say("searches.compare.words.left")} words={answer.typical} />
      <Words title={say("searches.compare.words.right")} words={answer.untypical} />
      <p className={css["note"]}>{say("searches.compare.words.note", { left, right })}</p>
    </div>
  );
}

function FacetTable(props: {
  readonly facet: Facet;
  readonly answer: SetComparison;
  readonly titles: Titles;
}) {
  const say = useSay();
  const { facet, answer, titles } = props;
  const rows = answer.facets[facet] ?? [];
  const undated = { value: "", ...answer.undated };
  const shown = facet === "year" && undated.left + undated.right > 0 ? [...rows, undated] : rows;
  if (shown.length === 0) return null;
  const most = Math.max(1, ...shown.map(({ left, right }) => Math.max(left, right)));
  return (
    <table className={css["table"]}>
      <caption>{say(`searches.compare.${facet}`)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col" title={titles.left}>
            {say("searches.compare.first")}
          </th>
          <th scope="col" title={titles.right}>
            {say("searches.compare.second")}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ value, left, right }) => (
          <tr key={value}>
            <th scope="row">{labelOf(say, facet, value)}</th>
            <Bar count={left} most={most} />
            <Bar count={right} most={most} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ count, most }: { readonly count: number; readonly most: number }) {
  return (
    <td className={css["side"]}>
      <span className={css["bar"]}>
        <b className="number">{count}</b>
        <span aria-hidden>
          <span style={{ inlineSize: `${String((count / most) * 100)}%` }} />
        </span>
      </span>
    </td>
  );
}

function labelOf(say: Say, facet: Facet, value: string): string {
  if (facet === "language") return languageLabel(value);
  if (facet === "type") return genreLabel(say, value);
  return value === "" ? say("searches.compare.undated") : value;
}

function Words(props: { readonly title: string; readonly words: readonly TypicalWord[] }) {
  const say = useSay();
  return (
    <>
      <h3>{props.title}</h3>
      {props.words.length === 0 && (
        <p className={css["note"]}>{say("searches.compare.words.none")}</p>
      )}
      <ul className={css["words"]}>
        {props.words.map(({ form, left, right }) => (
          <li key={form}>
            <span dir="auto">{form}</span>
            <small className="number">
              {left} : {right}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
