import { foldWord } from "../../search/analysis/fold-word";

const SEPARATORS = /[^\p{L}\p{N}\p{M}'’ʼ]+/u;

/** What two ways of writing one form have in common: folded as the index folds words, signs and the possessive left out. */
export function nameKey(form: string): string {
  return form
    .normalize("NFKC")
    .split(SEPARATORS)
    .map((word) => foldWord(word).replace(/'s?$/u, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .join(" ");
}

/** Korean particles that follow a name, the longest first (국립국어원, 표준국어대사전: 조사). */
const PARTICLES = [
  "에게서는",
  "에게서",
  "으로부터",
  "으로서",
  "이라고",
  "한테서",
  "께서는",
  "에게는",
  "로부터",
  "에게",
  "에서",
  "께서",
  "한테",
  "으로",
  "로서",
  "라고",
  "이나",
  "이다",
  "까지",
  "부터",
  "처럼",
  "보다",
  "조차",
  "마저",
  "은",
  "는",
  "이",
  "가",
  "을",
  "를",
  "의",
  "과",
  "와",
  "도",
  "만",
  "로",
  "께",
  "나",
];

/** A name in Hangul without a particle that may be attached to it, likeliest first; nothing shorter than two syllables. */
export function withoutParticles(key: string): readonly string[] {
  if (!/^[\uAC00-\uD7A3]+(?: [\uAC00-\uD7A3]+)*$/u.test(key)) return [];
  return PARTICLES.filter((particle) => key.endsWith(particle))
    .map((particle) => key.slice(0, -particle.length))
    .filter((name) => name.length >= 2);
}

/** `Stalin, Joseph` -> its parts; null for a form that is not inverted. */
export function invertedParts(
  form: string,
): { readonly family: string; readonly given: string } | null {
  const [, family, given] = /^\s*([^,]+?)\s*,\s*([^,]*\p{L}[^,]*?)\s*(?:,.*)?$/u.exec(form) ?? [];
  return family === undefined || given === undefined ? null : { family, given };
}
