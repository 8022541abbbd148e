import type { Exporter } from "../exporter";
import { jsonArray } from "../json-array";

/** CSL-JSON 1.0.2 (github.com/citation-style-language/schema), an array of items. */
export const cslJson: Exporter = {
  id: "csl-json",
  label: "CSL-JSON",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  about:
    "The very items that Carrel cites from. Reference managers and citation processors read it; what CSL has no variable for stands in `custom`, so that nothing is lost.",
  write: (units) => jsonArray("[", units, ({ csl }) => csl, "\n]\n"),
};
