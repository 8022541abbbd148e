import { ListChecks } from "lucide-react";
import type { UnitId } from "../../../archive/model/ids";
import { useSay } from "../../messages/messages";
import { review } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { useRequest } from "../../state/use-request";
import { Button } from "../../ui/button";
import css from "./to-review.module.css";

/** The way to the review from where one is: nothing where nothing is open. @param within a unit with all beneath it; null: the archive */
export function ToReview(props: { readonly within: string | null; readonly unit: string | null }) {
  const say = useSay();
  const asked = useRequest("proposals", {
    within: props.within === null ? null : [props.within as UnitId],
    state: "open",
    kind: null,
    rule: null,
    least: 0,
    offset: 0,
    limit: 1,
  });
  const count = asked.last?.total ?? 0;
  if (count === 0) return null;
  return (
    <section className={css["section"]} aria-label={say("review.toReview")}>
      <h2>{say("review.toReview")}</h2>
      <Button
        icon={ListChecks}
        label={say("review.toReviewCount", { count })}
        onPress={() => goTo(review(props.within, props.unit))}
      />
    </section>
  );
}
