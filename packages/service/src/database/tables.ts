import type { ApiKeyTable, StaffSessionTable } from '../access/access.tables.js';
import type { AuditTable } from '../audit/audit.table.js';
import type {
  CaseActionTable,
  CaseDocumentTable,
  CaseEventTable,
  CaseStageTable,
  CaseTable,
} from '../case/case.tables.js';
import type { SpentChallengeTable } from '../challenge/challenge.table.js';
import type { ComplaintTable } from '../complaint/complaint.table.js';
import type {
  ConsentCheckpointTable,
  ConsentDecisionTable,
  ConsentDestructionTable,
  ConsentTable,
  ConsentUseTable,
  PreferenceTable,
  SubjectTable,
} from '../consent/consent.tables.js';
import type { ContentVersionTable } from '../content/content.table.js';
import type { DataKeyTable } from '../crypto/data-key.table.js';
import type { GuessTable } from '../access/guess.table.js';
import type {
  ChangeRecordTable,
  FeedbackInvitationTable,
  FeedbackTable,
  VoiceFloodTable,
} from '../feedback/feedback.tables.js';
import type { FeedbackHandOverTable } from '../handover/handover.tables.js';
import type { InitiativeSupportTable, InitiativeTable } from '../initiative/initiative.tables.js';
import type {
  SatisfactionAlertTable,
  SatisfactionPeriodTable,
  SatisfactionTableTable,
} from '../satisfaction/satisfaction.tables.js';
import type { IdempotencyTable } from '../idempotency/idempotency.table.js';
import type { JobTable } from '../jobs/job.table.js';
import type { LetterTable } from '../mail/letter.table.js';
import type {
  OfferCaseTable,
  OfferEventTable,
  OfferStopTable,
  OfferTable,
  SituationEventTable,
} from '../offer/offer.tables.js';
import type { RetentionActTable } from '../retention/retention.table.js';
import type {
  DeclarationTable,
  RequirementAssessmentTable,
  RequirementSearchTable,
} from '../requirement/requirement.tables.js';
import type { UploadTable } from '../upload/upload.table.js';
import type {
  WorkerAnswerTable,
  WorkerPeriodTable,
  WorkerProposalTable,
  WorkerTurnTable,
} from '../worker/worker.tables.js';

/** Every table, each described beside the code that owns it. */
export interface Database {
  data_key: DataKeyTable;
  guess: GuessTable;
  idempotency: IdempotencyTable;
  job: JobTable;
  letter: LetterTable;
  upload: UploadTable;
  spent_challenge: SpentChallengeTable;
  audit: AuditTable;
  staff_session: StaffSessionTable;
  api_key: ApiKeyTable;
  case: CaseTable;
  case_event: CaseEventTable;
  case_stage: CaseStageTable;
  case_action: CaseActionTable;
  case_document: CaseDocumentTable;
  complaint: ComplaintTable;
  feedback: FeedbackTable;
  feedback_handover: FeedbackHandOverTable;
  feedback_invitation: FeedbackInvitationTable;
  voice_flood: VoiceFloodTable;
  change_record: ChangeRecordTable;
  initiative: InitiativeTable;
  initiative_support: InitiativeSupportTable;
  satisfaction_alert: SatisfactionAlertTable;
  satisfaction_period: SatisfactionPeriodTable;
  satisfaction_table: SatisfactionTableTable;
  worker_turn: WorkerTurnTable;
  worker_answer: WorkerAnswerTable;
  worker_proposal: WorkerProposalTable;
  worker_period: WorkerPeriodTable;
  content_version: ContentVersionTable;
  subject: SubjectTable;
  consent_decision: ConsentDecisionTable;
  consent: ConsentTable;
  consent_checkpoint: ConsentCheckpointTable;
  consent_use: ConsentUseTable;
  consent_destruction: ConsentDestructionTable;
  preference: PreferenceTable;
  retention_act: RetentionActTable;
  offer: OfferTable;
  offer_event: OfferEventTable;
  offer_case: OfferCaseTable;
  offer_stop: OfferStopTable;
  situation_event: SituationEventTable;
  requirement_search: RequirementSearchTable;
  requirement_assessment: RequirementAssessmentTable;
  declaration: DeclarationTable;
}
