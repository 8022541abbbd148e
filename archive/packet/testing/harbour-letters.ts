import type { PacketAgent } from "../content";
import { markOn, type SampleDocument } from "./sample-content";

const SEO: PacketAgent = {
  name: "Seo Munha",
  role: "recipient",
  preferred: "Seo Munha",
  dates: "1871/1932",
  variants: [
    { form: "서문하", script: "Hang", kind: "other-script", source: null },
    { form: "徐文河", script: "Hani", kind: "other-script", source: null },
    { form: "Со Мунха", script: "Cyrl", kind: "other-script", source: null },
  ],
};
const PENHALLOW: PacketAgent = {
  name: "J. Penhallow",
  role: "author",
  preferred: "Penhallow, Josiah",
  dates: null,
  variants: [],
};

const ENGLISH = `Harbour Office, Port Ellery,
16th November 1907.

My dear Mr. Seo,
I have your note of the 15th, and am obliged
to you for the rendering of the captain’s paper.
The Ondine came in on Thursday with the evening
tide, and lies at the north mole until her cargo
can be counted. Of the forty cases entered as lamp
glass I find thirty-one; the remainder were, by
his account, put off at
before the fog. I have not told the Board so yet.

Be so good as to ask him, in his own tongue,
who signed for them, and whether the word 등대
in the margin is his hand or that of the pilot.
The tide tables you asked for go with this.
Yours faithfully, J. Penhallow`;

export const PENHALLOW_TO_SEO: SampleDocument = {
  title: "Penhallow to Seo, on the cargo of the Ondine",
  referenceCode: "PE/HO 2/14/7",
  language: "en",
  text: ENGLISH,
  headnote:
    "The harbour master asks the consular interpreter to question the captain of the Ondine about nine missing cases.",
  agents: [PENHALLOW, SEO],
  unit: {
    locator: "f. 7r",
    languages: ["en", "ko"],
    classification: "Private",
    dates: [
      { edtf: "1907-11-16?", display: "16 November 1907", role: "created", source: "the document" },
    ],
    custody: [
      {
        kind: "made",
        holder: "J. Penhallow",
        from: "1907-11-16",
        to: null,
        evidence: "autograph",
        source: null,
      },
      {
        kind: "unknown",
        holder: "",
        from: "1911",
        to: "1938",
        evidence: null,
        source: "M. Aldous",
      },
      {
        kind: "held",
        holder: "Port Ellery Town Archive",
        from: "1938",
        to: null,
        evidence: "accession register, 1938/12",
        source: null,
      },
    ],
  },
  marks: [
    markOn(ENGLISH, "dateline", "Harbour Office, Port Ellery,\n16th November 1907."),
    markOn(ENGLISH, "emphasis", "Ondine"),
    markOn(ENGLISH, "unclear", "thirty-one", {
      note: "Overwritten; the pencilled tick agrees.",
      by: "M. Aldous",
    }),
    markOn(ENGLISH, "gap", "put off at", {
      point: "after",
      note: "two words lost, water stain",
      by: "M. Aldous",
    }),
    markOn(ENGLISH, "note", "before the fog", {
      point: "after",
      note: "See my letter of the 12th.",
      by: "author",
    }),
    markOn(ENGLISH, "note", "등대", {
      point: "after",
      note: "Korean: lighthouse. Compare 燈臺 and маяк in f. 558, ll. 71–72.",
      by: "M. Aldous",
    }),
    markOn(ENGLISH, "supplied", "is", {}),
    markOn(ENGLISH, "del", "yet"),
    markOn(ENGLISH, "add", "in his own tongue"),
    markOn(ENGLISH, "signed", "Yours faithfully, J. Penhallow"),
  ].map((mark) =>
    mark.kind === "supplied"
      ? { ...mark, start: ENGLISH.indexOf("this.") + 2, end: ENGLISH.indexOf("this.") + 4 }
      : mark,
  ),
};

const KOREAN = `항무관 펜핼로 귀하

귀하의 십육일자 서한은 잘 받았습니다. 선장은 조선 상인의 짐이라 하며 등대(燈臺)에서 내렸다고 말합니다. 서명한 사람의 이름은 徐文河라 적혀 있으나 그의 필적은 아닙니다. 안개가 걷히면 등대지기에게 직접 묻겠습니다.

광무 십일년 십일월 십칠일
서문하 올림`;
export const SEO_TO_PENHALLOW: SampleDocument = {
  title: "서문하가 펜핼로에게 보낸 편지",
  referenceCode: "PE/HO 2/14/8",
  language: "ko",
  text: KOREAN,
  agents: [
    { ...SEO, role: "author" },
    { ...PENHALLOW, role: "recipient" },
  ],
  marks: [markOn(KOREAN, "signed", "서문하 올림"), markOn(KOREAN, "unclear", "등대지기")],
};

const RUSSIAN = `Начальнику порта Эллери.
Милостивый государь,
Имею честь сообщить, что пароход «Ондина» вышел из нашего порта 3 ноября с грузом лампового стекла, всего сорок ящиков, о чём свидетельствует прилагаемая накладная № 112, л. 4 об. Девять из них, как утверждает капитан Мунха (서문하), предназначались для маяка Скарн-Несс и были выгружены там до тумана.
Примите уверение в совершенном почтении.
Верехин`;
export const VEREKHIN_TO_PENHALLOW: SampleDocument = {
  title: "Верехин начальнику порта",
  referenceCode: "PE/HO 3/07/112",
  language: "ru",
  text: RUSSIAN,
  marks: [markOn(RUSSIAN, "signed", "Верехин")],
};

const CHINESE = `宁波商会致埃勒里港务长函

敬启者：“翁丁号”所载灯罩四十箱，系本会商人徐文河于十一月三日交运。其中九箱据船长称已在斯卡恩角灯塔卸下，并有收据为凭（见附件）。然本会迄今未接灯塔看守人之回执，恳请贵处查明示复。

光绪三十三年十月十二日`;
export const GUILD_TO_PENHALLOW: SampleDocument = {
  title: "宁波商会致港务长函",
  referenceCode: "PE/HO 3/07/115",
  language: "zh-Hans",
  text: CHINESE,
  excerpts: [
    [CHINESE.indexOf("其中九箱"), CHINESE.indexOf("然本会")],
    [CHINESE.indexOf("恳请"), CHINESE.indexOf("。\n\n光绪") + 1],
  ],
};

/** Four letters of the harbour office in four scripts: invented, as the sample archive is. */
export const HARBOUR_LETTERS: readonly SampleDocument[] = [
  PENHALLOW_TO_SEO,
  SEO_TO_PENHALLOW,
  VEREKHIN_TO_PENHALLOW,
  GUILD_TO_PENHALLOW,
];
