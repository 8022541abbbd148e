import { describe, expect, test } from "vitest";
import { createCiter } from "./cite-unit";
import { readStyle } from "./read-style";
import { citationStyles } from "./registry";
import { harbourLetter } from "./testing/real-units";

const style = (body: string, attributes = 'class="note" version="1.0"'): string =>
  `<?xml version="1.0"?>
<style xmlns="http://purl.org/net/xbiblio/csl" ${attributes}>
<info><title>Harbour style</title><id>https://example.org/harbour</id><updated>2026-01-01T00:00:00Z</updated></info>
${body}
</style>`;
const citation = `<citation><layout suffix="!"><text variable="title"/></layout></citation>`;

describe("a style of the reader's own", () => {
  test("is written with under its own title", () => {
    const own = readStyle("harbour.csl", style(citation));
    expect([own.id, own.label]).toEqual(["own:harbour", "Harbour style"]);
    expect(createCiter([own]).citeUnit(harbourLetter, own.id, null).note).toBe(
      "Penhallow to Seo, on the cargo of the Ondine!",
    );
  });

  test.each([
    ["no XML", "not a style", "it is not well-formed XML"],
    [
      "a page of the web",
      "<html><body/></html>",
      "it is not a style of the Citation Style Language",
    ],
    [
      "without a class",
      style(citation, 'version="1.0"'),
      'line 2: <style> lacks its attribute "class"',
    ],
    ["without a layout", style("<macro name='a'/>"), "it has no citation layout"],
    [
      "with an element of its own",
      style(`<script>x</script>${citation}`),
      "line 4: <script> is no element",
    ],
    [
      "with an attribute of its own",
      style(citation.replace("suffix", "onclick")),
      'line 4: <layout> has no attribute "onclick"',
    ],
    [
      "with a macro that is not there",
      style(citation.replace('variable="title"', 'macro="who"')),
      'line 4: it calls a macro "who"',
    ],
    [
      "that goes round",
      style(`<macro name="a"><text macro="a"/></macro>${citation}`),
      'its macro "a" calls itself',
    ],
    [
      "with a document type",
      `<!DOCTYPE style [<!ENTITY a "b">]>${style(citation).slice(21)}`,
      "document type",
    ],
  ])("is refused: %s", (_what, csl, said) => expect(() => readStyle("x.csl", csl)).toThrow(said));

  test("that only refers to another is refused with the other's name", () => {
    const link = `<link href="https://example.org/parent" rel="independent-parent"/></info>`;
    expect(() => readStyle("x.csl", style("").replace("</info>", link))).toThrow(
      "https://example.org/parent",
    );
  });
});

test.each(citationStyles.map((one) => [one.id, one] as const))(
  "our style %s keeps to the rules that a reader's own has to",
  (_id, { csl }) => expect(readStyle("ours.csl", csl).csl).toBe(csl),
);
