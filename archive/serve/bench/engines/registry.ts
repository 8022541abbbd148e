import type { BenchEngine } from "./bench-engine";
import { carrelEngine } from "./carrel-engine";
import { fts5Engine } from "./fts5-engine";
import { lunrEngine } from "./lunr-engine";
import { miniSearchEngine } from "./minisearch-engine";

/** Ours first, then its peers; each with its own best settings. */
export const benchEngines: readonly BenchEngine[] = [
  carrelEngine,
  fts5Engine,
  miniSearchEngine,
  lunrEngine,
];
