import { useSay } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import css from "./past-imports.module.css";
import { runTime } from "./story";

/** Every import of this archive, newest first; each opens its report. */
export function PastImports() {
  const say = useSay();
  const { last } = useRequest("imports", {});
  if (last === null || last.imports.length === 0) return null;
  return (
    <section className={css["past"]} aria-label={say("story.past")} data-pane>
      <h2>{say("story.past")}</h2>
      <ul>
        {last.imports.map(({ run, files, documents }) => (
          <li key={run.id}>
            <button onClick={() => goTo({ screen: "import", id: run.id })}>
              <b>{say("import.title", { documents, files: files + run.aside.length })}</b>
              <span>{runTime(say, run.started)}</span>
              <span>{run.by}</span>
              {run.undone !== null && <span className={css["gone"]}>{say("story.isUndone")}</span>}
              {run.cancelled && <span className={css["gone"]}>{say("story.isStopped")}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
