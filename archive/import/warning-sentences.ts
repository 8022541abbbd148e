/**
 * Everything that importers may tell of a file, in English, by its code. A warning whose sentence is not here does not compile, and a
 * test asks for the words of every code in each language of the window. `left.*` are words left out: they are part of the sum.
 */
export const warningSentences = {
  "left.deletions": "words of tracked deletions left out",
  "left.margins": "words of page headers and footers left out",
  "left.formulas": "words of formulas left out",
  "left.ruby": "words of reading aids (ruby) left out",
  "left.drawings": "words in drawings left out",
  "left.loose-notes": "words of notes that nothing refers to left out",
  "left.scripts": "words of scripts and styles left out",
  "left.hidden": "hidden words left out",
  "left.page-head": "words of the page's head left out; its title was taken from it",
  "left.frames": "words of frames within the page left out",
  "left.front-matter": "words of front matter left out; title, author and date were taken from it",
  "left.raw-html": "words of raw HTML left out",
  "left.header":
    "words of the header left out; title, dates, parties, places, languages, shelf mark and licence were taken from it",
  "left.registers":
    "words of registers of persons, places and works left out of the text; names in them became authorities",
  "left.table-names": "words of the header row, which names the columns",
  "left.table-cells": "words of cells that became titles, dates, names, codes and folders",
  "left.table-described": "words of rows that became the description of other files",
  "left.table-column": "words of the column “{column}” left out",
  "left.table-beyond": "words in cells beyond the last column left out",
  "warning.images": "images stay in the original and are not shown",
  "warning.page-files": "pictures and styles of the page stay in the original",
  "warning.embedded": "files inside the document stay in the original",
  "warning.macros": "macros stay in the original; none was run",
  "warning.strange-parts": "parts of a kind not read: {kinds}",
  "warning.dead-references": "references lead to a place that this file does not have",
  "warning.other-files":
    "references lead into other files; they can be followed when those are here",
  "warning.turned": "image shown turned, as its EXIF data say",
  "warning.cut-image": "image breaks off before its end; its lower part may be missing",
  "warning.tiff": "TIFF kept as it is; browsers cannot show it",
  "warning.missing-images": "images that it names are not among the files of this import",
  "warning.charset": "charset guessed: {charset}, {percent} % sure",
  "warning.undecoded": "letters that {charset} could not decode",
  "warning.words-lost": "words of the file were not found again in what was read",
  "warning.words-twice": "words were counted twice",
  "warning.letters-lost": "letters of the file were not found again in what was read",
  "warning.letters-twice": "letters were counted twice",
  "warning.names-apart":
    "listed names have the form of one that is here already, but not the same description; they were left apart to be compared",
  "warning.columns-guessed": "columns read guessed from their names and contents: {columns}",
  "warning.columns-said": "columns read as said before: {columns}",
  "warning.row-without-file": "{place}: “{value}” is not among the files of this import",
  "warning.rows-without-file": "more rows whose file was not found",
  "warning.files-without-row": "files beside this table have no row in it: {names}",
  "warning.rows-of-known":
    "rows of a table describe files that were not taken in this time; they changed nothing",
  "warning.cell-date":
    "{place}: “{value}” can not be read as a date in one way only; kept as it is written",
  "warning.cell-level": "{place}: “{value}” is no level of description; taken for an item",
  "warning.cell-language": "{place}: “{value}” is no language that is known; left out",
  "warning.cell-no-code": "{place}: no reference code; the next free one is given",
  "warning.cell-code-twice": "{place}: “{value}” stands in a row above too",
  "warning.cells-extra": "{place}: more cells than the header has; left out: “{value}”",
  "warning.cells-more": "more cells that were not understood",
  "warning.passed-litter": "hidden files and leavings of systems passed over",
  "warning.passed-page-files": "folders of pictures and scripts beside saved web pages left out",
  "warning.passed-empty": "empty folders; they stand for nothing",
  "warning.name-date": "{place}: “{value}” is no date that Carrel can read; left out",
  "warning.name-relation": "{place}: “{value}” is no relation that can be read; left out",
  "warning.name-relation-away":
    "{place}: {value} left out: it points to no record of a Carrel archive",
  "warning.name-entity": "{place}: “{value}” is no kind of record; taken as a person",
  "warning.name-form-kind": "{place}: “{value}” is no kind of form; taken as {kind}",
  "warning.name-script":
    "{place}: “{value}” is no code of a script (ISO 15924); read from the letters",
  "warning.name-column": "column “{value}” left out: it is none that a table of names has",
  "warning.term-column": "column “{value}” left out: it is none that a table of terms has",
  "warning.term-no-set": "{place}: no set is named; left out",
  "warning.term-long": "{place}: “{value}” is longer than can be kept; left out",
  "warning.term-empty": "{place}: “{value}” has no letter or digit to search for; left out",
  "warning.term-language":
    "{place}: “{value}” is no code of a language; the term is kept without it",
  "warning.term-time":
    "{place}: “{value}” is no time that can be read; the term is kept without it",
  "warning.term-twice": "{place}: “{value}” stands in the set above already; left out",
  "warning.term-full": "{place}: “{value}” left out: the set has as many terms as it can have",
  "warning.name-words": "words of “{value}” left out: a record of a name has no place for them",
  "warning.name-none": "{place}: left out, it has no name",
  "warning.name-no-letter": "{place}: left out, its name has no letter",
  "warning.name-long": "{place}: left out, its name is longer than {most} characters",
  "warning.name-note-long": "{place}: left out, its note is longer than {most} characters",
  "warning.name-key-long": "{place}: left out, its source or key is longer than {most} characters",
  "warning.name-form-long": "{place}: left out, its form is longer than {most} characters",
  "warning.name-form-source-long":
    "{place}: left out, its form’s source is longer than {most} characters",
  "warning.name-scheme-long":
    "{place}: left out, its romanisation is longer than {most} characters",
  "warning.name-forms": "{place}: left out, it has more than {most} forms",
  "warning.name-lists": "{place}: left out, it has more than {most} sources, keys or relations",
} as const;

/** A sentence with any words in place of its braces. */
type Filled<S extends string> = S extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${string}${Filled<After>}`
  : S;

/** What an importer may say. */
export type WarningSentence = Filled<(typeof warningSentences)[keyof typeof warningSentences]>;
