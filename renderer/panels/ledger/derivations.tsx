import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import { Scripted } from "../../ui/scripted";
import css from "./derivations.module.css";

/** How the description came from the file: the bytes, the place in them, and each proposal that was taken over, with its words. */
export function Derivations({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { source, proposals } = dossier.unit;
  const applied = proposals.filter(({ state }) => state === "applied");
  if (source === null && applied.length === 0) return null;
  return (
    <details className={css["steps"]}>
      <summary>{say("derived.title", { count: applied.length })}</summary>
      <ol>
        {source !== null && (
          <li>
            <span>{say("derived.file", { name: source.name, format: source.format })}</span>
            <code>{source.sha256.slice(0, 16)}</code>
          </li>
        )}
        {source?.span != null && (
          <li>{say("derived.span", { start: source.span[0], end: source.span[1] })}</li>
        )}
        {applied.map(({ id, kind, value, rule, evidence, confidence }) => (
          <li key={id}>
            <span>
              <b>{say(`derived.kind.${kind}`)}</b> <Scripted text={value} />
            </span>
            {evidence.text !== "" && (
              <q>
                <Scripted text={evidence.text} />
              </q>
            )}
            <small>{say("derived.rule", { rule, score: confidence.toFixed(2) })}</small>
          </li>
        ))}
      </ol>
    </details>
  );
}
