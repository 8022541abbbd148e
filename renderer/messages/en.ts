import { nameFiles } from "./en/name-files";
import { names } from "./en/names";
import { archives } from "./en/archives";
import { arranging } from "./en/arranging";
import { compare } from "./en/compare";
import { searchHistory } from "./en/search-history";
import { building } from "./en/building";
import { searches } from "./en/searches";
import { concordance } from "./en/concordance";
import { editing } from "./en/editing";
import { exporting } from "./en/export";
import { frame } from "./en/frame";
import { highlights } from "./en/highlights";
import { handling } from "./en/handling";
import { facsimile } from "./en/facsimile";
import { item } from "./en/item";
import { manual } from "./en/manual";
import { marks } from "./en/marks";
import { keeping } from "./en/keeping";
import { library } from "./en/library";
import { packet } from "./en/packet";
import { provenance } from "./en/provenance";
import { review } from "./en/review";
import { searching } from "./en/searching";
import { tables } from "./en/tables";
import { report } from "./en/report";
import { terms } from "./en/terms";
import { transcribe } from "./en/transcribe";
import { ways } from "./en/ways";
import { work } from "./en/work";

/** English, and the list of all keys: every other catalogue has exactly these. ICU MessageFormat. */
export const en = {
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
} as const;
