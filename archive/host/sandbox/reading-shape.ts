import { z } from "zod";
import type { Draft, FileRow, Reading } from "../../import/draft";
import { Access, Rights } from "../../model/access";
import { CustodyLink } from "../../model/custody";
import { FacsimileHead } from "../../model/facsimile";
import { ElementCount, ImportWarning } from "../../model/import-run";
import { Mark } from "../../model/mark";
import { Proposal } from "../../model/proposal";
import { Authority } from "../../model/authority";
import { AuthorityId } from "../../model/ids";
import { Term, TermSet } from "../../model/term-set";
import { TableMapping } from "../../model/table-mapping";
import { Handling, Level, UnitAgent, UnitPlace } from "../../model/unit";
import { UnitDate } from "../../model/unit-date";

const DraftText = z.object({
  kind: z.enum(["diplomatic", "normalised", "translation"]),
  language: z.string(),
  by: z.string().nullable(),
  from: z.string().nullable(),
  text: z.string(),
  marks: z.array(Mark),
});

const DraftImage = z.object({
  width: z.int().positive(),
  height: z.int().positive(),
  mediaType: FacsimileHead.unwrap().shape.mediaType,
  turned: z.boolean(),
});

const DraftShape: z.ZodType<Draft> = z.object({
  level: Level,
  beside: z.boolean().optional(),
  title: z.string(),
  genre: z.string().nullable(),
  sourceKey: z.string().nullable(),
  editionNumber: z.string().min(1).optional(),
  referenceCode: z.string().nullable(),
  dates: z.array(UnitDate),
  agents: z.array(UnitAgent.unwrap().extend({ key: z.string().optional() })),
  languages: z.array(z.string()),
  classification: z.string().nullable(),
  places: z.array(UnitPlace).optional(),
  handling: z.array(Handling).optional(),
  rights: Rights.nullable(),
  access: Access.nullable(),
  locator: z.string().nullable(),
  locatorIsQuoted: z.boolean().optional(),
  extent: z.string().nullable(),
  description: z.string().nullable(),
  custody: z.array(CustodyLink),
  span: z.tuple([z.int(), z.int()]).nullable(),
  texts: z.array(DraftText),
  proposals: z.array(Proposal.unwrap().omit({ id: true })),
  get children() {
    return z.array(DraftShape);
  },
  image: z.exactOptional(DraftImage),
  imageNames: z.exactOptional(z.array(z.string())),
  get split() {
    return z.exactOptional(DraftShape);
  },
});

/** What a row says of another file: the same fields, each only where it is said. */
const FileRowShape: z.ZodType<FileRow> = z.object({
  file: z.string(),
  row: z.int(),
  says: z.object({
    title: z.exactOptional(z.string()),
    level: z.exactOptional(Level),
    genre: z.exactOptional(z.string().nullable()),
    referenceCode: z.exactOptional(z.string().nullable()),
    dates: z.exactOptional(z.array(UnitDate)),
    agents: z.exactOptional(z.array(UnitAgent.unwrap().extend({ key: z.string().optional() }))),
    languages: z.exactOptional(z.array(z.string())),
    classification: z.exactOptional(z.string().nullable()),
    rights: z.exactOptional(Rights.nullable()),
    locator: z.exactOptional(z.string().nullable()),
    extent: z.exactOptional(z.string().nullable()),
    description: z.exactOptional(z.string().nullable()),
    texts: z.exactOptional(z.array(DraftText)),
  }),
});

const DraftAuthorityShape = Authority.unwrap()
  .omit({ id: true })
  .extend({ keys: z.array(z.string()) });

/**
 * What a parser may hand back. It has read hostile bytes and may itself have been taken over: its answer is checked like any
 * other input, and keys that are not named here are dropped.
 */
export const ReadingShape: z.ZodType<Reading> = z.object({
  format: z.string(),
  charset: z.string().nullable(),
  drafts: z.array(DraftShape),
  authorities: z.array(DraftAuthorityShape).optional(),
  names: z
    .array(
      z.object({
        place: z.string(),
        id: AuthorityId.nullable(),
        authority: DraftAuthorityShape,
      }),
    )
    .optional(),
  terms: z
    .array(
      z.object({
        place: z.string(),
        label: TermSet.unwrap().shape.label,
        note: TermSet.unwrap().shape.note,
        onlyByName: z.boolean(),
        term: Term.nullable(),
      }),
    )
    .optional(),
  attached: z.array(z.object({ name: z.string(), text: z.string() })).optional(),
  warnings: z.array(ImportWarning),
  elements: z.array(ElementCount).optional(),
  words: z.object({ in: z.int(), kept: z.int(), reported: z.int() }),
  table: z.exactOptional(
    z.object({
      header: z.array(z.string()),
      rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()) })),
      total: z.int(),
      mapping: TableMapping,
      isRemembered: z.boolean(),
    }),
  ),
  describes: z.array(FileRowShape).optional(),
});
