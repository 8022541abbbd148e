import { useMemo } from "react";
import { useSay } from "../messages/messages";
import { scriptRuns } from "./script-runs";

/** Words of the record, each run in its own script's language. */
export function Scripted(props: { readonly text: string; readonly lang?: string | null }) {
  const say = useSay();
  const around = props.lang ?? say.language;
  const runs = useMemo(() => scriptRuns(props.text, around), [props.text, around]);
  return runs.map((run, at) =>
    run.lang === null ? (
      run.text
    ) : (
      <span key={at} lang={run.lang}>
        {run.text}
      </span>
    ),
  );
}
