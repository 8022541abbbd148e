/**
 * G2 of the table of one word and all others in two bodies of text: 2 Σ O ln(O / E). Negative where the word stands in the first body
 * less often than it would if both spoke alike.
 * Source: T. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, Computational Linguistics 19 (1993), 61-74.
 * @param here how often it stands in the first body @param there in the second @param allHere words of the first body
 */
export function likelihoodOf(
  here: number,
  there: number,
  allHere: number,
  allThere: number,
): { readonly expected: number; readonly strength: number } {
  const total = here + there;
  const all = allHere + allThere;
  const expected = all === 0 ? 0 : (allHere * total) / all;
  const part = (seen: number, due: number) => (seen === 0 ? 0 : seen * Math.log(seen / due));
  const other = all - total;
  const likelihood =
    2 *
    (part(here, expected) +
      part(allHere - here, (allHere * other) / all) +
      part(there, (allThere * total) / all) +
      part(allThere - there, (allThere * other) / all));
  // Sums of logarithms that cancel out leave a rest of either sign.
  return { expected, strength: Math.max(0, likelihood) * (here < expected ? -1 : 1) };
}
