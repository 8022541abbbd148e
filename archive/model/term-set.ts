import { z } from "./schema";
import { NoteId } from "./ids";

/** A word or phrase of a term set. */
export const Term = z
  .object({
    text: z.string().min(1).max(500),
    /** BCP 47; null when nobody says. */
    language: z.string().max(35).nullable(),
    /** Why it is believed to mean the same. */
    source: z.string().max(1000).nullable(),
    /** EDTF date or interval: when it was in use; left out when nobody says. */
    used: z.string().max(100).optional(),
  })
  .readonly();
export type Term = z.infer<typeof Term>;

/** Words and phrases that mean the same thing, in whatever language: Kuomintang, Guomindang, 국민당. */
export const TermSet = z
  .object({
    id: NoteId,
    label: z.string().min(1).max(300),
    note: z.string().max(10_000).nullable(),
    terms: z.array(Term).max(500).readonly(),
    /** Only `set:` asks for it: one of its terms, typed as an ordinary word, does not bring the others. */
    onlyByName: z.literal(true).optional(),
    when: z.iso.datetime(),
    by: z.string(),
  })
  .readonly();
export type TermSet = z.infer<typeof TermSet>;

/** The words of a term, with one blank between them. */
export const tidyTerm = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** `from` and `to` as one EDTF interval; none where neither is said. */
export function usedBetween(from: string, to: string): string | undefined {
  if (from === "" && to === "") return undefined;
  return from === to ? from : `${from || ".."}/${to || ".."}`;
}

/** Both ends of a time of use, an open one empty. */
export function endsOfUse(used: string | undefined): {
  readonly from: string;
  readonly to: string;
} {
  if (used === undefined) return { from: "", to: "" };
  const [from = "", to = from] = used.split("/");
  const end = (text: string) => (text === ".." ? "" : text);
  return { from: end(from), to: end(to) };
}
