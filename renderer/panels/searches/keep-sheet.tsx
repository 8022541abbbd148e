import { BookMarked, Snowflake, Star } from "lucide-react";
import { useState } from "react";
import type { Problem } from "../../../archive/model/archive-error";
import { useSay } from "../../messages/messages";
import { asQuestion } from "../../routes/library-query";
import { type LibraryQuery, searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ChoiceMenu } from "../../ui/choice-menu";
import { ProblemRow } from "../../ui/problem-row";
import { Sheet } from "../../ui/sheet";
import { SheetHead } from "../../ui/sheet-head";
import { useMayWrite } from "../own-work/use-own-work";
import css from "./keep-sheet.module.css";
import { QuestionWords } from "./question-words";
import { useKeptSets } from "./use-kept-sets";

/** Gives the search of the library a name: to ask it again, or to keep what it found. */
export function KeepSheet(props: { readonly query: LibraryQuery; readonly onClose: () => void }) {
  const say = useSay();
  const { query, onClose } = props;
  const go = (...to: Parameters<typeof searchesOf>) => {
    onClose();
    goTo(searchesOf(...to));
  };
  return (
    <Sheet open label={say("searches.keep")} steady onClose={onClose}>
      <SheetHead title={say("searches.keep")} onClose={onClose} />
      <dl className={css["facts"]}>
        <QuestionWords question={asQuestion(query)} />
      </dl>
      {useMayWrite() ? (
        <KeepForm query={query} onKept={(id) => go(id)} />
      ) : (
        <p className={css["note"]}>{say("searches.keep.readOnly")}</p>
      )}
      <div className={css["more"]}>
        <Button icon={BookMarked} label={say("searches.all")} onPress={() => go()} />
        <CompareNow onCompare={(id) => go(id, null, query)} />
      </div>
    </Sheet>
  );
}

function KeepForm(props: { readonly query: LibraryQuery; readonly onKept: (id: string) => void }) {
  const say = useSay();
  const kept = useKeptSets();
  const { query, onKept } = props;
  const [title, setTitle] = useState(query.text.trim().slice(0, 300));
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const keep = (how: "save" | "freeze") =>
    void kept[how](title.trim(), note, asQuestion(query)).then((reply) =>
      reply.ok ? onKept(reply.value.id) : setProblem(reply.problem),
    );
  return (
    <form className={css["form"]} onSubmit={(event) => event.preventDefault()}>
      <label>
        {say("searches.name")}
        <input
          value={title}
          maxLength={300}
          dir="auto"
          autoFocus
          onChange={(event) => setTitle(event.target.value)}
        />
      </label>
      <label>
        {say("searches.note")}
        <textarea
          rows={2}
          maxLength={10_000}
          dir="auto"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      {problem !== null && <ProblemRow problem={problem} />}
      <p className={css["note"]}>{say("searches.keep.note")}</p>
      <div className={css["actions"]}>
        <Button
          look="primary"
          icon={Star}
          label={say("searches.save")}
          disabled={title.trim() === ""}
          onPress={() => keep("save")}
        />
        <Button
          look="line"
          icon={Snowflake}
          label={say("searches.freeze")}
          disabled={title.trim() === ""}
          onPress={() => keep("freeze")}
        />
      </div>
    </form>
  );
}

/** Sets the search of the library beside a set that is kept. */
function CompareNow({ onCompare }: { readonly onCompare: (id: string) => void }) {
  const say = useSay();
  const { last } = useRequest("keptSets", {});
  const sets = [...(last?.searches ?? []), ...(last?.frozen ?? [])];
  if (sets.length === 0) return null;
  return (
    <ChoiceMenu
      label={say("searches.compareWith")}
      choices={sets.map(({ id, title }) => ({ id, label: title }))}
      chosen={say("searches.compareWith")}
      onChoose={onCompare}
    />
  );
}
