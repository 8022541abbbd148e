import type { Exporter } from "./exporter";
import { bibtex } from "./formats/bibtex";
import { cslJson } from "./formats/csl-json";
import { csv } from "./formats/csv";
import { json } from "./formats/json";
import { ris } from "./formats/ris";

/** Every format that units are exported in. */
export const exporters: readonly Exporter[] = [cslJson, bibtex, ris, csv, json];
