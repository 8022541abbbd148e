import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { sqlitePostings } from "../../store/postings/sqlite-postings";
import type { Postings } from "../ports";
import { createVocabulary } from "./vocabulary";

const letters = [..."abcdefghijklmnopqrst"];
/** 160,000 forms of four letters: more than are read at once. */
const WORDS = letters.flatMap((a) =>
  letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a + b + c + d))),
);

/** A store of these forms that counts how often it is read from. */
function keeping(forms: readonly string[]) {
  const database = new DatabaseSync(":memory:");
  const store = sqlitePostings(database);
  const reads = { count: 0, forms: 0 };
  const postings: Postings = {
    ...store,
    vocabulary(after, limit) {
      const slice = store.vocabulary(after, limit);
      reads.count += 1;
      reads.forms += slice.split("\n").length - 1;
      return slice;
    },
  };
  const add = (form: string) => void store.addForm(form, form);
  database.exec("begin");
  forms.forEach(add);
  database.exec("commit");
  return { vocabulary: createVocabulary(postings, () => []), reads, add };
}

test("forms are read once, slice by slice, whether for a question or when there is nothing else to do", () => {
  const { vocabulary, reads } = keeping(WORDS);
  let steps = 1;
  while (vocabulary.prepare(0.001)) steps += 1;
  expect([steps > 8, reads.count > 8, reads.forms, vocabulary.size()]).toEqual([
    true,
    true,
    WORDS.length,
    WORDS.length,
  ]);
  expect(vocabulary.matching("*sts*", 100)).toContain("stst");
  expect(vocabulary.near("ttttx", 1, 10).found).toEqual([{ form: "tttt", distance: 1 }]);
  expect(reads.forms).toBe(WORDS.length);
  const asked = keeping(WORDS);
  expect(asked.vocabulary.matching("t*t", 1_000)).toHaveLength(400);
  expect(asked.reads.forms).toBe(WORDS.length);
});

test("what is stored before, while and after the forms are read is found, before the place that reading has come to and behind it", () => {
  const { vocabulary, add } = keeping(WORDS);
  const store = (...forms: readonly string[]) => {
    forms.forEach(add);
    vocabulary.noteStored(forms);
  };
  store("abcdq1", "tttt1");
  vocabulary.prepare(0.001);
  store("aaaa2", "tttt2");
  while (vocabulary.prepare(1));
  store("aaaa3", "tttt3");
  expect(vocabulary.matching("*1", 10)).toEqual(["abcdq1", "tttt1"]);
  expect(vocabulary.matching("*2", 10).toSorted()).toEqual(["aaaa2", "tttt2"]);
  expect(vocabulary.matching("*3", 10)).toEqual(["aaaa3", "tttt3"]);
  expect(vocabulary.near("aaaa2", 1, 900).found[0]).toEqual({ form: "aaaa2", distance: 0 });
  for (let at = 0; at < 20; at++) store(`zz${String(at)}`);
  expect(vocabulary.matching("z*", 100)).toHaveLength(20);
});

test("forms that were stored after an empty store was asked are found", () => {
  const { vocabulary, add } = keeping([]);
  expect([vocabulary.prepare(1), vocabulary.matching("*a*", 10)]).toEqual([false, []]);
  add("lamp");
  vocabulary.noteStored(["lamp"]);
  expect(vocabulary.matching("*a*", 10)).toEqual(["lamp"]);
});

test("of very many near forms the nearest are found, and few of the others compared", () => {
  const { vocabulary } = keeping([...WORDS, "x", "tx", "t"]);
  const { found, compared } = vocabulary.near("t", 2, 50);
  expect(found.slice(0, 3).map(({ form }) => form)).toEqual(["t", "tx", "x"]);
  expect(found).toHaveLength(3);
  const four = vocabulary.near("tttt", 2, 501);
  expect(four.found.filter(({ distance }) => distance < 2)).toHaveLength(77);
  expect(four.found).toHaveLength(501);
  expect(compared + four.compared).toBeLessThan(4_000);
});
