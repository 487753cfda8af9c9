import { generate } from 'lean-qr/nano';
import { html } from 'lit';

/** Empty modules that scanners need around a code. */
const quietZone = 4;

/** A QR code as one path: no image is fetched, nothing is put into the page as text. */
export function qrCode(text: string, label: string) {
  const code = generate(text);
  const size = code.size + 2 * quietZone;
  return html`<svg
    class="qr"
    role="img"
    aria-label=${label}
    viewBox="${-quietZone} ${-quietZone} ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <rect class="qr-light" x=${-quietZone} y=${-quietZone} width=${size} height=${size}></rect>
    <path class="qr-dark" d=${darkModules(code)}></path>
  </svg>`;
}

/** One step of the path for each run of dark modules in a row. */
function darkModules({ size, get }: { size: number; get(x: number, y: number): boolean }): string {
  const runs: string[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const start = x;
      while (x < size && get(x, y)) x += 1;
      if (x > start) runs.push(`M${start} ${y}h${x - start}v1H${start}z`);
    }
  }
  return runs.join('');
}
