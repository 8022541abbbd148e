import type { Dossier } from "../../../archive/contract/dossier";
import { said } from "../../messages/said";
import { useSay } from "../../messages/messages";
import { namesOf } from "../../routes/route";
import { goTo } from "../../routes/use-route";
import { Scripted } from "../../ui/scripted";
import { Button } from "../../ui/button";
import { Derivations } from "../ledger/derivations";
import { OwnWorkSection } from "../own-work/own-work-section";
import { CustodySection } from "../custody/custody-section";
import { DescriptionSection } from "../edit/description-section";
import type { Place } from "../library/match-lines";
import { CitationSection } from "./citation-section";
import { RelatedSection } from "./related-section";
import { ToReview } from "../review/to-review";
import css from "./dossier-pane.module.css";
import { linesOf } from "../../../archive/model/lines";
import type { Transcription } from "../../../archive/model/transcription";

/** What is known of the item, beside its text: how to cite it, who held it, its names, what was done to it. */
export function DossierPane(props: {
  readonly dossier: Dossier;
  readonly reading: Transcription | null;
  readonly place: Place | null;
}) {
  const { dossier, reading, place } = props;
  const { unit } = dossier;
  const cited =
    reading === null || place === null
      ? null
      : { transcription: reading.id, start: place[0], end: place[1] };
  return (
    <div className={css["pane"]}>
      <div className={css["section"]}>
        <CitationSection
          id={unit.id}
          place={cited}
          lines={cited === null ? null : linesOf(reading!.text, cited.start, cited.end)}
        />
      </div>
      <div className={css["section"]}>
        <ToReview within={unit.id} unit={unit.id} />
      </div>
      <RelatedSection id={unit.id} />
      <OwnWorkSection dossier={dossier} />
      <CustodySection dossier={dossier} />
      <DescriptionSection dossier={dossier} />
      <Names dossier={dossier} />
      <Agents dossier={dossier} />
      <Ledger dossier={dossier} />
      <Source dossier={dossier} />
    </div>
  );
}

function Head(props: { readonly title: string; readonly count?: string }) {
  return (
    <div className={css["head"]}>
      <h2>{props.title}</h2>
      {props.count !== undefined && <span>{props.count}</span>}
    </div>
  );
}

function Names({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  return dossier.names.map((name) => {
    const agent = dossier.unit.agents.find(({ id }) => id === name.id);
    const variants = name.variants.filter(({ form }) => form !== name.preferred);
    return (
      <section key={name.id} className={css["section"]}>
        <Head
          title={say(`role.${agent?.role ?? "mentioned"}`)}
          count={say("names.items", { items: name.items })}
        />
        <p className={css["preferred"]}>
          <button
            className={css["record"]}
            aria-label={say("names.openRecord", { name: name.preferred })}
            onClick={() => goTo(namesOf(name.id))}
          >
            <Scripted text={name.preferred} />
          </button>
        </p>
        <dl className={css["variants"]}>
          {variants.map(({ form, kind, source }) => (
            <div key={form + kind}>
              <dt>
                <Scripted text={form} />
              </dt>
              <dd>{source ?? say(`names.kind.${kind}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    );
  });
}

/** Agents without an authority of their own: the names as the material has them. */
function Agents({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const known = new Set(dossier.names.map(({ id }) => id));
  const others = dossier.unit.agents.filter(({ id }) => id === null || !known.has(id));
  if (others.length === 0) return null;
  return (
    <section className={css["section"]}>
      <dl className={css["variants"]}>
        {others.map(({ name, role }) => (
          <div key={name + role}>
            <dt>
              <Scripted text={name} />
            </dt>
            <dd>{say(`role.${role}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Ledger({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { events } = dossier;
  if (events.length === 0) return null;
  const date = new Intl.DateTimeFormat(say.language, { dateStyle: "medium", timeStyle: "short" });
  return (
    <section className={css["section"]}>
      <Head title={say("ledger.title")} count={say("ledger.count", { count: events.length })} />
      <ol className={css["ledger"]}>
        {events.map((event) => (
          <li key={event.seq}>
            <p>
              <Scripted text={said(say, event.says, event.detail)} />
            </p>
            <p className={css["meta"]}>
              <time dateTime={event.when}>{date.format(new Date(event.when))}</time>
              <span>{event.agent}</span>
            </p>
          </li>
        ))}
      </ol>
      <Derivations dossier={dossier} />
      <Button label={say("ledger.all")} onPress={() => goTo({ screen: "ledger" })} />
    </section>
  );
}

function Source({ dossier }: { readonly dossier: Dossier }) {
  const say = useSay();
  const { source } = dossier.unit;
  if (source === null) return null;
  return (
    <section className={css["section"]}>
      <Head title={say("source.title")} />
      <p className={css["file"]}>{source.name}</p>
      <p className={css["meta"]}>
        {say("source.bytes", { format: source.format, bytes: source.bytes })}
      </p>
      <code className={css["digest"]}>sha256 {source.sha256.match(/.{1,4}/g)?.join(" ")}</code>
    </section>
  );
}
