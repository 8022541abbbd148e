import fc from "fast-check";
import { expect, test } from "vitest";
import { citedName, formToCite, scriptOfName } from "./person-name";
import { penhallow, seo, stalin } from "./testing/real-units";

test.each([
  ["Penhallow, J.", "Penhallow", "J."],
  ["Yu. N. Lunin", "Lunin", "Yu. N."],
  ["J. Penhallow", "Penhallow", "J."],
  ["V. I. Petukhov", "Petukhov", "V. I."],
  ["John P. Glennon", "Glennon", "John P."],
  ["А. Верёхин", "Верёхин", "А."],
  ["J.-P. Moreau", "Moreau", "J.-P."],
])("%s shows its own order", (form, family, given) =>
  expect(citedName(form)).toEqual({ family, given }),
);

test.each([
  "Mao Zedong",
  "Seo Munha",
  "Kim Il Sung",
  "Dean Acheson",
  "Mao, Zedong",
  "Harbour Office, Port Ellery",
  "U.S. Embassy",
  "Seo M.",
  "Mr. Seo",

  "Filippov",
  "徐文河",
  "서문하",
])("%s shows no order and stays as it is", (form) =>
  expect(citedName(form)).toEqual({ literal: form }),
);

test("another form of the same name can show the order", () =>
  expect(citedName("Josiah Penhallow", ["Penhallow", "J. Penhallow"])).toEqual({
    family: "Penhallow",
    given: "Josiah",
  }));

test("a title that calls somebody by given and family name shows the order of an inverted form", () => {
  const title = "Arthur Schnitzler an Hugo von Hofmannsthal, 6. 8. 1892";
  expect(citedName("Schnitzler, Arthur", [], title)).toEqual({
    family: "Schnitzler",
    given: "Arthur",
  });
  expect(citedName("Hofmannsthal, Hugo von", [], title)).toEqual({
    family: "Hofmannsthal",
    given: "Hugo von",
  });
  expect(citedName("Mao, Zedong", [], "Cable to Mao Zedong")).toEqual({ literal: "Mao, Zedong" });
  expect(citedName("Schnitz, Arthur", [], title)).toEqual({ literal: "Schnitz, Arthur" });
});

test("a form of another name shows nothing", () =>
  expect(citedName("Seo Munha", ["J. Penhallow", "Mr. Seo"])).toEqual({ literal: "Seo Munha" }));

test("a form that is turned round shows the order, unless the family name comes first anyway", () => {
  expect(citedName("Josiah Penhallow", ["Penhallow, Josiah"])).toEqual({
    family: "Penhallow",
    given: "Josiah",
  });
  expect(citedName("Mao Zedong", ["Mao, Zedong"])).toEqual({ literal: "Mao Zedong" });
});

test("a signature gives way to the preferred form, a pseudonym does not", () => {
  expect(formToCite("J. Penhallow", penhallow, "en")).toBe("Josiah Penhallow");
  expect(formToCite("Filippov", stalin, "en")).toBe("Filippov");
  expect(formToCite("Filippov", null, "en")).toBe("Filippov");
});

test("a Korean citation takes the Hangul form where there is one", () => {
  expect(formToCite("Mr. Seo", seo, "ko")).toBe("서문하");
  expect(formToCite("J. Penhallow", penhallow, "ko")).toBe("Josiah Penhallow");
});

test.each([
  ["서문하", "Hang"],
  ["徐文河", "Hani"],
  ["Со Мунха", "Cyrl"],
  ["Seo Munha", "Latn"],
  ["やまだ", "Kana"],
  ["1907", "Zyyy"],
])("%s is written in %s", (form, script) => expect(scriptOfName(form)).toBe(script));

test("a name with any sign in it is looked for as it stands", () => {
  expect(citedName("Robert Hart, Inspector-General", [], "Inspector-General Robert Hart")).toEqual({
    family: "Robert Hart",
    given: "Inspector-General",
  });
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (family, given, words) => {
      expect(() => citedName(`${family}, ${given}`, [given], words)).not.toThrow();
    }),
    { numRuns: 1000 },
  );
});
