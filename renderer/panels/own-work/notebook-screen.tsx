import { BookMarked, Folder, Highlighter, type LucideIcon, NotebookPen, Tag } from "lucide-react";
import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { ListHead, ShownNote } from "../../../archive/contract/own-work";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { searchesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { ListPage } from "../../ui/list-page";
import { ProblemRow } from "../../ui/problem-row";
import { Button } from "../../ui/button";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { Way, WayGroup, WayList } from "../../ui/way-list";
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
      <ListPage
        list={
          <Ways own={own} marked={marked?.total ?? 0} list={list} text={text} onText={setText} />
        }
      >
        <section className={css["main"]} data-pane data-pane-first>
          {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
          {chosen !== undefined && <ListMembers key={chosen.id} list={chosen} />}
          {list === HIGHLIGHTS && <HighlightsList text={text} />}
          {list === null && own !== null && <Notes notes={own.notes} total={own.total} />}
        </section>
      </ListPage>
    </Frame>
  );
}

interface WaysProps {
  readonly own: Output<"ownWork"> | null;
  readonly marked: number;
  readonly list: string | null;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Ways({ own, marked, list, text, onText }: WaysProps) {
  const say = useSay();
  const way = (icon: LucideIcon, id: string | null, title: string, count: number) => (
    <Way
      key={id}
      icon={icon}
      title={title}
      count={count}
      isCurrent={list === id}
      onPress={() => goTo({ screen: "notebook", list: id })}
    />
  );
  const listsOf = (kind: ListHead["kind"]) => (own?.lists ?? []).filter((one) => one.kind === kind);
  return (
    <WayList label={say("notebook")}>
      <input
        className={css["find"]}
        type="search"
        aria-label={say("own.filter")}
        placeholder={say("own.filter")}
        value={text}
        maxLength={200}
        onChange={(event) => onText(event.target.value)}
      />
      {way(NotebookPen, null, say("own.notes"), own?.total ?? 0)}
      {way(Highlighter, HIGHLIGHTS, say("highlights"), marked)}
      <Button icon={BookMarked} label={say("searches.title")} onPress={() => goTo(searchesOf())} />
      <WayGroup
        title={say("own.collections")}
        all={listsOf("collection")}
        way={({ id, title, members }) => way(Folder, id, title, members)}
      />
      <WayGroup
        title={say("own.tags")}
        all={listsOf("tag")}
        way={({ id, title, members }) => way(Tag, id, title, members)}
      />
    </WayList>
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
