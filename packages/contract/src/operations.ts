import { getAgency, listServices } from './agency.js';
import {
  answerAction,
  chooseNotifications,
  listCases,
  openCase,
  rateOutcome,
  readCase,
  readDocument,
  readHistory,
  reopenCase,
  watchCase,
} from './case.operations.js';
import { createChallenge } from './challenge.js';
import { getComplaintForm, routeComplaint, sendComplaint } from './complaint.js';
import {
  checkConsent,
  decideConsent,
  listDecisions,
  listPurposes,
  listReceiptKeys,
  listUses,
  pushDestruction,
  pushUseResult,
  readReceipt,
} from './consent.operations.js';
import { handOverFeedback, pushHandOverState } from './handover.operations.js';
import { countInvitation, getFeedbackForm, putFeedback, readFeedback } from './feedback.js';
import {
  commandFeedback,
  exportFeedback,
  listChanges,
  listResponseCounts,
  listStaffFeedback,
  listTopics,
  recordChange,
} from './feedback.staff.js';
import {
  findSimilarInitiatives,
  listInitiatives,
  proposeInitiative,
  readInitiative,
  supportInitiative,
} from './initiative.js';
import { pushApplication, pushCommand, pushEpguEvent } from './integration.js';
import {
  answerOffer,
  listOffers,
  pushOffer,
  pushOfferCommand,
  pushSituationEvent,
  readOfferFunnel,
} from './offer.operations.js';
import type { OperationId } from './paths.js';
import { choosePreferences, eraseMyData, exportMyData, readMyData } from './permission.js';
import { listSatisfactionAlerts } from './satisfaction.alert.js';
import { listSatisfaction, readSatisfaction } from './satisfaction.js';
import { declareCompliance, listChecklists, readChecklist } from './checklist.js';
import { listRequirementClarity } from './requirement.clarity.js';
import {
  assessRequirement,
  compareRequirement,
  listRequirementChanges,
  listRequirements,
  readRequirement,
  readRequirementFeed,
  suggestRequirements,
} from './requirement.operations.js';
import { commandCase, listStaffCases, readStaffCase, readStaffDocument } from './staff.js';
import { createUpload, discardUpload, putUpload } from './upload.js';
import {
  answerWorkerProposal,
  listWorkerProposals,
  readWorkerFigures,
  readWorkerForm,
  sendWorkerAnswer,
} from './worker.js';

/** Every operation of the contract; the service serves exactly these. */
export const operations = {
  getAgency,
  listServices,
  openCase,
  listCases,
  readCase,
  readHistory,
  watchCase,
  answerAction,
  rateOutcome,
  reopenCase,
  chooseNotifications,
  readDocument,
  getComplaintForm,
  routeComplaint,
  sendComplaint,
  listPurposes,
  decideConsent,
  listDecisions,
  readReceipt,
  listReceiptKeys,
  listUses,
  listOffers,
  answerOffer,
  readMyData,
  choosePreferences,
  exportMyData,
  eraseMyData,
  getFeedbackForm,
  putFeedback,
  countInvitation,
  readFeedback,
  handOverFeedback,
  listInitiatives,
  readInitiative,
  proposeInitiative,
  findSimilarInitiatives,
  supportInitiative,
  listSatisfaction,
  readSatisfaction,
  listRequirements,
  suggestRequirements,
  readRequirement,
  compareRequirement,
  listRequirementChanges,
  readRequirementFeed,
  listChecklists,
  readChecklist,
  declareCompliance,
  createChallenge,
  createUpload,
  putUpload,
  discardUpload,
  listStaffCases,
  readStaffCase,
  commandCase,
  readStaffDocument,
  listStaffFeedback,
  commandFeedback,
  listChanges,
  recordChange,
  listTopics,
  listResponseCounts,
  exportFeedback,
  listSatisfactionAlerts,
  readWorkerForm,
  sendWorkerAnswer,
  readWorkerFigures,
  listWorkerProposals,
  answerWorkerProposal,
  assessRequirement,
  listRequirementClarity,
  pushApplication,
  pushCommand,
  pushEpguEvent,
  pushHandOverState,
  checkConsent,
  pushUseResult,
  pushDestruction,
  pushSituationEvent,
  pushOffer,
  pushOfferCommand,
  readOfferFunnel,
} as const satisfies Record<OperationId, { schema: { operationId: string } }>;
