import { expect, test } from "vitest";
import { Authority } from "../../model/authority";
import { nameForms } from "./name-forms";

const stalin = Authority.parse({
  id: "agt-01jd0000000000000000000001",
  kind: "person",
  preferred: "Stalin",
  variants: [
    { form: "Filippov", script: "Latn", kind: "pseudonym", source: "cable of 1949" },
    { form: "스탈린", script: "Hang", kind: "other-script", source: null },
  ],
  dates: null,
  note: null,
});

test("a name finds every form of its authority, each with what it is and who says so", () =>
  expect(nameForms([stalin]).expand("stalin")).toMatchObject([
    { form: "Filippov", because: "pseudonym of Stalin, cable of 1949" },
    { form: "스탈린", because: "form in another script of Stalin" },
  ]));

test("a variant leads to the preferred form", () =>
  expect(nameForms([stalin]).expand("FILIPPOV")[0]).toMatchObject({
    form: "Stalin",
    because: "preferred form Stalin",
  }));

test("a word that is no name stays alone", () =>
  expect(nameForms([stalin]).expand("lamp")).toEqual([]));

test("a preferred form that is listed among the variants is asked for once", () => {
  const twice = {
    ...stalin,
    variants: [
      ...stalin.variants,
      { form: "Stalin", script: "Latn", kind: "preferred" as const, source: null },
    ],
  };
  expect(
    nameForms([twice])
      .expand("Filippov")
      .map(({ form }) => form),
  ).toEqual(["Stalin", "스탈린"]);
});

test("a reason can be said again in its parts", () => {
  const names = nameForms([stalin]);
  const [filippov] = names.expand("Stalin");
  expect(names.reason(filippov?.because ?? "")).toEqual({
    kind: "pseudonym",
    of: "Stalin",
    source: "cable of 1949",
  });
  expect(names.reason("hearsay")).toBeNull();
});
