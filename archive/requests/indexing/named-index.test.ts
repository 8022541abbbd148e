import { expect, test } from "vitest";
import { documentsOf } from "../../search/engine/bits";
import type { Named } from "./named";
import { namedIndex } from "./named-index";

const sentBy = (name: string): Named => ({ from: [name] });

test("what was sorted in meanwhile, and what was not yet, are found alike", () => {
  const index = namedIndex();
  for (let doc = 1; doc <= 1_000; doc++)
    index.add(doc, sentBy(doc % 2 === 0 ? "Ines Halloran" : "J. Yeo"));
  expect(index.prepare(0)).toBe(true);
  while (index.prepare(1));
  index.add(1_001, sentBy("Ines Halloran"));
  const found = documentsOf(index.find("from", "halloran", null)!);
  expect(found).toHaveLength(501);
  expect([found[0], found.at(-1)]).toEqual([2, 1_001]);
  expect(index.prepare(1)).toBe(false);
});
