import { uniteSpans } from "../scoring/unite";
import { reservePairs, type Span } from "../segments/arena";
import { hasBit } from "./bits";
import { collectPhrase } from "./collect-phrase";
import type { Alternative } from "./plan";
import { readForm, type Collected, type FieldSpans, type Reading } from "./reading";

/** Where an alternative matches, in all fields. @returns null when that is more than a query may read */
export function collect(reading: Reading, alternative: Alternative): Collected | null {
  const known = reading.collected.get(alternative.key);
  if (known) return known;
  const [group] = alternative.groups;
  const isOneWord = alternative.groups.length === 1 && group!.length === 1;
  const found = isOneWord
    ? collectClass(reading, group![0]!.forms)
    : collectPhrase(reading, alternative);
  if (found === null) return null;
  const kept =
    alternative.only === null ? found : found.map((span) => keepOnly(reading, span, alternative));
  const frequency = kept.reduce((sum, span) => sum + (span ? span.end - span.start : 0), 0);
  const collected = { spans: kept, frequency };
  reading.collected.set(alternative.key, collected);
  return collected;
}

/** The part of a stretch in the documents where the alternative counts. */
function keepOnly(
  { workspace: { arena } }: Reading,
  span: Span | null,
  { only }: Alternative,
): Span | null {
  if (span === null || only === null) return span;
  reservePairs(arena, span.end - span.start);
  const start = arena.used;
  for (let at = span.start; at < span.end; at++) {
    const document = arena.documents[at]!;
    if (!hasBit(only, document)) continue;
    arena.documents[arena.used] = document;
    arena.counts[arena.used++] = arena.counts[at]!;
  }
  return start === arena.used ? null : { start, end: arena.used };
}

/** Forms that count as one word: how often any of them stands in a document. */
function collectClass(reading: Reading, forms: readonly string[]): FieldSpans {
  if (forms.length === 1) return readForm(reading, forms[0]!);
  const read = forms.map((form) => readForm(reading, form));
  return reading.holdings.fields.map((_, field) => {
    const spans = read.flatMap((fields) => fields[field] ?? []);
    if (spans.length < 2) return spans[0] ?? null;
    return uniteSpans(reading.workspace.arena, spans, reading.workspace.sums);
  });
}
