import { useSay } from "../../messages/messages";
import { ChoiceMenu } from "../../ui/choice-menu";
import css from "./text-pane.module.css";
import type { Numbering } from "./text-lines";

const ALL: readonly Numbering[] = ["five", "each", "page"];

export const asNumbering = (value: unknown): Numbering | null =>
  ALL.find((one) => one === value) ?? null;

/** Which lines carry a number, as the reader wants it. */
export function LineNumbers(props: {
  readonly numbering: Numbering;
  readonly onChoose: (numbering: Numbering) => void;
}) {
  const say = useSay();
  return (
    <div className={css["numbering"]}>
      <ChoiceMenu
        label={say("lines.numbers")}
        choices={ALL.map((id) => ({ id, label: say(`lines.numbers.${id}`) }))}
        chosen={props.numbering}
        onChoose={(id) => props.onChoose(asNumbering(id) ?? "five")}
      />
    </div>
  );
}
