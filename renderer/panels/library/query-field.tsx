import { Search, X } from "lucide-react";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useSay } from "../../messages/messages";
import { KeyCap } from "../../ui/key-cap";
import css from "./query-field.module.css";

/** Typing pauses this long before the archive is asked. */
const PAUSE_MS = 140;

/** One thing that narrows the search, worn in the field. */
export interface Chip {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  readonly not: boolean;
  readonly remove: () => void;
}

/** What the reader seeks: words, and what narrows them. */
export function QueryField(props: {
  readonly text: string;
  readonly chips: readonly Chip[];
  readonly build: ReactNode;
  readonly onText: (text: string) => void;
  readonly onEnterList: () => void;
}) {
  const say = useSay();
  const field = useDraft(props.text, props.onText);
  return (
    <div
      className={css["field"]}
      onClick={(event) => event.currentTarget.querySelector("input")?.focus()}
    >
      <Search className={`icon ${css["lens"]}`} aria-hidden />
      <input
        className={css["input"]}
        type="search"
        data-query
        data-pane-first
        spellCheck={false}
        autoComplete="off"
        aria-label={say("query.label")}
        placeholder={say("query.placeholder")}
        value={field.shown}
        onChange={(event) => field.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") field.settle();
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            props.onEnterList();
          }
          if (event.key === "Escape") event.currentTarget.blur();
          if (event.key === "Backspace" && field.shown === "") props.chips.at(-1)?.remove();
        }}
      />
      <ul className={css["chips"]} aria-label={say("query.chips")}>
        {props.chips.map((chip) => (
          <li key={chip.id} className={`${css["chip"]} ${chip.not ? css["not"] : ""}`}>
            <span className={css["name"]}>{chip.not ? say("query.not") : chip.field}</span>
            <b>{chip.value}</b>
            <button
              aria-label={say("query.removeChip", { field: chip.field, value: chip.value })}
              onClick={chip.remove}
            >
              <X className={css["cross"]} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <KeyCap name="/" />
      {props.build}
    </div>
  );
}

/** What is being typed, sent on after a pause; words set from elsewhere replace it. */
function useDraft(text: string, onText: (text: string) => void) {
  const [draft, setDraft] = useState<{ readonly over: string; readonly text: string } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // What narrows the search may change in the pause; the words must then join that, not what stood before.
  const latest = useRef(onText);
  useEffect(() => {
    latest.current = onText;
  });
  const current =
    draft !== null && (draft.over === text || draft.text === text) ? draft.text : null;
  const send = (next: string) => {
    clearTimeout(timer.current);
    if (next !== text) onText(next);
  };
  return {
    shown: current ?? text,
    type: (next: string) => {
      setDraft({ over: text, text: next });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => latest.current(next), PAUSE_MS);
    },
    settle: () => send(current ?? text),
  };
}
