import { describe, expect, test } from "vitest";
import { textLines } from "../text-lines";
import { findByline } from "./byline";
import { findClutter } from "./find-clutter";

const TEXT = "On the lamp of the mole\n\nIt was dark, and nobody had told the pilots of it at all.";

/** Each piece of clutter by its kind and first line. */
const cluttered = (text: string) => {
  const lines = textLines(text);
  return findClutter(lines).map(({ what, first }) => `${what}: ${lines[first]?.text ?? ""}`);
};

describe("what a page carries beneath its text", () => {
  test.each([
    ["Leave a Reply\n\nYour email address will not be published.", ["comment form: Leave a Reply"]],
    ["Post a Comment", ["comment form: Post a Comment"]],
    ["댓글쓰기\n이름\n비밀번호", ["comment form: 댓글쓰기"]],
    ["Schreibe einen Kommentar\nName", ["comment form: Schreibe einen Kommentar"]],
    ["Laisser un commentaire", ["comment form: Laisser un commentaire"]],
    ["Deja una respuesta", ["comment form: Deja una respuesta"]],
    ["Оставить комментарий", ["comment form: Оставить комментарий"]],
    ["コメントを残す", ["comment form: コメントを残す"]],
    ["发表评论", ["comment form: 发表评论"]],
    [
      "Share this:\nTwitter\nFacebook\n\nLike this:\nLike Loading...",
      ["share buttons: Share this:"],
    ],
    ["공유하기\n페이스북\n트위터", ["share buttons: 공유하기"]],
    ["Поделиться\nВКонтакте", ["share buttons: Поделиться"]],
    [
      "Filed under: Lamps, Moles\nTagged: fog\n\n← On tides\nOn glass →",
      ["page foot: Filed under: Lamps, Moles"],
    ],
    [
      "© 2009 Sea Diary. All rights reserved.",
      ["page foot: © 2009 Sea Diary. All rights reserved."],
    ],
    ["Labels: lamps\n\nNewer Post\nOlder Post", ["page foot: Labels: lamps"]],
    [
      "Related posts\n\nOn moles 2009.02.11\nOn fog 2009.02.12\nOn glass 2009.02.13",
      ["related posts: Related posts"],
    ],
    [
      "Share this:\nEmail\nTweet\n\nYou might also like\n\nOn moles (3 March 2009)\nOn fog – 4 March 2009\nOn glass, 5 March 2009\n\n2 Comments\n\nSeabird says:\nVery dark indeed.\n\nLeave a comment",
      ["share buttons: Share this:", "comments: 2 Comments", "comment form: Leave a comment"],
    ],
  ])("%j", (foot, expected) => {
    const found = cluttered(`${TEXT}\n\n${foot}`);
    expect(found).toEqual(expect.arrayContaining(expected));
    expect(found.join()).not.toMatch("dark, and");
  });

  test("everything from the first of it to the end is marked, line by line", () => {
    const lines = textLines(
      `${TEXT}\n\nShare this:\nTweet\n\nPosted in Lamps\nTagged fog\n\nLeave a Reply\nName`,
    );
    const marked = findClutter(lines).flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, n) => first + n),
    );
    expect(marked).toEqual([2, 3, 4, 5, 6, 7]);
  });
});

test.each(["Skip to content\nMenu\nHome\nAbout", "본문 바로가기\n홈\n로그인"])(
  "ways to other pages above the title: %j",
  (head) =>
    expect(cluttered(`${head}\n\n${TEXT}`)).toEqual([`navigation: ${head.split("\n")[0] ?? ""}`]),
);

describe("words of a text that pages use too", () => {
  test.each([
    "Telegram\n\nThe lamp is out.\n\nPrint\n\nHartwell",
    "He left a reply with the pilot, and a comment on it in the log.",
    "Comments\n\nThe council had none to make, and said so in its minutes of the day.",
    "Next: the mole\n\nIt was built in a year.",
    "The list of ships\n\nNorthern Star, 3 March 1907\n\nIt was dark.",
    "Facebook",
    "We share this: the fear of the storm.",
  ])("%j is no clutter", (text) => expect(cluttered(`${TEXT}\n\n${text}`)).toEqual([]));
});

describe("who posted a page, and when", () => {
  const posted = (line: string) => {
    const byline = findByline(textLines(`The lamp\n\n${line}\n\nIt was dark.`));
    const text = `The lamp\n\n${line}`;
    return byline && [text.slice(byline.author.start, byline.author.end), byline.date.edtf];
  };
  test.each([
    ["seabird 2009. 4. 2. 08:40", "seabird", "2009-04-02"],
    ["by Anna Seabird on April 2, 2009", "Anna Seabird", "2009-04-02"],
    ["Posted on April 2, 2009 by seabird", "seabird", "2009-04-02"],
    ["Posted by seabird on 2 April 2009 | 3 Comments", "seabird", "2009-04-02"],
    ["By Anna Seabird · Apr 2, 2009 · 5 min read", "Anna Seabird", "2009-04-02"],
    ["April 2, 2009 at 8:40 am by seabird", "seabird", "2009-04-02"],
    ["Veröffentlicht am 2. April 2009 von Anna Seevogel", "Anna Seevogel", "2009-04-02"],
    ["Publié le 2 avril 2009 par Anna", "Anna", "2009-04-02"],
    ["작성자: 바닷새 2009.04.02 08:40", "바닷새", "2009-04-02"],
    ["Опубликовано 2 апреля 2009 автор: Анна", "Анна", "2009-04-02"],
  ])("%s", (line, name, date) => expect(posted(line)).toEqual([name, date]));

  test.each([
    "Tanmok, 16 November 1907",
    "Cable drafted by Ivanov - March 3, 1908",
    "Written by E. Hartwell on 16 November 1907",
    "Tanmok, April 2, 2009",
    "The lamp was lit on April 2, 2009 at 08:40",
  ])("%s is none", (line) => expect(posted(line)).toBeNull());
});
