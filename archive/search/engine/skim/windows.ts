import { mostSaturated } from "../../segments/block-best";
import { mostWeight, saturation } from "../../scoring/weigh";
import type { Component } from "../score";
import type { Workspace } from "../workspace";
import type { Track } from "./tracks";

/** A word of the query in one field, with what its weight rests on, and the lists of its forms. */
export interface SkimmedComponent extends Component {
  readonly tracks: readonly Track[];
}

/**
 * All documents in stretches: window i has those above `ends[i - 1]` up to `ends[i]`, and none of its documents scores more than
 * `most[i]`, nor gets more from a component than `mosts` says of it.
 */
export interface Windows {
  readonly ends: Float64Array;
  readonly most: Float64Array;
  readonly mosts: readonly Float64Array[];
}

/** Components must come in the order in which scores are added up, so that no rounding puts a score above its bound. Windows are as long as the blocks of the longest list. */
export function openWindows(
  workspace: Workspace,
  components: readonly SkimmedComponent[],
): Windows {
  const ends = endsOf(components.flatMap(({ tracks }) => tracks));
  const most = new Float64Array(ends.length);
  const mosts = components.map((component) => {
    const own = new Float64Array(ends.length);
    for (const track of component.tracks) saturate(workspace, component, track, ends, own);
    for (let at = 0; at < ends.length; at++) {
      if (own[at]! > 0) own[at] = mostWeight(component.weighing, Math.min(1, own[at]!));
      most[at]! += own[at]!;
    }
    return own;
  });
  return { ends, most, mosts };
}

function endsOf(tracks: readonly Track[]): Float64Array {
  const blocks = tracks.map(({ map }) => map.blocks);
  const driver = blocks.indexOf(Math.max(...blocks));
  const ends = tracks[driver]!.map.lasts;
  const last = ends.at(-1) ?? 0;
  const beyond = tracks.flatMap((track, at) =>
    at === driver ? [] : track.map.lasts.filter((end) => end > last),
  );
  return Float64Array.from([...ends, ...beyond.sort((a, b) => a - b), Infinity]);
}

/** Adds the most that a track may saturate in each window: forms of one word count together, and sums saturate less than their parts. */
function saturate(
  workspace: Workspace,
  component: SkimmedComponent,
  track: Track,
  ends: Float64Array,
  sums: Float64Array,
): void {
  const mosts = new Float64Array(ends.length);
  saturateByBlocks(component, track, ends, mosts);
  saturateByFew(workspace, component, track, ends, mosts);
  for (let at = 0; at < ends.length; at++) sums[at]! += mosts[at]!;
}

function saturateByBlocks(
  { weighing: { average } }: SkimmedComponent,
  { map: { parts, blocks, partOf, aboves, lasts, bests } }: Track,
  ends: Float64Array,
  mosts: Float64Array,
): void {
  const known = parts.map(() => new Float64Array(256).fill(-1));
  let window = 0;
  for (let block = 0; block < blocks; block++) {
    const part = partOf[block]!;
    const best = bests[block]!;
    const said = known[part]!;
    if (said[best]! < 0) said[best] = mostSaturated(best, parts[part]!.section.reference, average);
    while (ends[window]! <= aboves[block]!) window++;
    for (let at = window; ; at++) {
      if (said[best]! > mosts[at]!) mosts[at] = said[best]!;
      if (ends[at]! >= lasts[block]!) break;
    }
  }
}

function saturateByFew(
  { arena }: Workspace,
  { weighing }: SkimmedComponent,
  { few }: Track,
  ends: Float64Array,
  mosts: Float64Array,
): void {
  let window = 0;
  for (let at = few.start; at < few.end; at++) {
    const document = arena.documents[at]!;
    while (ends[window]! < document) window++;
    const its = saturation(arena.counts[at]!, weighing.lengths[document]!, weighing.average);
    if (its > mosts[window]!) mosts[window] = its;
  }
}
