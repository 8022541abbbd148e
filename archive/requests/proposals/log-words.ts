import type { Proposal } from "../../model/proposal";

const QUOTED = 80;

/** What was decided of a proposal, for the log: "Accepted title “To Seo” (rule title.heading, from “To Seo.”)". */
export function inWords({ state, kind, value, role, edited, rule, evidence }: Proposal): string {
  const act = { applied: "Accepted", rejected: "Rejected", open: "Opened again" }[state];
  const as = edited?.role ?? role;
  const what = [kind, ...(as === null ? [] : [`(${as})`])].join(" ");
  const said =
    edited === undefined ? quoted(value) : `${quoted(edited.value)} for ${quoted(value)}`;
  const from = evidence.text === "" ? "" : `, from ${quoted(evidence.text)}`;
  return `${act} ${what} ${said} (rule ${rule}${from})`;
}

/** On one line, and cut where it is long: the whole stands in the proposal. */
function quoted(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  const letters = [...line];
  return letters.length <= QUOTED ? `“${line}”` : `“${letters.slice(0, QUOTED - 1).join("")}…”`;
}
