import type { PacketContent } from "./content";

/** How many quotations were compared with the archive's own words, and how many agree. */
export interface QuotationCheck {
  readonly quotations: number;
  readonly same: number;
}

/** Compares every quotation of a packet with the transcription that it names; a whole text agrees with itself, unless the recipe says what it was. */
export function checkQuotations({ recipe, documents }: PacketContent): QuotationCheck {
  const checks = recipe.entries.flatMap(({ excerpts, whole }, index) => {
    const readings = documents[index]?.transcriptions ?? [];
    if (excerpts === null)
      return readings
        .slice(0, 1)
        .map(({ id, sha256 }) =>
          whole === null ? true : id === whole.transcription && sha256 === whole.textSha256,
        );
    return excerpts.map(({ transcription, start, end, quote }) => {
      const reading = readings.find(({ id }) => id === transcription);
      return reading !== undefined && reading.text.slice(start, end) === quote;
    });
  });
  return { quotations: checks.length, same: checks.filter(Boolean).length };
}
