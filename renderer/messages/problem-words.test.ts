import { expect, test } from "vitest";
import { problems } from "./ko/problems";
import { problemWords, reasonWords } from "./problem-words";

const sources = import.meta.glob<string>("../../archive/**/*.ts", {
  query: "?raw",
  import: "default",
  eager: true,
});
const FAMILY =
  /"((?:field|import|store|request|cite|packet|press|image|catalogue|search|service|job|door|backup|restore|carrel)\.[a-z-]+)"/gu;
/** Not problems of a reader at a window: said on the command line, or names of other things. */
const elsewhere: ReadonlySet<string> = new Set([
  "door.no-address",
  "door.port-taken",
  "backup.json",
  // Places that sync.
  "backup.file",
  "backup.folder",
  "restore.file",
  "restore.folder",
  "restore.log",
  "restore.root",
  "restore.parent",
]);

/** Codes of the archive's own refusals, as its sources name them. */
function codesInUse(): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const [file, source] of Object.entries(sources)) {
    if (/\.test\.ts$|\/testing\/|\/(cli|bench)\//u.test(file)) continue;
    const refuses = /new ArchiveError\(|refus|Problem/u.test(source);
    if (refuses) for (const [, code] of source.matchAll(FAMILY)) codes.add(code!);
  }
  return codes;
}

test("every refusal that a reader can meet is said in Korean", () => {
  const used = [...codesInUse()].filter((code) => !elsewhere.has(code));
  expect(used.length).toBeGreaterThan(50);
  expect(used.filter((code) => !(code in problems)).join(" ")).toBe("");
});

test("the catalogue says nothing of refusals that are no longer made", () => {
  const used = codesInUse();
  expect(Object.keys(problems).filter((code) => !used.has(code))).toEqual([]);
});

test("a Korean sentence keeps the name of the file that it speaks of", () => {
  const problem = { code: "import.empty", message: "fog log.txt is empty: 0 bytes.", remedy: "-" };
  expect(problemWords("ko", problem).message).toBe("빈 파일: fog log.txt");
  expect(problemWords("en", problem)).toEqual({ ...problem, code: undefined, language: "en" });
});

test("what the catalogue does not know stays in the service's words, whole", () => {
  const unknown = { code: "new.kind", message: "Something new.", remedy: "Do this." };
  expect(problemWords("ko", unknown)).toMatchObject({ message: "Something new.", language: "en" });
  const other = { code: "import.empty", message: "Nothing was there.", remedy: "Look." };
  expect(problemWords("ko", other)).toMatchObject({
    message: "Nothing was there.",
    remedy: "Look.",
  });
});

test("a file left out says why in Korean, with its place", () => {
  const reason = "tide-1908.xml, line 212, column 9: <date> is never closed.";
  expect(reasonWords("ko", reason)).toBe("바르지 않은 XML: tide-1908.xml (212줄 9칸)");
  expect(reasonWords("en", reason)).toBe(reason);
});
