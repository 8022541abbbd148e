import { expect, test } from "vitest";
import { mhtmlFile } from "../testing/mhtml-file";
import { readSource } from "../read-source";

const read = (text: string) => readSource({ name: "log.mhtml", text, charset: "UTF-8" });

const PAGE = `<html><head><title>The log</title></head><body><nav>Home</nav><h1>The log of the lamp</h1><p>The lamp was=
 lit at six, by M=C3=BCller. =EB=AA=A8=ED=83=9D=EB=8F=99 a =3D b.</p></body></html>`;

test("a page in one file is read out of it: soft line ends joined, letters decoded, frames counted", async () => {
  const reading = await read(mhtmlFile(PAGE));
  expect(reading).toMatchObject({
    format: "mhtml",
    charset: "utf-8",
    drafts: [{ title: "The log of the lamp" }],
    words: { in: 22, kept: 17, reported: 5 },
  });
  expect(reading.drafts[0]?.texts[0]?.text).toBe(
    "Home\n\nThe log of the lamp\n\nThe lamp was lit at six, by Müller. 모택동 a = b.",
  );
  expect(reading.warnings.map(({ message, count }) => `${String(count)} ${message}`)).toEqual([
    "2 words of the page's head left out; its title was taken from it",
    "3 words of frames within the page left out",
    "1 pictures and styles of the page stay in the original",
  ]);
});

test.each([
  ["euc-kr", "=B8=F0=C5=C3=B5=BF", "모택동"],
  ["windows-1251", "=D5=E0=F0=F2", "Харт"],
  ["shift_jis", "=93=94=91=E4", "灯台"],
])("the charset that a part names is the one it is read in: %s", async (charset, coded, words) => {
  const reading = await read(mhtmlFile(`<html><body><p>${coded}</p></body></html>`, charset));
  expect(reading.drafts[0]?.texts[0]?.text).toBe(words);
  expect(reading.charset).toBe(charset);
});

test("a part that names no charset is read in the one that its page names", async () => {
  const text = mhtmlFile(
    '<html><head><meta charset=3D"euc-kr"></head><body>=B8=F0=C5=C3=B5=BF</body></html>',
  );
  const reading = await read(text.replace("; charset=utf-8", ""));
  expect(reading.drafts[0]?.texts[0]?.text).toBe("모택동");
});

test("the part that the message calls its start is the page, wherever it stands", async () => {
  const text = mhtmlFile("<html><body><p>Framed.</p></body></html>")
    .replace('type="text/html";', 'type="text/html"; start="<whole@ellery>";')
    .replace("Content-Type: text/html\n", "Content-Type: text/html\nContent-ID: <whole@ellery>\n");
  expect((await read(text)).drafts[0]?.texts[0]?.text).toBe("One framed line.");
});

test("a file without a page in it is refused by name", () =>
  expect(read(mhtmlFile("x").replaceAll("text/html", "image/gif"))).rejects.toMatchObject({
    code: "import.no-page-inside",
    message: expect.stringContaining("log.mhtml"),
  }));

test("a letter that speaks of such files is none", async () => {
  const text =
    "Subject: a note\n\nThe header said Content-Type: multipart/related, and I wondered.";
  expect((await read(text)).format).toBe("plain-text");
});
