import type { OperationId } from '@zabota/contract';
import type { AccessRule } from './caller.js';

const readers: AccessRule = { staff: ['operator', 'owner', 'auditor'] };
/** Whoever works at the agency, at a desk or not. */
const everyWorker: AccessRule = { staff: ['operator', 'owner', 'auditor', 'worker'] };
const doers: AccessRule = { staff: ['operator', 'owner'] };

/** Who may do what: the whole answer on one page. An operation without a line is not served. */
export const accessTable: Readonly<Record<OperationId, AccessRule>> = {
  getAgency: 'anyone',
  listServices: 'anyone',

  openCase: 'anyone',
  listCases: 'client',
  readCase: 'opened-case',
  readHistory: 'opened-case',
  watchCase: 'opened-case',
  answerAction: 'opened-case',
  rateOutcome: 'opened-case',
  reopenCase: 'opened-case',
  chooseNotifications: 'opened-case',
  readDocument: 'opened-case',

  getComplaintForm: 'anyone',
  routeComplaint: 'anyone',
  sendComplaint: 'anyone',

  listPurposes: 'anyone',
  decideConsent: 'decider',
  listDecisions: 'decider',
  readReceipt: 'decider',
  listReceiptKeys: 'anyone',
  listUses: 'client',
  listOffers: 'client',
  answerOffer: 'client',
  readMyData: 'client',
  choosePreferences: 'client',
  exportMyData: 'client',
  eraseMyData: 'client',

  getFeedbackForm: 'anyone',
  putFeedback: 'anyone',
  countInvitation: 'anyone',
  readFeedback: 'anyone',
  handOverFeedback: 'anyone',

  listInitiatives: 'anyone',
  readInitiative: 'anyone',
  proposeInitiative: 'anyone',
  findSimilarInitiatives: 'anyone',
  supportInitiative: 'anyone',

  listSatisfaction: 'anyone',
  readSatisfaction: 'anyone',
  listRequirements: 'anyone',
  suggestRequirements: 'anyone',
  readRequirement: 'anyone',
  compareRequirement: 'anyone',
  listRequirementChanges: 'anyone',
  readRequirementFeed: 'anyone',
  listChecklists: 'anyone',
  readChecklist: 'anyone',
  declareCompliance: 'anyone',

  createChallenge: 'anyone',
  createUpload: 'anyone',
  putUpload: 'upload',
  discardUpload: 'upload',

  listStaffCases: readers,
  readStaffCase: readers,
  readStaffDocument: readers,
  commandCase: doers,
  assessRequirement: doers,
  listRequirementClarity: readers,

  listStaffFeedback: readers,
  commandFeedback: doers,
  listChanges: readers,
  recordChange: doers,
  listTopics: readers,
  listResponseCounts: readers,
  exportFeedback: readers,
  listSatisfactionAlerts: readers,

  readWorkerForm: everyWorker,
  sendWorkerAnswer: everyWorker,
  readWorkerFigures: readers,
  listWorkerProposals: everyWorker,
  answerWorkerProposal: { staff: ['owner'] },

  pushApplication: 'system',
  pushCommand: 'system',
  pushEpguEvent: 'system',
  pushHandOverState: 'system',
  checkConsent: 'system',
  pushUseResult: 'system',
  pushDestruction: 'system',
  pushSituationEvent: 'system',
  pushOffer: 'system',
  pushOfferCommand: 'system',

  readOfferFunnel: readers,
};
