import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArchiveError } from "../../model/archive-error";
import { readSource } from "../read-source";

const read = (text: string, name = "bad.file") => readSource({ name, text, charset: "UTF-8" });
const code = (wanted: string) =>
  expect.objectContaining({
    name: "ArchiveError",
    code: wanted,
    message: expect.stringContaining("bad.file"),
  });
const tei = (body: string) => `<TEI><text><body>${body}</body></text></TEI>`;

test("an entity bomb is refused with its place", () =>
  expect(
    read(
      `<?xml version="1.0"?>\n<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>\n<lolz>&lol2;</lolz>`,
    ),
  ).rejects.toEqual(
    expect.objectContaining({
      code: "import.entities",
      message: expect.stringMatching(/bad\.file, line 2, column \d+/),
    }),
  ));

test.each([
  [
    "without an XML declaration",
    `<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI><text>&x;</text></TEI>`,
  ],
  ["with parameter entities", `<?xml version="1.0"?><!DOCTYPE TEI [<!ENTITY % x "y">]><TEI/>`],
])("entities are refused %s", (_, text) =>
  expect(read(text)).rejects.toEqual(code("import.entities")),
);

test.each([
  ["XML", tei("<p>".repeat(300) + "</p>".repeat(300))],
  ["HTML", `<html><body>${"<div>".repeat(400)}x`],
  ["Markdown", `# Head\n\n${"> ".repeat(400)}x`],
])("nesting beyond all sense is refused by name: %s", (_, text) =>
  expect(read(text)).rejects.toEqual(code("import.too-deep")),
);

test("very deep HTML neither hangs nor overflows the stack", () =>
  expect(read(`<!doctype html>${"<div>".repeat(5_000)}x`)).rejects.toEqual(
    code("import.too-deep"),
  ));

const many = Array.from({ length: 1200 }, (_, n) => `a${String(n)}="1"`).join(" ");
test.each([
  ["XML", tei(`<p ${many}>x</p>`)],
  ["HTML", `<html><p ${many}>x</p></html>`],
])("an element with more attributes than any has is refused: %s", (_, text) =>
  expect(read(text)).rejects.toEqual(code("import.too-many-attributes")),
);

test("a script full of white space is not mistaken for attributes", async () => {
  const script = `if (a <b) { ${"x = 1; ".repeat(2000)} }`;
  expect(
    (await read(`<html><script>${script}</script><p>Lit</p></html>`)).drafts[0]?.texts[0]?.text,
  ).toBe("Lit");
});

test("markup over 50 MiB is refused before it is parsed", () =>
  expect(read(tei("x".repeat(52_428_801)))).rejects.toEqual(code("import.too-much-markup")));

test("a break in the markup is told with line and column", () =>
  expect(read("<TEI>\n<text>\n<p>Lit</q></text></TEI>")).rejects.toEqual(
    expect.objectContaining({
      code: "import.malformed",
      message: expect.stringMatching(/line 3, column \d+/),
    }),
  ));

test("XML of an unknown kind is refused by the name of its root", () =>
  expect(read(`<?xml version="1.0"?><ead><archdesc/></ead>`)).rejects.toEqual(
    expect.objectContaining({
      code: "import.unknown-xml",
      message: expect.stringContaining("ead"),
    }),
  ));

test("attributes named like an object's own parts do no harm", async () => {
  const reading = await read(tei(`<p __proto__="x" constructor="y">Lit</p>`));
  expect(reading.drafts[0]?.texts[0]?.text).toBe("Lit");
  expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
});

const WHOLE = [
  tei(
    `<div type="document" xml:id="d1"><head>A <hi>log</hi></head><p>Lit at six.<note n="1">Or seven.</note></p></div>`,
  ),
  `<!doctype html><html><head><title>Log</title></head><body><h1>Log</h1><p class="a" title='b'>Lit <b>at</b> six.</p><ul><li>a<li>b</ul><script>x</script></body></html>`,
  "# Log\n\nLit at **six**, [see](x.md).\n\n> By Seo\n\n1. one\n   - two\n\n```\ncode\n```\n",
  "Log\n\nTop Secret\n\n27 August 1907\n\nDocument 1\n\nLit.\n\nSEO.\n\nDocument 2\n\nDark [1].\n",
];

/** One of the things that happen to files on their way. */
const damage: fc.Arbitrary<(text: string) => string> = fc.oneof(
  fc.nat(400).map((at) => (text: string) => text.slice(0, at)),
  fc.nat(400).map((at) => (text: string) => text.slice(at)),
  fc.tuple(fc.nat(400), fc.nat(15)).map(
    ([at, bit]) =>
      (text: string) =>
        text.slice(0, at) +
        String.fromCharCode((text.charCodeAt(at) || 65) ^ (1 << bit)) +
        text.slice(at + 1),
  ),
  fc.tuple(fc.nat(400), fc.string({ unit: "binary", maxLength: 30 })).map(
    ([at, junk]) =>
      (text: string) =>
        text.slice(0, at) + junk + text.slice(at),
  ),
  fc
    .tuple(
      fc.nat(400),
      fc.constantFrom(
        "<",
        "<!--",
        "]]>",
        "&",
        "&#x0;",
        "</",
        "<![CDATA[",
        "\u0000",
        "\uFEFF",
        "\uD800",
        "[".repeat(200),
        "*".repeat(200),
        "<a ".repeat(50),
      ),
    )
    .map(
      ([at, sign]) =>
        (text: string) =>
          text.slice(0, at) + sign + text.slice(at),
    ),
  fc.constant((text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join(""),
  ),
  fc.nat(9).map((times) => (text: string) => text.repeat(times)),
);

describe("a damaged file is read, or refused with a reason; never a crash", () => {
  test(
    "300 variants",
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...WHOLE),
          fc.array(damage, { minLength: 1, maxLength: 3 }),
          async (whole, damages) => {
            const text = damages.reduce((so, harm) => harm(so), whole);
            const outcome = await read(text).catch((error: unknown) => error);
            if (outcome instanceof Error) {
              expect(outcome).toBeInstanceOf(ArchiveError);
              expect((outcome as ArchiveError).code).toMatch(/^import\./);
              expect(outcome.message).toContain("bad.file");
            } else expect(outcome).toHaveProperty("words");
          },
        ),
        { numRuns: 300 },
      ),
    30_000,
  );
});
