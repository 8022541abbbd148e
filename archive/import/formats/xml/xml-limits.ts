/** Caps for markup (STORE, Hostile input). */
export const markupLimits = {
  characters: 50 * 1024 * 1024,
  depth: 256,
  attributes: 1000,
} as const;
