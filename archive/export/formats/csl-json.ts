import type { Exporter } from "../exporter";

/** CSL-JSON 1.0.2 (github.com/citation-style-language/schema), an array of items. */
export const cslJson: Exporter = {
  id: "csl-json",
  label: "CSL-JSON",
  extension: "json",
  mediaType: "application/vnd.citationstyles.csl+json",
  about:
    "The very items that Carrel cites from. Reference managers and citation processors read it; what CSL has no variable for stands in `custom`, so that nothing is lost.",
  async *write(units) {
    yield "[";
    let between = "\n";
    for await (const { csl } of units) {
      yield `${between}${JSON.stringify(csl)}`;
      between = ",\n";
    }
    yield "\n]\n";
  },
};
