import type { ColumnRole } from "../../../model/table-mapping";

/** Headers as archives, libraries and spreadsheets write them, in English, German and Korean; compared whole, case aside. */
const NAMES: readonly (readonly [ColumnRole, string])[] = [
  [
    "title",
    "title|name|caption|subject line|heading|betreff|titel|bezeichnung|überschrift|제목|표제|건명|문서명|자료명|명칭",
  ],
  [
    "date",
    "date|dates|date created|created|year|creation date|date of creation|date(s)|datum|entstehungsdatum|laufzeit|jahr|datierung|날짜|일자|생산일|생산일자|작성일|작성일자|연도|생산연도|연대|일시",
  ],
  [
    "creator",
    "creator|created by|origin|provenance|office of origin|provenienz|urheber|aktenbildner|bestandsbildner|생산자|생산기관|생산처",
  ],
  [
    "author",
    "author|from|sender|writer|correspondent|verfasser|autor|absender|von|schreiber|저자|필자|발신|발신인|발신자|보낸이|보낸 사람|작성자",
  ],
  [
    "recipient",
    "recipient|to|addressee|receiver|empfänger|an|adressat|수신|수신인|수신자|받는이|받는 사람",
  ],
  [
    "referenceCode",
    "reference code|reference|ref|ref no|ref.|refno|reference number|reference no|identifier|id|call number|shelf mark|shelfmark|signatur|archivsignatur|bestellsignatur|청구기호|등록번호|관리번호|참조코드|식별번호|번호",
  ],
  [
    "level",
    "level|level of description|lod|verzeichnungsstufe|stufe|ebene|계층|기술계층|레벨|기술수준",
  ],
  [
    "genre",
    "genre|type|document type|form|kind|record type|dokumenttyp|dokumentart|typ|art|문서종류|유형|종류|자료유형|형태",
  ],
  ["language", "language|languages|lang|sprache|sprachen|언어|사용언어"],
  [
    "classification",
    "classification|secrecy|security classification|verschlusssache|geheimhaltung|einstufung|비밀등급|보안등급|비밀구분",
  ],
  [
    "locator",
    "locator|location|box|folder|page|pages|folio|shelf|box/folder|box and folder|standort|lagerort|kiste|mappe|seite|blatt|소장위치|위치|상자|쪽|면|권호",
  ],
  ["extent", "extent|size|quantity|number of pages|umfang|seitenzahl|수량|분량|쪽수|매수"],
  [
    "description",
    "description|scope and content|abstract|summary|content|notes on content|inhalt|beschreibung|enthält|zusammenfassung|regest|내용|설명|요약|범위와 내용|해제",
  ],
  [
    "rights",
    "rights|licence|license|copyright|conditions governing use|rechte|lizenz|urheberrecht|권리|저작권|이용조건|라이선스",
  ],
  [
    "text",
    "text|transcription|transcript|full text|fulltext|body|volltext|transkription|abschrift|wortlaut|본문|원문|전문|전사|텍스트",
  ],
  [
    "image",
    "image|image file|file|filename|file name|facsimile|scan|photo|bild|bilddatei|datei|dateiname|digitalisat|이미지|이미지 파일|파일|파일명|사진|원본파일",
  ],
  [
    "path",
    "path|folder path|hierarchy|tree|series|series/file|pfad|ordner|gliederung|klassifikation|serie|경로|폴더|분류|분류체계|계열",
  ],
  [
    "note",
    "note|notes|remark|remarks|comment|comments|bemerkung|bemerkungen|anmerkung|notiz|비고|메모|주기|참고",
  ],
];

const BY_NAME: ReadonlyMap<string, ColumnRole> = new Map(
  NAMES.flatMap(([role, names]) => names.split("|").map((name) => [name, role] as const)),
);

/** What a header's name alone says; null when it is none of the usual ones. */
export function roleOfName(header: string): ColumnRole | null {
  const plain = header
    .toLowerCase()
    .replace(/[_\s]+/g, " ")
    .trim();
  return BY_NAME.get(plain) ?? BY_NAME.get(plain.replace(/\s*[([:].*$/, "").trim()) ?? null;
}
