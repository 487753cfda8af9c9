import type { Inspection, PlacedFinding } from './inspect.js';
import type { Language } from '../language.js';
import type { Reporter } from './report.types.js';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

function resultOf(path: string, finding: PlacedFinding, reasons: Language): object {
  const { rule, severity, reason, rewrite, words, from, to } = finding;
  const proposal = rewrite ? ` “${words}” → “${rewrite}”` : '';
  const region = {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
  const artifactLocation = {
    uri: path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/'),
  };
  return {
    ruleId: rule,
    level: severity,
    message: { text: `${reason[reasons]}${proposal}` },
    locations: [{ physicalLocation: { artifactLocation, region } }],
  };
}

const resultsOf = ({ path, findings }: Inspection, reasons: Language): object[] =>
  findings.map((finding) => resultOf(path, finding, reasons));

/** For code hosts: SARIF 2.1.0, one run. Files that could not be read are notifications. */
export const reportSarif: Reporter = ({ inspections, unreadable }, reasons) => {
  const ids = new Set(inspections.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const driver = { name: 'zabota-plain', rules: [...ids].sort().map((id) => ({ id })) };
  const toolExecutionNotifications = unreadable.map(({ path, line, message }) => ({
    level: 'error',
    message: { text: `${path}:${line}: ${message}` },
  }));
  const invocation = { executionSuccessful: unreadable.length === 0, toolExecutionNotifications };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation],
    results: inspections.flatMap((inspection) => resultsOf(inspection, reasons)),
  };
  return JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, null, 2);
};
