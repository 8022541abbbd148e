import type { MenuItemConstructorOptions } from "electron";
import type { DesktopCommand } from "../renderer/desktop-bridge";
import type { Labels } from "./labels";

type Items = MenuItemConstructorOptions[];
type Tell = (command: DesktopCommand) => void;

/** The application's menu. What the page must do is told to it as a command; the rest is Electron's own. */
export function menuTemplate(
  labels: Labels,
  platform: NodeJS.Platform,
  tell: Tell,
  newWindow: () => void,
): Items {
  const isMac = platform === "darwin";
  return [
    ...(isMac ? [{ role: "appMenu" } as const] : []),
    { label: labels.file, submenu: fileItems(labels, isMac, tell, newWindow) },
    { label: labels.edit, submenu: editItems(labels) },
    { label: labels.view, submenu: viewItems(labels) },
    ...(isMac ? [{ role: "windowMenu" } as const] : []),
    {
      label: labels.help,
      role: "help",
      submenu: [
        {
          id: "manual",
          label: labels.manual,
          accelerator: "F1",
          click: () => tell({ kind: "manual" }),
        },
        { id: "help", label: labels.keys, click: () => tell({ kind: "help" }) },
      ],
    },
  ];
}

function fileItems(labels: Labels, isMac: boolean, tell: Tell, newWindow: () => void): Items {
  const item = (
    kind: "new-archive" | "open" | "import" | "open-sample" | "export-packet",
    label: string,
    accelerator?: string,
  ): MenuItemConstructorOptions => ({
    id: kind,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => tell({ kind }),
  });
  return [
    {
      id: "new-window",
      label: labels.newWindow,
      accelerator: "CmdOrCtrl+Shift+N",
      click: newWindow,
    },
    item("new-archive", labels.newArchive, "CmdOrCtrl+N"),
    item("open", labels.open, "CmdOrCtrl+O"),
    item("open-sample", labels.openSample),
    { type: "separator" },
    item("import", labels.importFiles, "CmdOrCtrl+I"),
    item("export-packet", labels.exportPacket, "CmdOrCtrl+E"),
    { type: "separator" },
    { role: "close", label: labels.close },
    ...(isMac ? [] : [{ role: "quit", label: labels.quit } as const]),
  ];
}

function editItems(labels: Labels): Items {
  return [
    { role: "undo", label: labels.undo },
    { role: "redo", label: labels.redo },
    { type: "separator" },
    { role: "cut", label: labels.cut },
    { role: "copy", label: labels.copy },
    { role: "paste", label: labels.paste },
    { role: "selectAll", label: labels.selectAll },
  ];
}

function viewItems(labels: Labels): Items {
  return [
    { role: "zoomIn", label: labels.zoomIn },
    { role: "zoomOut", label: labels.zoomOut },
    { role: "resetZoom", label: labels.actualSize },
    { type: "separator" },
    { role: "togglefullscreen", label: labels.fullScreen },
  ];
}
