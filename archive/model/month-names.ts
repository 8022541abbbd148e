/** Names of the months, January first: English, German, French, Spanish, Italian, Portuguese, Czech and Polish (genitive), Russian and Ukrainian (genitive). */
const NAMES: readonly (readonly string[])[] = [
  "january jan januar jänner janvier enero gennaio janeiro ledna stycznia января січня",
  "february feb februar februari février febrero febbraio fevereiro února lutego февраля лютого",
  "march mar märz mars marzo março března marca марта березня",
  "april apr avril abril aprile dubna kwietnia апреля квітня",
  "may mai mayo maggio maio května maja мая травня",
  "june jun juni juin junio giugno junho června czerwca июня червня",
  "july jul juli juillet julio luglio julho července lipca июля липня",
  "august aug août agosto srpna sierpnia августа серпня",
  "september sept sep septembre septiembre settembre setembro září września сентября вересня",
  "october oct oktober octobre octubre ottobre outubro října października октября жовтня",
  "november nov novembre noviembre novembro listopadu listopada ноября листопада",
  "december dec dezember décembre diciembre dicembre dezembro prosince grudnia декабря грудня",
].map((names) => names.split(" "));

const NUMBERS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

/** Alternatives for a pattern, longest first, so that `mar` never hides `march`. */
export const monthPattern: string = [...NUMBERS.keys()]
  .toSorted((a, b) => b.length - a.length)
  .join("|");

/** 1 to 12, null for a word that names no month. */
export const monthNumber = (name: string): number | null => NUMBERS.get(name.toLowerCase()) ?? null;

/** Every name, in lower case. */
export const monthNames: readonly string[] = [...NUMBERS.keys()];
