import { Check, Download, FolderInput, ListChecks, X } from "lucide-react";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { reasonWords } from "../../messages/problem-words";
import { library, review } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive, useShell } from "../../state/archive-context";
import { useImport, useProgress, type ImportJob } from "../../state/jobs-context";
import { ActorLine } from "../first-run/actor-line";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { ImportedList } from "./imported-list";
import css from "./import-screen.module.css";
import { TablesScreen } from "./tables/tables-screen";
import { WordSum } from "./word-sum";

type Report = NonNullable<ImportJob["report"]>;

/** What is being taken in, and what became of it. */
export function ImportScreen() {
  const say = useSay();
  const job = useImport();
  return (
    <Frame crumbs={<span>{say("bar.import")}</span>}>
      <div className={css["screen"]}>
        {job.asking === null ? (
          <Top job={job} />
        ) : (
          <TablesScreen
            tables={job.asking.tables}
            onDone={job.answer}
            onCancel={() => job.answer(null)}
          />
        )}
        {job.problem !== null && <ProblemRow problem={job.problem} />}
        {job.report !== null && <ReportBody report={job.report} />}
      </div>
    </Frame>
  );
}

function Top({ job }: { readonly job: ImportJob }) {
  if (job.state === "running" || job.state === "admitting") return <Running job={job} />;
  if (job.report !== null) return <Done report={job.report} />;
  return <Nothing waiting={job.waiting.length} />;
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

function Done({ report }: { readonly report: Report }) {
  const say = useSay();
  const shell = useShell();
  const { startFrom } = useImport();
  const files = new Set(report.imported.map(({ source }) => source.name)).size;
  return (
    <header className={css["top"]}>
      <div className={css["grow"]}>
        <h1>
          {say("import.title", {
            documents: report.imported.length,
            files: files + report.skipped.length,
          })}
        </h1>
        <p>{say("import.proposals", report.proposals)}</p>
        {report.cancelled && <p className={css["cancelled"]}>{say("import.cancelled")}</p>}
      </div>
      <Button
        look="line"
        icon={Download}
        label={say("import.more")}
        onPress={() => void startFrom((sending) => shell.pickFiles(sending))}
      />
      {report.proposals.open > 0 && (
        <Button
          look="line"
          icon={ListChecks}
          label={say("review.open", { count: report.proposals.open })}
          onPress={() => goTo(review("import"))}
        />
      )}
      <Button look="primary" label={say("import.into")} onPress={() => goTo(library())} />
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

function ReportBody({ report }: { readonly report: Report }) {
  const say = useSay();
  return (
    <div className={css["report"]}>
      <section className={css["middle"]} aria-label={say("import.report")} data-pane>
        <WordSum report={report} />
        <ImportedList imported={report.imported} />
      </section>
      <aside className={css["side"]} aria-label={say("import.warnings")} data-pane>
        <h2>{say("import.skipped")}</h2>
        {report.skipped.length === 0 && (
          <p className={css["fine"]}>
            <Check className="icon-small" aria-hidden />
            {say("import.skippedNone")}
          </p>
        )}
        <ul>
          {report.skipped.map(({ source, reason }) => (
            <li key={source + reason} className={css["skipped"]}>
              <b>{source}</b>
              <p>{reasonWords(say.language, reason)}</p>
            </li>
          ))}
        </ul>
        <h2>{say("import.warnings")}</h2>
        {report.warnings.length === 0 && (
          <p className={css["fine"]}>
            <Check className="icon-small" aria-hidden />
            {say("import.warningsNone")}
          </p>
        )}
        <ul>
          {report.warnings.map(({ source, message, count }) => (
            <li key={source + message}>
              <p>
                <b className="number">{count.toLocaleString(say.language)}</b> {message}
              </p>
              <p className={css["source"]}>{source}</p>
            </li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
