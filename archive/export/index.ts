export { lineTable } from "./line-table";
export type { ExportedUnit, Exporter } from "./exporter";
export { exporters } from "./registry";
export { type DescribedUnit, type UnitShape, unitShape } from "./unit-shape";
