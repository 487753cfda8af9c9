import { noConsent, problems } from './problems.en.js';
import type { Messages } from './messages.js';

const atMost = (limit: unknown) => `Please keep it to ${String(limit)} at most.`;

export const en: Messages = {
  problems,
  noConsent,
  fields: {
    missing: () => 'Please fill this in.',
    unknown: () => 'This field is not known here; please leave it out.',
    'wrong-type': () => 'Please give a value of another kind here.',
    'too-long': ({ limit }) =>
      `Please shorten the text: up to ${String(limit)} characters fit here.`,
    'too-short': () => 'Please write a little more here.',
    'too-many': ({ limit }) => atMost(limit),
    'too-few': () => 'Please add at least one.',
    'out-of-range': () => 'Please give a number within the limits.',
    'not-listed': () => 'Please choose one of the values offered.',
    'wrong-form': () => 'Please check how this is written.',
    'unreadable-text': () =>
      'The text holds a character that cannot be kept. Please type this place again.',
  },
  letters: {
    received: {
      subject: ({ number }) => `We have received your case ${number}`,
      body: ({ title, day }) => [
        `“${title}” has been received.`,
        ...(day ? [`You will have the answer by ${day}.`] : []),
      ],
    },
    'action-needed': {
      subject: ({ number }) => `Case ${number}: we need something from you`,
      body: ({ title, day }) => [
        `To go on with “${title}” we need something from you.`,
        ...(day ? [`Please do it by ${day}.`] : []),
        'The page of the case says what exactly, and how to send it.',
      ],
    },
    stopped: {
      subject: ({ number }) => `Case ${number} has stopped, and here is how to go on`,
      body: ({ title }) => [
        `“${title}” has stopped for now.`,
        'The page of the case names every reason, what to mend, where and until when, and how to appeal.',
      ],
    },
    resumed: {
      subject: ({ number }) => `Case ${number} goes on`,
      body: ({ title, day }) => [
        `“${title}” goes on.`,
        ...(day ? [`The new date is ${day}.`] : []),
      ],
    },
    decided: {
      subject: ({ number }) => `Case ${number} has an answer`,
      body: ({ title }) => [
        `There is an answer to “${title}”.`,
        'The page of the case explains it, and says how to appeal if you do not agree.',
      ],
    },
    late: {
      subject: ({ number }) => `Case ${number} is late, and that is our fault`,
      body: ({ title, day }) => [
        `We have not answered “${title}” in time. We are sorry.`,
        ...(day ? [`The new date is ${day}.`] : []),
        'You can complain about the delay in one step on the page of the case.',
      ],
    },
    'registration-late': {
      subject: ({ number }) => `We are late to register complaint ${number}`,
      body: ({ title, day }) => [
        `We had to register “${title}”${day ? ` by ${day}` : ''} and did not. We are sorry.`,
        'You lose no day by it: the day of the answer stays as it was.',
        'You can complain about the delay in one step on the page of the case.',
      ],
    },
    reminder: {
      subject: ({ number, day }) => `Case ${number}: a reminder${day ? ` for ${day}` : ''}`,
      body: ({ title, day }) => [
        `“${title}” still waits for something from you.`,
        ...(day ? [`Please do it by ${day}.`] : []),
      ],
    },
    'consent-ends': {
      subject: ({ day }) => `Your consent ends on ${day ?? ''}`,
      body: ({ title, day }) => [
        `You have allowed us: “${title}”. This ends on ${day ?? ''}.`,
        'You can renew it or let it end. Nothing else changes for you.',
      ],
    },
    changed: {
      subject: ({ number }) => `News about case ${number}`,
      body: ({ title }) => [`There is news about “${title}”.`],
    },
  },
  consentFrame: {
    link: 'See what you have allowed:',
    footer:
      'You can stop these letters under “My data”. If you do nothing, the consent simply ends.',
  },
  letterFrame: {
    link: 'Open the case:',
    footer:
      'The link opens your case without a password: please do not pass it on. You can stop these letters on the page of the case.',
  },
  feed: {
    title: 'Changes of rules',
    new: 'New',
    changed: 'Changed',
    ended: 'No longer holds',
  },
  problemPage: { heading: 'What this message means', status: 'Status' },
  signIn: {
    heading: 'Who are you today?',
    lead: 'This is a demonstration: choose a role instead of signing in.',
    roles: { operator: 'Operator', owner: 'Service owner', auditor: 'Auditor (reads only)' },
    clientLead: 'This is a demonstration: choose a client instead of signing in.',
    clients: {
      anna: 'Anna, expects her third child',
      boris: 'Boris, has just moved',
      vera: 'Vera, gave consents and has an offer',
      gleb: 'Gleb, is here for the first time',
      darya: 'Darya, is here for the first time',
    },
    workerLead: 'This is a demonstration: choose who you are at work instead of signing in.',
    workers: {
      olga: 'Olga, reception',
      pavel: 'Pavel, replanning unit',
      zoya: 'Zoya, heating unit',
      ilya: 'Ilya, archive',
      nina: 'Nina, accounts',
    },
  },
};
