import { expect, test } from "vitest";
import { createCiter } from "./cite-unit";
import { publishedTelegram, report, webPage } from "./testing/published-units";
import { harbourLetter, maoCable, minutes } from "./testing/real-units";

const citer = createCiter();
const sources = { letter: harbourLetter, cable: maoCable, minutes, web: webPage, telegram: publishedTelegram, report }; // prettier-ignore
const entry = (style: string, source: keyof typeof sources): string =>
  citer.citeUnit(sources[source], style, null).html.bibliography;

// The manuals' patterns with invented papers: CMOS 14.221-231 and 15.54; MLA Handbook 5.105; APA Manual 10.8 and its archival rules.
test.each([
  [
    "chicago-author-date",
    "letter",
    "Penhallow, Josiah. 1907. Letter to Seo Munha, 16 November 1907. PE/HO 2/14/7, Harbour Office of Port Ellery. Port Ellery Town Archive.",
  ],
  [
    "chicago-author-date",
    "cable",
    "Filippov. 1949. Cable to Mao Zedong, 26 October 1949. f. 558, op. 11, d. 332, ll. 44-45, 3/2.",
  ],
  [
    "chicago-author-date",
    "minutes",
    "“Minutes of the Board: the Ondine inquiry adjourned.” [c. 20 Jan 1908]. PE/HO 4/09/6, Harbour Office of Port Ellery.",
  ],
  [
    "chicago-author-date",
    "web",
    "hanngill. 2016. “Origin of the Korean War 1950.” 연구하는 인생. 18 November 2016. https://example.org/history/77?a=1&amp;b=2.",
  ],
  [
    "chicago-author-date",
    "telegram",
    "Wren, Edmund J. 1909. Telegram to Harriet Lorne, 25 June 1909. In <i>Papers of the Straits Office, 1909</i>, vol. 7, edited by Maud P. Ashdown, no. 85. Port Ellery: Quay Press, 1931.",
  ],
  [
    "mla-9",
    "letter",
    "Penhallow, Josiah. Letter to Seo Munha. 16 Nov. 1907. PE/HO 2/14/7, Harbour Office of Port Ellery, Port Ellery Town Archive.",
  ],
  [
    "mla-9",
    "telegram",
    "Wren, Edmund J. Telegram to Harriet Lorne. 25 June 1909. <i>Papers of the Straits Office, 1909</i>, edited by Maud P. Ashdown, vol. 7, Quay Press, 1931, no. 85.",
  ],
  [
    "apa-7",
    "letter",
    "Penhallow, J. (1907, November 16). [Letter to Seo Munha]. Port Ellery Town Archive (PE/HO 2/14/7, Harbour Office of Port Ellery).",
  ],
  [
    "apa-7",
    "cable",
    "Filippov. (1949, October 26). [Cable to Mao Zedong]. f. 558, op. 11, d. 332, ll. 44-45, 3/2.",
  ],
  [
    "apa-7",
    "web",
    "hanngill. (2016, November 18). <i>Origin of the Korean War 1950</i>. 연구하는 인생. https://example.org/history/77?a=1&amp;b=2",
  ],
  [
    "apa-7",
    "telegram",
    "Wren, E. J. (1909, June 25). [Telegram to Harriet Lorne]. In M. P. Ashdown (Ed.), <i>Papers of the Straits Office, 1909</i> (Vol. 7, no. 85). Quay Press.",
  ],
  [
    "harvard",
    "letter",
    "Penhallow, J. (1907) Letter to Seo Munha, 16 November. PE/HO 2/14/7, Harbour Office of Port Ellery. Port Ellery Town Archive.",
  ],
  [
    "harvard",
    "report",
    "Harbour Board (1909) <i>Report on the Lights of Skarn Ness</i>, 3 May. Port Ellery: Harbour Office.",
  ],
] as const)("%s: a %s in the list", (style, source, written) =>
  // prettier-ignore
  expect(entry(style, source)).toBe(written),
);

test.each([
  ["chicago-author-date", "(Penhallow 1907, f. 7r)"],
  ["mla-9", "(Penhallow, f. 7r)"],
  ["apa-7", "(Penhallow, 1907, f. 7r)"],
  ["harvard", "(Penhallow, 1907, f. 7r)"],
])("%s: in the text, with a place", (style, written) =>
  expect(citer.citeUnit(harbourLetter, style, "f. 7r").note).toBe(written),
);

test("two letters of one writer and year are told apart by letters after the year, in the order of the list", () => {
  const other = {
    ...harbourLetter,
    unit: { ...harbourLetter.unit, id: minutes.unit.id, title: "On the pilot" },
  };
  const { notes } = citer.citeWork(
    [harbourLetter, other].map((input) => ({ input, locator: null })),
    "apa-7",
  );
  expect(notes.map(({ text }) => text)).toEqual(["(Penhallow, 1907b)", "(Penhallow, 1907a)"]);
});
