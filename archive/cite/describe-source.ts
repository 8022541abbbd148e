import type { Authority } from "../model/authority";
import type { Level, Unit, UnitAgent } from "../model/unit";
import { mainDate } from "../model/written-date";
import type { CitableSource, CitedName, Publication, SourceForm } from "../model/citable-source";
import { shelfMarkWithin } from "./shelf-mark";
import { isCorrespondence } from "./genre-words";
import { citedName, formToCite } from "./person-name";
import { publicationOf, titleToCite, withoutStop } from "./published-edition";
import type { CitedEdition } from "./published-edition";

/** A unit of description above the one that is cited. */
export interface Ancestor {
  readonly level: Level;
  readonly title: string;
  readonly referenceCode: string;
  /** True for a folder that files were imported from: nobody has described it, and it is no fonds. */
  readonly isFolder?: boolean;
}

/** Everything that a citation is made from. */
export interface CitationInput {
  readonly unit: Unit;
  /** From the top down to the unit's parent. */
  readonly ancestors: readonly Ancestor[];
  /** Who holds the material, where the custody chain of the unit does not say it. */
  readonly repository: string | null;
  readonly repositoryPlace?: string | null;
  /** Authorities of the unit's agents; others may be among them. */
  readonly names: readonly Authority[];
  readonly publication?: Publication | null;
  /** The edition that it is printed in, and the number that it has there; for the edition's own unit, what it is. */
  readonly edition?: CitedEdition | null;
  /** True when the unit's code only counts its place in the finding aid: it says nothing outside of this archive. */
  readonly codeIsPlace?: boolean;
  /** Language of the citation: the reader's, not the document's. */
  readonly language: "en" | "ko";
}

/** The unit as citations see it. */
export function describeSource(input: CitationInput): CitableSource {
  const { unit } = input;
  const publication = input.publication ?? publicationOfUnit(input);
  const recipients = namesOf(input, ["recipient"]);
  const date = mainDate(unit);
  return {
    id: unit.id,
    form: formOf(input, publication, recipients.length > 0),
    genre: unit.genre,
    title: titleToCite(unit.title, publication?.number ?? null),
    authors: authorsOf(input),
    recipients,
    translators: namesOf(input, ["translator"]),
    language: unit.languages[0] ?? null,
    date: date === null ? null : { edtf: date.edtf, written: date.display },
    ...placeOf(input, publication),
    repositoryPlace: input.repositoryPlace ?? null,
    publication,
  };
}

const publicationOfUnit = ({ unit, edition }: CitationInput): Publication | null =>
  edition == null ? publicationShownBy(unit) : publicationOf(edition);

type Place = Pick<CitableSource, "referenceCode" | "shelfMark" | "series" | "fonds" | "repository">;

/** Where it lies. Chapters of an edition are no series, and our own count leads nobody where a mark or a print does. */
function placeOf(input: CitationInput, publication: Publication | null): Place {
  const { unit } = input;
  const above = input.edition == null ? input.ancestors.filter(isDescribed) : [];
  const repository = presentHolder(unit) ?? input.repository;
  const locator = publication?.url === unit.locator ? null : unit.locator;
  const shelfMark = locator === null ? null : shelfMarkWithin(locator, repository);
  const isFoundElsewhere = shelfMark !== null || publication !== null;
  return {
    referenceCode: input.codeIsPlace === true && isFoundElsewhere ? "" : unit.referenceCode,
    shelfMark,
    series: seriesOf(above),
    fonds: fondsOf(above),
    repository,
  };
}

const isDescribed = ({ isFolder }: Ancestor): boolean => isFolder !== true;

function formOf(
  { unit, edition }: CitationInput,
  publication: Publication | null,
  sent: boolean,
): SourceForm {
  const genre = unit.genre ?? "";
  if (edition?.isWhole === true) return "book";
  if (sent || isCorrespondence(genre)) return "communication";
  if (edition != null) return "published";
  if (/^(web-page|web page|essay|blog|article)$/.test(genre) && publication?.volume == null)
    return "web-page";
  if (genre === "report") return "report";
  return publication === null ? "manuscript" : "published";
}

/** An address in the locator is the place of a web page. */
function publicationShownBy(unit: Unit): Publication | null {
  if (!/^https?:\/\//.test(unit.locator ?? "")) return null;
  const none = {
    title: null,
    volume: null,
    volumeTitle: null,
    number: null,
    publisher: null,
    place: null,
    year: null,
  };
  return { ...none, editors: [], url: unit.locator, accessed: null };
}

/** Who wrote it; where nobody is named as author, who signed; else who created it. */
function authorsOf(input: CitationInput): readonly CitedName[] {
  for (const role of ["author", "signatory", "creator"] as const) {
    const names = namesOf(input, [role]);
    if (names.length > 0) return names;
  }
  return [];
}

function namesOf(input: CitationInput, roles: readonly UnitAgent["role"][]): readonly CitedName[] {
  const forms = new Map<string, CitedName>();
  for (const agent of input.unit.agents.filter((one) => roles.includes(one.role))) {
    const authority = input.names.find((one) => one.id === agent.id) ?? null;
    const form = withoutStop(formToCite(agent.name, authority, input.language));
    const isPerson = authority === null || authority.kind === "person";
    const others = [agent.name, ...(authority?.variants ?? []).map((variant) => variant.form)];
    forms.set(form, isPerson ? citedName(form, others, input.unit.title) : { literal: form });
  }
  return [...forms.values()];
}

/** The holder of the last link of the custody chain, while nobody followed. */
function presentHolder(unit: Unit): string | null {
  const last = unit.custody.at(-1);
  return last?.kind === "held" && last.to === null && last.holder !== "" ? last.holder : null;
}

function fondsOf(ancestors: readonly Ancestor[]): string | null {
  const fonds = ancestors.find((one) => one.level === "fonds") ?? ancestors[0];
  return fonds?.title ?? null;
}

function seriesOf(ancestors: readonly Ancestor[]): readonly string[] {
  const fonds = ancestors.find((one) => one.level === "fonds") ?? ancestors[0];
  return ancestors.filter((one) => one !== fonds).map((one) => one.title);
}
