import { css } from 'lit';

/** A state in a word or two; its colour repeats what the word says. */
export const tagStyles = css`
  .tag {
    display: inline-block;
    padding: 0.1em 0.75em;
    border-radius: 2em;
    background: var(--_wash);
    color: var(--_soft);
    font-size: var(--_text-small);
    font-weight: 650;
  }
  .tag.good {
    background: var(--_good-wash);
    color: var(--_good);
  }
  .tag.wait {
    background: var(--_wait-wash);
    color: var(--_wait);
  }
  .tag.late {
    background: var(--_late-wash);
    color: var(--_late);
  }
  @media (forced-colors: active) {
    .tag {
      border: 1px solid;
    }
  }
`;
