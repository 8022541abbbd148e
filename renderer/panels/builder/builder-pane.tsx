import { Plus, Undo2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { SearchAnswer } from "../../../archive/contract/search";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { KeyCap } from "../../ui/key-cap";
import { Funnel } from "../library/funnel";
import css from "./builder.module.css";
import { leftBy } from "./left-by";
import { newKey, type Row } from "./row";
import { RowEditor } from "./row-editor";
import { useRows } from "./use-rows";
import { useSuggested } from "./use-suggested";

const NONE_LEFT: ReadonlyMap<number, number> = new Map();

export interface BuilderPaneProps {
  readonly text: string;
  readonly answer: SearchAnswer | null;
  readonly isWaiting: boolean;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** A query row by row, written as text while it is built; Escape closes it and brings back the query that stood before. */
export function BuilderPane(props: BuilderPaneProps) {
  const say = useSay();
  const { answer, onText, onClose } = props;
  const built = useRows(props.text, onText);
  const [before] = useState(props.text);
  const suggested = useSuggested(built.rows);
  const left =
    answer?.query === built.text
      ? leftBy(built.rows, built.text, answer.interpretation.steps ?? [])
      : NONE_LEFT;
  const pane = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    const field = wanted === null ? "select, button" : `[data-row-value="${String(wanted)}"]`;
    pane.current?.querySelector<HTMLElement>(`[data-rows] :is(${field})`)?.focus();
  }, [wanted]);
  useEffect(() => {
    // What had the focus may be gone: taken away, or taken back.
    if (document.activeElement === document.body) pane.current?.focus();
  }, [built.rows]);
  const put = (at: number, rows: readonly Row[], of: number | null) =>
    built.change(built.rows.toSpliced(at, 1, ...rows), of);
  return (
    <section
      ref={pane}
      className={css["builder"]}
      tabIndex={-1}
      aria-label={say("build.title")}
      data-pane
      onKeyDown={(event) => {
        const isUndo = (event.ctrlKey || event.metaKey) && event.key === "z" && !event.shiftKey;
        if (event.nativeEvent.isComposing || !(isUndo || event.key === "Escape")) return;
        event.preventDefault();
        event.stopPropagation();
        if (isUndo) return built.undo();
        built.drop();
        onText(before);
        onClose();
      }}
    >
      <div className={css["title"]}>
        <h2>{say("build.title")}</h2>
        <Button icon={Undo2} square label={say("build.undo")} onPress={built.undo} />
        <Button label={say("build.close")} onPress={onClose} />
        <KeyCap name="mod+b" />
      </div>
      <p className={css["count"]} role="status">
        {answer !== null && !props.isWaiting && say("results.items", { count: answer.total })}
        {props.isWaiting && "…"}
      </p>
      <div className={css["rows"]} data-rows>
        {built.rows.map((row, at) => (
          <RowEditor
            key={row.key}
            row={row}
            place={at + 1}
            within={false}
            left={left.get(row.key)}
            suggested={suggested}
            nextKey={newKey(built.rows)}
            onChange={(next) => put(at, [next], row.key)}
            onReplace={(rows) => put(at, rows, null)}
          />
        ))}
        <Button
          icon={Plus}
          label={say("build.add")}
          onPress={() => setWanted(built.add("words"))}
        />
      </div>
      <Written text={built.text} />
      <Funnel
        text={answer?.query ?? ""}
        steps={answer?.interpretation.steps ?? []}
        onTake={onText}
      />
      <p className={css["told"]}>{say("build.escape")}</p>
    </section>
  );
}

/** The query as the rows write it. */
function Written({ text }: { readonly text: string }) {
  const say = useSay();
  return (
    <p className={css["written"]} aria-label={say("build.written")} role="group">
      <bdi>{text === "" ? say("build.nothing") : text}</bdi>
    </p>
  );
}
