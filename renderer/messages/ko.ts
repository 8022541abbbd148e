import { nameFiles } from "./ko/name-files";
import { names } from "./ko/names";
import type { en } from "./en";
import { archives } from "./ko/archives";
import { arranging } from "./ko/arranging";
import { compare } from "./ko/compare";
import { searchHistory } from "./ko/search-history";
import { building } from "./ko/building";
import { searches } from "./ko/searches";
import { concordance } from "./ko/concordance";
import { editing } from "./ko/editing";
import { exporting } from "./ko/export";
import { frame } from "./ko/frame";
import { highlights } from "./ko/highlights";
import { handling } from "./ko/handling";
import { facsimile } from "./ko/facsimile";
import { item } from "./ko/item";
import { manual } from "./ko/manual";
import { marks } from "./ko/marks";
import { keeping } from "./ko/keeping";
import { library } from "./ko/library";
import { packet } from "./ko/packet";
import { provenance } from "./ko/provenance";
import { review } from "./ko/review";
import { searching } from "./ko/searching";
import { tables } from "./ko/tables";
import { report } from "./ko/report";
import { terms } from "./ko/terms";
import { transcribe } from "./ko/transcribe";
import { ways } from "./ko/ways";
import { work } from "./ko/work";

/** Korean. Names and counts stand where no particle has to follow their last sound. */
export const ko: Readonly<Record<keyof typeof en, string>> = {
  ...nameFiles,
  ...names,
  ...frame,
  ...library,
  ...facsimile,
  ...item,
  ...manual,
  ...compare,
  ...marks,
  ...work,
  ...keeping,
  ...packet,
  ...provenance,
  ...editing,
  ...handling,
  ...archives,
  ...arranging,
  ...review,
  ...transcribe,
  ...terms,
  ...searching,
  ...tables,
  ...report,
  ...ways,
  ...exporting,
  ...highlights,
  ...building,
  ...concordance,
  ...searchHistory,
  ...searches,
};
