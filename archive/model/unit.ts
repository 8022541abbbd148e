import { z } from "./schema";
import { Access, Rights } from "./access";
import { Claim, claimParts } from "./certainty";
import { CustodyLink } from "./custody";
import { ClaimedField, Elements } from "./elements";
import { AuthorityId, FacsimileId, ImportId, SourceId, Sha256, UnitId } from "./ids";
import { FacsimileHead } from "./facsimile";
import { Proposal } from "./proposal";
import { TranscriptionHead } from "./transcription";
import { UnitDate } from "./unit-date";

/** Where a unit stands in the hierarchy of description (ISAD(G) 3.1.4); a part is an enclosure or attachment of an item. */
export const Level = z.enum(["fonds", "series", "file", "item", "part"]);
export type Level = z.infer<typeof Level>;

/** What an agent did with the material. */
export const AgentRole = z.enum([
  "creator",
  "author",
  "signatory",
  "recipient",
  "drafter",
  "transmitter",
  "translator",
  "transcriber",
  "editor",
  "custodian",
  "mentioned",
]);
export type AgentRole = z.infer<typeof AgentRole>;

/** An agent of a unit: the name as the material has it, and its authority once linked. */
export const UnitAgent = z
  .object({
    id: AuthorityId.nullable(),
    name: z.string().min(1),
    role: AgentRole,
    /** Who says so; left out where nobody does. */
    source: z.string().nullable().optional(),
    ...claimParts,
  })
  .readonly();
export type UnitAgent = z.infer<typeof UnitAgent>;

/** What happened at the place. */
export const PlaceRole = z.enum(["created", "sent", "received", "transmitted"]);

/** A place that a unit was sent from, received at, or otherwise has to do with. */
export const UnitPlace = z
  .object({
    name: z.string().min(1),
    role: PlaceRole,
    /** Who says so: the dateline, a header, an editor. */
    source: z.string().nullable(),
    /** What the source calls the place, as a whole key. */
    key: z.string().optional(),
    ...claimParts,
  })
  .readonly();
export type UnitPlace = z.infer<typeof UnitPlace>;

/** What was done with a paper in the office that wrote it, in the words of whoever says so. */
export const Handling = z
  .object({
    kind: z.enum([
      "number",
      "form",
      "drafted",
      "cleared",
      "approved",
      "transmitted",
      "repeated",
      "copied",
      "initialed",
      "seen",
      "marking",
    ]),
    words: z.string().min(1),
    /** Who says so; left out where it is the source itself. */
    source: z.string().nullable().optional(),
    ...claimParts,
  })
  .readonly();
export type Handling = z.infer<typeof Handling>;

/**
 * What somebody said of a name in a unit that is not linked: it is not this authority, or perhaps it is. A link is no such answer, it
 * stands in `agents`.
 */
export const UnitNameAnswer = z
  .object({ id: AuthorityId, form: z.string().min(1), state: z.enum(["rejected", "perhaps"]) })
  .readonly();
export type UnitNameAnswer = z.infer<typeof UnitNameAnswer>;

/** The imported file behind a unit; the span counts UTF-16 code units of its decoded text, null for the whole. */
export const UnitSource = z
  .object({
    /** A page image that was imported without a text is its own source. */
    id: z.union([SourceId, FacsimileId]),
    name: z.string(),
    sha256: Sha256,
    bytes: z.int().nonnegative(),
    format: z.string(),
    span: z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly().nullable(),
  })
  .readonly();
export type UnitSource = z.infer<typeof UnitSource>;

/** A unit of description with everything that its metadata file holds; texts stand in files of their own. */
export const Unit = z
  .object({
    id: UnitId,
    level: Level,
    parent: UnitId.nullable(),
    /** Place among its siblings: smaller first. Arrangement is evidence, so it is stored, never computed from titles. */
    position: z.number(),
    referenceCode: z.string(),
    /** The source's own key for it (`frus1936v03#d101`), where it has one. */
    sourceKey: z.string().nullable().optional(),
    /** The number under which its edition prints it: "12", "[12]"; left out where there is none. */
    editionNumber: z.string().min(1).optional(),
    title: z.string().min(1),
    /** letter, telegram, minutes, essay, web-page ... lower case, singular; null when not known. */
    genre: z.string().nullable(),
    dates: z.array(UnitDate).readonly(),
    agents: z.array(UnitAgent).readonly(),
    nameAnswers: z.array(UnitNameAnswer).readonly().optional(),
    /** BCP 47, most used first. */
    languages: z.array(z.string()).readonly(),
    classification: z.string().nullable(),
    places: z.array(UnitPlace).readonly().optional(),
    handling: z.array(Handling).readonly().optional(),
    rights: Rights,
    access: Access,
    /** Where it is in the publication or repository that it comes from: folder, page, folio. */
    locator: z.string().nullable(),
    extent: z.string().nullable(),
    description: z.string().nullable(),
    /** Further elements of ISAD(G); left out in archives written before there were any. */
    elements: Elements.optional(),
    /** What the statements of this description rest on, by field. */
    claims: z.partialRecord(ClaimedField, Claim).readonly().optional(),
    source: UnitSource.nullable(),
    /** The import that made it; none for what was made by hand, and in archives of before. */
    imported: ImportId.optional(),
    transcriptions: z.array(TranscriptionHead).readonly(),
    /** The highest number that a reading of it was ever given: numbers are given once. Left out while none was made by hand. */
    readingsMade: z.int().nonnegative().optional(),
    facsimiles: z.array(FacsimileHead).readonly(),
    custody: z.array(CustodyLink).readonly(),
    proposals: z.array(Proposal).readonly(),
    /** True for invented material (the sample archive): shown wherever it is shown. */
    invented: z.boolean(),
    /** When and why it was taken from view; its bytes stay. */
    withdrawn: z.object({ when: z.iso.datetime(), why: z.string() }).readonly().nullable(),
  })
  .readonly();
export type Unit = z.infer<typeof Unit>;
