import type { Box, Typesetter } from "../measure/boxes";
import type { Run } from "../outline/block";

/** Cuts a stretch of a paragraph, by offsets into its text, into boxes. */
export type Cutter = (from: number, to: number) => readonly Box[];

export function createCutter(
  runs: readonly Run[],
  measure: { readonly size: number; readonly language: string },
  typesetter: Typesetter,
): Cutter {
  let end = 0;
  const places = runs.map((run) => {
    const start = end;
    end += run.text.length;
    return { run, start, end };
  });
  // Stretches are asked for in rising order but for a step back now and then: the search begins where it last was.
  let first = 0;
  return (from, to) => {
    while (first > 0 && (places[first]?.start ?? 0) > from) first--;
    while (first < places.length && (places[first]?.end ?? 0) <= from) first++;
    const boxes: Box[] = [];
    for (let index = first; index < places.length; index++) {
      const place = places[index];
      if (place === undefined || place.start >= to) break;
      boxes.push(...cutRun(place, from, to));
    }
    return boxes;
  };

  function cutRun(
    { run, start }: { readonly run: Run; readonly start: number },
    from: number,
    to: number,
  ): readonly Box[] {
    // A drawn sign is one whole, however many letters it stands for.
    if (run.sign !== undefined && from > start) return [];
    const words = run.text.slice(Math.max(0, from - start), to - start);
    const place = Math.max(from, start);
    return words === "" ? [] : typesetter.boxes(words, run, measure.language, measure.size, place);
  }
}
