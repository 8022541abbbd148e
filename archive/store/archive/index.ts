export { createStore, openStore } from "./store";
export type { CreateOptions, OpenOptions } from "./store";
export { createIds, newId } from "./ids";
export type { IdByPrefix } from "./ids";
export type { Clock, Files } from "./files";
export { repairStore } from "./repair";
export type { Repair, RepairOptions } from "./repair";
