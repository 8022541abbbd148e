/** A page's size and margins in points. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Base lines of the running head and foot. */
  readonly headY: number;
  readonly footY: number;
}

/** ISO 216 A4 and ANSI Letter. */
export function paperOf(name: "a4" | "letter"): Paper {
  const [width, height] = name === "a4" ? [595.28, 841.89] : [612, 792];
  return {
    width,
    height,
    left: 76,
    right: width - 68,
    top: height - 80,
    bottom: 68,
    headY: height - 52,
    footY: 42,
  };
}
