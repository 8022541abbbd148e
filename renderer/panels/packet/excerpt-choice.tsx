import { ArrowDown, ArrowUp } from "lucide-react";
import { useSay } from "../../messages/messages";
import { useDesk, type PacketPick } from "../../state/desk-context";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { Scripted } from "../../ui/scripted";
import { offeredOf, quotedOf, shifted, toggled, type Offered } from "./chosen-excerpts";
import css from "./excerpt-choice.module.css";

/** Whole text or excerpts, which of them and in what order; a changed reading says so. */
export function ExcerptChoice({ pick }: { readonly pick: PacketPick }) {
  const say = useSay();
  const desk = useDesk();
  const offered = offeredOf(pick, desk.excerpts);
  if (offered.length === 0) return <p className={css["quoted"]}>{say("packet.whole")}</p>;
  const put = (next: PacketPick) =>
    desk.setPicks(desk.picks.map((one) => (one.unit === pick.unit ? next : one)));
  const count = quotedOf(pick, desk.excerpts).length;
  return (
    <>
      <ChoiceMenu
        label={say("packet.what")}
        chosen={pick.whole ? "whole" : "excerpts"}
        choices={[
          { id: "whole", label: say("packet.whole") },
          { id: "excerpts", label: say("packet.excerpts", { count }) },
        ]}
        onChoose={(id) => put({ ...pick, whole: id === "whole" })}
      />
      {!pick.whole && (
        <ul className={css["list"]} aria-label={say("packet.excerpts.which")}>
          {offered.map((one, at) => (
            <Choice
              key={one.key}
              offered={one}
              isFirst={at === 0}
              isLast={at === count - 1}
              onToggle={() => put(toggled(pick, desk.excerpts, one.key))}
              onShift={(by) => put(shifted(pick, desk.excerpts, one.key, by))}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function Choice(props: {
  readonly offered: Offered;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onToggle: () => void;
  readonly onShift: (by: 1 | -1) => void;
}) {
  const say = useSay();
  const { words, chosen, kept } = props.offered;
  const quote = words.quote.replaceAll(/\s+/gu, " ").slice(0, 60);
  return (
    <li className={css["choice"]}>
      <label>
        <input type="checkbox" checked={chosen} onChange={props.onToggle} />
        <span>
          <Scripted text={words.quote} />
          {kept !== null && kept.state !== "same" && (
            <em className={css["changed"]}>{say(`excerpts.state.${kept.state}`)}</em>
          )}
        </span>
      </label>
      {chosen && (
        <span className={css["shifts"]}>
          <Button
            label={say("packet.excerpt.earlier", { quote })}
            icon={ArrowUp}
            square
            disabled={props.isFirst}
            onPress={() => props.onShift(-1)}
          />
          <Button
            label={say("packet.excerpt.later", { quote })}
            icon={ArrowDown}
            square
            disabled={props.isLast}
            onPress={() => props.onShift(1)}
          />
        </span>
      )}
    </li>
  );
}
