import type { CitableSource } from "../model/citable-source";
import type { UnitShape } from "./unit-shape";

/** A unit as exporters see it. Whether it may leave the archive was decided before. */
export interface ExportedUnit {
  /** As citations see it: names parted only where their order is known. */
  readonly source: CitableSource;
  /** The same as CSL-JSON 1.0.2. */
  readonly csl: Readonly<Record<string, unknown>>;
  /** Its entry in a bibliography, plain, in the style that was asked for; written only for formats that carry it. */
  citation(): string;
  readonly level: string;
  readonly classification: string | null;
  readonly rights: string;
  readonly access: string;
  /** Everything that is known of it, with its texts: read only for formats that carry it. */
  whole(): Promise<UnitShape>;
}

/** One file format that units leave the archive in. */
export interface Exporter {
  readonly id: string;
  /** For people, in English. */
  readonly label: string;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** What it carries and what it cannot, in a paragraph. */
  readonly about: string;
  /** The file, piece by piece: nothing but the piece at hand need be in memory. */
  write(units: AsyncIterable<ExportedUnit>): AsyncIterable<string>;
}
