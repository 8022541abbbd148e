export { applyProposals } from "./apply-proposals";
export type { Policy } from "./apply-proposals";
export { describeByRow } from "./describe-by-row";
export { draftRows } from "./formats/table/arrange-rows";
export { readSource } from "./read-source";
export type { Source } from "./importer";
export { decide } from "./deciding/decide";
