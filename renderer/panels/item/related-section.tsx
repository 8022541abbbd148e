import { ScanSearch } from "lucide-react";
import type { Output } from "../../../archive/contract";
import type { UnitId } from "../../../archive/model/ids";
import { useSay, type Say } from "../../messages/messages";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import { ReferenceCode } from "../../ui/reference-code";
import { Scripted } from "../../ui/scripted";
import { goToLike } from "../library/more-like";
import css from "./related-section.module.css";

type Group = Output<"related">["groups"][number];
type Relation = Group["units"][number];

/** What has to do with the item: enclosures, answers, neighbours, references, shared names; each with its reason and who says so. */
export function RelatedSection({ id }: { readonly id: UnitId }) {
  const say = useSay();
  const asked = useRequest("related", { id });
  const { groups = [], correspondence = 0 } = asked.last ?? {};
  return (
    <section className={css["related"]} aria-label={say("related.title")}>
      <div className={css["head"]}>
        <h2>{say("related.title")}</h2>
        {correspondence > 1 && (
          <span>{say("related.correspondence", { count: correspondence })}</span>
        )}
        <Button icon={ScanSearch} label={say("like.find")} onPress={() => goToLike(id)} />
      </div>
      {groups.map((group) => (
        <div key={group.kind}>
          <h3>{say(`related.kind.${group.kind}`)}</h3>
          <ul>
            {group.units.map((unit) => (
              <li key={unit.id}>
                <button onClick={() => open(unit.id)}>
                  <Scripted text={unit.title} />
                </button>
                <p>
                  <ReferenceCode code={unit.referenceCode} /> <Scripted text={unit.date ?? ""} />
                </p>
                <p className={css["why"]}>
                  <Scripted text={reasonOf(say, group.kind, unit)} />
                </p>
              </li>
            ))}
          </ul>
          {group.total > group.units.length && (
            <p className={css["more"]}>
              {say("related.more", { more: group.total - group.units.length })}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

const open = (id: UnitId) => goTo({ screen: "item", id, query: null, hit: null, reading: null });

/** Why, and who says so: nothing is related without both. */
function reasonOf(say: Say, kind: Group["kind"], { about, source }: Relation): string {
  const list = new Intl.ListFormat(say.language, { type: "conjunction" });
  const said = source === null ? "" : say("related.source", { source });
  switch (kind) {
    case "answers":
    case "answered-by":
      return joined(say("related.about.answers", { about: list.format(about) }), said);
    case "previous":
    case "next":
      return joined(
        say("related.about.between", { about: list.format(about) }),
        say("related.source.dates"),
      );
    case "names":
      return joined(
        say("related.about.names", { about: list.format(about) }),
        say("related.source.names"),
      );
    case "refers-to":
    case "referred-to-by":
      return joined(say("related.source.text"), source ?? "");
    default:
      return say("related.source.arrangement");
  }
}

const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(", ");
