import { uniteSpans } from "../scoring/unite";
import { collectPhrase } from "./collect-phrase";
import type { Alternative } from "./plan";
import { readForm, type Collected, type FieldSpans, type Reading } from "./reading";

/** Where an alternative matches, in all fields. */
export function collect(reading: Reading, alternative: Alternative): Collected {
  const known = reading.collected.get(alternative.key);
  if (known) return known;
  const [group] = alternative.groups;
  const isOneWord = alternative.groups.length === 1 && group!.length === 1;
  const spans = isOneWord
    ? collectClass(reading, group![0]!.forms)
    : collectPhrase(reading, alternative);
  const frequency = spans.reduce((sum, span) => sum + (span ? span.end - span.start : 0), 0);
  const collected = { spans, frequency };
  reading.collected.set(alternative.key, collected);
  return collected;
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
