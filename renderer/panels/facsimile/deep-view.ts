import OpenSeadragon from "openseadragon";
import type { TiledImage } from "../../../archive/model/tiled-image";

/** What a page is drawn from: one image, or its tiles. Sizes in pixels, as the file has them. */
export type PageSource =
  | { readonly kind: "image"; readonly url: string }
  | {
      readonly kind: "tiles";
      readonly shape: TiledImage;
      readonly tileUrl: (level: number, x: number, y: number) => string;
    };

export interface Zone {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a page is laid into the pane when it is opened. */
export type Fit = "page" | "width";

/** The page under the glass: what the reader's keys, wheel and fingers do to it. */
export interface DeepView {
  /** @param keep stay where the reader is: the same page comes again in more detail */
  show(source: PageSource, fit: Fit, keep: boolean): void;
  /** Takes the page away. */
  clear(): void;
  zoomBy(factor: number): void;
  fit(fit: Fit): void;
  /** A quarter clockwise. */
  turn(): void;
  /** Shares of the pane. */
  panBy(across: number, down: number): void;
  /** Draws a rectangle over the page where the text is; null takes it away. @param bring moves the page so that it is seen */
  mark(zone: Zone | null, bring: boolean): void;
  destroy(): void;
}

export interface DeepViewEvents {
  /** Screen pixels for a pixel of the page, in per cent. */
  readonly zoomed: (percent: number) => void;
  readonly opened: () => void;
  readonly failed: () => void;
}

const MOST_SCREEN_PIXELS = 8;
/** Room around a fitted page, in CSS pixels; the same on all sides, for a page may be turned. */
const MAT = 12;

/** @param zoneClass the look of the rectangle that `mark` draws */
export function openDeepView(
  element: HTMLElement,
  zoneClass: string,
  events: DeepViewEvents,
): DeepView {
  withoutItsStyle();
  const viewer = new OpenSeadragon.Viewer(settings(element));
  withoutMarkup(viewer.overlaysContainer);
  // Keys are ours: the same everywhere in Carrel, and shown in its list of keys.
  viewer.addHandler("canvas-key", (event) => {
    event.preventDefaultAction = true;
  });
  viewer.addHandler("zoom", () => tellZoom(viewer, events));
  viewer.addHandler("open-failed", events.failed);
  viewer.addHandler("tile-load-failed", events.failed);
  return { ...showing(viewer, events), ...marking(viewer, zoneClass) };
}

const settings = (element: HTMLElement): OpenSeadragon.Options => {
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    element,
    tabIndex: -1,
    drawer: "canvas",
    showNavigationControl: false,
    animationTime: still ? 0 : 0.3,
    springStiffness: 9,
    immediateRender: still,
    maxZoomPixelRatio: MOST_SCREEN_PIXELS,
    minZoomImageRatio: 0.4,
    visibilityRatio: 0.3,
    // The page lies on the mat.
    viewportMargins: { left: MAT, right: MAT, top: MAT, bottom: MAT },
    preserveImageSizeOnResize: true,
    gestureSettingsMouse: { clickToZoom: false, dblClickToZoom: true, flickEnabled: false },
    gestureSettingsTouch: { pinchRotate: false, flickEnabled: !still },
    imageLoaderLimit: 6,
    timeout: 60_000,
  };
};

/** It would add a style sheet of its own to the page, which our policy forbids, unless it finds its element there. */
function withoutItsStyle(): void {
  if (document.querySelector("style[data-openseadragon-mobile-css]") !== null) return;
  const stand = document.createElementNS("urn:carrel:inert", "style");
  stand.setAttribute("data-openseadragon-mobile-css", "");
  document.head.append(stand);
}

/** It empties elements through `innerHTML`, which Trusted Types forbid even for nothing. */
function withoutMarkup(element: Element): void {
  Object.defineProperty(element, "innerHTML", { set: () => element.replaceChildren() });
}

function tellZoom({ viewport, world }: OpenSeadragon.Viewer, events: DeepViewEvents): void {
  const page = world.getItemAt(0);
  if (page !== undefined)
    events.zoomed(Math.round(page.viewportToImageZoom(viewport.getZoom()) * 100));
}

function showing(viewer: OpenSeadragon.Viewer, events: DeepViewEvents) {
  let upright = { turn: 0, mirrored: false };
  let turned = 0;
  // How the page was laid in last, until the reader moves it: a pane of another size has it laid in again.
  let fitted: Fit | null = null;
  const moved = () => void (fitted = null);
  for (const hand of [
    "canvas-drag",
    "canvas-scroll",
    "canvas-pinch",
    "canvas-double-click",
  ] as const)
    viewer.addHandler(hand, moved);
  viewer.addHandler("resize", () => {
    // Its own answer to the new size comes first.
    if (fitted !== null)
      requestAnimationFrame(() => fitted !== null && viewer.isOpen() && fit(fitted, true));
    tellZoom(viewer, events);
  });
  const lay = () => {
    // The glass mirrors what it has turned; a page that is to be mirrored first is turned the other way.
    const sign = upright.mirrored ? -1 : 1;
    viewer.viewport.setFlip(upright.mirrored);
    viewer.viewport.setRotation(sign * (upright.turn + turned), true);
  };
  const fit = (how: Fit, immediately = false) => {
    fitted = how;
    viewer.viewport.goHome(immediately);
    if (how === "width") fitWidth(viewer, immediately);
  };
  return {
    show(source: PageSource, how: Fit, keep: boolean) {
      const isSame = keep && viewer.isOpen() && fitted === null;
      const before = isSame ? viewer.viewport.getBoundsNoRotate() : null;
      upright = source.kind === "tiles" ? source.shape : { turn: 0, mirrored: false };
      if (!keep) turned = 0;
      viewer.addOnceHandler("open", () => {
        lay();
        // An overview stands upright, tiles are turned by the glass: their places are not the same.
        if (before === null || upright.turn !== 0 || upright.mirrored) fit(how, true);
        else viewer.viewport.fitBounds(before, true);
        tellZoom(viewer, events);
        events.opened();
      });
      viewer.open(tileSource(source));
    },
    clear: () => viewer.close(),
    zoomBy(factor: number) {
      moved();
      viewer.viewport.zoomBy(factor).applyConstraints();
    },
    fit,
    turn() {
      turned = (turned + 90) % 360;
      lay();
      fit("page");
    },
    panBy(across: number, down: number) {
      moved();
      const { width, height } = viewer.viewport.getBoundsNoRotate();
      const by = new OpenSeadragon.Point(across * width, down * height);
      viewer.viewport.panBy(by.rotate(-viewer.viewport.getRotation())).applyConstraints();
    },
    destroy: () => viewer.destroy(),
  };
}

/** As wide as the pane, from the top. */
function fitWidth({ viewport, world }: OpenSeadragon.Viewer, immediately: boolean): void {
  viewport.fitHorizontally(immediately);
  if (viewport.getRotation() % 180 !== 0) return;
  const page = world.getHomeBounds();
  const height = page.width / viewport.getAspectRatio();
  const top = new OpenSeadragon.Rect(page.x, page.y, page.width, height);
  if (page.height > height) viewport.fitBounds(top, immediately);
}

function tileSource(source: PageSource): OpenSeadragon.TileSourceSpecifier {
  if (source.kind === "image")
    return { type: "image", url: source.url } as unknown as OpenSeadragon.TileSourceSpecifier;
  const { width, height, tileSide, levels } = source.shape;
  const size = { width, height, tileSize: tileSide, tileOverlap: 0 };
  const whole = { ...size, minLevel: 0, maxLevel: levels - 1, getTileUrl: source.tileUrl };
  return whole as unknown as OpenSeadragon.TileSourceSpecifier;
}

function marking(viewer: OpenSeadragon.Viewer, zoneClass: string) {
  let drawn: HTMLElement | null = null;
  return {
    mark(zone: Zone | null, bring: boolean) {
      if (drawn !== null) viewer.removeOverlay(drawn);
      drawn = null;
      const page = viewer.world.getItemAt(0);
      if (zone === null || page === undefined) return;
      const { x, y, width, height } = zone;
      const place = page.imageToViewportRectangle(x, y, width, height);
      drawn = document.createElement("div");
      drawn.className = zoneClass;
      viewer.addOverlay({ element: drawn, location: place });
      if (bring && !seen(viewer, place)) viewer.viewport.panTo(place.getCenter());
    },
  };
}

function seen({ viewport }: OpenSeadragon.Viewer, place: OpenSeadragon.Rect): boolean {
  const bounds = viewport.getBounds();
  const { x, y } = place.getCenter();
  return (
    x > bounds.x && x < bounds.x + bounds.width && y > bounds.y && y < bounds.y + bounds.height
  );
}
