const GROUP = 4;
const SHOWN_GROUPS = 6;

/**
 * Parts a digest, in groups of four signs, into what it shares with another one, where it first differs, and what follows.
 * Long ones are cut after the difference; other values come back whole.
 */
export function differingPart(value: string, other: string): readonly [string, string, string] {
  if (!/^[0-9a-f]{16,}$/.test(value)) return [value, "", ""];
  const groups = value.match(/.{1,4}/g) ?? [];
  const others = other.match(/.{1,4}/g) ?? [];
  const first = groups.findIndex((group, at) => group !== others[at]);
  if (first === -1 || other === "") return [`${groups.slice(0, SHOWN_GROUPS).join(" ")} …`, "", ""];
  const shared = groups.slice(Math.max(0, first - (SHOWN_GROUPS - 2)), first).join(" ");
  const differing = groups.slice(first, first + 2).join(" ");
  const lead = first > SHOWN_GROUPS - 2 ? "… " : "";
  const rest = (first + 2) * GROUP < value.length ? " …" : "";
  return [`${lead}${shared}${shared === "" ? "" : " "}`, differing, rest];
}
