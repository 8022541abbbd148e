import { afterEach, beforeEach, expect, test } from "vitest";
import type { ListedProposal } from "../../contract/proposals";
import type { UnitId } from "../../model/ids";
import { changeUnits } from "../editing/change-units";
import { openReview } from "../testing/open-review";

let room: Awaited<ReturnType<typeof openReview>>;
beforeEach(async () => {
  room = await openReview();
});
afterEach(() => room.close());

test("accepting sets the field, is found by search, and is told in the log with rule and evidence", async () => {
  const date = await room.one("date", /1908-01-22/);
  const { changed, decided } = await room.accept(date.id);
  expect(changed).toEqual([{ id: date.unit, before: 1, now: 2 }]);
  expect(decided).toEqual([{ id: date.id, state: "applied" }]);
  const { unit, events } = await room.handlers.dossier({ id: date.unit });
  expect(unit.dates).toMatchObject([{ edtf: "1908-01-22", source: `rule ${date.rule}` }]);
  expect(events.at(-1)).toMatchObject({
    type: "metadata modification",
    agent: "M. Aldous",
    detail: expect.stringMatching(
      /^Accepted date \(\w+\) “1908-01-22” \(rule [\w.-]+, from “.*1908”\)$/,
    ) as string,
  });
  const question = { text: "date:1908-01", limit: 5, offset: 0, narrowing: null, names: false };
  expect((await room.handlers.search(question)).total).toBe(1);
});

test("many are accepted in one transaction: one version a unit, and one undo takes all of it back", async () => {
  const dates = await room.listed({ kind: "date" });
  const agents = await room.listed({ kind: "agent" });
  const before = await Promise.all(dates.map(({ unit }) => room.handlers.dossier({ id: unit })));
  const { changed } = await room.accept(...[...dates, ...agents].map(({ id }) => id));
  expect(changed.map(({ before: was, now }) => [was, now])).toEqual([
    [1, 2],
    [1, 2],
  ]);
  await room.handlers.restore({ changed: [...changed], why: "Batch", again: false });
  for (const { unit } of before)
    expect((await room.handlers.dossier({ id: unit.id })).unit).toEqual(unit);
});

test("one that is not there refuses the whole, and says which", async () => {
  const date = await room.one("date", /1908-01-22/);
  const missing = `${date.unit}.p999` as ListedProposal["id"];
  const head = room.open.store.head();
  await expect(room.accept(date.id, missing)).rejects.toMatchObject({
    code: "request.no-proposal",
    message: expect.stringContaining(missing) as string,
  });
  expect(room.open.store.head()).toBe(head);
});

test("accepting what is accepted writes nothing", async () => {
  const date = await room.one("date", /1908-01-22/);
  await room.accept(date.id);
  const head = room.open.store.head();
  expect(await room.accept(date.id)).toEqual({ changed: [], decided: [] });
  expect(room.open.store.head()).toBe(head);
});

test("what was accepted can be rejected, with its effect taken back, and opened again", async () => {
  const date = await room.one("date", /1908-01-22/);
  const before = (await room.handlers.dossier({ id: date.unit })).unit;
  await room.accept(date.id);
  await room.handlers.rejectProposals({ ids: [date.id] });
  const rejected = (await room.handlers.dossier({ id: date.unit })).unit;
  expect(rejected.dates).toEqual([]);
  expect((await room.listed({ state: "rejected" })).map(({ id }) => id)).toEqual([date.id]);
  await room.handlers.reopenProposals({ ids: [date.id] });
  expect((await room.handlers.dossier({ id: date.unit })).unit).toEqual(before);
});

test("an edited value is checked by its kind, set, and told beside the rule's", async () => {
  const date = await room.one("date", /1908-01-22/);
  const edit = (value: string, role: string | null) =>
    room.handlers.acceptProposals({ accept: [{ id: date.id, edited: { value, role } }] });
  await expect(edit("22 Jan", "created")).rejects.toMatchObject({ code: "request.not-a-date" });
  await expect(edit("1908-01-22", "drunk")).rejects.toMatchObject({
    code: "request.no-such-role",
  });
  await edit("1908-01-22~", "sent");
  const { unit, events } = await room.handlers.dossier({ id: date.unit });
  expect(unit.dates).toMatchObject([{ edtf: "1908-01-22~", role: "sent" }]);
  expect(events.at(-1)?.detail).toContain("“1908-01-22~” for “1908-01-22”");
  expect(unit.proposals.find(({ id }) => id === date.id)).toMatchObject({
    value: "1908-01-22",
    edited: { value: "1908-01-22~", role: "sent" },
  });
});

test("a mark goes over its words; where they were corrected away, accepting is refused", async () => {
  const [mark] = (await room.listed()).filter(({ kind }) => kind === "language");
  const unit = mark?.unit as UnitId;
  const gloss = { kind: "gloss" as const, value: "ko", rule: "gloss.by-hand", role: null };
  const evidence = { start: 0, end: 5, text: "Skarn" };
  const words = (text: string) =>
    changeUnits(room.desk, room.open, [
      {
        id: unit,
        seen: null,
        change: (whole) => {
          const [head] = whole.transcriptions;
          if (head === undefined) return null;
          const sha256 = room.desk.sha256(new TextEncoder().encode(text));
          const reading = { ...head, text, marks: [], characters: text.length, sha256 };
          const { text: _text, marks: _marks, ...kept } = reading;
          const id = `${unit}.p900` as ListedProposal["id"];
          const proposal = { ...gloss, id, state: "open" as const, confidence: 0.5, evidence };
          return {
            unit: { ...whole.unit, transcriptions: [kept], proposals: [proposal] },
            texts: [reading],
            type: "transcription",
            detail: "Corrected",
          };
        },
      },
    ]);
  await words("At Skarn Ness");
  await room.accept(`${unit}.p900` as ListedProposal["id"]);
  const { transcriptions } = await room.handlers.dossier({ id: unit });
  expect(transcriptions[0]?.marks).toMatchObject([{ kind: "gloss", start: 3, end: 8 }]);
  await words("At the light");
  await expect(room.accept(`${unit}.p900` as ListedProposal["id"])).rejects.toMatchObject({
    code: "request.words-gone",
  });
});
