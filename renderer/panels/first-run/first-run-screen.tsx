import { BookOpenText, Files, FolderInput, FolderOpen } from "lucide-react";
import { Foot } from "../../frame/foot";
import { useSay } from "../../messages/messages";
import { SettingsMenu } from "../../settings/settings-menu";
import { useArchive } from "../../state/archive-context";
import { useImport } from "../../state/jobs-context";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { RecentList } from "../archives/recent-list";
import { useArchives } from "../archives/use-archives";
import { ActorLine } from "./actor-line";
import letter from "./letter.jpg";
import note from "./note.jpg";
import register from "./register.jpg";
import telegram from "./telegram.jpg";
import css from "./first-run-screen.module.css";

/** The first page: put documents on the desk, open an archive, or look around the sample. */
export function FirstRunScreen() {
  const say = useSay();
  const { about } = useArchive();
  const doors = useDoors();
  useKeys({ "mod+i": () => void doors.files() });
  const mayWrite = about?.mayWrite === true;
  return (
    <div className={css["page"]}>
      <header className={css["bar"]}>
        <span className={css["name"]}>{say("archive.untitled")}</span>
        <span className={css["grow"]} />
        {doors.mayPickArchive && (
          <Button icon={FolderOpen} label={say("firstRun.openArchive")} onPress={doors.archive} />
        )}
        <SettingsMenu />
      </header>
      <main className={css["stage"]}>
        <div className={css["edge"]} aria-hidden />
        <div className={css["inner"]}>
          <Fan />
          <h1>{say("firstRun.title")}</h1>
          <p className={css["lead"]}>{say("firstRun.lead")}</p>
          {doors.problem !== null && <ProblemRow problem={doors.problem} />}
          {mayWrite && <ActorLine />}
          <div className={css["doors"]}>
            <Button
              look="primary"
              large
              icon={FolderInput}
              label={say("firstRun.folder")}
              disabled={!mayWrite}
              onPress={doors.folder}
            />
            <Button
              look="line"
              large
              icon={Files}
              label={say("firstRun.files")}
              disabled={!mayWrite}
              onPress={doors.files}
            />
            <Button
              large
              icon={BookOpenText}
              label={say("firstRun.sample")}
              onPress={doors.sample}
            />
          </div>
          {mayWrite && <Recent onOpen={doors.recent} />}
          <div className={css["promises"]}>
            {(["reads", "suggests", "keeps"] as const).map((promise) => (
              <section key={promise}>
                <h2>{say(`firstRun.${promise}.title`)}</h2>
                <p>{say(`firstRun.${promise}`)}</p>
              </section>
            ))}
          </div>
        </div>
      </main>
      <Foot />
    </div>
  );
}

function useDoors() {
  const { shell } = useArchive();
  const { startFrom, problem: refused } = useImport();
  const archives = useArchives();
  return {
    problem: archives.problem ?? refused,
    mayPickArchive: shell.mayPickArchive,
    folder: () => void startFrom((sending) => shell.pickFolder(sending)),
    files: () => void startFrom((sending) => shell.pickFiles(sending)),
    sample: () => void archives.sample(),
    archive: () => void archives.pick(),
    recent: (ticket: string) => void archives.open(ticket),
  };
}

/** Four drawings of the sample archive, fanned out. They say nothing that the words do not. */
function Fan() {
  return (
    <div className={css["fan"]} aria-hidden>
      <img className={css["register"]} src={register} alt="" />
      <img className={css["telegram"]} src={telegram} alt="" />
      <img className={css["note"]} src={note} alt="" />
      <img className={css["letter"]} src={letter} alt="" />
    </div>
  );
}

/** A list of nothing would only stand in the way of the first document. */
function Recent({ onOpen }: { readonly onOpen: (ticket: string) => void }) {
  const say = useSay();
  const asked = useRequest("recentArchives", {});
  if ((asked.last?.archives ?? []).length === 0) return null;
  return (
    <section className={css["recent"]} aria-label={say("firstRun.recent")}>
      <h2>{say("firstRun.recent")}</h2>
      <RecentList onOpen={onOpen} />
    </section>
  );
}
