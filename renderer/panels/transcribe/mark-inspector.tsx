import { X } from "lucide-react";
import type { Mark } from "../../../archive/model/mark";
import { Certainty } from "../../../archive/model/certainty";
import { linesOf } from "../../../archive/model/lines";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { KeyCap } from "../../ui/key-cap";
import type { MarkSays } from "../../../archive/model/marked-text/marked-text";
import type { HandKind } from "./mark-keys";
import css from "./transcribe.module.css";

/** The mark at the caret: why it is there, who says so, how sure that is. It stands under the text, never over it. */
export function MarkInspector(props: {
  readonly text: string;
  readonly mark: Mark & { readonly kind: HandKind };
  readonly onSay: (to: MarkSays) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { mark, onSay } = props;
  const [line] = linesOf(props.text, mark.start, mark.end);
  const orNull = (text: string) => (text === "" ? null : text);
  const isPlace = mark.kind === "page" || mark.kind === "line";
  const name = say("transcribe.markAt", { kind: say(`transcribe.mark.${mark.kind}`), line });
  return (
    <section className={css["inspector"]} aria-label={name}>
      <div className={css["inspectorHead"]}>
        <h2>{name}</h2>
        <span className={css["hint"]}>
          <KeyCap name="Tab" /> {say("transcribe.nextMark")}
        </span>
        <Button label={say("transcribe.removeMark")} keyName="alt+⌫" onPress={props.onRemove} />
        <Button label={say("close")} icon={X} square onPress={props.onClose} />
      </div>
      <div className={css["fields"]}>
        <label>
          <span>
            {say(
              isPlace
                ? "transcribe.label"
                : mark.kind === "note"
                  ? "transcribe.noteWords"
                  : "transcribe.why",
            )}
          </span>
          <input
            value={(isPlace ? mark.label : mark.note) ?? ""}
            maxLength={2000}
            onChange={({ target }) =>
              onSay(isPlace ? { label: orNull(target.value) } : { note: orNull(target.value) })
            }
          />
        </label>
        <label>
          <span>{say("transcribe.source")}</span>
          <input
            value={mark.by ?? ""}
            maxLength={1000}
            onChange={({ target }) => onSay({ by: orNull(target.value) })}
          />
        </label>
        {!isPlace && (
          <label>
            <span>{say("transcribe.certainty")}</span>
            <select
              value={mark.certainty ?? ""}
              onChange={({ target }) =>
                onSay({ certainty: Certainty.options.find((one) => one === target.value) })
              }
            >
              <option value="">{say("transcribe.notSaid")}</option>
              {Certainty.options.map((one) => (
                <option key={one} value={one}>
                  {say(`transcribe.${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
    </section>
  );
}
