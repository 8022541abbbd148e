import { Check, TriangleAlert } from "lucide-react";
import { useSay } from "../../messages/messages";
import { said } from "../../messages/said";
import css from "./word-sum.module.css";
import type { OnlyFile, Story } from "./story";

/** Kinds of left-out words that are named beside the bar. */
const NAMED = 3;

interface WordSumProps {
  readonly story: Story;
  /** The file to which the report is narrowed. */
  readonly only: OnlyFile;
  readonly onOnly: (file: OnlyFile) => void;
}

/** The sum comes first: every word that came in stands in a document, in another text, or in the list of what was left out. */
export function WordSum(props: WordSumProps) {
  const { story } = props;
  const say = useSay();
  const { words, documents, others } = story;
  return (
    <section aria-label={say("import.words")}>
      <div className={css["head"]}>
        <h2 className={css["title"]}>{say("import.words")}</h2>
        {story.files.length > 1 && <FileChoice {...props} />}
      </div>
      <div className={css["sum"]}>
        <Figure count={words.in} of={say("import.wordsIn")} />
        <i>=</i>
        <Figure count={words.documents} of={say("import.wordsKept", { documents })} />
        {others > 0 && (
          <>
            <i>+</i>
            <Figure count={words.others} of={say("story.wordsBeside", { others })} />
          </>
        )}
        <i>+</i>
        <Figure count={words.left} of={say("import.wordsReported")} isLoss={words.left > 0} />
      </div>
      <div className={css["bar"]} aria-hidden>
        <span className={css["kept"]} style={{ flexGrow: words.documents }} />
        {words.others > 0 && <span className={css["beside"]} style={{ flexGrow: words.others }} />}
        {words.left > 0 && <span className={css["hatched"]} style={{ flexGrow: words.left }} />}
      </div>
      <div className={css["second"]}>
        <SecondCount words={words} />
        <p className={css["kinds"]}>
          {story.left
            .slice(0, NAMED)
            .map((kind) =>
              say("story.leftKind", {
                what: said(say, kind.says, kind.message),
                count: kind.count,
              }),
            )
            .join(say("story.comma"))}
          {story.left.length > NAMED &&
            ` ${say("story.leftMore", { count: story.left.length - NAMED })}`}
        </p>
      </div>
    </section>
  );
}

function FileChoice({ story, only, onOnly }: WordSumProps) {
  const say = useSay();
  return (
    <select
      className={css["choice"]}
      aria-label={say("story.only")}
      value={only ?? ""}
      onChange={({ target }) =>
        onOnly(story.files.find(({ id }) => id === target.value)?.id ?? null)
      }
    >
      <option value="">{say("story.allFiles")}</option>
      {story.files.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Figure(props: { readonly count: number; readonly of: string; readonly isLoss?: boolean }) {
  const say = useSay();
  return (
    <span className={props.isLoss === true ? css["left"] : ""}>
      <b>{props.count.toLocaleString(say.language)}</b>
      <small>{props.of}</small>
    </span>
  );
}

/** Whether a count of the files alone, which knows nothing of how they were read, agrees: in every file, not only in the sum. */
function SecondCount({ words }: { readonly words: Story["words"] }) {
  const say = useSay();
  const agrees = words.apart === 0 && words.filesApart === 0;
  const Icon = agrees ? Check : TriangleAlert;
  return (
    <p className={agrees ? css["agrees"] : css["differs"]}>
      <Icon className="icon-small" aria-hidden />
      {agrees
        ? say("import.wordsAgree")
        : say("import.wordsDiffer", { missing: Math.abs(words.apart), files: words.filesApart })}
    </p>
  );
}
