import { expect, test } from "vitest";
import { parseXml } from "../xml/parse-xml";
import { countElements } from "./count-elements";

const counted = (body: string) =>
  Object.fromEntries(
    countElements(
      parseXml({
        name: "x.xml",
        text: `<TEI><teiHeader><title>No</title></teiHeader><text><body>${body}</body></text></TEI>`,
      }),
    ).map(({ name, shown, kept, left }) => [name, [shown, kept, left]]),
  );

test("a mark, a line and a note are shown; an element that says nothing of its words is kept", () =>
  expect(
    counted("<p>A <unclear>word</unclear><lb/><seg>or</seg> two<note>Sic.</note><lb/></p>"),
  ).toEqual({ p: [1, 0, 0], unclear: [1, 0, 0], lb: [2, 0, 0], seg: [0, 1, 0], note: [1, 0, 0] }));

test("everything in a register is left out with it, and the same element elsewhere is not", () =>
  expect(
    counted(
      "<p><persName>Lowrie</persName></p><listPerson><person><persName>Seo</persName></person></listPerson>",
    ),
  ).toEqual({ p: [1, 0, 0], persName: [1, 0, 1], listPerson: [0, 0, 1], person: [0, 0, 1] }));

test("the header and the frame of the text are not counted", () => expect(counted("")).toEqual({}));
