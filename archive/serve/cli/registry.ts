import type { Verb } from "./verb";
import { authority } from "./verbs/authority";
import { backup, restore } from "./verbs/backup";
import { bench } from "./verbs/bench";
import { checkPacket } from "./verbs/check-packet";
import { cite } from "./verbs/cite";
import { create } from "./verbs/create";
import { diagnostics } from "./verbs/diagnostics";
import { edit } from "./verbs/edit";
import { exportVerb } from "./verbs/export";
import { importVerb } from "./verbs/import";
import { packet } from "./verbs/packet";
import { accept, proposals, reject } from "./verbs/proposals";
import { rebuild, repair, verify } from "./verbs/keeping";
import { sample } from "./verbs/sample";
import { search } from "./verbs/search";
import { saved } from "./verbs/saved";
import { serve } from "./verbs/serve";
import { show } from "./verbs/show";
import { terms } from "./verbs/terms";
import { tree } from "./verbs/tree";
import { undo } from "./verbs/undo";

/** The verbs of this version, in the order of a day's work. */
export const verbs: readonly Verb[] = [
  create,
  sample,
  importVerb,
  tree,
  show,
  search,
  saved,
  authority,
  terms,
  cite,
  packet,
  checkPacket,
  exportVerb,
  edit,
  proposals,
  accept,
  reject,
  undo,
  verify,
  rebuild,
  repair,
  backup,
  restore,
  diagnostics,
  serve,
  bench,
];
