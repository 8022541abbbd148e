import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBytes } from "../../host/parser/read-bytes";
import { ArchiveError } from "../../model/archive-error";
import { docxFile, p, run, wordPart, zipOf } from "../testing/docx-file";

describe("a hostile package is refused by name", () => {
  const whole = p(run("Lit at six."));
  const refused = (code: string, why: RegExp) =>
    expect.objectContaining({
      name: "ArchiveError",
      code,
      message: expect.stringMatching(new RegExp(`letter\\.docx.*${why.source}`)),
    });
  const outcome = (bytes: Uint8Array) => readBytes(bytes, "letter.docx", null);
  const bytesWith = (parts: Readonly<Record<string, string | Uint8Array>>) =>
    docxFile({ body: whole, parts });

  test("that would unpack to more than 200 times its size", async () =>
    expect(outcome(await bytesWith({ "word/x.xml": "x".repeat(2_000_000) }))).rejects.toEqual(
      refused("import.unsafe-package", /200 times/),
    ));

  test("with two names that some system takes for one", async () =>
    expect(outcome(await bytesWith({ "Word/Document.xml": "x" }))).rejects.toEqual(
      refused("import.unsafe-package", /same name/),
    ));

  test("with more entries than any document has", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, n) => [`x/${String(n)}`, "x"]),
    );
    await expect(outcome(await bytesWith(many))).rejects.toEqual(
      refused("import.unsafe-package", /10000 entries/),
    );
  });

  test("with entities in any part that is read", async () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "b">]>${wordPart("footnotes", "")}`;
    await expect(outcome(await bytesWith({ "word/footnotes.xml": bomb }))).rejects.toEqual(
      refused("import.entities", /word\/footnotes\.xml/),
    );
  });

  test("with markup nested beyond all sense", async () =>
    expect(
      outcome(await docxFile({ body: "<w:ins>".repeat(300) + "</w:ins>".repeat(300) })),
    ).rejects.toEqual(refused("import.too-deep", /word\/document\.xml/)));

  test("without its main text", async () =>
    expect(
      outcome(
        await zipOf({
          "[Content_Types].xml": `<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
        }),
      ),
    ).rejects.toEqual(refused("import.damaged-package", /main text is missing/)));

  test("that is a package of another kind, it is no text either", async () =>
    expect(outcome(await zipOf({ "xl/workbook.xml": "<x/>" }))).rejects.toEqual(
      refused("import.binary", /zip archive/),
    ));

  test("damaged anywhere, it is read or refused with a reason, never a crash", async () => {
    const sound = await bytesWith({
      "word/footnotes.xml": wordPart("footnotes", `<w:footnote w:id="2">${whole}</w:footnote>`),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(sound.length - 1),
        fc.nat(255),
        fc.nat(sound.length),
        async (at, byte, length) => {
          const bytes = Uint8Array.from(sound.subarray(0, Math.max(length, sound.length / 2)));
          if (at < bytes.length) bytes[at] = byte;
          const result = await outcome(bytes).catch((error: unknown) => error);
          const refusedFor = result instanceof Error ? result.message : null;
          expect(result).toSatisfy(
            (one) => one instanceof ArchiveError || "words" in (one as object),
          );
          if (refusedFor !== null) expect(refusedFor).toContain("letter.docx");
        },
      ),
      { numRuns: 200 },
    );
  });
});
