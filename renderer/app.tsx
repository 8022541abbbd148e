import { lazy, Suspense, useEffect, useLayoutEffect, type ReactNode } from "react";
import type { Connection } from "./archive-client";
import { DropZone } from "./frame/drop-zone";
import { Frame } from "./frame/frame";
import { MenuCommands } from "./frame/menu-commands";
import { useSay } from "./messages/messages";
import { FirstRunScreen } from "./panels/first-run/first-run-screen";
import { LibraryScreen } from "./panels/library/library-screen";
import type { Route } from "./routes/route";
import { beginEra, useRoute } from "./routes/use-route";
import { SettingsProvider } from "./settings/settings";
import { ArchiveProvider, useArchive } from "./state/archive-context";
import { ChangesProvider } from "./state/changes-context";
import { DeskProvider } from "./state/desk-context";
import { ImportProvider } from "./state/jobs-context";
import { ProblemRow } from "./ui/problem-row";
import { Waiting } from "./ui/waiting";

const ItemScreen = lazy(() =>
  import("./panels/item/item-screen").then((m) => ({ default: m.ItemScreen })),
);
const PacketScreen = lazy(() =>
  import("./panels/packet/packet-screen").then((m) => ({ default: m.PacketScreen })),
);
const CompareScreen = lazy(() =>
  import("./panels/compare/compare-screen").then((m) => ({ default: m.CompareScreen })),
);
const ImportScreen = lazy(() =>
  import("./panels/import/import-screen").then((m) => ({ default: m.ImportScreen })),
);
const NotebookScreen = lazy(() =>
  import("./panels/own-work/notebook-screen").then((m) => ({ default: m.NotebookScreen })),
);
const LedgerScreen = lazy(() =>
  import("./panels/ledger/ledger-screen").then((m) => ({ default: m.LedgerScreen })),
);
const NamesScreen = lazy(() =>
  import("./panels/names/names-screen").then((m) => ({ default: m.NamesScreen })),
);
const TermsScreen = lazy(() =>
  import("./panels/terms/terms-screen").then((m) => ({ default: m.TermsScreen })),
);
const CheckScreen = lazy(() =>
  import("./panels/check/check-screen").then((m) => ({ default: m.CheckScreen })),
);
const CheckPacketScreen = lazy(() =>
  import("./panels/check-packet/check-packet-screen").then((m) => ({
    default: m.CheckPacketScreen,
  })),
);

const KeepingScreen = lazy(() =>
  import("./panels/keeping/keeping-screen").then((m) => ({ default: m.KeepingScreen })),
);

const TranscribeScreen = lazy(() =>
  import("./panels/transcribe/transcribe-screen").then((m) => ({ default: m.TranscribeScreen })),
);
const ManualScreen = lazy(() =>
  import("./panels/manual/manual-screen").then((m) => ({ default: m.ManualScreen })),
);
const TimelineScreen = lazy(() =>
  import("./panels/timeline/timeline-screen").then((m) => ({ default: m.TimelineScreen })),
);
const SearchesScreen = lazy(() =>
  import("./panels/searches/searches-screen").then((m) => ({ default: m.SearchesScreen })),
);
const ReviewScreen = lazy(() =>
  import("./panels/review/review-screen").then((m) => ({ default: m.ReviewScreen })),
);

/** Carrel's window, given its archive and its shell. */
export function App({ connection }: { readonly connection: Connection }) {
  return (
    <SettingsProvider>
      <ArchiveProvider connection={connection}>
        <ImportProvider>
          <Desk>
            <Screen />
            <DropZone />
            <MenuCommands />
          </Desk>
        </ImportProvider>
      </ArchiveProvider>
    </SettingsProvider>
  );
}

/** Each opening of an archive has a desk of its own: what was asked, chosen and changed in the last one is gone with it. */
function Desk({ children }: { readonly children: ReactNode }) {
  const { about } = useArchive();
  const session = about?.archive?.session ?? null;
  useLayoutEffect(() => (session === null ? undefined : beginEra(session)), [session]);
  return (
    <ChangesProvider key={session ?? "none"}>
      <DeskProvider>{children}</DeskProvider>
    </ChangesProvider>
  );
}

function Screen() {
  const { route } = useRoute();
  const { about, refused } = useArchive();
  useWindowTitle();
  if (refused !== null) return <ProblemRow problem={refused} />;
  if (about === null) return <Waiting />;
  if (about.archive === null && !needsNoArchive.includes(route.screen)) return <FirstRunScreen />;
  const show = screens[route.screen] as (route: Route) => ReactNode;
  return <Suspense fallback={<EmptyFrame />}>{show(route)}</Suspense>;
}

const needsNoArchive: readonly Route["screen"][] = ["import", "manual"];

/** Each screen at its place. */
const screens: {
  readonly [S in Route["screen"]]: (route: Extract<Route, { readonly screen: S }>) => ReactNode;
} = {
  library: ({ query, chosen }) => <LibraryScreen query={query} chosen={chosen} />,
  item: (route) => <ItemScreen key={route.id} route={route} />,
  compare: (route) => <CompareScreen route={route} />,
  transcribe: (route) => <TranscribeScreen key={route.id} route={route} />,
  review: (route) => <ReviewScreen route={route} />,
  timeline: (route) => <TimelineScreen route={route} />,
  searches: (route) => <SearchesScreen route={route} />,
  packet: () => <PacketScreen />,
  import: ({ id }) => <ImportScreen id={id} />,
  names: ({ id }) => <NamesScreen chosen={id} />,
  terms: ({ id }) => <TermsScreen chosen={id} />,
  manual: ({ id }) => <ManualScreen chapter={id} />,
  check: () => <CheckScreen />,
  keeping: () => <KeepingScreen />,
  checkPacket: () => <CheckPacketScreen />,
  ledger: () => <LedgerScreen />,
  notebook: ({ list }) => <NotebookScreen list={list} />,
};

function EmptyFrame() {
  return (
    <Frame>
      <Waiting />
    </Frame>
  );
}

function useWindowTitle(): void {
  const say = useSay();
  const { about } = useArchive();
  const title = about?.archive?.title ?? null;
  useEffect(() => {
    document.title = title === null ? "Carrel" : say("window.title", { archive: title });
  }, [title, say]);
}
