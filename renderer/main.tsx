import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app";
import { connectBrowser } from "./connect/browser-connection";
import { connectDesktop } from "./connect/desktop-connection";
import { loadEasternFonts } from "./look/eastern-fonts";
import "./look/tokens.css";
import "./look/base.css";

async function start(): Promise<void> {
  const root = document.getElementById("root");
  if (root === null) return;
  const connection =
    window.desktop === undefined ? await connectBrowser() : connectDesktop(window.desktop);
  createRoot(root).render(
    <StrictMode>
      <App connection={connection} />
    </StrictMode>,
  );
  loadEasternFonts();
}

void start();
