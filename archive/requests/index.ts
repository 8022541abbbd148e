import type { Handlers } from "../contract";
import { nameHandlers } from "./names";
import { about } from "./about";
import { archiveHandlers } from "./archives";
import { cite, styles } from "./cite";
import { addStyle } from "./own-styles";
import { alignTexts } from "./comparing/align-texts";
import { compareTexts } from "./comparing/compare-texts";
import { concordanceHandlers } from "./concordance";
import { keptSetHandlers } from "./kept-sets";
import { editCustody } from "./custody";
import type { Desk } from "./desk";
import { packetHandlers } from "./packet-handlers";
import { dossier } from "./dossier";
import { editingHandlers } from "./editing";
import { dropExcerpt, excerpts, keepExcerpt, restoreExcerpt } from "./excerpts";
import { exportHandlers } from "./exporting";
import { importHandlers } from "./import-runs";
import { keepingHandlers } from "./keeping";
import { ledger } from "./ledger";
import { openImage } from "./open-image";
import { acceptProposals, rejectProposals, reopenProposals } from "./proposals/decide";
import { proposals } from "./proposals/list";
import { reviewQueue } from "./proposals/queue";
import { ownWorkHandlers } from "./own-work";
import { searchHandlers } from "./search";
import { transcribingHandlers } from "./transcribing";
import { termHandlers } from "./terms";
import { tree } from "./tree";
import { wayHandlers } from "./ways";
import { cancelJob, verify } from "./verify";

/** One handler for each entry of the contract, over one desk. */
export function createHandlers(desk: Desk): Handlers {
  return {
    ...editingHandlers(desk),
    ...nameHandlers(desk),
    ...transcribingHandlers(desk),
    ...wayHandlers(desk),
    about: about(desk),
    ...archiveHandlers(desk),
    tree: tree(desk),
    dossier: dossier(desk),
    ...searchHandlers(desk),
    ...concordanceHandlers(desk),
    ...keptSetHandlers(desk),
    cite: cite(desk),
    styles: styles(desk),
    addStyle: addStyle(desk),
    cancelJob: cancelJob(desk),
    ...importHandlers(desk),
    keepExcerpt: keepExcerpt(desk),
    excerpts: excerpts(desk),
    dropExcerpt: dropExcerpt(desk),
    restoreExcerpt: restoreExcerpt(desk),
    ...packetHandlers(desk),
    ...exportHandlers(desk),
    openImage: openImage(desk),
    verify: verify(desk),
    ...ownWorkHandlers(desk),
    ...termHandlers(desk),
    compareTexts: compareTexts(desk),
    alignTexts: alignTexts(desk),
    ...keepingHandlers(desk),
    editCustody: editCustody(desk),
    ledger: ledger(desk),
    proposals: proposals(desk),
    reviewQueue: reviewQueue(desk),
    acceptProposals: acceptProposals(desk),
    rejectProposals: rejectProposals(desk),
    reopenProposals: reopenProposals(desk),
  };
}
