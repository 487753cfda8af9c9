import { css, render, type TemplateResult } from 'lit';

/** Paper is white whatever the theme. */
const paperStyles = css`
  body {
    margin: 0;
    font:
      12pt/1.5 'PT Serif',
      'Times New Roman',
      serif;
  }
  h1 {
    font-size: 15pt;
  }
  h2 {
    font-size: 12pt;
  }
  blockquote {
    font-size: 10pt;
  }
`;

let last: HTMLIFrameElement | undefined;

/**
 * Prints one sheet from an empty frame of its own: printing the page would
 * print the menus of its host too. Nothing is written as markup.
 *
 * @param root Where the frame may stand for the moment.
 * @param title Name of the file when it is saved.
 */
export function print(root: ParentNode & Node, title: string, sheet: TemplateResult): void {
  last?.remove();
  const frame = (last = document.createElement('iframe'));
  frame.className = 'paper';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  root.appendChild(frame);
  const paper = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!paper) return;
  const styles = new paper.CSSStyleSheet();
  styles.replaceSync(paperStyles.cssText);
  paper.document.adoptedStyleSheets = [styles];
  paper.document.title = title;
  render(sheet, paper.document.body);
  paper.addEventListener('afterprint', () => frame.remove(), { once: true });
  paper.focus();
  paper.print();
}
