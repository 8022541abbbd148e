import { FolderInput, HardDriveDownload, RotateCcw, X } from "lucide-react";
import type { BackupState } from "../../../archive/contract/keeping";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useProgress } from "../../state/jobs-context";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { Segment } from "../../ui/segment";
import { Waiting } from "../../ui/waiting";
import { DiagnosticsSection } from "./diagnostics-section";
import { KeptFacts } from "./kept-facts";
import css from "./keeping-screen.module.css";
import { useKeeping, type Done } from "./use-keeping";

/** Whether the archive could be had again: when and where it was backed up, and whether that was tried. */
export function KeepingScreen() {
  const say = useSay();
  const asked = useRequest("backups", {});
  useKeys({ Escape: () => goTo(library()) });
  return (
    <Frame crumbs={<span>{say("keeping.title")}</span>}>
      <div className={css["page"]}>
        <div className={css["main"]}>
          {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
          {asked.last === null ? <Waiting /> : <Keeping state={asked.last} />}
        </div>
      </div>
    </Frame>
  );
}

function Keeping({ state }: { readonly state: BackupState }) {
  const say = useSay();
  const keeping = useKeeping();
  const busy = keeping.running !== null;
  return (
    <>
      <KeptFacts state={state} onDropOwn={() => void keeping.dropOwn()} />
      <div className={css["doors"]}>
        <Button
          look="primary"
          large
          icon={HardDriveDownload}
          label={say("keeping.backUp")}
          disabled={busy}
          onPress={() => void keeping.backUp()}
        />
        <Button
          look="line"
          large
          icon={RotateCcw}
          label={say("keeping.drill")}
          disabled={busy || state.last?.there !== true}
          onPress={() => void keeping.drill()}
        />
      </div>
      {keeping.running !== null && <Running {...keeping.running} onStop={keeping.stop} />}
      {keeping.problem !== null && <ProblemRow problem={keeping.problem} />}
      {keeping.done !== null && <Outcome done={keeping.done} />}
      <Reminder days={state.remindDays} onChoose={(days) => void keeping.remind(days)} />
      <section className={css["section"]}>
        <p>{say("keeping.restore.lead")}</p>
        <Button
          look="line"
          icon={FolderInput}
          label={say("keeping.restore")}
          disabled={busy}
          onPress={() => void keeping.restore()}
        />
      </section>
      <DiagnosticsSection />
    </>
  );
}

function Running(props: {
  readonly kind: "backup" | "restore" | "drill";
  readonly job: string;
  readonly onStop: () => void;
}) {
  const say = useSay();
  const progress = useProgress(props.job);
  return (
    <div className={css["running"]} role="status">
      <Meter
        label={say(`keeping.running.${props.kind}`)}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        current=""
      />
      <Button look="line" icon={X} label={say("keeping.stop")} onPress={props.onStop} />
    </div>
  );
}

function Outcome({ done }: { readonly done: Done }) {
  const say = useSay();
  if (done.kind === "drill") {
    const { ok, objects, files, seq } = done.value;
    return (
      <p className={ok ? css["outcome"] : css["bad"]} role="status">
        {say(ok ? "keeping.done.drill" : "keeping.done.foreign", { objects, files, seq })}
      </p>
    );
  }
  const { name, objects, url } = done.value;
  return (
    <p className={css["outcome"]} role="status">
      {say("keeping.done.backup", { name, objects })} {url !== null && say("keeping.done.download")}
    </p>
  );
}

const DAYS = ["7", "14", "30", "90"] as const;

function Reminder(props: {
  readonly days: number | null;
  readonly onChoose: (days: number | null) => void;
}) {
  const say = useSay();
  return (
    <section className={css["section"]}>
      <p>{say("keeping.remind")}</p>
      <Segment
        label={say("keeping.remind")}
        chosen={String(props.days ?? "never")}
        choices={[
          ...DAYS.map((id) => ({ id, label: say("keeping.days", { days: Number(id) }) })),
          { id: "never", label: say("keeping.never") },
        ]}
        onChoose={(id) => props.onChoose(id === "never" ? null : Number(id))}
      />
    </section>
  );
}
