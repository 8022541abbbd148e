import { createHash } from "node:crypto";
import type { EventDraft, ObjectChange } from "../requests/ports";
import type { FacsimileHead } from "../model/facsimile";
import type { Authority } from "../model/authority";
import type { NoteId, Sha256, UnitId } from "../model/ids";
import type { OwnWork } from "../model/own-work";
import type { TermSet } from "../model/term-set";
import type { Unit } from "../model/unit";
import { type NewUnit, unitsOfDraft } from "../requests/importing/units-of-drafts";
import { unitChange } from "../requests/stored-unit";
import { readFacsimiles, sampleArchive } from "../sample";
import { createIds, createStore } from "../store/archive";
import { readDrawing } from "./sample-drawings";

const digest = (bytes: Uint8Array | string): Sha256 =>
  createHash("sha256").update(bytes).digest("hex");

/**
 * Makes the built-in sample archive, in one transaction. @param root absolute path ending in `.carrel`
 * @throws ArchiveError `store.exists` when something stands there already
 */
export async function makeSample(root: string): Promise<void> {
  const sample = sampleArchive();
  const store = await createStore({ root, title: sample.title, invented: true });
  try {
    const newId = createIds(() => new Date());
    const facsimiles = await readFacsimiles(readDrawing);
    const units = sample.units.flatMap((draft) => sampleUnits(draft, () => newId("rec")));
    const images = facsimiles.map((one) => ({
      ...one,
      id: newId("fax"),
      sha256: digest(one.bytes),
    }));
    const changes: ObjectChange[] = [
      ...sample.authorities.map(authorityChange),
      ...images.map(({ id, bytes }) => ({
        object: id,
        files: { image: bytes },
        message: "A drawing for the sample",
      })),
      ...units.map(({ unit, texts }) =>
        unitChange(
          { ...unit, facsimiles: imagesOf(unit, images) },
          texts,
          "Written for the sample",
        ),
      ),
      ...sample.termSets.map((set) => termsChange({ ...set, ...birth(newId("not")) })),
    ];
    await store.commit("Carrel", changes, changes.map(eventOf));
  } finally {
    await store.close();
  }
}

/** Codes are the sample's own, so places need no codes. */
function sampleUnits(
  draft: Parameters<typeof unitsOfDraft>[0],
  newId: () => UnitId,
): readonly NewUnit[] {
  const last = new Map<UnitId | null, number>();
  const place = (parent: UnitId | null) => {
    const position = (last.get(parent) ?? 0) + 1;
    last.set(parent, position);
    return { position, referenceCode: String(position) };
  };
  return unitsOfDraft(
    draft,
    null,
    null,
    { place, remember: () => undefined },
    { newId, sha256: digest, authorityOf: () => null },
  ).map((one) => ({ ...one, unit: { ...one.unit, invented: true } }));
}

type Image = FacsimileHead & { readonly referenceCode: string };

const imagesOf = (unit: Unit, images: readonly Image[]): readonly FacsimileHead[] =>
  images
    .filter(({ referenceCode }) => referenceCode === unit.referenceCode)
    .map(({ id, page, label, width, height, mediaType, sha256, description }) => ({
      ...{ id, page, label, width, height, mediaType, sha256 },
      ...(description === undefined ? {} : { description }),
    }));

const authorityChange = (authority: Authority): ObjectChange => ({
  object: authority.id,
  files: { "metadata.json": new TextEncoder().encode(`${JSON.stringify(authority, null, 1)}\n`) },
  message: "A name of the sample",
});

const birth = (id: string) => ({
  id: id as NoteId,
  when: new Date().toISOString(),
  by: "Carrel",
});

const termsChange = (set: TermSet): ObjectChange => {
  const work: OwnWork = { kind: "terms", dropped: false, set };
  return {
    object: set.id,
    files: { "note.json": new TextEncoder().encode(`${JSON.stringify(work, null, 1)}\n`) },
    message: "A term set of the sample",
  };
};

const eventOf = ({ object, message }: ObjectChange): EventDraft => ({
  type: "creation",
  object,
  detail: message,
});
