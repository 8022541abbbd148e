import { History, Save, X } from "lucide-react";
import { useEffect, useMemo } from "react";
import { useSay } from "../../messages/messages";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { PacketPages } from "./pages/packet-pages";
import css from "./packet-preview.module.css";
import type { PacketJob } from "./use-packet-job";

/** The pages of the PDF that was made. Before the first one the mat is empty: nothing is drawn that is not the file. */
export function PacketPreview(props: {
  readonly job: PacketJob;
  readonly older: boolean;
  /** Whether there is no document in the packet. */
  readonly empty: boolean;
}) {
  const say = useSay();
  const { job, older } = props;
  const { made } = job;
  const whole = useMemo(
    () => (made === null ? null : { url: made.packet.url, turn: made.turn }),
    [made],
  );
  // What draws the pages is fetched while the first of them is being made.
  useEffect(() => void import("./pages/open-pdf").then(({ warmUp }) => warmUp()), []);
  return (
    <div className={css["mat"]}>
      <div className={css["top"]} role="status">
        {job.job !== null ? <Making job={job} /> : <Made job={job} />}
      </div>
      {job.problem !== null && <ProblemRow problem={job.problem} />}
      {older && job.job === null && (
        <p className={css["older"]} role="status">
          <History className="icon-small" aria-hidden />
          {say("packet.older")}
        </p>
      )}
      {(whole !== null || job.cover !== null) && <PacketPages whole={whole} cover={job.cover} />}
      {props.empty && whole === null && job.cover === null && (
        <p className={css["none"]}>{say("packet.noPages")}</p>
      )}
    </div>
  );
}

function Making({ job }: { readonly job: PacketJob }) {
  const say = useSay();
  return (
    <>
      <Meter
        label={say("packet.making")}
        done={job.progress?.done ?? 0}
        total={job.progress?.total ?? 0}
        current={job.progress?.current ?? ""}
      />
      <Button icon={X} look="line" label={say("packet.cancel")} onPress={() => void job.cancel()} />
    </>
  );
}

function Made({ job }: { readonly job: PacketJob }) {
  const say = useSay();
  if (job.made === null) return null;
  const { packet, saved } = job.made;
  const size = (packet.bytes / 1_000_000).toLocaleString(say.language, {
    maximumFractionDigits: packet.bytes < 100_000 ? 2 : 1,
  });
  return (
    <>
      <b>{say("packet.pages", { count: packet.pages })}</b>
      <span>{say("packet.size", { size })}</span>
      <span>{say("packet.quotations", packet.checked)}</span>
      <code className={css["digest"]} title={packet.sha256}>
        sha256 {packet.sha256.slice(0, 16).match(/.{4}/g)?.join(" ")} …
      </code>
      <span className={css["grow"]} />
      <Button
        look="line"
        icon={Save}
        label={say(saved ? "packet.saved" : "packet.save")}
        onPress={() => void job.save()}
      />
    </>
  );
}
