import { useSay } from "../../messages/messages";
import css from "./packet-screen.module.css";
import { GlossaryFields, QuestionFields } from "./question-fields";
import type { Draft } from "./use-packet-draft";

/** What a class is asked about all documents, and the words that it may not know; only where they are printed. */
export function WholePacket({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { options, questions, glossary } = draft.words;
  if (!options.questions && !options.glossary) return null;
  return (
    <div className={css["whole"]}>
      {options.questions && (
        <QuestionFields
          label={say("packet.questions.whole")}
          questions={questions}
          onChange={(next) => draft.set({ questions: next })}
        />
      )}
      {options.glossary && (
        <GlossaryFields glossary={glossary} onChange={(next) => draft.set({ glossary: next })} />
      )}
    </div>
  );
}
