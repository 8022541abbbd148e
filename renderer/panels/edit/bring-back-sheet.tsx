import { useSay } from "../../messages/messages";
import { useChanges } from "../../state/changes-context";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ProblemRow } from "../../ui/problem-row";
import { Scripted } from "../../ui/scripted";
import { Sheet } from "../../ui/sheet";
import css from "./bulk-sheet.module.css";

/** What was taken from view, when and why, and the way back. */
export function BringBackSheet({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { make } = useChanges();
  const asked = useRequest("withdrawnUnits", {});
  const units = asked.last?.units ?? [];
  const date = new Intl.DateTimeFormat(say.language, { dateStyle: "medium" });
  return (
    <Sheet open label={say("arrange.back")} onClose={onClose}>
      <div className={css["bulk"]}>
        <h2>{say("arrange.back")}</h2>
        {asked.status === "refused" && <ProblemRow problem={asked.problem} />}
        {asked.last !== null && units.length === 0 && <p>{say("arrange.nothingGone")}</p>}
        <ul className={css["gone"]}>
          {units.map((unit) => (
            <li key={unit.id}>
              <span>
                <code>{unit.referenceCode}</code> <Scripted text={unit.title} />
                <small>
                  {date.format(new Date(unit.when))} {unit.why}{" "}
                  {unit.beneath > 0 && say("arrange.beneath", { count: unit.beneath })}
                </small>
              </span>
              <Button
                look="line"
                label={say("arrange.bringBack")}
                onPress={() =>
                  void make(
                    "bringBack",
                    { ids: [unit.id] },
                    say("arrange.broughtBack", { title: unit.title }),
                  )
                }
              />
            </li>
          ))}
        </ul>
        <div className={css["actions"]}>
          <Button label={say("close")} onPress={onClose} />
        </div>
      </div>
    </Sheet>
  );
}
