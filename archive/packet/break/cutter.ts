import type { Box, Typesetter } from "../measure/boxes";
import { turns, type Direction } from "./direction";
import type { Run } from "../outline/block";

/** Cuts a stretch of a paragraph, by offsets into its text, into boxes. */
export type Cutter = (from: number, to: number) => readonly Box[];

export function createCutter(
  runs: readonly Run[],
  measure: { readonly size: number; readonly language: string },
  typesetter: Typesetter,
  direction: Direction | null,
): Cutter {
  const setting: Setting = { ...measure, typesetter, direction };
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
    return words === "" ? [] : boxesOf(words, run, place, setting);
  }
}

interface Setting {
  readonly size: number;
  readonly language: string;
  readonly typesetter: Typesetter;
  readonly direction: Direction | null;
}

/** Letters that are read from the right are shaped so; numbers and foreign words among them are not. */
function boxesOf(
  words: string,
  run: Run,
  place: number,
  { size, language, typesetter, direction }: Setting,
): readonly Box[] {
  if (direction === null || run.sign !== undefined)
    return typesetter.boxes(words, run, language, size, place);
  const places = turns(direction, place, place + words.length);
  return places.slice(1).flatMap((to, index) => {
    const from = places[index] ?? place;
    const isRightToLeft = (direction.levels[from] ?? 0) % 2 === 1;
    const part = words.slice(from - place, to - place);
    return typesetter.boxes(part, run, language, size, from, isRightToLeft);
  });
}
