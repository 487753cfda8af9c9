export * from './agency.js';
export * from './applicability.js';
export * from './case.js';
export * from './case.operations.js';
export * from './challenge.js';
export * from './checklist.js';
export * from './command.js';
export * from './complaint.js';
export * from './consent.js';
export * from './consent.operations.js';
export * from './deadline.js';
export * from './feedback.js';
export * from './feedback.staff.js';
export * from './handover.js';
export * from './handover.operations.js';
export * from './initiative.js';
export * from './initiative.answer.js';
export * from './integration.js';
export * as limits from './limits.js';
export * from './offer.js';
export * from './offer.operations.js';
export { operations } from './operations.js';
export type { BodyOf, QueryOf, ResponseOf } from './operation.types.js';
export {
  clientPaths,
  contractVersion,
  deviceHeader,
  headerNames,
  paths,
  type ClientOperationId,
  type OperationId,
} from './paths.js';
export * from './permission.js';
export * from './problem.js';
export * from './personal-data.js';
export * from './promise.js';
export * from './purpose.js';
export * from './satisfaction.alert.js';
export * from './satisfaction.js';
export * from './requirement.js';
export * from './requirement.clarity.js';
export * from './requirement.operations.js';
export * from './schema.js';
export * from './staff.js';
export * from './upload.js';
export * from './worker.js';
