import type { Importer } from "./importer";
import { plainText } from "./formats/plain-text";

/** Every format that can be read; the first that recognises a source reads it. Plain text takes what is left. */
export const importers: readonly Importer[] = [plainText];
