import type { Transcription } from "../../../archive/model/transcription";
import { differsByView, type TextView } from "../../../archive/model/text-view";
import { useKeys } from "../../state/use-keys";
import { useStored } from "../../state/use-stored";

/** Whether texts are shown as written or to be read: remembered, and changed by a key. `choice` is null where both are the same. */
export function useTextView(reading: Transcription | undefined) {
  const [textView, setTextView] = useStored("carrel.textView", "diplomatic", asTextView);
  useKeys({ d: () => setTextView(textView === "reading" ? "diplomatic" : "reading") });
  return { textView, choice: hasTwoViews(reading) ? textView : null, setTextView };
}

/** Whether the two views of a text differ at all. */
const hasTwoViews = (reading: Transcription | undefined): boolean =>
  reading?.marks.some(({ kind }) => differsByView(kind)) === true;

const asTextView = (value: unknown): TextView | null =>
  value === "reading" || value === "diplomatic" ? value : null;
