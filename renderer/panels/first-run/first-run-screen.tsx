import { BookOpenText, Files, FolderInput, FolderOpen } from "lucide-react";
import { useState } from "react";
import type { Problem } from "../../../archive/model/archive-error";
import { Foot } from "../../frame/foot";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { SettingsMenu } from "../../settings/settings-menu";
import { useArchive } from "../../state/archive-context";
import { useImport } from "../../state/jobs-context";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
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
          <Recent />
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
  const say = useSay();
  const { client, shell, refresh } = useArchive();
  const { startFrom, problem: refused } = useImport();
  const [problem, setProblem] = useState<Problem | null>(null);
  const opened = (
    reply: { readonly ok: true } | { readonly ok: false; readonly problem: Problem },
  ) => {
    setProblem(reply.ok ? null : reply.problem);
    if (!reply.ok) return;
    refresh();
    goTo(library());
  };
  return {
    problem: problem ?? refused,
    mayPickArchive: shell.mayPickArchive,
    folder: () => void startFrom((sending) => shell.pickFolder(sending)),
    files: () => void startFrom((sending) => shell.pickFiles(sending)),
    sample: () => void client.ask("openSample", {}).then(opened),
    archive: () =>
      void shell
        .pickArchive()
        .then((picked) =>
          picked === null
            ? undefined
            : client.ask("openArchive", { ticket: picked.ticket }).then(opened),
        )
        .catch((error: unknown) =>
          setProblem({
            code: "window.not-picked",
            message: String(error),
            remedy: say("import.notAdmitted.remedy"),
          }),
        ),
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

function Recent() {
  const say = useSay();
  const { about, client, refresh } = useArchive();
  const recent = about?.recent ?? [];
  if (recent.length === 0) return null;
  return (
    <section className={css["recent"]} aria-label={say("firstRun.recent")}>
      <h2>{say("firstRun.recent")}</h2>
      <ul>
        {recent.map(({ ticket, title, name }) => (
          <li key={ticket}>
            <button
              onClick={() => void client.ask("openArchive", { ticket }).then(refresh)}
              title={name}
            >
              {title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
