import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text";

const RUSSIAN =
  "Мы согласны с вашим мнением. В настоящее время портовая контора не должна начинать работы.";
const FRENCH =
  "Après la réunion, le gérant a déclaré que les négociations étaient terminées; l'été était déjà passé.";
const sentences: Readonly<Record<string, string>> = {
  "EUC-KR": "항만 사무소는 1907년 11월에 새 등대를 짓기로 하였다. 이 기록은 매우 중요하다.",
  Shift_JIS: "港湾事務所は一九〇七年十一月に新しい灯台の工事を始めました。これは重要な記録です。",
  "EUC-JP": "港湾事務所は一九〇七年十一月に新しい灯台の工事を始めました。これは重要な記録です。",
  GB18030: "我们同意你的看法。目前港务局不应开始任何工程，必须首先检查旧的灯塔。",
  Big5: "我們同意你的看法。目前港務局不應開始任何工程，必須首先檢查舊的燈塔。",
  "windows-1251": RUSSIAN,
  "KOI8-R": RUSSIAN,
  "ISO-8859-5": RUSSIAN,
  "ISO-8859-1": FRENCH,
  "ISO-8859-7": "Η κυβέρνηση συμφωνεί με την άποψή σας για το ζήτημα του λιμένα.",
  "windows-1252":
    "Für die Übersetzung der Briefe ist der Herausgeber dankbar; größere Änderungen wären möglich – „gewiß“.",
  "windows-1256": "الحكومة توافق على رأيكم في مسألة الميناء والوثائق القديمة.",
};

describe("a charset is told from the bytes alone", () => {
  test.each(Object.entries(sentences))("%s", (charset, sentence) => {
    const decoded = decodeText(iconv.encode(sentence, charset), "letter.txt");
    expect(decoded.text).toBe(sentence);
    expect(decoded.charset).toBe(charset);
    expect(decoded.confidence).toBeGreaterThanOrEqual(0.4);
  });
});

test.each(["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE"])(
  "a byte order mark settles it and is not text: %s",
  (charset) => {
    const bytes = iconv.encode("등대 lighthouse маяк", charset, { addBOM: true });
    expect(decodeText(bytes, "a.txt")).toEqual({
      text: "등대 lighthouse маяк",
      charset,
      confidence: 1,
    });
  },
);

test.each(["UTF-16LE", "UTF-16BE"])("%s without a mark is told by its zero bytes", (charset) => {
  const decoded = decodeText(iconv.encode("항만 일지, 1907", charset), "a.txt");
  expect(decoded).toMatchObject({ text: "항만 일지, 1907", charset });
});

test("strict UTF-8 comes before every guess", () =>
  expect(decodeText(new TextEncoder().encode("Ã©tÃ©"), "a.txt")).toMatchObject({
    charset: "UTF-8",
    text: "Ã©tÃ©",
  }));

test("an XML declaration is believed when the bytes agree", () => {
  const xml = `<?xml version="1.0" encoding="windows-1251"?><p>Порт</p>`;
  const decoded = decodeText(iconv.encode(xml, "windows-1251"), "a.xml");
  expect(decoded).toMatchObject({ text: xml, charset: "windows-1251", confidence: 1 });
});

test("a web page's meta names its charset", () => {
  const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=euc-kr"></head><p>항만</p>`;
  expect(decodeText(iconv.encode(html, "euc-kr"), "a.html").text).toBe(html);
});

test("the reader's own choice is not second-guessed", () =>
  expect(decodeText(iconv.encode("항만", "euc-kr"), "a.txt", "euc-kr").text).toBe("항만"));

test("a charset that nobody knows is refused by name", () =>
  expect(() => decodeText(new Uint8Array([65]), "a.txt", "klingon-8")).toThrow(/klingon-8/));

test("what cannot be told says which charsets were tried", () => {
  const bytes = iconv.encode("항만 일지", "euc-kr");
  expect(() => decodeText(bytes, "short.txt")).toThrow(
    expect.objectContaining({
      code: "import.charset",
      message: expect.stringMatching(/short\.txt.*EUC-KR/),
    }),
  );
});

test("nothing at all is refused as empty", () =>
  expect(() => decodeText(new Uint8Array(), "nil.txt")).toThrow(
    expect.objectContaining({ code: "import.empty" }),
  ));

test.each([
  ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31, 0xff, 0xfe]],
  ["a JPEG", [0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]],
  ["zero bytes", [0x41, 0x00, 0x00, 0x42, 0xff]],
])("%s is refused as binary", (_, bytes) =>
  expect(() => decodeText(new Uint8Array(bytes), "scan")).toThrow(
    expect.objectContaining({ code: "import.binary" }),
  ),
);
