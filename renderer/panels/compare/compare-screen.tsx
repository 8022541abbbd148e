import { ChevronRight } from "lucide-react";
import type { ChosenText } from "../../../archive/contract/compare";
import type { UnitId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import type { CompareRoute } from "../../routes/compare-route";
import { goTo } from "../../routes/use-route";
import { useKeys } from "../../state/use-keys";
import { useRequest } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { ReferenceCode } from "../../ui/reference-code";
import { Waiting } from "../../ui/waiting";
import { CompareDesk } from "./compare-desk";
import { OtherChooser } from "./other-chooser";
import css from "./compare-screen.module.css";

const chosen = (unit: string, reading: string | null) =>
  ({ unit, transcription: reading }) as ChosenText;

/** Two texts beside each other: readings of one item, or of two. */
export function CompareScreen({ route }: { readonly route: CompareRoute }) {
  const say = useSay();
  const { id, reading, beside, besideReading } = route;
  const asked = useRequest(
    "compareTexts",
    beside === null ? null : { left: chosen(id, reading), right: chosen(beside, besideReading) },
  );
  const comparison = asked.last;
  const leave = () => goTo({ screen: "item", id, query: null, hit: null, reading });
  useKeys({ Escape: leave });
  const code = comparison?.left.referenceCode;
  const crumbs = (
    <>
      {code !== undefined && (
        <button className={css["crumb"]} onClick={leave}>
          <ReferenceCode code={code} />
        </button>
      )}
      {code !== undefined && <ChevronRight className="icon-small" aria-hidden />}
      <span>{say("compare")}</span>
    </>
  );
  if (beside === null)
    return (
      <Frame crumbs={crumbs}>
        <OtherChooser
          not={id as UnitId}
          onChoose={(unit) => goTo({ ...route, beside: unit, besideReading: null }, "replace")}
        />
      </Frame>
    );
  if (comparison === null)
    return (
      <Frame crumbs={crumbs}>
        {asked.status === "refused" ? <ProblemRow problem={asked.problem} /> : <Waiting />}
      </Frame>
    );
  return (
    <CompareDesk
      key={`${comparison.left.reading.id} ${comparison.right.reading.id}`}
      comparison={comparison}
      route={route}
      crumbs={crumbs}
    />
  );
}
