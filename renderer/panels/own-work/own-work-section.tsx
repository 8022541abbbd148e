import { NotebookPen, X } from "lucide-react";
import { useState } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { UnitId } from "../../../archive/model/ids";
import type { ListKind } from "../../../archive/model/own-work";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { HighlightRow } from "../highlights/highlight-row";
import { ListField } from "./list-field";
import { NoteRow } from "./note-row";
import { NoteSheet } from "./note-sheet";
import css from "./own-work.module.css";
import { useMayWrite, useOwnWork } from "./use-own-work";

/** What the reader has made of the unit: notes on it, and the tags and collections that it stands in. */
export function OwnWorkSection({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { unit } = dossier;
  const mayWrite = useMayWrite();
  const [writing, setWriting] = useState(false);
  const own = useRequest("ownWorkOn", { unit: unit.id }).last;
  const notes = own?.notes ?? [];
  if (!mayWrite && notes.length === 0 && (own?.lists.length ?? 0) === 0) return null;
  return (
    <section className={css["section"]} aria-label={say("own.title")}>
      <div className={css["head"]}>
        <h2>{say("own.title")}</h2>
        <Button
          icon={NotebookPen}
          label={say("own.all")}
          square
          onPress={() => goTo({ screen: "notebook", list: null })}
        />
      </div>
      <Chips dossier={dossier} kind="tag" />
      <Chips dossier={dossier} kind="collection" />
      <ul>
        {notes.map((shown) => (
          <NoteRow key={shown.note.id} shown={shown} />
        ))}
      </ul>
      <Highlighted unit={unit.id} />
      {mayWrite && (
        <Button look="line" label={say("own.writeNote")} onPress={() => setWriting(true)} />
      )}
      <NoteSheet open={writing} unit={unit} place={null} onClose={() => setWriting(false)} />
    </section>
  );
}

/** The words of the unit's texts that readers marked. */
function Highlighted(props: { readonly unit: UnitId }) {
  const say = useSay();
  const found = useRequest("highlightsOn", { unit: props.unit }).last?.highlights ?? [];
  if (found.length === 0) return null;
  return (
    <>
      <h3 className={css["highlights"]}>{say("highlights.here")}</h3>
      <ul>
        {found.map((shown) => (
          <HighlightRow key={shown.highlight.id} shown={shown} withDocument={false} />
        ))}
      </ul>
    </>
  );
}

/** The lists of one kind that the unit stands in, each with the way out of it, and a field for another. */
function Chips(props: { readonly dossier: Dossier; readonly kind: ListKind }) {
  const say = useSay();
  const own = useOwnWork();
  const mayWrite = useMayWrite();
  const { unit } = props.dossier;
  const all = useRequest("ownWorkOn", { unit: unit.id }).last?.lists ?? [];
  const lists = all.filter(({ kind }) => kind === props.kind);
  const member = { unit: unit.id, excerpt: null };
  if (!mayWrite && lists.length === 0) return null;
  return (
    <div className={css["lists"]}>
      <h3>{say(props.kind === "tag" ? "own.tags" : "own.collections")}</h3>
      <ul className={css["chips"]}>
        {lists.map((list) => (
          <li key={list.id} className={css["chip"]}>
            <button onClick={() => goTo({ screen: "notebook", list: list.id })}>
              <Scripted text={list.title} />
            </button>
            {mayWrite && (
              <button
                className={css["out"]}
                aria-label={say("own.removeFrom", { title: list.title })}
                title={say("own.removeFrom", { title: list.title })}
                onClick={() => void own.take(list, member, unit.referenceCode)}
              >
                <X className="icon-small" aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite && <ListField kind={props.kind} member={member} code={unit.referenceCode} />}
    </div>
  );
}
