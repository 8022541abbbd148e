import { Trash2 } from "lucide-react";
import type { BackupState } from "../../../archive/contract/keeping";
import { useSay, type Say } from "../../messages/messages";
import { Button } from "../../ui/button";
import css from "./keeping-screen.module.css";

/** A day as the reader's language writes it. */
export const dayOf = (say: Say, when: string): string =>
  new Intl.DateTimeFormat(say.language, { dateStyle: "long" }).format(new Date(when));

const timeOf = (say: Say, when: string): string =>
  new Intl.DateTimeFormat(say.language, { hour: "2-digit", minute: "2-digit" }).format(
    new Date(when),
  );

/** When and where the last backup was made, what happened since, and whether it was tried. */
export function KeptFacts(props: { readonly state: BackupState; readonly onDropOwn: () => void }) {
  const { state } = props;
  const say = useSay();
  const { last } = state;
  if (last === null)
    return (
      <>
        <h1>{say("keeping.none")}</h1>
        <p className={css["lead"]}>{say("keeping.lead")}</p>
      </>
    );
  const facts = [
    [say("keeping.where"), last.name],
    [say("keeping.folder"), last.folder],
    [say("keeping.size"), say("keeping.megabytes", { size: megabytes(say, last.size) })],
    [say("keeping.state"), say(state.changed ? "keeping.changed" : "keeping.unchanged")],
    [say("keeping.drilled"), drillText(say, state)],
  ] as const;
  return (
    <>
      <h1>{say("keeping.last", { day: dayOf(say, last.when), time: timeOf(say, last.when) })}</h1>
      <p className={css["lead"]}>{say("keeping.lead")}</p>
      {!last.there && <p className={css["bad"]}>{say("keeping.gone")}</p>}
      <dl className={css["facts"]}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      {last.own && last.there && (
        <div className={css["section"]}>
          <p>{say("keeping.own")}</p>
          <Button
            look="line"
            icon={Trash2}
            label={say("keeping.own.drop")}
            onPress={props.onDropOwn}
          />
        </div>
      )}
    </>
  );
}

const megabytes = (say: Say, bytes: number): string =>
  new Intl.NumberFormat(say.language, { maximumFractionDigits: 1 }).format(bytes / 1_000_000);

function drillText(say: Say, { drill }: BackupState): string {
  if (drill === null) return say("keeping.drilled.never");
  return say(drill.ok ? "keeping.drilled.ok" : "keeping.drilled.bad", {
    day: dayOf(say, drill.when),
  });
}
