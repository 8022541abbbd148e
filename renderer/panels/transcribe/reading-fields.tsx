import type { ReadingHead } from "../../../archive/model/transcription";
import { useSay } from "../../messages/messages";
import { languageLabel } from "../library/labels";
import css from "./transcribe.module.css";

const kinds = ["diplomatic", "normalised", "translation"] as const;

/** What kind of reading it is, in which language, by whom and from what. */
export function ReadingFields(props: {
  readonly isNew: boolean;
  readonly head: ReadingHead;
  readonly onHead: (head: ReadingHead) => void;
}) {
  const say = useSay();
  const { head, onHead } = props;
  const orNull = (text: string) => (text === "" ? null : text);
  return (
    <details className={css["about"]} open={props.isNew}>
      <summary>
        {say(`reading.${head.kind}`)}, {languageLabel(head.language)}
        {head.by !== null && `, ${head.by}`}
      </summary>
      <div className={css["fields"]}>
        <label>
          <span>{say("transcribe.kind")}</span>
          <select
            value={head.kind}
            onChange={({ target }) =>
              onHead({ ...head, kind: kinds.find((one) => one === target.value)! })
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {say(`reading.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say("transcribe.language")}</span>
          <input
            value={head.language}
            maxLength={60}
            placeholder="en, ko, zh-Hant"
            onChange={({ target }) => onHead({ ...head, language: target.value })}
          />
        </label>
        <label>
          <span>{say("transcribe.by")}</span>
          <input
            value={head.by ?? ""}
            maxLength={1000}
            onChange={({ target }) => onHead({ ...head, by: orNull(target.value) })}
          />
        </label>
        <label>
          <span>{say("transcribe.from")}</span>
          <input
            value={head.from ?? ""}
            maxLength={1000}
            onChange={({ target }) => onHead({ ...head, from: orNull(target.value) })}
          />
        </label>
      </div>
    </details>
  );
}
