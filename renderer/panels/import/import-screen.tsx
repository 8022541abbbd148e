import { ChevronRight, Download, FolderInput, X } from "lucide-react";
import type { ImportId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useArchive, useShell } from "../../state/archive-context";
import { useImport, useProgress, type ImportJob } from "../../state/jobs-context";
import { ActorLine } from "../first-run/actor-line";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import css from "./import-screen.module.css";
import { PastImports } from "./past-imports";
import { emptyStory } from "./story";
import { StoryBody, StoryScreen } from "./story-screen";
import { TablesScreen } from "./tables/tables-screen";

/** What is being taken in, what became of an import, and the imports of before. */
export function ImportScreen({ id }: { readonly id: string | null }) {
  const job = useImport();
  const isList = id === null && job.state === "none";
  return (
    <Frame crumbs={<Crumbs isReport={!isList} />}>
      <div className={css["screen"]}>
        {job.problem !== null && <ProblemRow problem={job.problem} />}
        <Content id={id as ImportId | null} job={job} />
      </div>
    </Frame>
  );
}

function Crumbs({ isReport }: { readonly isReport: boolean }) {
  const say = useSay();
  if (!isReport) return <span>{say("bar.import")}</span>;
  return (
    <>
      <button className={css["crumb"]} onClick={() => goTo({ screen: "import", id: null })}>
        {say("bar.import")}
      </button>
      <ChevronRight className="icon-small" aria-hidden />
      <span>{say("import.report")}</span>
    </>
  );
}

function Content({ id, job }: { readonly id: ImportId | null; readonly job: ImportJob }) {
  const { about } = useArchive();
  if (id !== null) return <StoryScreen id={id} />;
  if (job.asking !== null)
    return (
      <TablesScreen
        tables={job.asking.tables}
        onDone={job.answer}
        onCancel={() => job.answer(null)}
      />
    );
  if (job.state === "running" || job.state === "admitting") return <Running job={job} />;
  if (job.report !== null && job.report.run === null)
    return <StoryBody story={emptyStory(job.report, about?.actor ?? "")} />;
  return (
    <>
      <Nothing waiting={job.waiting.length} />
      {about?.archive != null && <PastImports />}
    </>
  );
}

function Running({ job }: { readonly job: ImportJob }) {
  const say = useSay();
  const progress = useProgress(job.job);
  const admitting = job.state === "admitting";
  const at = admitting ? job.sent : progress;
  return (
    <header className={css["top"]} role="status">
      <div className={css["grow"]}>
        <h1>{say(admitting ? "import.unpacking" : "import.running")}</h1>
        <Meter
          label={say(admitting ? "import.unpacking" : "import.running")}
          heard
          done={at?.done ?? 0}
          total={at?.total ?? 0}
          current={at?.current ?? ""}
        />
        <ActorLine />
      </div>
      <Button
        look="line"
        icon={X}
        label={say(admitting ? "import.stopSending" : "import.cancel")}
        onPress={() => void job.cancel()}
      />
    </header>
  );
}

function Nothing({ waiting }: { readonly waiting: number }) {
  const say = useSay();
  const shell = useShell();
  const { about } = useArchive();
  const { startFrom } = useImport();
  const mayWrite = about?.mayWrite === true && about.archive?.writable !== false;
  return (
    <header className={css["top"]}>
      <div className={css["grow"]}>
        <h1>{waiting > 0 ? say("import.waiting", { count: waiting }) : say("import.none")}</h1>
        <p>{say("import.noneLead")}</p>
      </div>
      <Button
        look="line"
        icon={Download}
        label={say("firstRun.files")}
        disabled={!mayWrite}
        onPress={() => void startFrom((sending) => shell.pickFiles(sending))}
      />
      <Button
        look="primary"
        icon={FolderInput}
        label={say("firstRun.folder")}
        disabled={!mayWrite}
        onPress={() => void startFrom((sending) => shell.pickFolder(sending))}
      />
    </header>
  );
}
