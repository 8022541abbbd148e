import { useState } from "react";
import type { UnitId } from "../../../archive/model/ids";
import type { Transcription } from "../../../archive/model/transcription";
import { useClient } from "../../state/archive-context";
import { copyRich } from "../../ui/copy-rich";
import { escapeHtml } from "../../ui/escape-html";
import type { Place } from "../library/match-lines";
import { useCitationStyle } from "../../state/use-citation-style";

const COPIED_MS = 2000;

/** Copies the chosen words with their citation, or the citation alone where none are chosen. */
export function useCopyWords(unit: UnitId, reading: Transcription) {
  const client = useClient();
  const { style, language } = useCitationStyle();
  const [copied, setCopied] = useState(false);
  const copy = async (place: Place | null) => {
    const cited =
      place === null ? null : { transcription: reading.id, start: place[0], end: place[1] };
    const reply = await client.ask("cite", {
      id: unit,
      style,
      locator: null,
      place: cited,
      language,
    });
    if (!reply.ok) return;
    const words = place === null ? null : reading.text.slice(...place);
    const { note, html } = reply.value;
    await copyRich(
      words === null ? note : `“${words}” ${note}`,
      words === null ? html.note : `“${escapeHtml(words)}” ${html.note}`,
    );
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return { copied, copy };
}
