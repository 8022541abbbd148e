import { FileDown, Plus } from "lucide-react";
import { useState } from "react";
import type { NoteId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { termsOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ListPage } from "../../ui/list-page";
import { ProblemRow } from "../../ui/problem-row";
import { saveText } from "../../ui/save-text";
import { Waiting } from "../../ui/waiting";
import { useMayWrite } from "../names/use-may-write";
import { ImportTerms } from "./import-terms";
import { SetEditor } from "./set-editor";
import { SetRecord } from "./set-record";
import { SetsList } from "./sets-list";
import css from "./terms-screen.module.css";

/** Sets shown at once: more are found by their letters. */
const MOST_ROWS = 200;

/** Term sets: words that mean the same thing, which one search asks for together. */
export function TermsScreen(props: { readonly chosen: string | null }) {
  const say = useSay();
  const mayWrite = useMayWrite();
  const [text, setText] = useState("");
  const [making, setMaking] = useState(false);
  const asked = useRequest("termSets", { text, limit: MOST_ROWS });
  const rows = asked.last?.sets ?? [];
  const chosen = (props.chosen ?? rows[0]?.set.id ?? null) as NoteId | null;
  return (
    <Frame
      crumbs={<span>{say("terms.title")}</span>}
      tools={<Tools isEmpty={rows.length === 0} />}
      footEnd={<span>{say("terms.foot")}</span>}
    >
      <h1 className="unseen">{say("terms.title")}</h1>
      <ListPage
        list={
          <SetsList
            text={text}
            rows={rows}
            total={asked.last?.total ?? 0}
            chosen={making ? null : chosen}
            onText={setText}
            onChoose={(id) => {
              setMaking(false);
              goTo(termsOf(id), "replace");
            }}
            tools={
              mayWrite && (
                <Button label={say("terms.new")} icon={Plus} onPress={() => setMaking(true)} />
              )
            }
          />
        }
      >
        {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
        {making ? (
          <Making onEnd={() => setMaking(false)} />
        ) : (
          <Chosen id={chosen} none={noneWords(asked.last !== null, text)} />
        )}
      </ListPage>
    </Frame>
  );
}

function Tools({ isEmpty }: { readonly isEmpty: boolean }) {
  const say = useSay();
  const { client } = useArchive();
  const save = async () => {
    const reply = await client.ask("exportTermSets", { ids: null });
    if (reply.ok) saveText(reply.value.text, reply.value.name, "text/csv;charset=utf-8");
  };
  return (
    <>
      <ImportTerms />
      <Button
        label={say("terms.export")}
        icon={FileDown}
        folds
        disabled={isEmpty}
        onPress={() => void save()}
      />
    </>
  );
}

const noneWords = (isAnswered: boolean, text: string) =>
  isAnswered ? (text === "" ? "terms.none" : "terms.noneSo") : null;

function Making({ onEnd }: { readonly onEnd: () => void }) {
  const say = useSay();
  return (
    <section className={css["making"]} data-pane>
      <h2>{say("terms.new")}</h2>
      <SetEditor answer={null} onEnd={onEnd} />
    </section>
  );
}

/** The chosen set, or why there is none. */
function Chosen(props: {
  readonly id: NoteId | null;
  readonly none: ReturnType<typeof noneWords>;
}) {
  const say = useSay();
  const { id, none } = props;
  if (id !== null) return <Asked key={id} id={id} />;
  return <div className={css["none"]}>{none !== null && <p>{say(none)}</p>}</div>;
}

function Asked({ id }: { readonly id: NoteId }) {
  const record = useRequest("termSet", { id });
  if (record.status === "refused") return <ProblemRow problem={record.problem} />;
  if (record.last === null) return <Waiting />;
  return <SetRecord answer={record.last} />;
}
