import type { Authority, NameVariant } from "../../model/authority";
import { escapeXml as words } from "./escape-xml";

const KINDS = { person: "person", family: "family", "corporate-body": "corporateBody" } as const;

/** EAC-CPF knows persons, families and corporate bodies; places and terms have no record in it. */
export const isInEac = ({ kind }: Authority): boolean => kind in KINDS;

/**
 * EAC-CPF 2010, a record each; several stand under a root of ours, for the standard has one record a file. A form's kind is the
 * `localType` of its `nameEntry`, who says so its `alternativeForm`.
 */
export function namesAsEac(authorities: readonly Authority[], now: string): string {
  const records = authorities.filter(isInEac).map((one) => record(one, now));
  const body =
    records.length === 1 ? records.join("") : `<records>\n${records.join("\n")}</records>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}

const record = (one: Authority, now: string): string =>
  `<eac-cpf xmlns="urn:isbn:1-931666-33-4" xmlns:xlink="http://www.w3.org/1999/xlink">
<control>
<recordId>${one.id}</recordId>
${lines(one.keys, (key) => `<otherRecordId>${words(key)}</otherRecordId>`)}${lines(one.apartFrom, (id) => `<otherRecordId localType="not-the-same">${id}</otherRecordId>`)}<maintenanceStatus>derived</maintenanceStatus>
<maintenanceAgency><agencyName>Carrel</agencyName></maintenanceAgency>
<maintenanceHistory><maintenanceEvent><eventType>derived</eventType><eventDateTime standardDateTime="${now}"/><agentType>machine</agentType><agent>Carrel</agent></maintenanceEvent></maintenanceHistory>
${sources(one)}</control>
<cpfDescription>
<identity>
<entityType>${KINDS[one.kind as keyof typeof KINDS]}</entityType>
<nameEntry><part>${words(one.preferred)}</part><authorizedForm>Carrel</authorizedForm></nameEntry>
${lines(one.variants, form)}</identity>
${description(one)}${relations(one)}</cpfDescription>
</eac-cpf>
`;

const lines = <T>(all: readonly T[] | undefined, line: (one: T) => string): string =>
  (all ?? []).map((one) => `${line(one)}\n`).join("");

function sources({ sources = [] }: Authority): string {
  if (sources.length === 0) return "";
  const each = lines(sources, (one) => `<source><sourceEntry>${words(one)}</sourceEntry></source>`);
  return `<sources>\n${each}</sources>\n`;
}

function form({ form: written, script, scheme, kind, used, source }: NameVariant): string {
  const transliteration = scheme === undefined ? "" : ` transliteration="${words(scheme)}"`;
  const dates = used === undefined ? "" : `<useDates>${date(used)}</useDates>`;
  const said = `<alternativeForm>${words(source ?? "")}</alternativeForm>`;
  return `<nameEntry localType="${kind}" scriptCode="${words(script)}"${transliteration}><part>${words(written)}</part>${said}${dates}</nameEntry>`;
}

const DAY = "(\\d{4}(?:-\\d\\d(?:-\\d\\d)?)?)";
const RANGE = new RegExp(`^${DAY}/${DAY}$`);

/** A range of plain dates as other programs read it; all other EDTF as it stands. */
function date(edtf: string): string {
  const [, from, to] = RANGE.exec(edtf) ?? [];
  if (from === undefined || to === undefined) return `<date>${words(edtf)}</date>`;
  const end = (name: string, day: string) => `<${name} standardDate="${day}">${day}</${name}>`;
  return `<dateRange>${end("fromDate", from)}${end("toDate", to)}</dateRange>`;
}

function description({ dates, note }: Authority): string {
  const exist = dates === null ? "" : `<existDates>${date(dates)}</existDates>\n`;
  const history =
    note === null
      ? ""
      : `<biogHist>\n${lines(note.split("\n"), (line) => `<p>${words(line)}</p>`)}</biogHist>\n`;
  return exist + history === "" ? "" : `<description>\n${exist}${history}</description>\n`;
}

function relations({ relations = [] }: Authority): string {
  if (relations.length === 0) return "";
  const each = lines(relations, ({ to, kind, note, source }) => {
    const said = note === null ? "" : `<descriptiveNote><p>${words(note)}</p></descriptiveNote>`;
    const role = source === null ? "" : ` xlink:role="${words(source)}"`;
    return `<cpfRelation cpfRelationType="${kind}" xlink:type="simple" xlink:href="${to}"${role}>${said}</cpfRelation>`;
  });
  return `<relations>\n${each}</relations>\n`;
}
