import { Plus, X } from "lucide-react";
import type { GlossaryEntry, PacketQuestion } from "../../../archive/model/packet";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import css from "./question-fields.module.css";

const NEW: PacketQuestion = { question: "", answer: null, room: 4 };

/** Questions with what the key answers and the lines to write on. */
export function QuestionFields(props: {
  readonly label: string;
  readonly questions: readonly PacketQuestion[];
  readonly onChange: (questions: readonly PacketQuestion[]) => void;
}) {
  const say = useSay();
  const { questions, onChange } = props;
  return (
    <fieldset className={css["fields"]}>
      <legend>{props.label}</legend>
      {questions.map((one, index) => (
        <QuestionField
          // A question has no name of its own: its place is who it is.
          key={index}
          number={index + 1}
          value={one}
          onChange={(next) => onChange(questions.with(index, next))}
          onRemove={() => onChange(questions.toSpliced(index, 1))}
        />
      ))}
      <Button
        icon={Plus}
        label={say("packet.question.add")}
        onPress={() => onChange([...questions, NEW])}
      />
    </fieldset>
  );
}

function QuestionField(props: {
  readonly number: number;
  readonly value: PacketQuestion;
  readonly onChange: (next: PacketQuestion) => void;
  readonly onRemove: () => void;
}) {
  const say = useSay();
  const { number, value, onChange } = props;
  return (
    <div className={css["question"]}>
      <textarea
        aria-label={say("packet.question", { number })}
        placeholder={say("packet.question", { number })}
        rows={2}
        maxLength={2_000}
        value={value.question}
        onChange={(event) => onChange({ ...value, question: event.target.value })}
      />
      <textarea
        aria-label={say("packet.answer", { number })}
        placeholder={say("packet.answer.hint")}
        rows={2}
        maxLength={5_000}
        value={value.answer ?? ""}
        onChange={(event) => onChange({ ...value, answer: event.target.value })}
      />
      <div className={css["row"]}>
        <label>
          {say("packet.room")}
          <input
            type="number"
            min={0}
            max={60}
            value={value.room}
            onChange={(event) => onChange({ ...value, room: lines(event.target.valueAsNumber) })}
          />
        </label>
        <Button
          icon={X}
          square
          label={say("packet.question.remove", { number })}
          onPress={props.onRemove}
        />
      </div>
    </div>
  );
}

const lines = (given: number): number =>
  Number.isFinite(given) ? Math.min(60, Math.max(0, Math.round(given))) : 0;

/** Words and what they mean. */
export function GlossaryFields(props: {
  readonly glossary: readonly GlossaryEntry[];
  readonly onChange: (glossary: readonly GlossaryEntry[]) => void;
}) {
  const say = useSay();
  const { glossary, onChange } = props;
  return (
    <fieldset className={css["fields"]}>
      <legend>{say("packet.glossary")}</legend>
      {glossary.map((one, index) => (
        <div key={index} className={css["term"]}>
          <input
            aria-label={say("packet.term", { number: index + 1 })}
            placeholder={say("packet.term.hint")}
            maxLength={200}
            value={one.term}
            onChange={(event) =>
              onChange(glossary.with(index, { ...one, term: event.target.value }))
            }
          />
          <input
            aria-label={say("packet.meaning", { number: index + 1 })}
            placeholder={say("packet.meaning.hint")}
            maxLength={2_000}
            value={one.meaning}
            onChange={(event) =>
              onChange(glossary.with(index, { ...one, meaning: event.target.value }))
            }
          />
          <Button
            icon={X}
            square
            label={say("packet.term.remove", { number: index + 1 })}
            onPress={() => onChange(glossary.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        icon={Plus}
        label={say("packet.term.add")}
        onPress={() => onChange([...glossary, { term: "", meaning: "" }])}
      />
    </fieldset>
  );
}
