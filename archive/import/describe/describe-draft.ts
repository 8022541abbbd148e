import { withoutClutter } from "../clean/without-clutter";
import type { Draft, DraftProposal } from "../draft";
import { calmTitle } from "./calm-title";
import { describers } from "./registry";
import { titleOfParties } from "./title-of-parties";

/** Adds what the describers believe of a draft and all beneath it; structured drafts keep what their format says. */
export function describeDraft(draft: Draft, structured: boolean): Draft {
  const children = draft.children.map((child) => describeDraft(child, structured));
  const bare = draftWithoutClutter(draft);
  const found = describers
    .filter((describer) => !structured || describer.ofStructured)
    .flatMap((describer) => describer.propose(bare))
    .map((proposal) => (bare === draft ? proposal : asInText(proposal, draft)));
  const all = structured ? found : withTitle(draft, [...found, ...titleOfParties(found)]);
  return { ...draft, children, proposals: [...draft.proposals, ...surestOfEach(all)] };
}

/** What the rules read: a page without what its markup says is clutter. */
function draftWithoutClutter(draft: Draft): Draft {
  const [first, ...others] = draft.texts;
  if (first === undefined || !draft.proposals.some(({ kind }) => kind === "clutter")) return draft;
  return { ...draft, texts: [{ ...first, text: withoutClutter(draft) }, ...others] };
}

/** Evidence may reach across clutter: its words are those of the text. */
function asInText(proposal: DraftProposal, { texts }: Draft): DraftProposal {
  const { start, end } = proposal.evidence;
  return { ...proposal, evidence: { start, end, text: texts[0]?.text.slice(start, end) ?? "" } };
}

const withTitle = (draft: Draft, found: readonly DraftProposal[]): readonly DraftProposal[] => [
  ...found,
  ...calmTitle(draft, found),
];

/** Two rules may say the same of a unit; the surer one stands for both, in its place. */
function surestOfEach(found: readonly DraftProposal[]): readonly DraftProposal[] {
  const best = new Map<string, DraftProposal>();
  for (const proposal of found) {
    const key = sameSaying(proposal);
    const rival = best.get(key);
    if (rival === undefined || proposal.confidence > rival.confidence) best.set(key, proposal);
  }
  return found.filter((proposal) => best.get(sameSaying(proposal)) === proposal);
}

const OF_PLACES: ReadonlySet<string> = new Set([
  "gloss",
  "missing-note",
  "lacuna",
  "clutter",
  "segment",
]);

function sameSaying({ kind, value, role, evidence }: DraftProposal): string {
  const place = OF_PLACES.has(kind) ? [evidence.start, evidence.end] : [];
  return JSON.stringify([kind, value, role, ...place]);
}
