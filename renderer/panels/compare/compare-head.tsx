import type { ComparedText, Comparison } from "../../../archive/contract/compare";
import type { TranscriptionHead } from "../../../archive/model/transcription";
import { useSay, type Say } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { Button } from "../../ui/button";
import { ChoiceMenu, type MenuChoice } from "../../ui/choice-menu";
import { Scripted } from "../../ui/scripted";
import { madeBy } from "../item/item-head";
import { languageLabel } from "../library/labels";
import css from "./compare-head.module.css";
import type { CompareRoute } from "../../routes/compare-route";

/** What each text is: its document, its reading, and the way to another one. */
export function CompareHead(props: {
  readonly comparison: Comparison;
  readonly route: CompareRoute;
}) {
  const say = useSay();
  const { comparison, route } = props;
  return (
    <div className={css["heads"]}>
      <TextHead
        sign="A"
        text={comparison.left}
        onReading={(reading) => goTo({ ...route, reading }, "replace")}
      />
      <TextHead
        sign="B"
        text={comparison.right}
        onReading={(besideReading) => goTo({ ...route, besideReading }, "replace")}
      >
        <Button
          label={say("compare.other")}
          onPress={() => goTo({ ...route, beside: null, besideReading: null })}
        />
      </TextHead>
    </div>
  );
}

function TextHead(props: {
  readonly sign: string;
  readonly text: ComparedText;
  readonly onReading: (reading: string) => void;
  readonly children?: React.ReactNode;
}) {
  const say = useSay();
  const { text, sign } = props;
  const { reading, readings } = text;
  return (
    <header className={css["head"]}>
      <div className={css["kind"]}>
        <b aria-hidden>{sign}</b>
        {readings.length > 1 ? (
          <ChoiceMenu
            label={`${say(sign === "A" ? "compare.left" : "compare.right")}, ${say("compare.reading")}`}
            choices={readingChoices(say, readings)}
            chosen={reading.id}
            onChoose={props.onReading}
          />
        ) : (
          <span>
            {say(`reading.${reading.kind}`)}, {languageLabel(reading.language)}
          </span>
        )}
        <span className={css["grow"]} />
        {props.children}
      </div>
      <h2 dir="auto">
        <Scripted text={text.title} />
      </h2>
      <p>
        <Scripted text={madeBy(say, reading)} />
      </p>
    </header>
  );
}

/** Readings by kind and language; twins by who made them. */
function readingChoices(say: Say, readings: readonly TranscriptionHead[]): readonly MenuChoice[] {
  const label = ({ kind, language }: TranscriptionHead) =>
    `${say(`reading.${kind}`)}, ${languageLabel(language)}`;
  return readings.map((reading, at) => {
    const twins = readings.filter((one) => label(one) === label(reading));
    const which = reading.by ?? String(at + 1);
    return {
      id: reading.id,
      label: twins.length > 1 ? `${label(reading)}, ${which}` : label(reading),
    };
  });
}
