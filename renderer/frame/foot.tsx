import { ChevronDown, Shield, ShieldAlert, ShieldCheck } from "lucide-react";
import type { ReactNode } from "react";
import type { Output } from "../../archive/contract";
import { useSay, type Say } from "../messages/messages";
import { goTo } from "../routes/use-route";
import { useSettings } from "../settings/settings";
import { useArchive } from "../state/archive-context";
import { BackupReminder } from "./backup-reminder";
import { ChangeLine } from "./change-line";
import css from "./foot.module.css";

type Archive = NonNullable<Output<"about">["archive"]>;

/** The line under every screen: whether the bytes are as they were, whether the material is invented, what may be done. */
export function Foot({ end }: { readonly end?: ReactNode }) {
  const say = useSay();
  const { settings, change } = useSettings();
  const { about } = useArchive();
  const archive = about?.archive ?? null;
  return (
    <footer className={css["foot"]} data-pane>
      {archive !== null && <Verification archive={archive} />}
      {archive?.invented === true && (
        <span className={css["invented"]}>{say("foot.invented")}</span>
      )}
      <BackupReminder />
      <ChangeLine />
      <span className={css["grow"]} />
      {end !== undefined && <span className={css["end"]}>{end}</span>}
      {archive !== null && (
        <span className={css["access"]}>
          {say(archive.writable && about?.mayWrite ? "foot.readWrite" : "foot.readOnly")}
        </span>
      )}
      <button
        className={css["language"]}
        onClick={() => change({ language: settings.language === "en" ? "ko" : "en" })}
        aria-label={say("foot.language")}
      >
        {settings.language === "en" ? "English" : <span lang="ko">한국어</span>}
        <ChevronDown className="icon-small" aria-hidden />
      </button>
    </footer>
  );
}

function Verification({ archive }: { readonly archive: Archive }) {
  const say = useSay();
  const { verified } = archive;
  const Icon = verified === null ? Shield : verified.ok ? ShieldCheck : ShieldAlert;
  const bad = verified !== null && !verified.ok;
  return (
    <button
      className={`${css["shield"]} ${bad ? css["loss"] : ""}`}
      onClick={() => goTo({ screen: "check" })}
    >
      <Icon className="icon-small" aria-hidden />
      {verificationText(say, archive)}
    </button>
  );
}

function verificationText(say: Say, { verified, objects }: Archive): string {
  if (verified === null) return say("foot.unverified", { objects });
  const when = new Date(verified.when);
  const today = when.toDateString() === new Date().toDateString();
  const time = new Intl.DateTimeFormat(say.language, { hour: "2-digit", minute: "2-digit" });
  const day = new Intl.DateTimeFormat(say.language, { dateStyle: "medium" });
  const values = { checked: verified.checked, time: time.format(when), day: day.format(when) };
  if (!verified.ok) return say("foot.damaged");
  return say(today ? "foot.verifiedToday" : "foot.verified", values);
}
