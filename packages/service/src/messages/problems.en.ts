import type { Messages, Parameters } from './messages.js';

type Value = Parameters[string] | undefined;

const list = (value: Value = '') => (typeof value === 'object' ? value.join(', ') : String(value));
const megabytes = (bytes: unknown) => `${Math.floor(Number(bytes) / 1_048_576)} MB`;
const kilobytes = (bytes: unknown) => `${Math.floor(Number(bytes) / 1024)} kB`;
const wait = (seconds: unknown) => `Please try again in ${String(seconds)} s.`;

/** Why nothing may be used; also said in the use log. */
export const noConsent: Readonly<Record<string, string>> = {
  'never-given': 'No consent was ever given.',
  refused: 'The client refused.',
  withdrawn: 'The consent was withdrawn.',
  expired: 'The consent has run out.',
  'text-changed': 'The consent was given to an earlier text.',
  'beyond-purpose': 'The purpose does not include this use or these data.',
};

/** English words for every problem of the contract's catalogue. */
export const problems: Messages['problems'] = {
  'malformed-body': {
    title: 'The data arrived damaged',
    detail: () => 'The body is not well-formed JSON in UTF-8. Please send it again.',
  },
  'unknown-field': {
    title: 'There is a field that is not known here',
    detail: ({ field }) => `Please leave out the field “${list(field)}”.`,
  },
  'invalid-field': {
    title: 'Something needs to be filled in differently',
    detail: () => 'Please look at the places named below; everything else is fine.',
  },
  'invalid-text': {
    title: 'A text holds a character that cannot be kept',
    detail: () => 'Please type the place named below again.',
  },
  'too-deep': {
    title: 'The data are nested too deeply',
    detail: ({ limit }) => `Please nest no deeper than ${list(limit)} levels.`,
  },
  'device-needed': {
    title: 'The choice belongs to one browser',
    detail: () => 'Please let the page make a device number first and send it along.',
  },
  'sign-in-needed': {
    title: 'Please sign in',
    detail: () => 'Sign in, or open the case with its number and receipt code.',
  },
  'access-expired': {
    title: 'The access has run out',
    detail: () => 'For your safety access lasts a short while. Please open the case again.',
  },
  'not-allowed': {
    title: 'This is not open to you',
    detail: () => 'Your role does not include this. If it should, please ask the service owner.',
  },
  'origin-not-listed': {
    title: 'This site is not listed',
    detail: () => 'The agency has to add the address of this site to its list.',
  },
  'no-consent': {
    title: 'The client has not allowed this',
    detail: ({ reason }) => `Please do not use the data. ${noConsent[list(reason)] ?? ''}`.trim(),
  },
  'not-found': {
    title: 'There is nothing here',
    detail: () => 'Please check the address: nothing was found under it.',
  },
  'case-not-opened': {
    title: 'The number and the code do not open a case',
    detail: () =>
      'Please compare both with your receipt. If it still does not work, call the agency: the case is safe.',
  },
  'method-not-allowed': {
    title: 'This cannot be done here',
    detail: ({ allowed }) => `This address takes: ${list(allowed)}.`,
  },
  'illegal-transition': {
    title: 'This step does not follow from where the case is',
    detail: ({ legal }) => `What can be done now: ${list(legal)}.`,
  },
  'forbidden-by-law': {
    title: 'The law does not allow this step',
    detail: ({ law, legal }) => `${list(law)}. What can be done now: ${list(legal)}.`,
  },
  'action-closed': {
    title: 'This is already done',
    detail: () => 'Nothing more is needed here. Please look at the case for the news.',
  },
  'already-answered': {
    title: 'You have answered already',
    detail: () => 'We have your answer about this case. Thank you, there is no need for another.',
  },
  'survey-closed': {
    title: 'This survey is over',
    detail: () => 'No more answers are gathered. Please write to us on the page of the service.',
  },
  'feedback-settled': {
    title: 'This feedback is being worked on',
    detail: () => 'It cannot be changed any more. Please send a new one if you want to add to it.',
  },
  'initiative-closed': {
    title: 'This initiative has been answered',
    detail: () => 'It cannot be supported any more. Please see what the agency answered.',
  },
  'still-working': {
    title: 'We are still working on the first attempt',
    detail: () => 'Please wait a moment and ask again; nothing will be done twice.',
  },
  'text-changed': {
    title: 'The text has changed meanwhile',
    detail: () => 'Please read what has changed and decide again. Nothing was agreed to.',
  },
  'decided-elsewhere': {
    title: 'You have decided about this in another window',
    detail: () => 'That decision stands. Please look at it and decide again if you wish.',
  },
  'allowed-by-law': {
    title: 'No consent is needed here',
    detail: ({ law }) => `The data are used because of a law: ${list(law)}.`,
  },
  'offer-changed': {
    title: 'The offer has changed meanwhile',
    detail: () => 'Please look at the newest one and answer again. Nothing was sent.',
  },
  'version-changed': {
    title: 'The case has changed meanwhile',
    detail: () => 'Please look at the newest version and decide again.',
  },
  'body-too-large': {
    title: 'The data are too large',
    detail: ({ limit }) => `Please send no more than ${kilobytes(limit)}.`,
  },
  'file-too-large': {
    title: 'The file is too large',
    detail: ({ limit }) => `Up to ${megabytes(limit)} fit. Please make it smaller or split it.`,
  },
  'media-type-not-taken': {
    title: 'This kind of data is not taken here',
    detail: ({ taken }) => `Please send: ${list(taken)}.`,
  },
  'promise-incomplete': {
    title: 'A promise to the client would be broken',
    detail: ({ missing }) => `Please add what the client is owed: ${list(missing)}.`,
  },
  'idempotency-key-reused': {
    title: 'This key already belongs to another request',
    detail: () => 'Please use a new Idempotency-Key for a new request.',
  },
  'file-kind-not-taken': {
    title: 'Files of this kind are not taken',
    detail: ({ taken }) => `Please save it as one of: ${list(taken)}.`,
  },
  'file-damaged': {
    title: 'The file arrived damaged',
    detail: () => 'It is not the file that was announced. Please send it once more.',
  },
  'file-unsafe': {
    title: 'The file may do harm',
    detail: () =>
      'The check found something dangerous in it. Please send another copy, for example a scan.',
  },
  'file-missing': {
    title: 'A file did not arrive',
    detail: () => 'Please add the file again; the rest is kept.',
  },
  'files-do-not-match': {
    title: 'The files are not the ones you chose',
    detail: () => 'Please add the files again; the rest is kept.',
  },
  'text-unknown': {
    title: 'We know no such text',
    detail: () => 'Please open the page again and decide about the text it shows.',
  },
  'regime-not-accepted': {
    title: 'The law does not let this form take it',
    detail: () => 'The form shows where to send it; your text stays with you.',
  },
  'declaration-not-ready': {
    title: 'This cannot be declared yet',
    detail: () => 'Please answer every question. Where the answer is no, mend that first.',
  },
  'looks-automated': {
    title: 'This looks like a message from a program',
    detail: () => 'If you are a person, please send it once more, or call the agency.',
  },
  'challenge-failed': {
    title: 'The check of your device did not work out',
    detail: () => 'Please send it once more: the check is done anew.',
  },
  'version-needed': {
    title: 'Please say which version you have seen',
    detail: () => 'Send the header If-Match with the version of the case.',
  },
  'too-many-requests': {
    title: 'That was a lot at once',
    detail: ({ seconds }) => wait(seconds),
  },
  internal: {
    title: 'Something broke on our side',
    detail: () => 'It is not your fault. What you typed is kept; please try again a little later.',
  },
  unavailable: {
    title: 'We are away for a moment',
    detail: ({ seconds }) => wait(seconds),
  },
  'no-room': {
    title: 'We have run out of room',
    detail: () => 'It is not your fault, and we have been told. Please try again later.',
  },
};
