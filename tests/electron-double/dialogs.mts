// Dialogs, menus and the system's shell. Tests script the answers by replacing a function, as Playwright's guide does with Electron.

export const dialog = {
  showOpenDialog: async (..._given: readonly unknown[]) => ({
    canceled: true,
    filePaths: [] as string[],
  }),
  showSaveDialog: async (..._given: readonly unknown[]) => ({ canceled: true, filePath: "" }),
  showMessageBox: async (..._given: readonly unknown[]) => ({ response: 0 }),
  showErrorBox: (title: string, content: string): void =>
    console.error(`[dialog.showErrorBox] ${title} ${content}`),
};

export const shell = {
  openExternal: async (_url: string): Promise<void> => undefined,
};

interface Template {
  readonly id?: string;
  readonly label?: string;
  readonly submenu?: readonly Template[];
  readonly click?: () => void;
}
export class MenuItem {
  readonly id: string | undefined;
  readonly label: string;
  readonly submenu: Menu | null;
  readonly click: () => void;
  constructor(template: Template) {
    this.id = template.id;
    this.label = template.label ?? "";
    this.submenu = template.submenu === undefined ? null : Menu.buildFromTemplate(template.submenu);
    this.click = template.click ?? (() => undefined);
  }
}
const current: { menu: Menu | null } = { menu: null };
export class Menu {
  readonly items: readonly MenuItem[];
  constructor(items: readonly MenuItem[] = []) {
    this.items = items;
  }
  static buildFromTemplate(template: readonly Template[]): Menu {
    return new Menu(template.map((item) => new MenuItem(item)));
  }
  static setApplicationMenu(menu: Menu | null): void {
    current.menu = menu;
  }
  static getApplicationMenu(): Menu | null {
    return current.menu;
  }
  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found !== null) return found;
    }
    return null;
  }
}
