import type { Recipe } from "../model/packet";
import type { PacketDocument } from "../packet/content";

/** Quotations of a packet, and how many stand in the stored text just as they are quoted. */
export interface QuotationCheck {
  readonly quotations: number;
  readonly same: number;
}

/** Compares every quotation with the words at its place in the stored text. A whole text is a quotation of itself. */
export function checkQuotations(
  recipe: Recipe,
  documents: readonly PacketDocument[],
): QuotationCheck {
  let quotations = 0;
  let same = 0;
  recipe.entries.forEach(({ excerpts }, at) => {
    const texts = documents[at]?.transcriptions ?? [];
    if (excerpts === null) {
      quotations += 1;
      same += 1;
      return;
    }
    for (const { transcription, start, end, quote } of excerpts) {
      quotations += 1;
      const text = texts.find(({ id }) => id === transcription)?.text;
      if (text?.slice(start, end) === quote) same += 1;
    }
  });
  return { quotations, same };
}
