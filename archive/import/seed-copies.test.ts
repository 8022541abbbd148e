import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { applyProposals } from "./apply-proposals";
import type { Draft } from "./draft";
import { readSource } from "./read-source";
import { seedCopy } from "./testing/seed-copies";

const corpus = process.env["CARREL_CORPUS"];
const seed = (name: string) => readFileSync(join(corpus ?? "", "seeds", name), "utf8");
const FILES = ["000_e89f734f10a3b9ba.txt", "001_33bd682125e443f7.txt", "002_5f2afe09a9ce8007.txt"];
const COPIES = Array.from({ length: 20 }, (_, n) => n + 100);

async function described(text: string): Promise<readonly Saying[]> {
  const { drafts } = await readSource({ name: "seed.txt", text, charset: "UTF-8" });
  return drafts.flatMap((draft) => sayings(applyProposals(draft, "confident")));
}

interface Saying {
  readonly what: string;
  readonly evidence: string;
}

/** Every applied proposal of a unit and all beneath it; names that are only mentioned come and go with their sentences. */
function sayings(draft: Draft, path = ""): readonly Saying[] {
  const own = draft.proposals
    .filter(({ state, role }) => state === "applied" && role !== "mentioned")
    .map(({ kind, role, rule, evidence }) => ({
      what: [path, kind, role, rule].join(" | "),
      evidence: evidence.text,
    }));
  return [...own, ...draft.children.flatMap((child, n) => sayings(child, `${path}/${String(n)}`))];
}
const SHOWN = 24;

test.skipIf(corpus === undefined).each(FILES)(
  "%s and its copies are described by the same rules from the same words",
  async (file) => {
    const original = await described(seed(file));
    const whats = (all: readonly Saying[]) => all.map(({ what }) => what);
    for (const number of COPIES) {
      const { change, rename } = seedCopy(number);
      const copy = await described(change(seed(file)));
      expect(whats(copy), `copy ${String(number)}`).toEqual(whats(original));
      original.forEach(({ what, evidence }, n) => {
        // Where words are lost the end tells it; elsewhere the beginning, for what follows may be longer or shorter.
        const from = what.includes("lacuna") ? -SHOWN : 0;
        const cut = (words: string) => words.slice(from).slice(0, SHOWN);
        expect(cut(copy[n]?.evidence ?? ""), `copy ${String(number)}`).toBe(cut(rename(evidence)));
      });
    }
  },
);
