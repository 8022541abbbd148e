import { describe, expect, test } from "vitest";
import { createCiter } from "./cite-unit";
import { citationStyles } from "./registry";
import { harbourLetter } from "./testing/real-units";

test("no two styles share an id", () =>
  expect(new Set(citationStyles.map((style) => style.id)).size).toBe(citationStyles.length));

describe.each(citationStyles.map((style) => [style.id, style] as const))(
  "style %s",
  (id, style) => {
    test("says what it is for", () => {
      expect(style.about.length).toBeGreaterThan(40);
      expect(style.about.endsWith(".")).toBe(true);
      expect(style.label).not.toBe(id);
    });

    test("is a CSL 1.0 style with a title, a summary and a licence of its own", () => {
      expect(style.csl).toContain('<style xmlns="http://purl.org/net/xbiblio/csl"');
      for (const element of ["<title>", "<summary>", "<rights license="])
        expect(style.csl).toContain(element);
    });

    test.each(["en", "ko"] as const)("prints who, when, where in %s", (language) => {
      const citation = createCiter().citeUnit({ ...harbourLetter, language }, id, "f. 7r");
      const isNote = style.csl.includes('class="note"');
      const told = isNote ? citation.note : citation.bibliography;
      for (const said of ["Penhallow", "1907", "PE/HO 2/14/7", "Port Ellery Town Archive"])
        expect(told).toContain(said);
      expect(citation.note).toContain(language === "ko" ? "7r엽" : "f. 7r");
      expect(citation.bibliography).not.toContain("7r");
      expect(citation.bibliography).toMatch(/[^.]\.$/);
      if (!isNote) return expect(citation.note).toMatch(/^\(.*Penhallow.*\)$/);
      for (const text of [citation.note, citation.shortNote]) expect(text).toMatch(/[^.]\.$/);
      expect(citation.shortNote.length).toBeLessThan(citation.note.length);
    });
  },
);
