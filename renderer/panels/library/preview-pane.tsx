import { Maximize2, Plus, Quote, ScanSearch } from "lucide-react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { AgentRole } from "../../../archive/model/unit";
import { useSay, type Say } from "../../messages/messages";
import { useShell } from "../../state/archive-context";
import { useDesk } from "../../state/desk-context";
import { Button } from "../../ui/button";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { LyingChain, UnaccountedYears } from "../custody/custody-chain";
import { languageLabel, levelLabel } from "./labels";
import { matchLines } from "./match-lines";
import { goToLike } from "./more-like";
import { stillUrl } from "../facsimile/still-url";
import css from "./preview-pane.module.css";

const SHOWN_LINES = 6;

export interface PreviewProps {
  readonly dossier: Dossier;
  /** Forms that matched, to find them in the text. */
  readonly forms: readonly string[];
  readonly onOpen: () => void;
  readonly onCite: () => void;
}

/** What is known of the chosen unit, beside the results. */
export function PreviewPane(props: PreviewProps) {
  const say = useSay();
  const { unit } = props.dossier;
  const desk = useDesk();
  return (
    <>
      <Crop {...props} />
      <div className={css["dossier"]}>
        <p className={css["code"]}>
          <ReferenceCode code={unit.referenceCode} />
          <span>
            {[levelLabel(say, unit.level).toLocaleLowerCase(say.language), unit.extent]
              .filter((part) => part !== null)
              .join(", ")}
          </span>
        </p>
        <h2>
          <Scripted text={unit.title} />
        </h2>
        <DossierLines dossier={props.dossier} />
        <Matches {...props} />
        {unit.custody.length > 0 && (
          <section className={css["section"]}>
            <div className={css["head"]}>
              <h3>{say("custody")}</h3>
              <UnaccountedYears chain={unit.custody} />
            </div>
            <LyingChain chain={unit.custody} />
          </section>
        )}
      </div>
      <div className={css["actions"]}>
        <Button look="primary" label={say("preview.open")} keyName="Enter" onPress={props.onOpen} />
        <Button
          look="line"
          icon={Plus}
          label={say("preview.addToPacket")}
          disabled={desk.picks.some((pick) => pick.unit === unit.id && pick.whole)}
          onPress={() => desk.addToPacket(unit.id, true)}
        />
        <Button look="line" icon={Quote} label={say("preview.cite")} onPress={props.onCite} />
        <Button
          look="line"
          icon={ScanSearch}
          square
          keyName="m"
          label={say("like.find")}
          onPress={() => goToLike(unit.id)}
        />
      </div>
    </>
  );
}

function Crop({ dossier, onOpen }: PreviewProps) {
  const say = useSay();
  const shell = useShell();
  const [first] = dossier.unit.facsimiles;
  if (first === undefined) return null;
  return (
    <div className={css["crop"]}>
      <img
        src={stillUrl(shell.facsimileUrl(first.id), first, "overview")}
        alt={say("preview.facsimile", { title: dossier.unit.title })}
      />
      <span className={css["enlarge"]}>
        <Button
          look="line"
          label={say("preview.enlarge")}
          icon={Maximize2}
          square
          onPress={onOpen}
        />
      </span>
    </div>
  );
}

const senders: readonly AgentRole[] = ["author", "signatory", "creator"];

function agentsOf(dossier: Dossier, roles: readonly AgentRole[]): string {
  const names = dossier.unit.agents.filter(({ role }) => roles.includes(role));
  return [...new Set(names.map(({ name }) => name))].join(", ");
}

/** The other forms of the recipients' and senders' names, so that a reader meets them before the text. */
function otherForms(dossier: Dossier, roles: readonly AgentRole[]): string {
  const ids = new Set(
    dossier.unit.agents.filter(({ role }) => roles.includes(role)).map(({ id }) => id),
  );
  return dossier.names
    .filter(({ id }) => ids.has(id))
    .flatMap(({ variants }) => variants.filter(({ script }) => script !== "Latn"))
    .map(({ form }) => form)
    .slice(0, 2)
    .join(" ");
}

function readings(say: Say, dossier: Dossier): string {
  return dossier.transcriptions
    .map(({ kind, language }) =>
      kind === "translation"
        ? say("reading.translationInto", { language: languageLabel(language) })
        : say(`reading.${kind}`),
    )
    .join(", ");
}

export function DossierLines({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { unit } = dossier;
  const date = unit.dates[0];
  const from = agentsOf(dossier, senders);
  const to = agentsOf(dossier, ["recipient"]);
  const lines: readonly (readonly [string, string])[] = [
    [say("dossier.date"), date?.display ?? ""],
    [say("dossier.from"), `${from} ${otherForms(dossier, senders)}`.trim()],
    [say("dossier.to"), `${to} ${otherForms(dossier, ["recipient"])}`.trim()],
    [say("dossier.place"), (unit.places ?? []).map(({ name }) => name).join(", ")],
    [say("dossier.classification"), unit.classification ?? ""],
    [say("dossier.language"), unit.languages.map(languageLabel).join(", ")],
    [say("dossier.readings"), readings(say, dossier)],
    [say("dossier.description"), unit.description ?? ""],
  ];
  return (
    <dl className={css["lines"]}>
      {lines
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

function Matches({ dossier, forms }: PreviewProps) {
  const say = useSay();
  const reading = dossier.transcriptions[0];
  const lines = reading === undefined ? [] : matchLines(reading.text, forms, SHOWN_LINES);
  if (lines.length === 0) return null;
  return (
    <section className={css["section"]}>
      <h3>{say("preview.matched")}</h3>
      <ol className={css["matches"]}>
        {lines.map(({ line, before, match, after, place }) => (
          <li key={place[0]}>
            <span className={css["line"]}>{line}</span>
            <span className={css["before"]}>
              <bdi>
                <Scripted text={before} />
              </bdi>
            </span>
            <mark>
              <Scripted text={match} />
            </mark>
            <span className={css["after"]}>
              <Scripted text={after} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
