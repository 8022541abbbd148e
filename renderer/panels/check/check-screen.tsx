import { Check, RefreshCw, ShieldCheck, X } from "lucide-react";
import { useState } from "react";
import type { Output } from "../../../archive/contract";
import type { Problem } from "../../../archive/model/archive-error";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import { library } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useArchive } from "../../state/archive-context";
import { useProgress } from "../../state/jobs-context";
import { useKeys } from "../../state/use-keys";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import css from "./check-screen.module.css";
import { Finding } from "./finding";

type Report = Output<"verify">;

/** Whether the archive's bytes are as they were, and what is wrong where they are not. */
export function CheckScreen() {
  const say = useSay();
  const check = useCheck();
  useKeys({ Escape: () => goTo(library()) });
  const { report, job } = check;
  return (
    <Frame
      crumbs={<span>{say("check.title")}</span>}
      tools={
        report !== null && (
          <Button icon={RefreshCw} label={say("check.again")} onPress={() => void check.start()} />
        )
      }
    >
      <div className={css["page"]}>
        <div className={css["main"]}>
          {job !== null ? <Running job={job} onStop={check.stop} /> : null}
          {job === null && report === null && <Start onStart={() => void check.start()} />}
          {check.problem !== null && <ProblemRow problem={check.problem} />}
          {job === null && report !== null && <Findings report={report} />}
        </div>
        {report !== null && !report.ok && <Meanwhile />}
      </div>
    </Frame>
  );
}

function useCheck() {
  const { client, refresh } = useArchive();
  const [job, setJob] = useState<string | null>(null);
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    job,
    report,
    problem,
    start: async () => {
      const id = crypto.randomUUID();
      setJob(id);
      setProblem(null);
      const reply = await client.ask("verify", { job: id, quick: false });
      setJob(null);
      if (reply.ok) setReport(reply.value);
      else setProblem(reply.problem);
      refresh();
    },
    stop: () => {
      if (job !== null) void client.ask("cancelJob", { job });
    },
  };
}

function Start({ onStart }: { readonly onStart: () => void }) {
  const say = useSay();
  return (
    <>
      <h1>{say("check.none")}</h1>
      <p className={css["lead"]}>{say("check.lead.none")}</p>
      <Button
        look="primary"
        large
        icon={ShieldCheck}
        label={say("check.start")}
        onPress={onStart}
      />
    </>
  );
}

function Running(props: { readonly job: string; readonly onStop: () => void }) {
  const say = useSay();
  const progress = useProgress(props.job);
  return (
    <div role="status">
      <h1>{say("check.running")}</h1>
      <div className={css["running"]}>
        <Meter
          label=""
          done={progress?.done ?? 0}
          total={progress?.total ?? 0}
          current={progress?.current ?? ""}
        />
        <Button look="line" icon={X} label={say("check.stop")} onPress={props.onStop} />
      </div>
    </div>
  );
}

const kinds = ["changed", "missing", "unexpected", "broken-chain"] as const;

function Findings({ report }: { readonly report: Report }) {
  const say = useSay();
  const { checked, discrepancies } = report;
  if (report.ok)
    return (
      <>
        <h1>{say("check.ok", { checked })}</h1>
        <p className={css["lead"]}>{say("check.lead.ok")}</p>
        <div className={css["meter"]} aria-hidden>
          <span style={{ flexGrow: 1 }} />
        </div>
        <p className={css["counts"]}>{say("check.sound", { count: checked })}</p>
      </>
    );
  const breakdown = kinds
    .map((kind) => ({ kind, count: discrepancies.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map((one) => say("check.breakdown", one));
  const bad = discrepancies.filter(({ kind }) => kind !== "unexpected").length;
  return (
    <>
      <h1>{say("check.bad", { count: discrepancies.length, checked })}</h1>
      <p className={css["lead"]}>{say("check.lead.bad")}</p>
      <div className={css["meter"]} aria-hidden>
        <span style={{ flexGrow: checked - bad }} />
        <span className={css["bad"]} style={{ flexGrow: discrepancies.length }} />
      </div>
      <p className={css["counts"]}>
        <span>{say("check.sound", { count: Math.max(0, checked - bad) })}</span>
        <span className={css["loss"]}>{breakdown.join(", ")}</span>
      </p>
      <ul>
        {discrepancies.map((one) => (
          <Finding key={one.kind + one.what} found={one} />
        ))}
      </ul>
    </>
  );
}

function Meanwhile() {
  const say = useSay();
  return (
    <aside className={css["side"]}>
      <h2>{say("check.meanwhile")}</h2>
      <ul>
        {(["read", "packets", "backup"] as const).map((what) => (
          <li key={what}>
            <Check className="icon-small" aria-hidden />
            {say(`check.meanwhile.${what}`)}
          </li>
        ))}
      </ul>
    </aside>
  );
}
