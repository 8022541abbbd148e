import {
  ArrowLeftRight,
  BookmarkPlus,
  Copy,
  Quote,
  RotateCcw,
  SquareSplitVertical,
  TableCellsMerge,
} from "lucide-react";
import type { Comparison } from "../../../archive/contract/compare";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Segment } from "../../ui/segment";
import css from "./compare-screen.module.css";
import type { Comparing } from "./use-comparing";

const nothing = () => undefined;

/** What can be done with both texts and with the row at hand. */
export function CompareBar(props: {
  readonly comparison: Comparison;
  readonly comparing: Comparing;
  readonly marked: boolean;
  readonly onMarked: (marked: boolean) => void;
}) {
  const say = useSay();
  const { comparison, comparing } = props;
  const { byHand } = comparison;
  return (
    <div className={css["bar"]} role="toolbar" aria-label={say("compare")} data-pane>
      <Button icon={ArrowLeftRight} label={say("compare.swap")} folds onPress={comparing.swap} />
      <span className={css["rule"]} />
      <Button
        square
        icon={TableCellsMerge}
        label={say("compare.join")}
        keyName="m"
        disabled={comparing.join === null}
        onPress={comparing.join ?? nothing}
      />
      <Button
        square
        icon={SquareSplitVertical}
        label={say("compare.part")}
        keyName="u"
        disabled={comparing.part === null}
        onPress={comparing.part ?? nothing}
      />
      <Button
        square
        icon={RotateCcw}
        label={say("compare.machine")}
        disabled={comparing.machine === null}
        onPress={comparing.machine ?? nothing}
      />
      <span className={css["how"]} role="status">
        {byHand === null ? say("compare.by.machine") : say("compare.by.hand", { by: byHand.by })}
      </span>
      <span className={css["grow"]} />
      {comparison.differences !== null && (
        <Segment
          label={say("compare.differences")}
          chosen={props.marked ? "words" : "none"}
          choices={(["none", "words"] as const).map((id) => ({
            id,
            label: say(`compare.differences.${id}`),
          }))}
          onChoose={(id) => props.onMarked(id === "words")}
        />
      )}
      <Button
        icon={BookmarkPlus}
        label={say("compare.keep")}
        folds
        disabled={comparing.keep === null}
        onPress={comparing.keep ?? nothing}
      />
      <Button
        icon={Copy}
        label={say(comparing.copied === "words" ? "copied" : "compare.copy")}
        folds
        onPress={comparing.copy}
      />
      <Button
        icon={Quote}
        square
        label={say(comparing.copied === "citations" ? "copied" : "compare.copyCitations")}
        onPress={comparing.copyCitations}
      />
    </div>
  );
}
