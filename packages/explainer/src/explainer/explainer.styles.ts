import { css } from 'lit';

/** The list; the card brings its own styles. */
export const explainerStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space-4);
  }
  .plain-list {
    display: grid;
    gap: var(--_space-3);
    padding: 0;
    list-style: none;
  }
  /* A page of a long list is laid out when it comes into sight, and then only once. */
  .results {
    padding: 0;
    list-style: none;
    content-visibility: auto;
    contain-intrinsic-block-size: auto 150em;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    align-items: end;
    gap: var(--_space-3);
  }
  .result {
    display: grid;
    gap: var(--_space-1);
    padding-block: var(--_space-3);
    border-block-start: 1px solid var(--_line);
  }
  .result h3 {
    font-size: 1.0625em;
  }
  .count {
    font-size: var(--_text-large);
  }
  mark {
    background: var(--_accent-wash);
    color: inherit;
    font-weight: 650;
  }
`;
