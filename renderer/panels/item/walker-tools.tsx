import { ChevronLeft, ChevronRight, Search } from "lucide-react";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Scripted } from "../../ui/scripted";
import { backToSearch, type Walker } from "./use-walker";
import css from "./walker-tools.module.css";

/** The search that led here, and its hits one after the other. */
export function WalkerTools(props: { readonly walker: Walker; readonly id: string }) {
  const say = useSay();
  const { walker } = props;
  const { text } = walker.query;
  return (
    <div className={css["walker"]}>
      <button
        className={css["search"]}
        aria-label={say("walker.search", { text })}
        onClick={() => backToSearch(walker, props.id)}
      >
        <Search className="icon" aria-hidden />
        <span>
          <Scripted text={text} />
        </span>
      </button>
      <Button
        label={say("walker.previous")}
        icon={ChevronLeft}
        square
        keyName="["
        disabled={!walker.mayGo(-1)}
        onPress={() => walker.go(-1)}
      />
      <span className={css["place"]} role="status">
        {say("walker.place", { at: walker.at + 1, total: walker.total })}
      </span>
      <Button
        label={say("walker.next")}
        icon={ChevronRight}
        square
        keyName="]"
        disabled={!walker.mayGo(1)}
        onPress={() => walker.go(1)}
      />
    </div>
  );
}
