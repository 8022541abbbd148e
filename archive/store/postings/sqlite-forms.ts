import type { DatabaseSync } from "node:sqlite";
import type { Postings, StoredForm } from "../../search/ports";
import { LAST_CHARACTER } from "./schema";
import { sqliteSettings } from "./sqlite-settings";

type FormPostings = Pick<
  Postings,
  | "layout"
  | "setLayout"
  | "stemming"
  | "restem"
  | "formNumber"
  | "addForm"
  | "formsOfStem"
  | "formsFrom"
  | "vocabulary"
  | "eraseForm"
>;

export function sqliteForms(database: DatabaseSync): FormPostings {
  const settings = sqliteSettings(database);
  const number = database.prepare("select number from posting_form where form = ?");
  const add = database.prepare("insert into posting_form (form, stem) values (?, ?)");
  // A stem that is the form itself is not stored: most names have no other form.
  const ofStem = database.prepare(
    "select number, form from posting_form where stem = ?1 union all select number, form from posting_form where form = ?1 and stem is null",
  );
  const from = database.prepare(
    "select number, form from posting_form where form >= ? and form < ? order by form limit ?",
  );
  const erase = database.prepare("delete from posting_form where number = ?");
  const all = database.prepare(
    "select coalesce(group_concat(form || char(10), ''), '') as forms from (select form from posting_form where form > ? order by form limit ?)",
  );
  return {
    layout: () => settings.get("layout"),
    setLayout: (layout) => settings.set("layout", layout),
    stemming: () => settings.get("stemming"),
    restem(stemming, stem) {
      restem(database, stem);
      settings.set("stemming", stemming);
    },
    formNumber: (form) => (number.get(form)?.["number"] as number | undefined) ?? null,
    addForm: (form, stem) => Number(add.run(form, stem === form ? null : stem).lastInsertRowid),
    formsOfStem: (stem) => ofStem.all(stem) as unknown as StoredForm[],
    formsFrom: (beginning, limit) =>
      from.all(beginning, beginning + LAST_CHARACTER, limit) as unknown as StoredForm[],
    vocabulary: (after, limit) => all.get(after, limit)?.["forms"] as string,
    eraseForm: (form) => void erase.run(form),
  };
}

function restem(database: DatabaseSync, stem: (form: string) => string): void {
  const forms = database.prepare("select number, form from posting_form").all();
  const update = database.prepare("update posting_form set stem = ? where number = ?");
  for (const { number, form } of forms as unknown as StoredForm[]) {
    const itsStem = stem(form);
    update.run(itsStem === form ? null : itsStem, number);
  }
}
