/** A place in a text, [start, end) in UTF-16 code units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A place, and which of the terms stands there: places with one key are repetitions. */
export interface KeyedPlace extends Place {
  readonly key: number;
}
