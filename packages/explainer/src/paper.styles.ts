import { css } from 'lit';

/** What rules and memos have on paper beyond the sheet of core. */
export const rulePaper = css`
  h1 {
    text-align: start;
  }
  h2 {
    font-size: 12pt;
  }
  p {
    white-space: normal;
  }
  blockquote {
    font-size: 10pt;
  }
`;
