/** Slots of one form stand together on a shelf: a list's key is shelf * 2^53 + form * 2^24 + slot. */
export const SLOTS = 2 ** 24;
export const SHELF_BITS = 53;

/** Above every character: where the forms with one beginning end, in SQLite's order by UTF-8 bytes. */
export const LAST_CHARACTER = "\u{10FFFF}";

/** Tables of the search index in the catalogue; docs/formats/postings.md says what the bytes mean. */
export const SCHEMA = `
create table if not exists posting_setting (name text primary key, value text not null) without rowid;
create table if not exists posting_form (number integer primary key, form text not null unique, stem text);
create index if not exists posting_form_by_stem on posting_form (stem) where stem is not null;
create table if not exists posting_list (key integer primary key, documents blob not null, positions blob not null);
create table if not exists posting_segment (
  first_slot integer primary key, last_slot integer not null, documents integer not null,
  first_document integer not null, last_document integer not null, lengths blob not null, forms blob not null);
create table if not exists posting_live (document integer primary key, fields text);
create table if not exists posting_storing (last_form integer primary key, forms blob not null);
create table if not exists posting_removed (document integer primary key);
`;
