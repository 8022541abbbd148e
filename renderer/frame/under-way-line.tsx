import { Square } from "lucide-react";
import { useEffect, useState } from "react";
import { useSay } from "../messages/messages";
import { useClient } from "../state/archive-context";
import type { UnderWay } from "../state/changes-context";
import { useProgress } from "../state/jobs-context";
import css from "./change-line.module.css";

/** Milliseconds before a change is said to be under way: most are made by then. */
const LONG = 400;

/** A change that takes long: how far it is, and the way to stop it. Keyed by its job. */
export function UnderWayLine({ underWay }: { readonly underWay: UnderWay }) {
  const say = useSay();
  const client = useClient();
  const progress = useProgress(underWay.job);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  const label = say("undo.underWay", { what: underWay.what });
  const { done = 0, total = 0 } = progress ?? {};
  const share = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <>
      <span className={css["what"]}>{label}</span>
      <progress className={css["progress"]} aria-label={label} max={100} value={share} />
      <span className="number">{say("facsimile.percent", { percent: share })}</span>
      <button onClick={() => void client.ask("cancelJob", { job: underWay.job })}>
        <Square className="icon-small" aria-hidden />
        {say("undo.stop")}
      </button>
    </>
  );
}
