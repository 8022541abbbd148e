import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Screen pixels, as Electron counts them. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowPlace {
  /** null lets the system choose. */
  readonly bounds: Bounds | null;
  readonly maximized: boolean;
}

export const usualSize = { width: 1280, height: 860 };
export const leastSize = { width: 720, height: 480 };
const nowhere: WindowPlace = { bounds: null, maximized: false };
/** So much of a window must lie on a display that a reader can take hold of it. */
const GRIP = 80;

/** Where the window was left, if that is still on a display: displays are unplugged, and files are damaged. */
export function readPlace(file: string, displays: readonly Bounds[]): WindowPlace {
  const saved = readSaved(file);
  if (saved === null) return nowhere;
  const { x, y, width, height } = saved;
  const bounds = {
    x,
    y,
    width: Math.max(width, leastSize.width),
    height: Math.max(height, leastSize.height),
  };
  if (!displays.some((display) => canBeHeld(bounds, display))) return nowhere;
  return { bounds, maximized: saved.maximized };
}

export function writePlace(file: string, place: WindowPlace): void {
  if (place.bounds === null) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...place.bounds, maximized: place.maximized }));
}

function readSaved(file: string): (Bounds & { readonly maximized: boolean }) | null {
  try {
    const saved = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    const { x, y, width, height } = saved;
    const sides = [x, y, width, height];
    if (!sides.every((side) => Number.isSafeInteger(side))) return null;
    return { ...(saved as unknown as Bounds), maximized: saved["maximized"] === true };
  } catch {
    return null;
  }
}

function canBeHeld(window: Bounds, display: Bounds): boolean {
  const across = overlap(window.x, window.width, display.x, display.width);
  const down = overlap(window.y, window.height, display.y, display.height);
  const titleShows = window.y >= display.y - 1;
  return across >= GRIP && down >= GRIP && titleShows;
}

function overlap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);
}
