import { useState } from "react";
import { useSay } from "../../messages/messages";
import css from "./element-table.module.css";
import type { Story } from "./story";

type Element = Story["elements"][number];

/** Rows before the rest is unfolded. */
const FIRST = 15;

/** What became of every element of the marked-up files: shown in the text, kept in the file alone, or left out with its words. */
export function ElementTable({ elements }: { readonly elements: readonly Element[] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  const shown = all ? elements : elements.slice(0, FIRST);
  return (
    <>
      <table className={css["table"]}>
        <thead>
          <tr>
            <th scope="col">{say("story.element")}</th>
            <th scope="col" className={css["number"]}>
              {say("story.inFiles")}
            </th>
            <th scope="col">
              <span className={css["key"]} aria-hidden>
                <i className={css["shown"]} /> {say("story.shown")}
                <i className={css["kept"]} /> {say("story.kept")}
                <i className={css["left"]} /> {say("story.left")}
              </span>
            </th>
            <th scope="col" className={css["number"]}>
              {say("story.notShown")}
            </th>
            <th scope="col" className={css["number"]}>
              {say("story.leftOut")}
            </th>
            <th scope="col">{say("story.how")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <ElementRow key={one.name} element={one} />
          ))}
        </tbody>
      </table>
      {elements.length > FIRST && !all && (
        <button className={css["more"]} onClick={() => setAll(true)}>
          {say("story.unfold", { count: elements.length - FIRST })}
        </button>
      )}
    </>
  );
}

function ElementRow({ element }: { readonly element: Element }) {
  const say = useSay();
  const { name, shown, kept, left } = element;
  const figure = (count: number) => (count === 0 ? "–" : count.toLocaleString(say.language));
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      <td className={css["number"]}>{figure(shown + kept + left)}</td>
      <td>
        <span className={css["bar"]} aria-hidden>
          {shown > 0 && <i className={css["shown"]} style={{ flexGrow: shown }} />}
          {kept > 0 && <i className={css["kept"]} style={{ flexGrow: kept }} />}
          {left > 0 && <i className={css["left"]} style={{ flexGrow: left }} />}
        </span>
      </td>
      <td className={css["number"]}>{figure(kept)}</td>
      <td className={`${css["number"] ?? ""} ${(left > 0 ? css["loss"] : "") ?? ""}`}>
        {figure(left)}
      </td>
      <td className={css["how"]}>
        <How element={element} />
      </td>
    </tr>
  );
}

/** As readers will see it: the words for a mark look like the mark. */
const looks = { unclear: "dotted", supplied: "doubt", gap: "gap", del: "struck" } as const;
const known = [
  ...["lb", "pb", "note", "persName", "placeName", "orgName", "name", "date", "foreign", "hi"],
  ...["add", "ref", "ptr", "head", "p", "div", "signed", "opener", "closer", "dateline", "salute"],
  ...["list", "item", "table", "row", "cell", "quote", "q", "choice", "subst", "damage", "fw"],
  ...["figure", "graphic", "unclear", "supplied", "gap", "del"],
] as const;
type Known = (typeof known)[number];

function How({ element: { name, shown, left } }: { readonly element: Element }) {
  const say = useSay();
  if (left > 0 && shown === 0) return <>{say("story.how.left")}</>;
  if (!known.includes(name as Known))
    return <>{say(shown > 0 ? "story.how.shown" : "story.how.kept")}</>;
  const look = looks[name as keyof typeof looks];
  const words = say("story.how.element", { name });
  return look === undefined ? <>{words}</> : <span className={css[look]}>{words}</span>;
}
