import { Plus } from "lucide-react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { Transcription } from "../../../archive/model/transcription";
import { useSay } from "../../messages/messages";
import type { Route } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Button } from "../../ui/button";
import { keySign } from "../../ui/key-cap";
import { Segment } from "../../ui/segment";
import { languageLabel } from "../library/labels";
import type { Step } from "./history";
import { handMarks, markAt } from "./mark-keys";
import { marked, type Typing } from "./text-editor";
import css from "./transcribe.module.css";

/** Reading or writing, the marks with their letters, which reading. */
export function MarkBar(props: {
  readonly dossier: Dossier;
  readonly reading: Transcription | null;
  readonly now: Step;
  readonly typing: Typing;
  readonly item: Route;
}) {
  const say = useSay();
  const { dossier, reading, now } = props;
  const here = now.marks[markAt(now.marks, now.from, now.to)]?.kind;
  const choices = [
    ...dossier.transcriptions.map((one, at) => ({
      id: one.id as string,
      label: `${String(at + 1)} ${one.kind === "translation" ? languageLabel(one.language) : say(`reading.${one.kind}`)}`,
    })),
    ...(reading === null ? [{ id: "new", label: say("transcribe.new") }] : []),
  ];
  const turnTo = (id: string) =>
    goTo({ screen: "transcribe", id: dossier.unit.id, reading: id }, "replace");
  return (
    <div className={css["bar"]} role="toolbar" aria-label={say("transcribe.marks")} data-pane>
      <Button label={say("transcribe.read")} onPress={() => goTo(props.item)} />
      <span className={css["grow"]} />
      <span className={css["hint"]} aria-hidden>
        {keySign("alt")} +
      </span>
      {handMarks.map(({ kind, key, sign }) => (
        <button
          key={kind}
          className={`${css["mark"]} ${here === kind ? css["here"] : ""}`}
          title={keySign(`alt+${key}`)}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => {
            const next = marked(now, kind);
            if (next !== null) props.typing.change(next);
          }}
        >
          <b aria-hidden>{sign}</b>
          {say(`transcribe.mark.${kind}`)}
          <kbd aria-label={keySign(`alt+${key}`)}>{key.toUpperCase()}</kbd>
        </button>
      ))}
      <span className={css["grow"]} />
      {choices.length > 1 && (
        <Segment
          label={say("item.readings")}
          chosen={reading?.id ?? "new"}
          choices={choices}
          onChoose={turnTo}
        />
      )}
      <Button
        icon={Plus}
        label={say("transcribe.addReading")}
        square
        disabled={reading === null}
        onPress={() => turnTo("new")}
      />
    </div>
  );
}
