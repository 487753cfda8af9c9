export { attempt } from './attempt.js';
export { addressOf } from './client/address-of.js';
export type { FirstQuestion } from './client/ahead.js';
export { createClient } from './client/client.js';
export type {
  CallOptions,
  Client,
  ClientOptions,
  InputOf,
  PreparedRequest,
} from './client/client.types.js';
export { ConnectionError, errorCode, ProblemError, type ConnectionFault } from './client/errors.js';
export { failureWords } from './client/failure-words.js';
export { fieldProblems } from './client/field-problems.js';
export { Question, type QuestionState } from './client/question.js';
export {
  configuration,
  configure,
  type Configuration,
  type Setting,
} from './configuration/configuration.js';
export { AnnounceController } from './controllers/announce.controller.js';
export { DraftController } from './controllers/draft.controller.js';
export { LocaleController } from './controllers/locale.controller.js';
export { PartsController, type Part, type PartModule } from './controllers/parts.controller.js';
export {
  SubmissionController,
  type SubmissionOptions,
  type SubmissionState,
} from './controllers/submission.controller.js';
export { ThemeController } from './controllers/theme.controller.js';
export { button, submitButton, type ButtonOptions } from './controls/button.js';
export {
  check,
  checks,
  choice,
  type ChecksOptions,
  type ChoiceOption,
  type ChoiceOptions,
} from './controls/choice.js';
export {
  dateField,
  emptyDate,
  hasDate,
  isoDate,
  type DateFieldOptions,
  type DateParts,
} from './controls/date-field.js';
export { errorSummary, type FieldError } from './controls/error-summary.js';
export { field, fieldGroup, type Content, type FieldOptions } from './controls/field.js';
export { longText, type LongTextOptions } from './controls/long-text.js';
export { notice, type NoticeKind, type NoticeOptions } from './controls/notice.js';
export { select, type SelectOptions } from './controls/select.js';
export { stepHeading, type StepHeadingOptions } from './controls/step-heading.js';
export { textField, type TextFieldOptions } from './controls/text-field.js';
export { define } from './element/define.js';
export { focusField } from './element/focus-field.js';
export { focusLater } from './element/focus.js';
export { TouchpointElement } from './element/touchpoint.element.js';
export { ZabotaEvent } from './element/zabota.event.js';
export {
  addCatalogues,
  getLocale,
  setLocale,
  type Catalogues,
  type Locale,
} from './language/catalogues.js';
export { formatBytes } from './language/bytes.js';
export { explainDeadline } from './language/deadline.js';
export { daysBetween, formatDate } from './language/format.js';
export { formatDateTime } from './language/format-time.js';
export { msg, str } from './language/localize.js';
export { plural, type PluralForms } from './language/plural.js';
export { langOf, words } from './language/words.js';
export { randomKey, randomUuid } from './random-key.js';
export { parseFragment, takeFragment, type ReceiptLink } from './receipt/fragment.js';
export { isNumber, tidyNumber } from './receipt/number.js';
export { findCapability, forgetCapability, keepCapability } from './storage/capability.storage.js';
export { fieldOf } from './storage/with-field.js';
export { baseStyles } from './styles/base.styles.js';
export { formStyles } from './styles/form.styles.js';
export { panelStyles } from './styles/panel.styles.js';
export { tagStyles } from './styles/tag.styles.js';
