import type { NameEvidence } from "../../../archive/contract/name-work";
import type { Say } from "../../messages/messages";

/** What speaks for or against, as one sentence. */
export function evidenceWords(say: Say, { kind, with: rest }: NameEvidence): string {
  const about = new Intl.ListFormat(say.language, { type: "conjunction" }).format(
    rest.filter((one) => one !== ""),
  );
  return say(`names.evidence.${kind}`, { about, has: about === "" ? "no" : "yes" });
}
