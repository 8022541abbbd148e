import { expect, test } from "vitest";
import { readSource } from "./read-source";

const source = (text: string, name = "note.txt") => ({ name, text, charset: "UTF-8" });

test("a plain text keeps every word and takes its first line as a working title", async () => {
  const reading = await readSource(
    source("Harbour dues, 1907\r\n\r\nPaid  \r\n\r\n\r\n\r\nin full.\r\n"),
  );
  expect(reading.format).toBe("plain-text");
  expect(reading.drafts[0]?.title).toBe("Harbour dues, 1907");
  expect(reading.drafts[0]?.texts[0]?.text).toBe("Harbour dues, 1907\n\nPaid\n\nin full.");
  expect(reading.words).toEqual({ in: 6, kept: 6, reported: 0 });
});

test("a long first line leaves the title to the file's name", async () => {
  const reading = await readSource(source("word ".repeat(60), "papers/Minutes of June.txt"));
  expect(reading.drafts[0]?.title).toBe("Minutes of June");
});

test("letters and their accents written apart become one", async () => {
  const reading = await readSource(source("cafe\u0301"));
  expect(reading.drafts[0]?.texts[0]?.text).toBe("caf\u00e9");
});

test("an empty file is refused by name", () =>
  expect(readSource(source(" \n\u00a0\n"))).rejects.toMatchObject({ code: "import.empty" }));

test("a file full of control characters is not text", () =>
  expect(readSource(source("PK\u0003\u0004\u0000\u0000\u0001"))).rejects.toMatchObject({
    code: "import.binary",
  }));
