import { docxFile, p, run } from "../../../import/testing/docx-file";
import { mhtmlFile } from "../../../import/testing/mhtml-file";
import { jpegFile } from "../../../import/testing/image-files";

/** A sound file that variants are made of. */
export interface WholeFile {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const HEADER = `<teiHeader><fileDesc><titleStmt><title type="complete">Harbour papers, 1907</title><editor>Ada Pell</editor></titleStmt><sourceDesc><msDesc><msIdentifier><settlement>Ellery</settlement><idno>B 43</idno></msIdentifier></msDesc></sourceDesc></fileDesc></teiHeader>`;
const VOLUME = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="http://history.state.gov/frus/ns/1.0" xml:id="v1">${HEADER}
<text><front><div type="section" xml:id="persons"><head>Persons</head><list type="names"><item><persName xml:id="p_1">Pell, Ada (Dina)</persName>, Consul</item></list></div></front>
<body><div type="compilation" xml:id="comp1"><head>Lamps</head><pb n="3" xml:id="pg_3" facs="0003"/>
<div type="document" xml:id="d1" n="1"><note type="source">884.0/139: Telegram (part air)</note><head>The Consul (<persName type="from" corresp="#p_1">Pell</persName>) to the <gloss type="to">Minister</gloss></head><opener><seg rendition="#left">secret</seg><dateline><placeName>Tanmok</placeName>, <date when="1907-11-16">November 16, 1907</date> [Received November 20.]</dateline></opener>
<p>The lamp was lit at <unclear>six</unclear>, <choice><sic>neer</sic><corr>near</corr></choice> <subst><del>ei</del><add>je</add></subst>nes Haus.<note n="*" xml:id="d1fn1">See <ref target="#d2">No. 2</ref>.</note> 모택동, 毛澤東, Хартвелл &amp; Söhne<gap reason="torn" quantity="2" unit="words"/></p>
<table><row><cell>Oil</cell><cell>7</cell></row></table><closer><signed>Pell</signed></closer>
<frus:attachment><head>Enclosure</head><p>Glass.</p></frus:attachment></div>
<div type="document" xml:id="d2" n="2"><head>Editorial Note</head><p>Dark<lb/>again.</p></div></div></body></text></TEI>
`;
const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The log of the lamp</title><style>p{color:red}</style></head>
<body><nav><a href="/">Home</a></nav><h1>The log</h1><p class="a" title='b'>Lit <b>at</b> six, 모택동 &amp; <i lang="ko">등대</i>.</p>
<ul><li>oil<li>glass</ul><table><tr><td>Oil<td>7</table><blockquote>By Seo</blockquote><script>if (a < b) { x = "</p>"; }</script>
<!-- a remark --><pre>one
two</pre><h3>Leave a Reply</h3><form><input><textarea>x</textarea></form></body></html>
`;
const MARKDOWN = `---
title: The log
---
# The log

Lit at **six**, [see](x.md), *near* \`the\` quay.

> By Seo
> and Pell

1. oil
   - glass

| Oil | 7 |
|-----|---|

\`\`\`
code
\`\`\`

<b>등대</b> ![a](b.png)
`;
const TEXT = `Document 1

Top Secret

From Pell to the Minister, 16 November 1907

The lamp was lit at six [1]. 모택동 (毛澤東), Хартвелл, Söhne.

PELL.

Document 2

Dark again, probably being the most

This led to the inquiry.
`;

const TABLE = `Reference;Title;Date;From;To;Location;Notes;Box;Text
PE 1;"Of the lamp; again";16 November 1907;Seo | Hartwell;Penhallow;f. 7r;torn at the foot;4;"Lit at ""six"".
모택동 (毛澤東)"
PE 2;Glass;1907-11;;;;;;Хартвелл, Söhne

PE 3;;5/6/1907;Seo;;f. 8;;5;Dark again.;and a cell beyond
`;
const LISTING = `Title\tDate\tFrom\tTo\tPath\tRemarks
The lamp\t1907-11-16\tSeo\tPell\tBox 1/Letters\t
Glass\t1907\tPell\tSeo\tBox 1/Plans\tcracked, 등대
Oil\tc. 1908\tSeo\t\tBox 2\t
`;

/** Quoted-printable (RFC 2045, 6.7) with soft line ends. */
const quoted = (words: string): string =>
  encodeURIComponent(words)
    .replace(/%(?:20|21|22|23|27|28|29|2A|2F|3A|3B|3C|3E|7B|7D)|%0A/gi, (code) =>
      code === "%0A" ? "\n" : decodeURIComponent(code),
    )
    .replaceAll("%", "=")
    .replace(/([^\n]{60})(?=[^\n])/g, (line) => (/=.?$/.test(line) ? line : `${line}=\n`));

const text = (words: string) => new TextEncoder().encode(words);

/** Of each format that the parser reads, one or more. */
export async function wholeFiles(): Promise<readonly WholeFile[]> {
  const docx = await docxFile({
    body: p(run("The log of the lamp"), "Title") + p(run("Lit at six.")),
  });
  return [
    { format: "tei", name: "volume.xml", bytes: text(VOLUME) },
    { format: "html", name: "page.html", bytes: text(PAGE) },
    { format: "mhtml", name: "page.mhtml", bytes: text(mhtmlFile(quoted(PAGE))) },
    { format: "markdown", name: "log.md", bytes: text(MARKDOWN) },
    { format: "plain-text", name: "letter.txt", bytes: text(TEXT) },
    { format: "table", name: "inventory.csv", bytes: text(TABLE) },
    { format: "table", name: "listing", bytes: text(LISTING) },
    { format: "docx", name: "log.docx", bytes: docx },
    { format: "image", name: "page.jpg", bytes: jpegFile(40, 30) },
  ];
}
