import type { Describer } from "./describer";

/** Every rule of description; order matters to nobody but the reader of the list. */
export const describers: readonly Describer[] = [];
