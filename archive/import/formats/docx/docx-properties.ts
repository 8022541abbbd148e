import type { DraftProposal } from "../../draft";
import type { XmlElement } from "../xml/parse-xml";
import { childElement, plainWords } from "../xml/tree";

/** Programs fill these in by themselves: the template's title, the name of whoever owned the computer. Never sure. */
const DOUBTFUL = 0.5;
const NAMELESS =
  /^(?:user|admin|administrator|owner|author|unknown|microsoft office user|python-docx|windows)$/i;

/** Title, author and date as the document's own properties have them; evidence that stands outside of the text covers none of it. */
export function docxProperties(core: XmlElement | null): readonly DraftProposal[] {
  if (core === null) return [];
  const value = (name: string) => {
    const element = childElement(core, name);
    return element === undefined ? "" : plainWords(element);
  };
  const creator = value("creator");
  const created = /^\d{4}-\d\d-\d\d/.exec(value("created"))?.[0] ?? "";
  return [
    propertyProposal("title", null, value("title"), "title", value("title")),
    propertyProposal("agent", "author", NAMELESS.test(creator) ? "" : creator, "creator", creator),
    propertyProposal("date", "created", created, "created", value("created")),
  ].filter(({ value: said }) => said !== "");
}

const propertyProposal = (
  kind: DraftProposal["kind"],
  role: string | null,
  value: string,
  property: string,
  text: string,
): DraftProposal => ({
  ...{ kind, role, value },
  confidence: DOUBTFUL,
  state: "open",
  evidence: { start: 0, end: 0, text: `${property}: ${text}` },
  rule: `docx.property-${property}`,
});
