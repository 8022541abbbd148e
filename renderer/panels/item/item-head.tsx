import type { Dossier } from "../../../archive/contract/dossier";
import type { ReadingHead, Transcription } from "../../../archive/model/transcription";
import { useSay, type Say } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import { genreLabel, languageLabel } from "../library/labels";
import css from "./item-head.module.css";

/** The item's title, who made this reading and from what, and four facts. */
export function ItemHead(props: {
  readonly dossier: Dossier;
  readonly reading: Transcription | null;
}) {
  const say = useSay();
  const { unit } = props.dossier;
  return (
    <header className={css["head"]}>
      <h1>
        <Scripted text={unit.title} />
      </h1>
      {props.reading !== null && (
        <p>
          <Scripted text={madeBy(say, props.reading)} />
        </p>
      )}
      <Facts dossier={props.dossier} />
    </header>
  );
}

/** Of what kind a reading is, who made it and from what. */
export function madeBy(say: Say, { kind, by, from }: ReadingHead): string {
  const name = say(`reading.${kind}`);
  if (by !== null && from !== null) return say("reading.by", { kind: name, by, from });
  if (by !== null) return say("reading.byOnly", { kind: name, by });
  if (from !== null) return say("reading.fromOnly", { kind: name, from });
  return say("reading.plain", { kind: name });
}

function Facts({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { unit } = dossier;
  const kind = [unit.genre === null ? null : genreLabel(say, unit.genre), unit.extent];
  const facts: readonly (readonly [string, string])[] = [
    [say("sheet.written"), unit.dates[0]?.display ?? ""],
    [say("sheet.kind"), kind.filter((part) => part !== null).join(", ")],
    [say("sheet.language"), unit.languages.map(languageLabel).join(", ")],
    [say("dossier.classification"), unit.classification ?? ""],
    [say("sheet.rights"), say(`rights.${unit.rights.statement}`)],
  ];
  return (
    <dl className={css["facts"]}>
      {facts
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Scripted text={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
