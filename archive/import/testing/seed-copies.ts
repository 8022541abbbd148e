/** A copy of a seed: the same page about other people, places and days. */
export interface SeedCopy {
  /** The copy of a whole seed: other names and days, and longer or shorter passages. */
  readonly change: (text: string) => string;
  /** The copy's names and days for those in a few words of the seed. */
  readonly rename: (words: string) => string;
  /** A day of the seed as the copy has it. */
  readonly day: (edtf: string) => string;
}

const PERSONS = [
  "Aurelio Bramante",
  "Nguyen Van Hai",
  "Séamus O’Hara",
  "Łukasz Dębski",
  "Ingrid van der Meer",
  "J. B. Okonkwo",
  "Pak Chun Ho",
  "Tomás de la Cruz",
  "Mehmet Yıldız",
  "Ana-Maria Petrescu",
  "Lin Guowei",
];
const SURNAMES = [
  "Bramante",
  "Havranek",
  "Okonkwo",
  "Dębski",
  "Petrescu",
  "Ström",
  "Sidorenko",
  "Orlovski",
  "Baranov",
  "Yıldız",
  "Petrenko",
  "Whitfield",
  "McTavish",
  "Nakamura",
];
const PLACES = [
  "Warsaw",
  "Buenos Aires",
  "Port Louis",
  "Wien",
  "Saint-Denis",
  "Tunis",
  "New Haven",
];
/** A people, and its land. */
const LANDS = [
  ["Bolivian", "Bolivia"],
  ["Danish", "Denmark"],
  ["Tunisian", "Tunisia"],
  ["Peruvian", "Peru"],
  ["Malagasy", "Madagascar"],
] as const;
const KOREAN_TITLES = ["바다의 하루", "나의 서재", "옛날 이야기 모음", "걷는 사람"];
const POSTERS = ["seabird", "old_miller", "h.lindqvist", "바닷새"];
const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** Names that fill one place each, whole names before their parts. */
const SEED_PERSONS = ["Kim Il Sung", "Mao Zedong", "Klement Gottwald"];
const SEED_SURNAMES = [
  "Gottwald",
  "Filippov",
  "Molotov",
  "Gromyko",
  "Stalin",
  "Truman",
  "Roosevelt",
  "Churchill",
  "Marx",
  "Lidovskii",
];

/** The same copy for the same number, whatever was made before. */
export function seedCopy(seed: number): SeedCopy {
  const draw = drawing(seed);
  const persons = draw.some(PERSONS, SEED_PERSONS.length);
  const surnames = draw.some(SURNAMES, SEED_SURNAMES.length);
  const [people, land] = draw.some(LANDS, 1)[0] ?? LANDS[0];
  const [other] =
    draw.some(
      LANDS.filter(([one]) => one !== people),
      1,
    )[0] ?? LANDS[1];
  const names: readonly (readonly [string, string])[] = [
    ...SEED_PERSONS.map((name, n) => [name, persons[n] ?? ""] as const),
    ...SEED_SURNAMES.flatMap((name, n) => [
      [name, surnames[n] ?? ""] as const,
      [name.toUpperCase(), (surnames[n] ?? "").toUpperCase()] as const,
    ]),
    ["Prague", draw.some(PLACES, 1)[0] ?? ""],
    ["Korean", people],
    ["Korea", land],
    ["Soviet", other],
    ["hanngill", draw.some(POSTERS, 1)[0] ?? ""],
    ["연구하는 인생", draw.some(KOREAN_TITLES, 1)[0] ?? ""],
  ];
  const days = seedDays(draw);
  const rename = (words: string) => changeAll(words, [...days.words, ...names]);
  return {
    change: (text) => rename(otherLengths(text, draw.rate)),
    rename,
    day: (edtf) => days.edtf.get(edtf) ?? edtf,
  };
}

interface Days {
  readonly words: readonly (readonly [string, string])[];
  readonly edtf: ReadonlyMap<string, string>;
}

/** Each day of the seed as another one in the same form, and now and then in another. */
function seedDays({ below }: Drawing): Days {
  const year = 1890 + below(60);
  const [signed, signedMonth] = [1 + below(28), below(12)];
  const [sent, sentMonth] = [11 + below(17), below(12)];
  const answered = 4 + below(7);
  const post = [2003 + below(17), 1 + below(12), 1 + below(28)] as const;
  const month = MONTHS[signedMonth] ?? "";
  const month2 = MONTHS[sentMonth] ?? "";
  const iso = (y: number, m: number, d: number) =>
    [y, m, d].map((part) => String(part).padStart(2, "0")).join("-");
  const signing = [
    `${String(signed)} ${month} ${String(year)}`,
    `${month} ${String(signed)}, ${String(year)}`,
    `${String(year)}년 ${String(signedMonth + 1)}월 ${String(signed)}일`,
  ];
  return {
    words: [
      ["27 August, 1950", `${String(signed)} ${month}, ${String(year)}`],
      ["27 August 1950", signing[below(3)] ?? ""],
      ["25 June 1950", `${String(1 + below(28))} May ${String(year)}`],
      ["October 26, 1949", `${month2} ${String(sent)}, ${String(year - 1)}`],
      ["October 21st", `${month2} ${String(answered)}th`],
      ["2016. 11. 18. 21:15", `${post.join(". ")}. 0${String(below(10))}:4${String(below(10))}`],
    ],
    edtf: new Map([
      ["1950-08-27", iso(year, signedMonth + 1, signed)],
      ["1949-10-26", iso(year - 1, sentMonth + 1, sent)],
      ["1949-10-21", iso(year - 1, sentMonth + 1, answered)],
      ["2016-11-18", iso(...post)],
    ]),
  };
}

/** All at once, so that no replacement is replaced again. */
function changeAll(text: string, changes: readonly (readonly [string, string])[]): string {
  const by = new Map(changes);
  const words = [...by.keys()].toSorted((a, b) => b.length - a.length);
  return text.replace(new RegExp(words.join("|"), "gu"), (word) => by.get(word) ?? word);
}

/** Sentences come in or go within long paragraphs; whatever names somebody stays, and how a paragraph begins and ends. */
function otherLengths(text: string, rate: number): string {
  const change = (paragraph: string, n: number) => {
    const sentences = paragraph.split(/(?<=[a-z]{3}\.) (?=[A-Z])/u);
    const at = 1 + (n % Math.max(1, sentences.length - 2));
    const sentence = sentences[at];
    if (paragraph.length < 400 || sentences.length < 4 || sentence === undefined) return paragraph;
    const goes = n % 2 === rate % 2 && !NAMING.test(sentence);
    const changed = goes
      ? []
      : [sentence, "As was known to all at that time, nothing had changed."];
    return sentences.toSpliced(at, 1, ...changed).join(" ");
  };
  return text.split("\n").map(change).join("\n");
}

const NAMING = new RegExp([...SEED_PERSONS, ...SEED_SURNAMES].join("|"), "u");

interface Drawing {
  /** A whole number from 0 up to and without `most`. */
  readonly below: (most: number) => number;
  readonly some: <T>(from: readonly T[], count: number) => readonly T[];
  readonly rate: number;
}

/** mulberry32: a small generator, the same everywhere. */
function drawing(seed: number): Drawing {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  const some = <T>(from: readonly T[], count: number) =>
    from
      .map((one) => [next(), one] as const)
      .toSorted(([a], [b]) => a - b)
      .slice(0, count)
      .map(([, one]) => one);
  return { below, some, rate: below(2) };
}
