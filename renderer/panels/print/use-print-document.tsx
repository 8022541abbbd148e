import { useState, type ReactNode } from "react";
import type { Dossier } from "../../../archive/contract/dossier";
import type { Problem } from "../../../archive/model/archive-error";
import type { Transcription } from "../../../archive/model/transcription";
import type { TextView } from "../../../archive/model/text-view";
import { useArchive } from "../../state/archive-context";
import type { KeyActions } from "../../state/use-keys";
import { useCitationStyle } from "../../state/use-citation-style";
import { ProblemRow } from "../../ui/problem-row";
import { usePrinting } from "./use-printing";

/** Prints the document at hand as it is read now; what is not on the screen (notes, highlights, citation) is asked for first. */
export function usePrintDocument(
  dossier: Dossier,
  reading: Transcription | undefined,
  view: TextView,
): {
  /** null where there is no text. */
  readonly print: (() => void) | null;
  readonly keys: KeyActions;
  readonly printed: ReactNode;
} {
  const { client, about } = useArchive();
  const { style, language } = useCitationStyle();
  const { print, printed } = usePrinting();
  const [problem, setProblem] = useState<Problem | null>(null);
  if (reading === undefined) return { print: null, keys: {}, printed: null };
  const { id } = dossier.unit;
  const begin = async () => {
    const [cited, own, marked, { PrintedDocument }] = await Promise.all([
      client.ask("cite", { id, style, locator: null, place: null, language }),
      client.ask("ownWorkOn", { unit: id }),
      client.ask("highlightsOn", { unit: id }),
      import("./printed-document"),
    ]);
    const refused = [cited, own, marked].find((reply) => !reply.ok);
    setProblem(refused === undefined || refused.ok ? null : refused.problem);
    if (!cited.ok || !own.ok || !marked.ok) return;
    const highlights = marked.value.highlights.flatMap(({ highlight, state }) =>
      state === "same" && highlight.place.transcription === reading.id ? [highlight] : [],
    );
    const { title = "", head = "" } = about?.archive ?? {};
    print(
      <PrintedDocument
        {...{ dossier, reading, view, highlights }}
        notes={own.value.notes}
        citation={cited.value.bibliography}
        archive={{ title, head }}
      />,
    );
  };
  return {
    print: () => void begin(),
    keys: { "mod+p": () => void begin() },
    printed: (
      <>
        {problem !== null && <ProblemRow problem={problem} />}
        {printed}
      </>
    ),
  };
}
