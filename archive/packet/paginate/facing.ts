/** Images that wait for the left pages of a text. */
export function createFacing() {
  let waiting: readonly (() => void)[] = [];
  return {
    faceWith: (pages: readonly (() => void)[]) => void (waiting = pages),
    endFacing(): void {
      const left = waiting;
      waiting = [];
      for (const page of left) page();
    },
    /** The text goes on, on a page with this number: a left one is given to the next image first. */
    turnTo(number: number): void {
      if (number % 2 === 1) return;
      const [next, ...later] = waiting;
      waiting = later;
      next?.();
    },
  };
}
