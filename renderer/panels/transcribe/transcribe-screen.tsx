import { ChevronRight } from "lucide-react";
import type { UnitId } from "../../../archive/model/ids";
import { Frame } from "../../frame/frame";
import { useSay } from "../../messages/messages";
import type { Route } from "../../routes/route";
import { useRequest } from "../../state/use-request";
import { ProblemRow } from "../../ui/problem-row";
import { Waiting } from "../../ui/waiting";
import { ItemCrumbs } from "../item/item-crumbs";
import { TranscribeDesk } from "./transcribe-desk";

/** An item's text beside its image, to be written or corrected. */
export function TranscribeScreen({
  route,
}: {
  readonly route: Extract<Route, { readonly screen: "transcribe" }>;
}) {
  const say = useSay();
  const id = route.id as UnitId;
  const asked = useRequest("dossier", { id });
  const drafts = useRequest("draftsOf", { unit: id });
  const dossier = asked.last;
  if (dossier === null || drafts.last === null)
    return (
      <Frame>
        {asked.status === "refused" ? <ProblemRow problem={asked.problem} /> : null}
        {drafts.status === "refused" ? <ProblemRow problem={drafts.problem} /> : <Waiting />}
      </Frame>
    );
  const reading =
    route.reading === "new"
      ? null
      : (dossier.transcriptions.find((one) => one.id === route.reading) ??
        dossier.transcriptions[0] ??
        null);
  const found =
    drafts.last.drafts.find((one) => one.transcription === (reading?.id ?? null)) ?? null;
  return (
    <TranscribeDesk
      key={reading?.id ?? "new"}
      dossier={dossier}
      reading={reading}
      found={found}
      others={drafts.last.others}
      crumbs={
        <>
          <ItemCrumbs dossier={dossier} />
          <ChevronRight className="icon-small" aria-hidden />
          <span>{say("transcribe")}</span>
        </>
      }
    />
  );
}
