import { expect, test } from "vitest";
import { createFontShelf } from "../host/fonts";
import { issuePacket } from "./index";
import { PENHALLOW_TO_SEO } from "./testing/harbour-letters";
import { hasPoppler, popplerOr, wordsOfPdf } from "./testing/poppler";
import { samplePacket } from "./testing/sample-content";

const shelf = createFontShelf(null);
const HEAD = "SHA-256 of the words";

test.skipIf(!hasPoppler)(
  popplerOr("the heads of a table's columns never stand at the foot of a page without a row"),
  async () => {
    const content = samplePacket([PENHALLOW_TO_SEO]);
    // A longer title moves the table down, line by line, over the end of the page.
    for (let lines = 0; lines < 16; lines++) {
      const title = `The Ondine${" and the nine cases that nobody signed for".repeat(lines * 2)}`;
      const recipe = { ...content.recipe, title };
      const { bytes } = await issuePacket({ ...content, recipe }, shelf);
      const page = wordsOfPdf(bytes)
        .split("\f")
        .find((words) => words.includes(HEAD));
      expect(page?.slice(page.indexOf(HEAD)), `${String(lines)} lines`).toMatch(/[0-9a-f]{32}/);
    }
  },
);
