import { expect, test } from "vitest";
import type { Reading } from "../../draft";
import { readSource } from "../../read-source";

const read = (text: string): Promise<Reading> =>
  readSource({ name: "v1.xml", text, charset: "UTF-8" });
const tei = (body: string, before = "", root = 'xml:id="v1"') =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${root}>${before}<text><body>${body}</body></text></TEI>`;
const doc = (inner: string, id = "d1") => `<div type="document" xml:id="${id}">${inner}</div>`;

const LIST = `<div type="section" xml:id="persons"><head>Persons</head><list type="names"><item><hi><persName xml:id="p_1">Chang, Myon, (John Myun Chang)</persName>,</hi> Prime Minister</item><item><persName xml:id="p_2">Pell, Ada</persName>, Consul<note>Since May.</note></item></list><list type="terms"><item><hi><term xml:id="t_1">ABM</term>,</hi> anti-ballistic missile</item></list></div>`;

test("lists of persons and terms are authorities, and parties know who they are", async () => {
  const { drafts, authorities } = await read(
    tei(
      `${LIST}${doc(`<head>From <persName type="from" corresp="#p_1">Chang</persName> to the <gloss type="to" target="#t_1">Consul</gloss></head><p>with <persName corresp="#p_2">Pell</persName> and <persName corresp="#p_2">her</persName></p><closer><signed><persName corresp="v0#p_9">Orme</persName></signed></closer>`)}`,
    ),
  );
  expect(authorities).toEqual([
    {
      keys: ["v1#p_1"],
      kind: "person",
      preferred: "Chang, Myon",
      variants: [
        { form: "John Myun Chang", kind: "spelling", script: "Latn", source: "list of v1" },
      ],
      dates: null,
      note: "Prime Minister",
    },
    {
      keys: ["v1#p_2"],
      kind: "person",
      preferred: "Pell, Ada",
      variants: [],
      dates: null,
      note: "Consul",
    },
    {
      keys: ["v1#t_1"],
      kind: "term",
      preferred: "ABM",
      variants: [],
      dates: null,
      note: "anti-ballistic missile",
    },
  ]);
  const item = drafts[0]?.children.find(({ sourceKey }) => sourceKey === "v1#d1");
  expect(item?.agents.map(({ name, role, key }) => [name, role, key])).toEqual([
    ["Chang", "author", "v1#p_1"],
    ["Consul", "recipient", undefined],
    ["Orme", "signatory", "v0#p_9"],
    ["Pell", "mentioned", "v1#p_2"],
  ]);
});

test("a register of persons gives names by kind, life and numbers, under the edition's own key", async () => {
  const register = `<listPerson><person xml:id="pmb7"><persName><surname>Pell</surname><forename>Ada</forename></persName><persName type="person_pseudonym">Dina</persName><birth><date when="1882-01-17"/></birth><death><date when="1970"/></death><occupation>Lotsin</occupation><idno type="gnd">https://d-nb.info/gnd/1</idno></person></listPerson>`;
  const { authorities } = await read(
    tei(`<p>a</p>${register}`, "", 'xml:id="L1" xml:base="https://example.org/letters/"'),
  );
  expect(authorities).toEqual([
    {
      keys: ["https://example.org/letters#pmb7", "https://d-nb.info/gnd/1"],
      kind: "person",
      preferred: "Pell, Ada",
      variants: [
        { form: "Dina", kind: "pseudonym", script: "Latn", source: "https://example.org/letters" },
      ],
      dates: "1882-01-17/1970",
      note: "Lotsin",
    },
  ]);
});

test("a letter's header tells sender and recipient with places, where it lies, what others wrote on it, where it was printed", async () => {
  const header = `<teiHeader><fileDesc><titleStmt><title level="a">Pell to Seo</title></titleStmt><sourceDesc><msDesc><msIdentifier><country>GB</country><settlement>Ellery</settlement><repository>Harbour Library</repository><idno>B 43</idno></msIdentifier><physDesc><objectDesc><extent><measure unit="leaf" quantity="1"/></extent></objectDesc><additions><incident><desc>numbered »<quote>7</quote>«</desc></incident></additions></physDesc></msDesc><listBibl><biblStruct><monogr><title>Letters</title><imprint><pubPlace>Tanmok</pubPlace><publisher>Quay</publisher><date when="1964">1964</date></imprint><biblScope>13</biblScope></monogr></biblStruct></listBibl></sourceDesc></fileDesc><profileDesc><correspDesc><correspAction type="sent"><persName ref="#pmb7">Pell, Ada</persName><date when="1891-09-09">9. 9. [1891]</date><placeName ref="#pmb9">Strobl</placeName></correspAction><correspAction type="received"><persName>Seo</persName><date evidence="conjecture" notBefore="1891-09-10" notAfter="1891-09-14">10–14</date><placeName>Wien</placeName></correspAction></correspDesc></profileDesc></teiHeader>`;
  const { drafts, words } = await read(tei("<p>a</p>", header));
  expect(drafts[0]).toMatchObject({
    genre: "letter",
    locator: "GB, Ellery, Harbour Library, B 43",
    extent: "1 leaf",
    description: "numbered »7«",
    places: [
      { name: "Strobl", role: "sent", key: "v1#pmb9" },
      { name: "Wien", role: "received" },
    ],
    dates: [
      { edtf: "1891-09-09", display: "9. 9. [1891]", role: "created" },
      { edtf: "1891-09-10?/1891-09-14?", role: "received" },
    ],
    custody: [
      { kind: "held", holder: "Harbour Library, Ellery", evidence: "B 43" },
      { kind: "published", holder: "Letters", from: "1964", evidence: "Tanmok: Quay, 1964, 13" },
    ],
  });
  expect(words.in).toBe(words.kept + words.reported);
});
