/**
 * The reader of the contract is made for desktops: on a phone an operation had a hundred pixels
 * for its words, and an answer reached out of the page.
 */
export const apiStyles = `@media (max-width: 40em) {
  .swagger-ui .wrapper {
    padding-inline: 12px;
  }
  .swagger-ui .info {
    margin-block: 24px;
  }
  /* The method on a line of its own; the address and the words below have the whole width. */
  .swagger-ui .opblock .opblock-summary-control {
    flex-wrap: wrap;
    gap: 8px;
    padding-block: 4px;
  }
  .swagger-ui .opblock .opblock-summary-path-description-wrapper {
    flex: 1 1 100%;
    gap: 4px;
    padding: 0;
  }
  .swagger-ui .opblock .opblock-summary-path {
    max-width: 100%;
    padding: 0;
  }
  .swagger-ui .opblock .opblock-summary-path,
  .swagger-ui .opblock .opblock-summary-description {
    font-size: 15px;
    line-height: 1.4;
  }
  .swagger-ui .table-container,
  .swagger-ui .responses-inner,
  .swagger-ui .opblock .opblock-section-header,
  .swagger-ui .opblock-description-wrapper {
    padding-inline: 10px;
  }
  .swagger-ui .response-col_status,
  .swagger-ui .parameters-col_name,
  .swagger-ui table tbody tr td:first-of-type {
    min-width: 0;
    max-width: 9em;
    padding-inline-end: 8px;
  }
  /* Our answers have no links, and the column says so in every row. */
  .swagger-ui .response-col_links {
    display: none;
  }
  .swagger-ui .parameters-col_description input,
  .swagger-ui .parameters-col_description select {
    min-width: 0;
    max-width: 100%;
  }
}
`;
