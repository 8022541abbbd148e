import { ArrowDown, ArrowUp, GripVertical, Pencil, X } from "lucide-react";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import { useShell } from "../../state/archive-context";
import { useDesk, type PacketPick } from "../../state/desk-context";
import { Button } from "../../ui/button";
import { GenreIcon } from "../../ui/genre-icon";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { stillUrl } from "../facsimile/still-url";
import css from "./packet-list.module.css";
import { ExcerptChoice } from "./excerpt-choice";
import { QuestionFields } from "./question-fields";

/** One document of the packet: its place, what is quoted of it, and the words before it. */
export function PacketRow(props: {
  readonly pick: PacketPick;
  readonly number: number;
  readonly dossier: Dossier | null;
  readonly onMove: (by: 1 | -1) => void;
  readonly asks: boolean;
}) {
  const say = useSay();
  const { pick, dossier } = props;
  const { setPicks, picks } = useDesk();
  const grip = (
    <>
      <AriaButton slot="drag" className={css["grip"] ?? ""}>
        <GripVertical className="icon-small" aria-hidden />
      </AriaButton>
      <span className={css["number"]}>{props.number}</span>
    </>
  );
  if (dossier === null) return grip;
  const { unit } = dossier;
  return (
    <>
      {grip}
      <Thumb dossier={dossier} />
      <div>
        <h2>
          <Scripted text={unit.title} />
        </h2>
        <p className={css["place"]}>
          <ReferenceCode code={unit.referenceCode} />
          <span>{unit.dates[0]?.display}</span>
        </p>
        <ExcerptChoice pick={pick} />
        <Headnote pick={pick} />
        {props.asks && (
          <QuestionFields
            label={say("packet.questions")}
            questions={pick.questions ?? []}
            onChange={(questions) =>
              setPicks(picks.map((one) => (one.unit === pick.unit ? { ...one, questions } : one)))
            }
          />
        )}
      </div>
      <div className={css["moves"]}>
        <Button
          label={say("packet.up")}
          icon={ArrowUp}
          square
          keyName="alt+ArrowUp"
          onPress={() => props.onMove(-1)}
        />
        <Button
          label={say("packet.down")}
          icon={ArrowDown}
          square
          keyName="alt+ArrowDown"
          onPress={() => props.onMove(1)}
        />
        <Button
          label={say("packet.remove")}
          icon={X}
          square
          onPress={() => setPicks(picks.filter((one) => one.unit !== pick.unit))}
        />
      </div>
    </>
  );
}

/** The reader's own words before the document; closed until they are wanted. */
function Headnote({ pick }: { readonly pick: PacketPick }) {
  const say = useSay();
  const { picks, setPicks } = useDesk();
  const [open, setOpen] = useState(false);
  const words = pick.headnote ?? "";
  if (!open)
    return (
      <AriaButton className={css["note"] ?? ""} onPress={() => setOpen(true)}>
        {words === "" ? <Pencil className="icon-small" aria-hidden /> : null}
        <span>{words === "" ? say("packet.headnote.write") : words}</span>
      </AriaButton>
    );
  return (
    <textarea
      className={css["noteField"]}
      aria-label={say("packet.headnote")}
      placeholder={say("packet.headnote.hint")}
      rows={3}
      maxLength={2000}
      value={words}
      autoFocus
      onBlur={() => setOpen(false)}
      onChange={(event) => {
        const headnote = event.target.value;
        setPicks(picks.map((one) => (one.unit === pick.unit ? { ...one, headnote } : one)));
      }}
    />
  );
}

function Thumb({ dossier }: { readonly dossier: Dossier }) {
  const shell = useShell();
  const [first] = dossier.unit.facsimiles;
  if (first === undefined)
    return (
      <span className={css["thumb"]}>
        <GenreIcon genre={dossier.unit.genre} level={dossier.unit.level} />
      </span>
    );
  return (
    <img
      className={css["thumb"]}
      src={stillUrl(shell.facsimileUrl(first.id), first, "thumb")}
      alt=""
    />
  );
}
