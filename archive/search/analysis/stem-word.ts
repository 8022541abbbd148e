import lunr from "lunr";
import russian from "lunr-languages/lunr.ru";
import stemmerSupport from "lunr-languages/lunr.stemmer.support";

/** What we use of lunr: its stemmers and stop words by language. */
interface Language {
  stemmer(token: lunr.Token): lunr.Token;
  stopWordFilter(token: lunr.Token): lunr.Token | undefined;
}

const cyrillic = loadRussian();

/** lunr-languages adds its languages to the lunr that it is given; a copy keeps the shared one as it was. */
function loadRussian(): Language {
  const copy: Record<string, unknown> = {
    Pipeline: { registerFunction: () => undefined },
    trimmerSupport: { generateTrimmer: () => undefined },
    generateStopWordFilter: lunr.generateStopWordFilter.bind(lunr),
  };
  stemmerSupport(copy);
  russian(copy);
  return copy["ru"] as Language;
}

/** Possessives and French elisions are other forms of the word, not other words. */
const POSSESSIVE = /'s?$/u;
const ELISION = /^(?:[cdjlmnst]|qu)'(?=..)/u;

/**
 * The class that a form belongs to: forms with one stem are found together. English rules for Latin, Russian ones for Cyrillic,
 * the form itself for every other script. Changing a rule here needs a new `STEMMING`.
 * @param form as `foldWord` gives it
 */
export function stemWord(form: string): string {
  if (/^[a-z']+$/u.test(form)) {
    const bare = form.replace(POSSESSIVE, "").replace(ELISION, "");
    return lunr.stemmer(new lunr.Token(bare, {})).toString();
  }
  if (/^\p{sc=Cyrillic}+$/u.test(form))
    return cyrillic.stemmer(new lunr.Token(form, {})).toString();
  return form;
}

/** Names the rules above; an index built under other rules has its classes computed again. */
export const STEMMING = "lunr-2.3.9 porter, lunr-languages-1.22.0 ru, 1";

/** Words too common to tell documents apart, in English and Russian. */
export function isStopWord(form: string): boolean {
  const token = new lunr.Token(form, {});
  if (lunr.stopWordFilter(token) === undefined) return true;
  return /\p{sc=Cyrillic}/u.test(form) && cyrillic.stopWordFilter(token) === undefined;
}
