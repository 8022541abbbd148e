import { useDeferredValue, useLayoutEffect, useMemo, useRef } from "react";
import { editBetween, replaceWords } from "../../../archive/model/marked-text/replace-words";
import {
  withMark,
  withoutMark,
  type MarkedText,
} from "../../../archive/model/marked-text/marked-text";
import { useSay } from "../../messages/messages";
import { differingLines } from "./changed-lines";
import type { Step } from "./history";
import { handMarks, markAt, newMark, nextMark, type HandKind } from "./mark-keys";
import { MirrorLine, linesWithMarks } from "./mirror-line";
import css from "./text-editor.module.css";

/** What the keys of the field do to the text. */
export interface Typing {
  readonly change: (next: Step) => void;
  readonly choose: (from: number, to: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The text with one more mark of the kind, where there are words to mark. */
export function marked(now: Step, kind: HandKind): Step | null {
  const mark = newMark(kind, now.text, now.from, now.to);
  return mark === null ? null : { ...withMark(now, mark), from: mark.start, to: mark.end };
}

/**
 * The text in a field, so that every input method, screen reader and spelling aid works, over a drawing of its lines with
 * numbers and marks. Both break lines alike: nothing in the drawing takes room in a line.
 */
export function TextEditor(props: {
  readonly now: Step;
  readonly issued: MarkedText;
  readonly language: string;
  readonly typing: Typing;
}) {
  const say = useSay();
  const { now, typing } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  // React tells of a key's old selection after the key was answered; that must not undo the answer.
  const answering = useRef(false);
  useLayoutEffect(() => {
    answering.current = false;
    const at = field.current;
    if (at === null || (at.selectionStart === now.from && at.selectionEnd === now.to)) return;
    at.setSelectionRange(now.from, now.to);
  }, [now]);
  const lines = useMemo(() => linesWithMarks(now.text, now.marks), [now.text, now.marks]);
  const later = useDeferredValue(now);
  const differing = useMemo(() => differingLines(props.issued, later), [props.issued, later]);
  const current = now.text.slice(0, now.from).split("\n").length - 1;
  const typed = (value: string, caret: number) => {
    const edit = editBetween(now.text, value, caret);
    if (edit === null) return;
    const next = replaceWords(now, edit);
    const at = Math.max(0, next.text.length - (value.length - caret));
    typing.change({ ...next, from: at, to: at });
  };
  return (
    <div className={css["sheet"]} lang={props.language}>
      <div className={css["lines"]} aria-hidden>
        {lines.map((line, at) => (
          <MirrorLine key={at} line={line} current={at === current} differs={differing.has(at)} />
        ))}
      </div>
      <textarea
        ref={field}
        className={css["field"]}
        value={now.text}
        lang={props.language}
        spellCheck={false}
        autoComplete="off"
        aria-label={say("transcribe.text")}
        placeholder={say("transcribe.empty")}
        onChange={({ target }) => typed(target.value, target.selectionEnd)}
        onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
          if (!answering.current) typing.choose(selectionStart, selectionEnd);
        }}
        onKeyDown={(event) => {
          answering.current =
            !event.nativeEvent.isComposing && answerKey(event.nativeEvent, now, typing);
          if (!answering.current) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onKeyUp={() => {
          answering.current = false;
        }}
      />
    </div>
  );
}

/** @returns whether the key was ours */
function answerKey(event: KeyboardEvent, now: Step, typing: Typing): boolean {
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.altKey) return answerCommand(event, typing);
  if (event.altKey && !command) return answerMark(event, now, typing);
  if (event.key !== "Tab" || command) return false;
  const next = nextMark(now.marks, now.from, now.to, event.shiftKey ? -1 : 1);
  if (next === null) return false;
  typing.choose(next.start, next.end);
  return true;
}

function answerCommand({ code, shiftKey }: KeyboardEvent, typing: Typing): boolean {
  if (code === "KeyZ") (shiftKey ? typing.redo : typing.undo)();
  else if (code === "KeyY") typing.redo();
  else return false;
  return true;
}

function answerMark({ code }: KeyboardEvent, now: Step, typing: Typing): boolean {
  if (code === "Backspace") {
    const at = markAt(now.marks, now.from, now.to);
    if (at !== -1) typing.change({ ...withoutMark(now, at), from: now.to, to: now.to });
    return true;
  }
  const kind = handMarks.find((one) => one.code === code)?.kind;
  if (kind === undefined) return false;
  const next = marked(now, kind);
  if (next !== null) typing.change(next);
  return true;
}
