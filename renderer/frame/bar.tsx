import {
  ArrowLeft,
  ArrowRight,
  BookOpenText,
  ChartNoAxesColumn,
  Bookmark,
  ChevronsUpDown,
  Download,
  NotebookPen,
  Signpost,
  PanelLeft,
  UsersRound,
} from "lucide-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useSay } from "../messages/messages";
import { library, namesOf, timelineOf } from "../routes/route";
import { goTo, useRoute } from "../routes/use-route";
import { useArchive, useShell } from "../state/archive-context";
import { useDesk } from "../state/desk-context";
import { useImport } from "../state/jobs-context";
import { useKeys } from "../state/use-keys";
import { Button } from "../ui/button";
import { ExcerptsDrawer } from "../panels/excerpts/excerpts-drawer";
import { SettingsMenu } from "../settings/settings-menu";
import css from "./bar.module.css";

const ArchivesSheet = lazy(() =>
  import("../panels/archives/archives-sheet").then((m) => ({ default: m.ArchivesSheet })),
);
const GoToSheet = lazy(() => import("./go-to-sheet").then((m) => ({ default: m.GoToSheet })));

/** The bar over every screen: which archive, where one is, and the ways on. */
export function Bar(props: {
  readonly crumbs: ReactNode;
  readonly tools: ReactNode;
  readonly onTogglePane: (() => void) | undefined;
}) {
  const say = useSay();
  const { about } = useArchive();
  const { mayGoBack, mayGoForward } = useRoute();
  const title = about?.archive?.title ?? say("archive.untitled");
  return (
    <header className={css["bar"]} data-pane>
      {props.onTogglePane && (
        <Button label={say("bar.tree")} icon={PanelLeft} square onPress={props.onTogglePane} />
      )}
      <button className={css["name"]} onClick={() => goTo(library())} title={say("bar.library")}>
        {title}
      </button>
      <Archives />
      <Button
        label={say("bar.back")}
        icon={ArrowLeft}
        square
        disabled={!mayGoBack}
        onPress={() => window.history.back()}
      />
      <Button
        label={say("bar.forward")}
        icon={ArrowRight}
        square
        disabled={!mayGoForward}
        onPress={() => window.history.forward()}
      />
      <GoTo />
      <nav className={css["crumbs"]} aria-label={say("bar.place")}>
        {props.crumbs}
      </nav>
      {props.tools}
      <DeskTools />
      <SettingsMenu />
    </header>
  );
}

/** The archives of this computer. */
function Archives() {
  const say = useSay();
  const { about } = useArchive();
  const [open, setOpen] = useState(false);
  const mayChoose = about?.mayWrite === true;
  useKeys({ "mod+shift+o": () => setOpen(mayChoose) });
  if (!mayChoose) return null;
  return (
    <>
      <Button
        label={say("archives.title")}
        icon={ChevronsUpDown}
        square
        keyName="mod+shift+o"
        onPress={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <ArchivesSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** Any place by its code, or one visited before. */
function GoTo() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  useKeys({ "mod+g": () => setOpen(true) });
  return (
    <>
      <Button
        label={say("goto.title")}
        icon={Signpost}
        square
        keyName="mod+g"
        onPress={() => setOpen(true)}
      />
      {open && (
        <Suspense>
          <GoToSheet onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

function DeskTools() {
  const say = useSay();
  const { about } = useArchive();
  const shell = useShell();
  const desk = useDesk();
  const { startFrom } = useImport();
  const [drawer, setDrawer] = useState(false);
  const mayWrite = about?.archive?.writable === true && about.mayWrite;
  const importFiles = () => {
    if (mayWrite) void startFrom((sending) => shell.pickFiles(sending));
  };
  useKeys({
    "mod+i": importFiles,
    "mod+shift+p": () => goTo({ screen: "packet" }),
  });
  return (
    <>
      <Button
        label={say("timeline.title")}
        icon={ChartNoAxesColumn}
        folds
        onPress={() => goTo(timelineOf())}
      />
      <Button label={say("names.title")} icon={UsersRound} folds onPress={() => goTo(namesOf())} />
      <Button
        label={say("bar.import")}
        icon={Download}
        folds
        disabled={!mayWrite}
        onPress={importFiles}
      />
      <Button
        label={say("bar.excerpts")}
        name={`${say("bar.excerpts")} ${desk.excerpts.length}`}
        icon={Bookmark}
        folds
        onPress={() => setDrawer(true)}
      >
        {" "}
        <b className={css["count"]}>{desk.excerpts.length}</b>
      </Button>
      <Button
        label={say("notebook")}
        icon={NotebookPen}
        folds
        onPress={() => goTo({ screen: "notebook", list: null })}
      />
      <Button
        label={say("bar.packet")}
        icon={BookOpenText}
        folds
        onPress={() => goTo({ screen: "packet" })}
      />
      <ExcerptsDrawer open={drawer} onClose={() => setDrawer(false)} />
    </>
  );
}
