import type { DatabaseSync } from "node:sqlite";

/** Single values of the index by name. */
export interface Settings {
  get(name: string): string | null;
  set(name: string, value: string | null): void;
}

export function sqliteSettings(database: DatabaseSync): Settings {
  const get = database.prepare("select value from posting_setting where name = ?");
  const set = database.prepare(
    "insert into posting_setting (name, value) values (?, ?) on conflict (name) do update set value = excluded.value",
  );
  const erase = database.prepare("delete from posting_setting where name = ?");
  return {
    get: (name) => (get.get(name)?.["value"] as string | undefined) ?? null,
    set: (name, value) => void (value === null ? erase.run(name) : set.run(name, value)),
  };
}
