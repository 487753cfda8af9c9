/**
 * Method and address of every operation: the only run-time value of the
 * contract that a browser bundle takes.
 */

const agency = '/v1/agencies/:agency' as const;
const oneCase = `${agency}/cases/:number` as const;
const staff = `${agency}/staff` as const;
const integration = `${agency}/integration` as const;

/** What a client may ask, and the agency’s own people as the clients they are too (A95). */
export const clientPaths = {
  getAgency: { method: 'GET', url: agency },
  listServices: { method: 'GET', url: `${agency}/services` },

  openCase: { method: 'POST', url: `${agency}/case-access` },
  listCases: { method: 'GET', url: `${agency}/cases` },
  readCase: { method: 'GET', url: oneCase },
  readHistory: { method: 'GET', url: `${oneCase}/history` },
  watchCase: { method: 'GET', url: `${oneCase}/live` },
  answerAction: { method: 'POST', url: `${oneCase}/actions/:action/answers` },
  rateOutcome: { method: 'POST', url: `${oneCase}/outcome` },
  reopenCase: { method: 'POST', url: `${oneCase}/reopening` },
  chooseNotifications: { method: 'PUT', url: `${oneCase}/notifications` },
  readDocument: { method: 'GET', url: `${oneCase}/documents/:document` },

  getComplaintForm: { method: 'GET', url: `${agency}/complaint-form` },
  routeComplaint: { method: 'POST', url: `${agency}/complaint-routes` },
  sendComplaint: { method: 'POST', url: `${agency}/complaints` },

  listPurposes: { method: 'GET', url: `${agency}/purposes` },
  decideConsent: { method: 'POST', url: `${agency}/consents` },
  listDecisions: { method: 'GET', url: `${agency}/consents` },
  readReceipt: { method: 'GET', url: `${agency}/consent-receipts/:receipt` },
  listReceiptKeys: { method: 'GET', url: `${agency}/consent-keys` },
  listUses: { method: 'GET', url: `${agency}/consent-uses` },
  listOffers: { method: 'GET', url: `${agency}/offers` },
  answerOffer: { method: 'POST', url: `${agency}/offers/:offer/answers` },
  readMyData: { method: 'GET', url: `${agency}/my-data` },
  choosePreferences: { method: 'PUT', url: `${agency}/my-data/preferences` },
  exportMyData: { method: 'GET', url: `${agency}/my-data/export` },
  eraseMyData: { method: 'POST', url: `${agency}/my-data/erasure` },

  getFeedbackForm: { method: 'GET', url: `${agency}/feedback-form` },
  putFeedback: { method: 'PUT', url: `${agency}/feedback/:feedback` },
  countInvitation: { method: 'PUT', url: `${agency}/feedback-invitations/:invitation` },
  readFeedback: { method: 'POST', url: `${agency}/feedback-access` },
  handOverFeedback: { method: 'POST', url: `${agency}/feedback-handovers` },

  listInitiatives: { method: 'GET', url: `${agency}/initiatives` },
  readInitiative: { method: 'GET', url: `${agency}/initiatives/:number` },
  proposeInitiative: { method: 'POST', url: `${agency}/initiatives` },
  findSimilarInitiatives: { method: 'POST', url: `${agency}/similar-initiatives` },
  supportInitiative: { method: 'PUT', url: `${agency}/initiatives/:number/support` },

  listSatisfaction: { method: 'GET', url: `${agency}/satisfaction` },
  readSatisfaction: { method: 'GET', url: `${agency}/satisfaction/:subject` },

  listRequirements: { method: 'GET', url: `${agency}/requirements` },
  suggestRequirements: { method: 'GET', url: `${agency}/requirement-suggestions` },
  readRequirement: { method: 'GET', url: `${agency}/requirements/:requirement` },
  compareRequirement: { method: 'GET', url: `${agency}/requirements/:requirement/differences` },
  listRequirementChanges: { method: 'GET', url: `${agency}/requirement-changes` },
  readRequirementFeed: { method: 'GET', url: `${agency}/requirement-feed` },
  listChecklists: { method: 'GET', url: `${agency}/checklists` },
  readChecklist: { method: 'GET', url: `${agency}/checklists/:checklist` },
  declareCompliance: { method: 'POST', url: `${agency}/declarations` },

  readWorkerForm: { method: 'GET', url: `${staff}/worker-form` },
  sendWorkerAnswer: { method: 'PUT', url: `${staff}/worker-answers/:instrument` },
  listWorkerProposals: { method: 'GET', url: `${staff}/worker-proposals` },

  createChallenge: { method: 'POST', url: `${agency}/challenges` },
  createUpload: { method: 'POST', url: `${agency}/uploads` },
  putUpload: { method: 'PUT', url: `${agency}/uploads/:upload` },
  discardUpload: { method: 'DELETE', url: `${agency}/uploads/:upload` },
} as const;

/** What the agency's staff and systems may ask. */
const agencyPaths = {
  listStaffCases: { method: 'GET', url: `${staff}/cases` },
  readStaffCase: { method: 'GET', url: `${staff}/cases/:number` },
  commandCase: { method: 'POST', url: `${staff}/cases/:number/commands` },
  readStaffDocument: { method: 'GET', url: `${staff}/cases/:number/documents/:document` },

  listStaffFeedback: { method: 'GET', url: `${staff}/feedback` },
  commandFeedback: { method: 'POST', url: `${staff}/feedback/:number/commands` },
  listChanges: { method: 'GET', url: `${staff}/changes` },
  recordChange: { method: 'POST', url: `${staff}/changes` },
  listTopics: { method: 'GET', url: `${staff}/feedback-topics` },
  listResponseCounts: { method: 'GET', url: `${staff}/feedback-responses` },
  exportFeedback: { method: 'GET', url: `${staff}/feedback-export` },
  listSatisfactionAlerts: { method: 'GET', url: `${staff}/satisfaction-alerts` },

  readWorkerFigures: { method: 'GET', url: `${staff}/worker-figures` },
  answerWorkerProposal: { method: 'POST', url: `${staff}/worker-proposals/:proposal/answer` },

  listRequirementClarity: { method: 'GET', url: `${staff}/requirement-clarity` },
  assessRequirement: { method: 'POST', url: `${staff}/requirements/:requirement/assessments` },

  pushApplication: { method: 'POST', url: `${integration}/cases` },
  pushCommand: { method: 'POST', url: `${integration}/cases/:number/commands` },
  pushEpguEvent: { method: 'POST', url: `${integration}/cases/:number/epgu-events` },

  pushHandOverState: { method: 'POST', url: `${integration}/handovers/:handover/states` },

  checkConsent: { method: 'POST', url: `${integration}/consent-checks` },
  pushUseResult: { method: 'POST', url: `${integration}/consent-uses/:use/results` },
  pushDestruction: { method: 'POST', url: `${integration}/consent-receipts/:receipt/destruction` },
  pushSituationEvent: { method: 'POST', url: `${integration}/situation-events` },
  pushOffer: { method: 'POST', url: `${integration}/offers` },
  pushOfferCommand: { method: 'POST', url: `${integration}/offers/:offer/commands` },

  readOfferFunnel: { method: 'GET', url: `${staff}/offer-funnel` },
} as const;

export const paths = { ...clientPaths, ...agencyPaths } as const;

export type OperationId = keyof typeof paths;

/** An operation that a touchpoint may call. */
export type ClientOperationId = keyof typeof clientPaths;

/** Headers of our own; codes and tokens travel in these, never in an address. */
export const headerNames = {
  /** Version of the contract the sender was built for, `1.n` (decision 11). */
  contract: 'zabota-contract',
  /** Token of a Capability: opens one case. `authorization` carries a signed-in client's token. */
  capability: 'zabota-capability',
  /** Token of an UploadPlace: opens this place only. */
  upload: 'zabota-upload',
} as const;

/** What a browser made for itself to remember its site storage by; never with a signed-in person’s data. */
export const deviceHeader = 'zabota-device';

/** The contract this copy was built from; it grows by addition only. */
export const contractVersion = '1.0';
