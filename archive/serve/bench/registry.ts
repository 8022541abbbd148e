import type { Bench } from "./bench";
import { describeBench } from "./describe-bench";
import { editBench } from "./edit-bench";
import { facsimileBench } from "./facsimile-bench";
import { importBench } from "./import-bench";
import { openBench } from "./open-bench";
import { packetBench } from "./packet-bench";
import { relevanceBench } from "./relevance-bench";
import { searchBench } from "./search-bench";
import { storeBench } from "./store-bench";

/** What `carrel bench` can measure, in the order in which it does. */
export const benches: readonly Bench[] = [
  storeBench,
  importBench,
  packetBench,
  facsimileBench,
  openBench,
  editBench,
  searchBench,
  relevanceBench,
  describeBench,
];
