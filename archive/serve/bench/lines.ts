import type { BenchRow, Figure, PeerFigure } from "./report";

/** A row as one line for people: ours, each peer with how many times ours it needs, the floor. */
export function writeRow(row: BenchRow): string {
  const name = `${row.bench} · ${row.case} · ${String(row.size)}`;
  const peers = Object.entries(row.peers).map(([peer, figure]) => `${peer} ${writePeer(figure)}`);
  const floor = row.floor === null ? [] : [`floor ${digits(row.floor)}`];
  return [`${name}: ${writeFigure(row.ours)} ${row.unit}`, ...peers, ...floor, ...found(row)].join(
    " | ",
  );
}

function found({ recall, proposedAtAll: all }: BenchRow): readonly string[] {
  if (recall === undefined) return [];
  const both = all && `of all proposals ${digits(all.precision)}, recall ${digits(all.recall)}`;
  return [`recall ${digits(recall)}`, ...(both === undefined ? [] : [both])];
}

function writePeer(figure: PeerFigure): string {
  const other = figure.otherHits;
  const mark = other
    ? ` (other hits in ${String(other.differ)} of ${String(other.questions)})`
    : "";
  return `${writeFigure(figure)} ×${digits(figure.ratio)}${mark}`;
}

function writeFigure({ p50, p95, samples }: Figure): string {
  return samples === undefined ? digits(p50) : `${digits(p50)} (p95 ${digits(p95)})`;
}

/** Three digits that mean something. */
export function digits(value: number): string {
  return value === 0 ? "0" : String(Number(value.toPrecision(3)));
}
