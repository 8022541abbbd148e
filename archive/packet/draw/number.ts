/** A number as content streams write it: two decimals at most, never an exponent. */
export function figure(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}
