import { BookMarked, HardDriveDownload, Keyboard, Minus, Plus, Settings2 } from "lucide-react";
import { useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { KeysSheet } from "../frame/keys-sheet";
import { useSay } from "../messages/messages";
import { manualOf } from "../routes/route";
import { goTo } from "../routes/use-route";
import { useArchive } from "../state/archive-context";
import { useKeys } from "../state/use-keys";
import { Button } from "../ui/button";
import { Segment } from "../ui/segment";
import { AddStyle } from "./add-style";
import { READING_SIZES, useSettings } from "./settings";
import css from "./settings-menu.module.css";

/** Look, language and text size; each takes effect at once. */
export function SettingsMenu() {
  const say = useSay();
  const { settings, change } = useSettings();
  const { about } = useArchive();
  const keeps = about?.mayWrite === true && about.archive !== null;
  const [keys, setKeys] = useState(false);
  useKeys({
    "?": () => setKeys(true),
    "shift+?": () => setKeys(true),
    F1: () => goTo(manualOf()),
  });
  return (
    <>
      <DialogTrigger>
        <Button label={say("settings")} icon={Settings2} square />
        <Popover className={css["popover"] ?? ""} placement="bottom end" offset={6}>
          <Dialog className={css["dialog"] ?? ""} aria-label={say("settings")}>
            <h2 className={css["heading"]}>{say("settings.theme")}</h2>
            <Segment
              label={say("settings.theme")}
              wide
              chosen={settings.theme}
              choices={(["system", "light", "dark", "contrast"] as const).map((id) => ({
                id,
                label: say(`settings.theme.${id}`),
              }))}
              onChoose={(theme) => change({ theme })}
            />
            <h2 className={css["heading"]}>{say("settings.language")}</h2>
            <Segment
              label={say("settings.language")}
              wide
              chosen={settings.language}
              choices={[
                { id: "en", label: "English", lang: "en" },
                { id: "ko", label: "한국어", lang: "ko" },
              ]}
              onChoose={(language) => change({ language })}
            />
            <ReadingSize />
            <div className={css["keys"]}>
              <AddStyle />
              <Button
                label={say("manual")}
                icon={BookMarked}
                keyName="F1"
                onPress={() => goTo(manualOf())}
              />
              {keeps && (
                <Button
                  label={say("keeping.title")}
                  icon={HardDriveDownload}
                  onPress={() => goTo({ screen: "keeping" })}
                />
              )}
              <Button label={say("settings.keys")} icon={Keyboard} onPress={() => setKeys(true)} />
            </div>
          </Dialog>
        </Popover>
      </DialogTrigger>
      <KeysSheet open={keys} onClose={() => setKeys(false)} />
    </>
  );
}

function ReadingSize() {
  const say = useSay();
  const { settings, change } = useSettings();
  const { least, most } = READING_SIZES;
  const size = settings.readingSize;
  return (
    <div className={css["size"]} role="group" aria-label={say("settings.readingSize")}>
      <span className={css["heading"]}>{say("settings.readingSize")}</span>
      <Button
        label={say("settings.smaller")}
        icon={Minus}
        square
        disabled={size <= least}
        onPress={() => change({ readingSize: size - 1 })}
      />
      <output className="number">{size}</output>
      <Button
        label={say("settings.larger")}
        icon={Plus}
        square
        disabled={size >= most}
        onPress={() => change({ readingSize: size + 1 })}
      />
    </div>
  );
}
