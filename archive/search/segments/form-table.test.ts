import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyFormTable, enterForm, placeOf } from "./form-table";

test("each form is found at the place where it was entered, and no other is found", () => {
  const form = fc.string({ unit: fc.constantFrom(..."ab가é"), maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(form, { maxLength: 900 }), form, (forms, sought) => {
      const table = emptyFormTable();
      for (const each of forms) expect(placeOf(table, each)).toBe(-1);
      forms.forEach((each, place) => expect(enterForm(table, each)).toBe(place));
      forms.forEach((each, place) => expect(placeOf(table, each)).toBe(place));
      expect(placeOf(table, sought)).toBe(forms.indexOf(sought));
    }),
    { numRuns: 50 },
  );
});

test("a table grows with its forms", () => {
  const table = emptyFormTable();
  const forms = Array.from({ length: 5_000 }, (_, at) => `form${at}`);
  for (const form of forms) enterForm(table, form);
  expect(forms.map((form) => placeOf(table, form))).toEqual(forms.map((_, at) => at));
});
