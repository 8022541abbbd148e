import { Download, FileDown, ListChecks, Printer, RotateCcw } from "lucide-react";
import { useState } from "react";
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
import { PrintedReport } from "./printed-report";
import { reportCsv, reportTables } from "./report-tables";
import { saveText } from "../../ui/save-text";
import { type OnlyFile, runTime, type Story } from "./story";

/** What became of one import: the sum first, then files, elements, what to look at, and the way back. */
export function StoryScreen({ id }: { readonly id: ImportId }) {
  const asked = useRequest("importStory", { id });
  if (asked.status === "refused") return <ProblemRow problem={asked.problem} />;
  return asked.last === null ? <Waiting /> : <StoryBody story={asked.last} />;
}

/** @param story of an import that took nothing in, too: it has no record, only what was left aside */
export function StoryBody({ story }: { readonly story: Story }) {
  const say = useSay();
  const [only, setOnly] = useState<OnlyFile>(null);
  const narrow = useRequest(
    "importStory",
    only === null ? null : { id: story.run.id, source: only },
  );
  return (
    <>
      <StoryTop story={story} />
      {story.run.undone !== null && <Undone story={story} />}
      {/* The answer to the choice before is not shown under the name of this one. */}
      <Columns
        story={narrow.status === "answered" ? narrow.value : story}
        only={only}
        onOnly={setOnly}
      />
      <PrintedReport story={story} title={titleOf(say, story)} lead={whenAndWho(say, story)} />
    </>
  );
}

interface ColumnsProps {
  readonly story: Story;
  readonly only: OnlyFile;
  readonly onOnly: (file: OnlyFile) => void;
}

function Columns({ story, only, onOnly }: ColumnsProps) {
  const say = useSay();
  const files = story.files.filter(({ id }) => only === null || id === only);
  return (
    <div className={css["report"]}>
      <FilesColumn story={story} only={only} />
      <section className={css["middle"]} aria-label={say("import.report")} data-pane tabIndex={0}>
        <WordSum story={story} only={only} onOnly={onOnly} />
        {story.elements.length > 0 ? (
          <ElementTable elements={story.elements} />
        ) : (
          <ImportedList files={files} />
        )}
      </section>
      <aside className={css["side"]} aria-label={say("import.warnings")} data-pane>
        <ToLookAt story={story} />
        {story.undo !== null && <UndoImport id={story.run.id} undo={story.undo} />}
      </aside>
    </div>
  );
}

function StoryTop({ story }: { readonly story: Story }) {
  const say = useSay();
  const shell = useShell();
  const { startFrom } = useImport();
  const { about } = useArchive();
  const { run, proposals } = story;
  const mayWrite = about?.mayWrite === true && about.archive?.writable !== false;
  return (
    <header className={css["top"]}>
      <div className={css["grow"]}>
        <h1>{titleOf(say, story)}</h1>
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
      <OnPaper story={story} />
      <WaysOn story={story} />
    </header>
  );
}

const titleOf = (say: Say, { documents, files, aside }: Story): string =>
  say("import.title", { documents, files: files.length + aside.length });

/** The whole report as a file for spreadsheets, and on paper. */
function OnPaper({ story }: { readonly story: Story }) {
  const say = useSay();
  const day = story.run.started.slice(0, 10);
  const save = () =>
    saveText(
      reportCsv(reportTables(say, story)),
      `${say("story.fileName", { day })}.csv`,
      "text/csv",
    );
  return (
    <>
      <Button icon={FileDown} label={say("story.save")} onPress={save} />
      <Button icon={Printer} label={say("story.print")} onPress={() => window.print()} />
    </>
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
