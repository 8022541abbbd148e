import { expect, test } from "vitest";
import { en } from "../messages/en";
import { ko } from "../messages/ko";
import { speaker } from "../messages/messages";
import { reasonText } from "./name-reason";

const spelling = {
  because: "spelling of Seo Munha, Penhallow's letters",
  reason: { kind: "spelling", of: "Seo Munha", source: "Penhallow's letters" },
} as const;

test("why a name matched is said in the reader's language, with who says so", () => {
  expect(reasonText(speaker("en", en), spelling)).toBe(
    "spelling of Seo Munha, Penhallow's letters",
  );
  expect(reasonText(speaker("ko", ko), spelling)).toBe("Seo Munha: 철자, 출처 Penhallow's letters");
});

test("a reason without parts stays in the service's words", () =>
  expect(reasonText(speaker("ko", ko), { because: "same root as glass", reason: null })).toBe(
    "same root as glass",
  ));
