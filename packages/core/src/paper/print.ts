import { css, render, type CSSResult, type TemplateResult } from 'lit';
import { msg } from '../language/localize.js';

/** Paper is white whatever the theme, and its lines are counted in points. */
const sheetStyles = css`
  body {
    margin: 0;
    font:
      12pt/1.5 'PT Serif',
      'Times New Roman',
      serif;
  }
  h1 {
    font-size: 15pt;
    text-align: center;
  }
  p {
    white-space: pre-line;
  }
  dt {
    font-size: 10pt;
  }
  dd {
    margin: 0 0 0.75em;
    font-weight: bold;
  }
`;

let last: HTMLIFrameElement | undefined;

/**
 * Prints one sheet, or lets the browser save it as PDF.
 *
 * The sheet stands in an empty frame of its own: printing the page would print
 * the host's menus too, and a new window is often blocked. Nothing is written
 * as markup, so a strict CSP and Trusted Types have nothing to refuse.
 *
 * @param root where the frame may stand for the moment.
 * @param title name of the file when it is saved.
 * @param more styles of this sheet alone.
 */
export function print(
  root: ParentNode & Node,
  title: string,
  sheet: TemplateResult,
  more?: CSSResult,
): void {
  last?.remove();
  const frame = (last = document.createElement('iframe'));
  frame.className = 'paper';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.appendChild(frame);
  const paper = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper) return;
  const styles = new paper.CSSStyleSheet();
  styles.replaceSync(sheetStyles.cssText + (more?.cssText ?? '') + trialMark(root));
  paper.document.adoptedStyleSheets = [styles];
  paper.document.title = title;
  render(sheet, paper.document.body);
  paper.addEventListener('afterprint', () => frame.remove(), { once: true });
  paper.focus();
  paper.print();
}

/** What was practised must not be taken for real on paper either. */
function trialMark(root: Node): string {
  const holder = root.getRootNode();
  if (!(holder instanceof ShadowRoot && holder.host.hasAttribute('trial'))) return '';
  const words = msg('Trial: nothing was sent. Everything on this sheet is made up.');
  return `body::before { content: ${JSON.stringify(words)}; font-weight: bold; }`;
}
