import type { z } from "zod";
import type { Problem } from "../model/archive-error";
import { nameFileEntries } from "./name-files";
import { nameEntries } from "./names";
import { about } from "./about";
import { diagnosticsEntries } from "./diagnostics";
import { keepingEntries } from "./keeping";
import { bringBack, createUnit, moveUnits, withdrawnUnits, withdrawUnits } from "./arrange";
import {
  createArchive,
  forgetArchive,
  nameActor,
  openArchive,
  openSample,
  recentArchives,
  reopenArchive,
} from "./archives";
import { bulkEdit, previewBulkEdit } from "./bulk-edit";
import { addStyle } from "./add-style";
import { cite, styles } from "./cite";
import { alignTexts, compareTexts } from "./compare";
import { concordanceEntries } from "./concordance";
import { editCustody } from "./custody";
import { dossier } from "./dossier";
import { edit } from "./edit";
import type { Right } from "./entry";
import { exportEntries } from "./export-units";
import { dropExcerpt, excerpts, keepExcerpt, restoreExcerpt } from "./excerpts";
import { highlightEntries } from "./highlights";
import { findTables, tryTable } from "./tables";
import { cancelJob, importFiles } from "./import-files";
import { importStory, imports, redoImport, undoImport } from "./import-runs";
import { ledger } from "./ledger";
import { checkPacket } from "./check-packet";
import { makePacket, packetCover } from "./make-packet";
import { dropRecipe, openRecipe, recipes, saveRecipe } from "./recipes";
import { openImage } from "./open-image";
import {
  acceptProposals,
  proposals,
  rejectProposals,
  reopenProposals,
  reviewQueue,
} from "./proposals";
import {
  addToList,
  editList,
  ownWork,
  ownWorkOn,
  readerList,
  takeFromList,
  writeNote,
} from "./own-work";
import { nameWorkEntries } from "./name-work";
import { certainty, foundUnits, search } from "./search";
import {
  draftsOf,
  dropDraft,
  dropTranscription,
  keepDraft,
  saveTranscription,
  touchedByText,
} from "./transcribe";
import { termEntries } from "./term-sets";
import { tree } from "./tree";
import { verify } from "./verify";
import { keptSetEntries } from "./kept-sets";
import { wayEntries } from "./ways";
import { restore, undo, unitVersion, versions } from "./versions";

const contract = {
  ...nameEntries,
  about,
  createArchive,
  openArchive,
  openSample,
  reopenArchive,
  recentArchives,
  forgetArchive,
  nameActor,
  tree,
  dossier,
  search,
  foundUnits,
  certainty,
  cite,
  styles,
  addStyle,
  importFiles,
  findTables,
  tryTable,
  cancelJob,
  imports,
  importStory,
  undoImport,
  redoImport,
  keepExcerpt,
  excerpts,
  dropExcerpt,
  restoreExcerpt,
  makePacket,
  packetCover,
  checkPacket,
  recipes,
  saveRecipe,
  dropRecipe,
  openRecipe,
  openImage,
  verify,
  editCustody,
  ledger,
  edit,
  ownWorkOn,
  ownWork,
  readerList,
  writeNote,
  addToList,
  takeFromList,
  editList,
  compareTexts,
  alignTexts,
  moveUnits,
  createUnit,
  withdrawUnits,
  bringBack,
  withdrawnUnits,
  previewBulkEdit,
  bulkEdit,
  restore,
  undo,
  versions,
  unitVersion,
  saveTranscription,
  dropTranscription,
  touchedByText,
  draftsOf,
  keepDraft,
  dropDraft,
  proposals,
  reviewQueue,
  acceptProposals,
  rejectProposals,
  reopenProposals,
  ...nameWorkEntries,
  ...nameFileEntries,
  ...keepingEntries,
  ...diagnosticsEntries,
  ...wayEntries,
  ...exportEntries,
  ...highlightEntries,
  ...concordanceEntries,
  ...keptSetEntries,
  ...termEntries,
} as const;

export type RequestName = keyof typeof contract;
export type Input<N extends RequestName> = z.infer<(typeof contract)[N]["input"]>;
export type Output<N extends RequestName> = z.infer<(typeof contract)[N]["output"]>;
/** The same table, keyed so that the compiler can pair each schema with its handler. */
export const schemas: {
  readonly [N in RequestName]: {
    readonly right: Right;
    readonly input: z.ZodType<Input<N>>;
    readonly output: z.ZodType<Output<N>>;
  };
} = contract;
/** One handler per request; the compiler demands each. */
export type Handlers = { readonly [N in RequestName]: (input: Input<N>) => Promise<Output<N>> };
/** An answer that crosses a process or the wire: a value or a problem, never a thrown error. */
export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
export const requestNames = Object.keys(contract) as readonly RequestName[];
