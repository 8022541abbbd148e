import { expect, test } from "vitest";
import { applyProposals } from "../apply-proposals";
import { readSource } from "../read-source";

const titleOf = async (text: string, name = "scan-12.txt") => {
  const { drafts } = await readSource({ name, text, charset: "UTF-8" });
  return drafts.map((draft) => applyProposals(draft, "confident").title)[0];
};

test.each([
  [
    "a letter to nobody named is called by its kind, place and day",
    "Tanmok, 16 November 1907\n\nMy dear friend,\n\nDear Mr. Seo,\n\nThe lamp on the mole is out again, and the pilots wait.\n\nYours",
    "Letter, Tanmok, 16 November 1907",
  ],
  [
    "a telegram by its kind and day",
    "[Telegram]\n\nTanmok, November 16, 1907.\n\nThe lamp on the mole is out again, and the pilots wait for the glass.",
    "Telegram, Tanmok, November 16, 1907",
  ],
  [
    "a Korean one in Korean",
    "전보\n\n평양, 1950년 8월 27일\n\n방파제의 등불이 다시 꺼졌으며 도선사들은 새 유리가 도착하기를 기다리고 있다.",
    "전보, 평양, 1950년 8월 27일",
  ],
  [
    "a stamp is no title: the first words are",
    "Confidential\n\nThe lamp on the outer mole is out again, and the pilots have been waiting since Monday for the glass.",
    "The lamp on the outer mole is out again, and the pilots have…",
  ],
  [
    "nor is a greeting",
    "Sir,\n\nThe lamp on the outer mole is out again, and the pilots have been waiting since Monday for the glass.",
    "The lamp on the outer mole is out again, and the pilots have…",
  ],
  [
    "a heading stays",
    "The lamp on the mole\n\nIt went out on Monday, and the pilots have been waiting for the glass since then.",
    "The lamp on the mole",
  ],
])("%s", async (_, text, title) => expect(await titleOf(text)).toBe(title));

test("a file's own name is better than the first words of a long line", async () =>
  expect(await titleOf("word ".repeat(60), "Minutes of June.txt")).toBe("Minutes of June"));
