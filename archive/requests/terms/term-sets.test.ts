import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { TermDraft } from "../../contract/term-sets";
import type { UnitId } from "../../model/ids";
import { startAnew } from "../catch-up";
import { type RoomWithLetters, roomWithLetters } from "../names/testing/room-with-letters";
import { record } from "../record";
import { readWholeUnit, unitChange } from "../stored-unit";

let room: RoomWithLetters;

const add = (label: string, terms: readonly (string | TermDraft)[]) =>
  room.handlers.addTermSet({
    draft: {
      ...{ label, note: null, onlyByName: false },
      terms: terms.map((one) => (typeof one === "string" ? { text: one } : one)),
    },
  });
const found = async (text: string, names = true) =>
  (await room.search(text, names)).hits.map(({ id }) => room.units.indexOf(id) + 1).toSorted();
const idOf = (letter: number) => room.units[letter - 1] as UnitId;
async function describeUnit(letter: number, more: object) {
  const { unit } = await readWholeUnit(room.open.store, idOf(letter));
  await record(
    room.desk,
    room.open,
    [unitChange({ ...unit, ...more }, [], "Described")],
    [{ type: "metadata modification", object: unit.id, detail: "Described" }],
  );
}

describe("term sets as they are kept", () => {
  beforeEach(async () => {
    room = await roomWithLetters(["Lamp.\n", "등불.\n", "Lantern.\n"]);
  });
  afterEach(() => room.close());
  const labels = async () =>
    (await room.handlers.termSets({ text: "", limit: 10 })).sets.map(
      ({ set, items }) =>
        `${set.label}: ${set.terms.map(({ text }) => text).join(" = ")}, ${String(items)}`,
    );

  test("each term is counted, and the whole once for each document", async () => {
    const { id } = await add("Light", ["lamp", "등불", "torch"]);
    const { found: counts, items, version } = await room.handlers.termSet({ id });
    expect([counts, items, version]).toEqual([[1, 1, 0], 2, 1]);
  });

  test("what a reader may not see is in no count of theirs", async () => {
    const { id } = await add("Light", ["lamp", "등불"]);
    const access = { restriction: "restricted" as const, until: null, why: null };
    await describeUnit(1, { access });
    const seen = await room.visitors.termSet({ id });
    expect([seen.found, seen.items]).toEqual([[0, 1], 1]);
    const { sets } = await room.visitors.termSets({ text: "", limit: 10 });
    expect(sets[0]?.items).toBe(1);
    const asked = { text: "set:light", limit: 10, offset: 0, narrowing: null, names: false };
    const answer = await room.visitors.search(asked);
    expect(answer.total).toBe(1);
    // The terms are told, for they are nobody's document; how many withheld ones have them is not.
    expect(answer.interpretation.ran).toMatchObject([
      { word: "set:light", found: 1, also: [{ form: "lamp" }, { form: "등불" }] },
    ]);
    expect((await room.handlers.search(asked)).total).toBe(2);
  });

  test("a change is a version, and is taken back by restoring; so are the making and the taking out", async () => {
    const made = await add("Light", ["lamp"]);
    const { id } = made;
    const terms = [{ text: "lamp" }, { text: "lantern", source: "Fell" }];
    const changed = await room.handlers.changeTermSet({ id, version: 1, set: { terms } });
    expect(await labels()).toEqual(["Light: lamp = lantern, 2"]);
    const back = async (one: { changed: typeof made.changed }) =>
      (await room.handlers.restore({ changed: [...one.changed], why: "Back", again: false }))
        .changed;
    await back(changed);
    expect(await labels()).toEqual(["Light: lamp, 1"]);
    const out = await room.handlers.dropTermSets({ ids: [id] });
    expect([await labels(), await found("set:light")]).toEqual([[], []]);
    await back(out);
    expect(await labels()).toEqual(["Light: lamp, 1"]);
    expect(await found("set:light")).toEqual([1]);
    const { version } = await room.handlers.termSet({ id });
    await back({ changed: [{ id: made.changed[0]!.id, before: 0, now: version }] });
    expect(await labels()).toEqual([]);
  });

  test("a rebuilt catalogue has them all, and what was taken out stays out", async () => {
    await add("Light", ["lamp", "등불"]);
    const { id } = await add("Glass", ["glass"]);
    await room.handlers.dropTermSets({ ids: [id] });
    await startAnew(room.open);
    expect(await labels()).toEqual(["Light: lamp = 등불, 2"]);
    room.open.index.reset();
    expect(await labels()).toEqual(["Light: lamp = 등불, 2"]);
    expect(await found("lamp")).toEqual([1, 2]);
  });

  test("a term that was in use for a time counts in documents of that time, and in those without a date", async () => {
    const dated = (edtf: string) => ({
      dates: [{ edtf, display: edtf, role: "created", source: null }],
    });
    await describeUnit(2, dated("1904"));
    await describeUnit(3, dated("1880"));
    const { id } = await add("Light", [
      "lamp",
      { text: "등불", used: "1900/1910" },
      { text: "lantern", used: "1900/.." },
    ]);
    expect((await room.handlers.termSet({ id })).found).toEqual([1, 1, 0]);
    expect(await found("set:light")).toEqual([1, 2]);
    expect(await found("lamp")).toEqual([1, 2]);
    const { hits } = await room.search("lamp");
    expect(hits.find(({ id: unit }) => unit === idOf(2))?.matched[0]?.because).toBe(
      "term set “Light”, in use 1900/1910",
    );
  });

  test("a name is told as a name where a term is the same word", async () => {
    await room.name("Lantern, Anna", [{ form: "Lamp", kind: "pseudonym", source: "Fell" }]);
    await add("Light", ["lamp", "lantern", "등불"]);
    const { interpretation } = await room.search("lamp");
    expect(
      interpretation.ran[0]?.also.map(({ form, reason }) => `${form} ${reason?.kind ?? ""}`),
    ).toEqual([
      "Lantern, Anna preferred",
      "Anna Lantern preferred",
      "Lantern family-name",
      "등불 term",
    ]);
  });

  test("a stale change, a second set of one label, a term that stands twice and a time that is none are refused", async () => {
    const { id } = await add("Light", ["lamp"]);
    const code = (made: Promise<unknown>) =>
      made.then(
        () => "done",
        (error: unknown) => (error as { code: string }).code,
      );
    expect(await code(add("LIGHT ", []))).toBe("request.same-term-set");
    expect(await code(add("Glass", ["glass", "Glass"]))).toBe("request.same-term");
    expect(await code(add("Glass", ["glass", { text: "Glass", language: "de" }]))).toBe("done");
    expect(await code(add("Dots", ["..."]))).toBe("request.empty-term");
    expect(await code(add("When", [{ text: "x", used: "last summer" }]))).toBe("request.bad-date");
    expect(await code(add("What", [{ text: "x", language: "klingonisch" }]))).toBe(
      "field.no-language",
    );
    await room.handlers.changeTermSet({ id, version: 1, set: { note: "Of the lighthouse" } });
    const stale = room.handlers.changeTermSet({ id, version: 1, set: { label: "Lights" } });
    expect(await code(stale)).toBe("request.changed-meanwhile");
    const glass = (await room.handlers.termSets({ text: "glass", limit: 1 })).sets[0]!.set.id;
    const taken = room.handlers.changeTermSet({ id: glass, version: 1, set: { label: "light" } });
    expect(await code(taken)).toBe("request.same-term-set");
    await room.handlers.dropTermSets({ ids: [glass] });
    expect(await code(room.handlers.termSet({ id: glass }))).toBe("request.no-term-set");
  });
});
