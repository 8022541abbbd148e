import { Printer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { manualOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Button } from "../../ui/button";
import { Waiting } from "../../ui/waiting";
import { ChapterText } from "./chapter-text";
import { findInManual, loadManual, type Chapter, type Found } from "./chapters";
import css from "./manual-screen.module.css";

/** How to work with Carrel, in the reader's language. It is part of the program and works without a network. */
export function ManualScreen({ chapter: id }: { readonly chapter: string | null }) {
  const say = useSay();
  const [sought, setSought] = useState("");
  const chapters = useManual();
  if (chapters === null) return <Waiting />;
  const at = Math.max(
    0,
    chapters.findIndex((one) => one.id === id),
  );
  const chapter = chapters[at] as Chapter;
  return (
    <Frame
      crumbs={say("manual")}
      tools={<Button label={say("manual.print")} icon={Printer} folds onPress={() => print()} />}
    >
      <div className={css["screen"]}>
        <nav className={css["contents"]} aria-label={say("manual.contents")} data-pane>
          <input
            type="search"
            value={sought}
            aria-label={say("manual.find")}
            placeholder={say("manual.find")}
            onChange={(event) => setSought(event.target.value)}
          />
          {sought.trim() === "" ? (
            <Contents chapters={chapters} current={chapter.id} />
          ) : (
            <Places found={findInManual(chapters, sought)} />
          )}
        </nav>
        <ChapterPage
          key={chapter.id}
          chapter={chapter}
          before={chapters[at - 1]}
          after={chapters[at + 1]}
        />
      </div>
    </Frame>
  );
}

function useManual(): readonly Chapter[] | null {
  const { language } = useSay();
  const [loaded, setLoaded] = useState<readonly Chapter[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadManual(language).then((chapters) => {
      if (isWanted) setLoaded(chapters);
    });
    return () => {
      isWanted = false;
    };
  }, [language]);
  return loaded;
}

function Contents(props: { readonly chapters: readonly Chapter[]; readonly current: string }) {
  return (
    <ol>
      {props.chapters.map(({ id, title }) => (
        <li key={id}>
          <button
            aria-current={id === props.current ? "page" : undefined}
            onClick={() => goTo(manualOf(id))}
          >
            {title}
          </button>
        </li>
      ))}
    </ol>
  );
}

function Places({ found }: { readonly found: readonly Found[] }) {
  const say = useSay();
  return (
    <>
      <p role="status">{say("manual.found", { count: found.length })}</p>
      <ul>
        {found.map(({ chapter, heading, words }, at) => (
          <li key={at}>
            <button onClick={() => goTo(manualOf(chapter.id))}>
              <b>{heading === null ? chapter.title : `${chapter.title}: ${heading}`}</b>
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The chapter itself. What was asked for takes the focus, so that a screen reader begins there. */
function ChapterPage(props: {
  readonly chapter: Chapter;
  readonly before: Chapter | undefined;
  readonly after: Chapter | undefined;
}) {
  const say = useSay();
  const page = useRef<HTMLElement>(null);
  useEffect(() => page.current?.querySelector("h1")?.focus({ preventScroll: true }), []);
  const onward = [props.before, props.after].filter((one) => one !== undefined);
  return (
    <article ref={page} className={css["page"]} data-pane data-pane-first>
      <ChapterText chapter={props.chapter} />
      <nav className={css["onward"]} aria-label={say("manual.onward")}>
        {onward.map(({ id, title }) => (
          <Button key={id} look="line" label={title} onPress={() => goTo(manualOf(id))} />
        ))}
      </nav>
    </article>
  );
}
