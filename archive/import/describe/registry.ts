import { answered } from "./answered";
import { classification } from "./classification";
import { clutter } from "./clutter";
import { dateLines } from "./date-lines";
import type { Describer } from "./describer";
import { genre } from "./genre";
import { gloss } from "./gloss";
import { lacuna } from "./lacuna";
import { language } from "./language";
import { mentioned } from "./mentioned";
import { missingNotes } from "./missing-notes";
import { parties } from "./parties";
import { posted } from "./posted";
import { signature } from "./signature";
import { title } from "./title";

/** Every rule of description; of two that say the same of the same words, the surer one stands. */
export const describers: readonly Describer[] = [
  title,
  posted,
  dateLines,
  answered,
  parties,
  signature,
  classification,
  genre,
  language,
  gloss,
  missingNotes,
  lacuna,
  clutter,
  mentioned,
];
