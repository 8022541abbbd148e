import { expect, test } from "vitest";
import { shelfMarkWithin } from "./shelf-mark";

test("a shelf mark does not say again where its repository is", () => {
  const holder = "Town Library, Port Ellery";
  expect(shelfMarkWithin("GB, Port Ellery, Town Library, Penhallow, B 43", holder)).toBe(
    "Penhallow, B 43",
  );
  expect(shelfMarkWithin("Town Library, Port Ellery, MS 7", holder)).toBe("MS 7");
  expect(shelfMarkWithin("GB, Port Ellery, Town Library", holder)).toBeNull();
});

test("each leaf has its mark without the repository", () =>
  expect(
    shelfMarkWithin("GB, Ellery, Library, B 43; GB, Ellery, Library, B 44", "Library, Ellery"),
  ).toBe("B 43; B 44"));

test("a mark of another house, or of none, stays whole", () => {
  expect(shelfMarkWithin("D, Altstadt, Stift, Hs-30", "Library, Ellery")).toBe(
    "D, Altstadt, Stift, Hs-30",
  );
  expect(shelfMarkWithin("f. 558, op. 11", null)).toBe("f. 558, op. 11");
});
