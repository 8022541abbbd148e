import { Save, X } from "lucide-react";
import type { Dossier } from "../../../archive/contract/dossier";
import { useSay } from "../../messages/messages";
import { useArchive } from "../../state/archive-context";
import { useDesk } from "../../state/desk-context";
import { Button } from "../../ui/button";
import { Meter } from "../../ui/meter";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import css from "./packet-preview.module.css";
import type { Draft } from "./use-packet-draft";
import type { PacketJob } from "./use-packet-job";

/** What came out of the making; before it, the packet's first sheet with its contents. */
export function PacketPreview(props: {
  readonly draft: Draft;
  readonly dossiers: ReadonlyMap<string, Dossier>;
  readonly job: PacketJob;
}) {
  const { state } = props.job;
  return (
    <div className={css["mat"]}>
      <div className={css["top"]} role="status">
        {state.kind === "making" && <Making job={props.job} />}
        {state.kind === "made" && <Made job={props.job} />}
      </div>
      {state.kind === "refused" && <ProblemRow problem={state.problem} />}
      <FirstSheet draft={props.draft} dossiers={props.dossiers} />
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
  if (job.state.kind !== "made") return null;
  const { made, saved } = job.state;
  const size = (made.bytes / 1_000_000).toLocaleString(say.language, { maximumFractionDigits: 1 });
  return (
    <>
      <b>{say("packet.pages", { count: made.pages })}</b>
      <span>{say("packet.size", { size })}</span>
      <span>
        {say("packet.quotations", {
          same: made.checked.same,
          quotations: made.checked.quotations,
        })}
      </span>
      <code className={css["digest"]} title={made.sha256}>
        sha256 {made.sha256.slice(0, 16).match(/.{4}/g)?.join(" ")} …
      </code>
      <span className={css["grow"]} />
      <Button
        look="primary"
        icon={Save}
        label={say(saved ? "packet.saved" : "packet.save")}
        onPress={() => void job.save(made)}
      />
    </>
  );
}

function FirstSheet(props: {
  readonly draft: Draft;
  readonly dossiers: ReadonlyMap<string, Dossier>;
}) {
  const say = useSay();
  const { about } = useArchive();
  const { picks } = useDesk();
  const { draft } = props;
  return (
    <article className={css["sheet"]}>
      <p className={css["archive"]}>{about?.archive?.title}</p>
      <h2>
        <Scripted text={draft.title === "" ? say("packet.untitled") : draft.title} />
      </h2>
      {draft.purpose !== "" && (
        <p className={css["purpose"]}>
          <Scripted text={draft.purpose} />
        </p>
      )}
      <ol>
        {picks.map(({ unit }) => {
          const found = props.dossiers.get(unit)?.unit;
          return (
            <li key={unit}>
              <span>
                <Scripted text={found?.title ?? ""} />
              </span>
              <span>{found?.referenceCode}</span>
            </li>
          );
        })}
      </ol>
      <p className={css["maker"]}>{about?.actor}</p>
    </article>
  );
}
