export { lineTable } from "./line-table";
export { setTable } from "./set-table";
export type { ExportedUnit, Exporter } from "./exporter";
export { exporters } from "./registry";
export { type DescribedUnit, type UnitShape, unitShape } from "./unit-shape";
