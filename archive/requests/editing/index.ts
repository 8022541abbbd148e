import type { Handlers } from "../../contract";
import type { Desk } from "../desk";
import { restore, undo, unitVersion, versions } from "../versions";
import { createUnit, moveUnits } from "./arrange";
import { bulkEdit, previewBulkEdit } from "./bulk-edit";
import { edit } from "./edit";
import { bringBack, withdrawnUnits, withdrawUnits } from "./withdraw";

type EditingName =
  | "edit"
  | "moveUnits"
  | "createUnit"
  | "withdrawUnits"
  | "bringBack"
  | "withdrawnUnits"
  | "previewBulkEdit"
  | "bulkEdit"
  | "restore"
  | "undo"
  | "versions"
  | "unitVersion";

/** What changes descriptions and the finding aid, and what takes changes back. */
export const editingHandlers = (desk: Desk): Pick<Handlers, EditingName> => ({
  edit: edit(desk),
  moveUnits: moveUnits(desk),
  createUnit: createUnit(desk),
  withdrawUnits: withdrawUnits(desk),
  bringBack: bringBack(desk),
  withdrawnUnits: withdrawnUnits(desk),
  previewBulkEdit: previewBulkEdit(desk),
  bulkEdit: bulkEdit(desk),
  restore: restore(desk),
  undo: undo(desk),
  versions: versions(desk),
  unitVersion: unitVersion(desk),
});
