import type { MatchedForm } from "../../archive/model/hit";
import type { Say } from "../messages/messages";

/** Why another form of a name, or a term of a set, matched, in the reader's language; the service's English where it sent no parts. */
export function reasonText(
  say: Say,
  { because, reason }: Pick<MatchedForm, "reason"> & { readonly because: string | null },
): string {
  if (!reason) return because ?? "";
  const used = (reason.used ?? []).map((time) => time.replace("/", "–")).join(", ");
  const when = used === "" ? null : say("names.inUse", { used });
  const what =
    reason.kind === "term"
      ? say("terms.reason", { set: reason.of })
      : say("ran.reason", { kind: say(`names.kind.${reason.kind}`), of: reason.of });
  return [when === null ? what : `${what}, ${when}`, reason.source]
    .filter((part) => part !== null && part !== "")
    .join(say("ran.reasonSource"));
}
