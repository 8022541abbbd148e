import { BookMarked, Folder, Highlighter, NotebookPen, Tag } from "lucide-react";
import { useState } from "react";
import type { ListHead, ShownNote } from "../../../archive/contract/own-work";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { Button } from "../../ui/button";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { HighlightsList } from "../highlights/highlights-list";
import { ListMembers } from "./list-members";
import { NoteRow } from "./note-row";
import css from "./notebook-screen.module.css";

/** The place of the highlights among the lists. */
const HIGHLIGHTS = "highlights";

/** Notes shown at once; more are narrowed by a word. */
const SHOWN_NOTES = 200;

/** The reader's own work over the whole archive: tags and collections at the left, one of them or the notes at the right. */
export function NotebookScreen({ list }: { readonly list: string | null }) {
  const say = useSay();
  const [text, setText] = useState("");
  const asked = useRequest("ownWork", { text, limit: SHOWN_NOTES });
  const marked = useRequest("highlights", { meaning: null, text, limit: 1 }).last;
  const own = asked.last;
  const lists = own?.lists ?? [];
  const chosen = lists.find(({ id }) => id === list);
  return (
    <Frame crumbs={say("notebook")}>
      <div className={css["page"]}>
        <nav className={css["lists"]} aria-label={say("notebook")} data-pane>
          <input
            type="search"
            aria-label={say("own.filter")}
            placeholder={say("own.filter")}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
          />
          <Way
            icon={<NotebookPen className="icon-small" aria-hidden />}
            title={say("own.notes")}
            count={own?.total ?? 0}
            current={list === null}
            list={null}
          />
          <Way
            icon={<Highlighter className="icon-small" aria-hidden />}
            title={say("highlights")}
            count={marked?.total ?? 0}
            current={list === HIGHLIGHTS}
            list={HIGHLIGHTS}
          />
          <Button
            icon={BookMarked}
            label={say("searches.title")}
            onPress={() => goTo(searchesOf())}
          />
          <Ways kind="collection" lists={lists} chosen={list} />
          <Ways kind="tag" lists={lists} chosen={list} />
        </nav>
        <section className={css["main"]} data-pane data-pane-first>
          {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
          {chosen !== undefined && <ListMembers key={chosen.id} list={chosen} />}
          {list === HIGHLIGHTS && <HighlightsList text={text} />}
          {list === null && own !== null && <Notes notes={own.notes} total={own.total} />}
        </section>
      </div>
    </Frame>
  );
}

function Ways(props: {
  readonly kind: ListHead["kind"];
  readonly lists: readonly ListHead[];
  readonly chosen: string | null;
}) {
  const say = useSay();
  const lists = props.lists.filter(({ kind }) => kind === props.kind);
  const Icon = props.kind === "tag" ? Tag : Folder;
  if (lists.length === 0) return null;
  return (
    <>
      <h2>{say(props.kind === "tag" ? "own.tags" : "own.collections")}</h2>
      {lists.map(({ id, title, members }) => (
        <Way
          key={id}
          icon={<Icon className="icon-small" aria-hidden />}
          title={title}
          count={members}
          current={props.chosen === id}
          list={id}
        />
      ))}
    </>
  );
}

function Way(props: {
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly count: number;
  readonly current: boolean;
  readonly list: string | null;
}) {
  return (
    <button
      className={`${css["way"]} ${props.current ? css["current"] : ""}`}
      aria-current={props.current ? "page" : undefined}
      onClick={() => goTo({ screen: "notebook", list: props.list })}
    >
      {props.icon}
      <span>
        <Scripted text={props.title} />
      </span>
      <small className="number">{props.count}</small>
    </button>
  );
}

function Notes(props: { readonly notes: readonly ShownNote[]; readonly total: number }) {
  const say = useSay();
  const { notes, total } = props;
  return (
    <>
      <h1>{say("own.notes")}</h1>
      {notes.length === 0 && <p className={css["empty"]}>{say("own.empty")}</p>}
      <ol>
        {notes.map((shown) => (
          <li key={shown.note.id} className={css["noted"]}>
            <p className={css["place"]}>
              <button
                onClick={() => open(shown.note.unit, shown.note.place?.transcription ?? null)}
              >
                <Scripted text={shown.title} />
              </button>
              <ReferenceCode code={shown.referenceCode} />
            </p>
            <ul>
              <NoteRow shown={shown} />
            </ul>
          </li>
        ))}
      </ol>
      {notes.length < total && (
        <p className={css["empty"]}>{say("own.more", { shown: notes.length, total })}</p>
      )}
    </>
  );
}

const open = (id: string, reading: string | null) =>
  goTo({ screen: "item", id, query: null, hit: null, reading });
