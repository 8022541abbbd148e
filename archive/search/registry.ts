import { agent } from "./fields/agent";
import { notes } from "./fields/notes";
import { reference } from "./fields/reference";
import type { SearchField } from "./fields/search-field";
import { text } from "./fields/text";
import { title } from "./fields/title";

/** The fields of the index, in the order of their columns: a new one goes to the end, and raises CATALOGUE_VERSION. */
export const searchFields: readonly SearchField[] = [title, agent, reference, notes, text];
