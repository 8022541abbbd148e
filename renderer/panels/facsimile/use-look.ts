import { useStored } from "../../state/use-stored";
import type { Fit } from "./deep-view";

/** How a reader likes to look at page images; this computer remembers it. */
export interface Look {
  readonly fit: Fit;
  /** Per cent of the image's own. */
  readonly brightness: number;
  readonly contrast: number;
  readonly inverted: boolean;
  /** Page and text move together. */
  readonly linked: boolean;
}

export const usualLook: Look = {
  ...{ fit: "page", brightness: 100, contrast: 100, inverted: false, linked: true },
};

export const LEAST_LIGHT = 40;
export const MOST_LIGHT = 250;

const isLight = (value: unknown): value is number =>
  typeof value === "number" && value >= LEAST_LIGHT && value <= MOST_LIGHT;

function asLook(stored: unknown): Look | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { fit, brightness, contrast, inverted, linked } = stored as Record<string, unknown>;
  return {
    fit: fit === "width" ? "width" : "page",
    brightness: isLight(brightness) ? brightness : usualLook.brightness,
    contrast: isLight(contrast) ? contrast : usualLook.contrast,
    inverted: inverted === true,
    linked: linked !== false,
  };
}

export function useLook(): readonly [Look, (change: Partial<Look>) => void] {
  const [look, setLook] = useStored("carrel.facsimile", usualLook, asLook);
  return [look, (change) => setLook({ ...look, ...change })];
}

/** As CSS wants it; nothing for an image as it is, so that the dark theme's own dimming holds. */
export function filterOf({ brightness, contrast, inverted }: Look): string | undefined {
  if (brightness === 100 && contrast === 100 && !inverted) return undefined;
  const light = `brightness(${brightness / 100}) contrast(${contrast / 100})`;
  return inverted ? `invert(1) ${light}` : light;
}
