import { Download, ListChecks, RotateCcw } from "lucide-react";
import type { ImportId } from "../../../archive/model/ids";
import { useSay, type Say } from "../../messages/messages";
import { library, review } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive, useShell } from "../../state/archive-context";
import { useChanges } from "../../state/changes-context";
import { useImport } from "../../state/jobs-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { ElementTable } from "./element-table";
import { FilesColumn } from "./files-column";
import css from "./import-screen.module.css";
import { ImportedList } from "./imported-list";
import { ToLookAt } from "./to-look-at";
import { UndoImport } from "./undo-import";
import { WordSum } from "./word-sum";
import { runTime, type Story } from "./story";

/** What became of one import: the sum first, then files, elements, what to look at, and the way back. */
export function StoryScreen({ id }: { readonly id: ImportId }) {
  const asked = useRequest("importStory", { id });
  if (asked.status === "refused") return <ProblemRow problem={asked.problem} />;
  return asked.last === null ? <Waiting /> : <StoryBody story={asked.last} />;
}

/** @param story of an import that took nothing in, too: it has no record, only what was left aside */
export function StoryBody({ story }: { readonly story: Story }) {
  const say = useSay();
  return (
    <>
      <StoryTop story={story} />
      {story.run.undone !== null && <Undone story={story} />}
      <div className={css["report"]}>
        <FilesColumn story={story} />
        <section className={css["middle"]} aria-label={say("import.report")} data-pane tabIndex={0}>
          <WordSum story={story} />
          {story.elements.length > 0 ? (
            <ElementTable elements={story.elements} />
          ) : (
            <ImportedList files={story.files} />
          )}
        </section>
        <aside className={css["side"]} aria-label={say("import.warnings")} data-pane>
          <ToLookAt story={story} />
          {story.undo !== null && <UndoImport id={story.run.id} undo={story.undo} />}
        </aside>
      </div>
    </>
  );
}

function StoryTop({ story }: { readonly story: Story }) {
  const say = useSay();
  const shell = useShell();
  const { startFrom } = useImport();
  const { about } = useArchive();
  const { run, documents, proposals } = story;
  const files = story.files.length + story.aside.length;
  const mayWrite = about?.mayWrite === true && about.archive?.writable !== false;
  return (
    <header className={css["top"]}>
      <div className={css["grow"]}>
        <h1>{say("import.title", { documents, files })}</h1>
        <p>{whenAndWho(say, story)}</p>
        {proposals.applied + proposals.open > 0 && <p>{say("import.proposals", proposals)}</p>}
        {run.cancelled && <p className={css["cancelled"]}>{say("import.cancelled")}</p>}
        {run.ended === null && <p className={css["cancelled"]}>{say("story.notEnded")}</p>}
      </div>
      <Button
        look="line"
        icon={Download}
        label={say("import.more")}
        disabled={!mayWrite}
        onPress={() => void startFrom((sending) => shell.pickFiles(sending))}
      />
      <WaysOn story={story} />
    </header>
  );
}

/** On from here: to the proposals of what came last, and to the library, where every word was accounted for. */
function WaysOn({ story }: { readonly story: Story }) {
  const say = useSay();
  const { report } = useImport();
  const { run, words, proposals } = story;
  if (run.undone !== null) return null;
  const isWhole = words.apart === 0 && words.filesApart === 0;
  return (
    <>
      {proposals.open > 0 && report?.run === run.id && (
        <Button
          look="line"
          icon={ListChecks}
          label={say("review.open", { count: proposals.open })}
          onPress={() => goTo(review("import"))}
        />
      )}
      {isWhole && (
        <Button look="primary" label={say("import.into")} onPress={() => goTo(library())} />
      )}
    </>
  );
}

function whenAndWho(say: Say, { run }: Story): string {
  const { by } = run;
  const when = runTime(say, run.started);
  if (run.ended === null) return say("story.begun", { when, by });
  const seconds = Math.round((Date.parse(run.ended) - Date.parse(run.started)) / 1000);
  return say("story.when", { when, by, seconds: Math.max(1, seconds) });
}

function Undone({ story }: { readonly story: Story }) {
  const say = useSay();
  const { make } = useChanges();
  const { about } = useArchive();
  const { undone, id } = story.run;
  if (undone === null) return null;
  const mayWrite = about?.mayWrite === true && about.archive?.writable !== false;
  return (
    <div className={css["undone"]} role="status">
      <p>{say("story.undone", { when: runTime(say, undone.when), by: undone.by })}</p>
      <Button
        look="line"
        icon={RotateCcw}
        label={say("story.redo")}
        disabled={!mayWrite}
        onPress={() => void make("redoImport", { id }, say("story.redone"))}
      />
    </div>
  );
}
