import type { UnitId } from "../../../archive/model/ids";
import { useRequest } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { PreviewPane } from "./preview-pane";

/** What is known of the chosen unit. */
export function ChosenUnit(props: {
  readonly id: string;
  readonly forms: readonly string[];
  readonly onOpen: () => void;
  readonly onCite: () => void;
}) {
  const asked = useRequest("dossier", { id: props.id as UnitId });
  if (asked.status === "refused") return <ProblemRow problem={asked.problem} />;
  if (asked.last === null) return <Waiting />;
  return <PreviewPane dossier={asked.last} {...props} />;
}
