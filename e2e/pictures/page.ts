import { Harness } from '@zabota/core/testing.js';
import pixelmatch from 'pixelmatch';
import './page.css';
import '../states/page.js';

/** How far a colour may be off, where 1 is from black to white. */
const colourTolerance = 0.02;

/** Other processors smooth single points otherwise; what a person sees differs in a cluster. */
const cluster = 16;
const strayPoints = 6;

const inFont = /[\s\u0020-\u00ff\u0400-\u045f\u2010-\u2026\u2060\u2116]/g;

/** What differs between two pictures. */
export interface Difference {
  /** Points that differ, those of smoothed edges left out. */
  readonly points: number;
  /** Of all points, 0 to 1. */
  readonly share: number;
  /** WebP in base64: what differs in red, over the pale picture. */
  readonly picture: string;
}

const page = {
  /** Both alphabets of the font stand ready before anything is drawn. */
  async fontReady(): Promise<void> {
    const faces = ['Аб', 'Ab'].map((text) =>
      document.fonts.load('16px "Golos Text Variable"', text),
    );
    if ((await Promise.all(faces)).some((found) => found.length === 0)) {
      throw new Error('The font of the pictures did not load.');
    }
  },

  /** Characters that the font lacks: each system would draw them its own way. */
  foreign(tag: string): string {
    const shown = document.querySelector<HTMLElement>(tag);
    return shown ? new Harness(shown).text.replace(inFont, '') : '';
  },

  /** The theme of the touchpoint, and a page that suits it. */
  wear(tag: string, theme: string): void {
    const isDark = theme === 'dark' || theme === 'white-on-black';
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
    document.querySelector(tag)?.setAttribute('theme', theme);
  },

  /** A drawing (PNG, base64) as it is committed: a fifth of the bytes. */
  async packed(png: string): Promise<string> {
    const drawn = withRoughEdges(await pixelsOf(png, 'png'));
    const packed = await webp(drawn);
    const again = await pixelsOf(packed, 'webp');
    if (drawn.data.some((value, at) => value !== again.data[at])) {
      throw new Error('The picture lost something when it was packed.');
    }
    return packed;
  },

  /** What a person would see differ between the committed WebP and the drawn PNG. */
  async difference(committed: string, drawn: string): Promise<Difference | undefined> {
    const old = await pixelsOf(committed, 'webp');
    const fresh = withRoughEdges(await pixelsOf(drawn, 'png'));
    const width = Math.max(old.width, fresh.width);
    const height = Math.max(old.height, fresh.height);
    const [before, after] = [onCanvas(old, width, height), onCanvas(fresh, width, height)];
    const options = { threshold: colourTolerance };
    const red = new ImageData(width, height);
    const points = pixelmatch(before.data, after.data, red.data, width, height, options);
    const sameSize = old.width === fresh.width && old.height === fresh.height;
    const most =
      points &&
      pixelmatch(before.data, after.data, null, width, height, { ...options, windowSize: cluster });
    if (sameSize && most <= strayPoints) return undefined;
    return { points, share: points / (width * height), picture: await webp(red) };
  },
};

/** Levels of a colour on the smooth edges of letters, where nobody sees more. */
const levels = 8;
/** So many equal points in a row are a surface or a line, not the edge of a letter. */
const surface = 5;

/** Surfaces keep their colours exactly, edges get few: what is drawn fits into a palette of 256. */
function withRoughEdges({ data, width, height }: ImageData): ImageData {
  const colours = new Uint32Array(data.buffer);
  const exact = new Set<number>();
  for (let at = 0, run = 1; at < colours.length; at += 1, run += 1) {
    if (colours[at] !== colours[at - run + 1]) run = 1;
    if (run === surface) exact.add(colours[at] ?? 0);
  }
  const step = 255 / (levels - 1);
  const rough = new ImageData(data.slice(), width, height);
  for (let at = 0; at < data.length; at += 1) {
    if (exact.has(colours[at >> 2] ?? 0)) continue;
    rough.data[at] = Math.round(Math.round((data[at] ?? 0) / step) * step);
  }
  return rough;
}

async function pixelsOf(base64: string, type: 'png' | 'webp'): Promise<ImageData> {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: `image/${type}` }));
  const context = contextOf(image.width, image.height);
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}

function onCanvas(picture: ImageData, width: number, height: number): ImageData {
  const context = contextOf(width, height);
  context.putImageData(picture, 0, 0);
  return context.getImageData(0, 0, width, height);
}

async function webp(picture: ImageData): Promise<string> {
  const context = contextOf(picture.width, picture.height);
  context.putImageData(picture, 0, 0);
  // Of this quality Chromium leaves nothing out.
  const blob = await context.canvas.convertToBlob({ type: 'image/webp', quality: 1 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('The browser has no canvas.');
  return context;
}

export type PicturesPage = typeof page;

Object.assign(globalThis, { picturesPage: page });
