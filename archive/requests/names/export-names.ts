import type { Handlers } from "../../contract";
import { isInEac, namesAsEac } from "../../export/names/names-as-eac";
import { namesAsTable } from "../../export/names/names-as-table";
import { type Desk, openArchive } from "../desk";
import { noName } from "./stored-authority";

/** @throws ArchiveError `request.no-name` */
export const exportNames =
  (desk: Desk): Handlers["exportNames"] =>
  async ({ format, ids }) => {
    const register = openArchive(desk).index.names();
    const asked =
      ids?.map((id) => {
        const standing = register.standing(id);
        if (standing === null) throw noName(id);
        return standing;
      }) ?? register.find("");
    if (format === "csv")
      return { name: "names.csv", text: namesAsTable(asked), names: asked.length, left: [] };
    const left = asked.filter((one) => !isInEac(one)).map(({ preferred }) => preferred);
    const text = namesAsEac(asked, desk.now());
    return { name: "names-eac-cpf.xml", text, names: asked.length - left.length, left };
  };
