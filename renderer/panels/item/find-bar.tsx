import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import type { FindState } from "./use-find";
import css from "./find-bar.module.css";

/** Finds letters in the text as they are written, without regard to case and accents. */
export function FindBar(props: { readonly find: FindState; readonly onLeave: () => void }) {
  const say = useSay();
  const { find, onLeave } = props;
  const { places, at } = find;
  return (
    <search className={css["bar"]}>
      <input
        autoFocus
        aria-label={say("find.label")}
        placeholder={say("find.label")}
        value={find.words}
        onChange={(event) => find.seek(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") find.step(event.shiftKey ? -1 : 1);
          if (event.key === "Escape") onLeave();
        }}
      />
      <span className={css["count"]} role="status">
        {find.words === ""
          ? ""
          : places.length === 0
            ? say("find.none")
            : say("find.count", { at: at + 1, count: places.length })}
      </span>
      <Button label={say("find.previous")} icon={ChevronUp} square onPress={() => find.step(-1)} />
      <Button label={say("find.next")} icon={ChevronDown} square onPress={() => find.step(1)} />
      <Button label={say("close")} icon={X} square keyName="Escape" onPress={onLeave} />
    </search>
  );
}
