import type { DemoWords } from './demo.words.js';

export const en: Omit<DemoWords, 'agency'> = {
  product: 'Zabota',
  otherLanguage: 'Русский',
  skip: 'Skip to content',
  home: 'What runs where',
  fictional: 'The agency, the cases and the people here are fictional.',
  start: {
    title: 'Everything is running',
    lead: 'Below is the site of a fictional housing inspection with ready cases in every state. At the desk you can be the agency yourself.',
    openSite: 'Open the agency site',
    cases: 'Ready cases',
    casesLead:
      'Each link opens a case on the agency site, as from a letter. The code stands after the # sign and reaches neither logs nor other sites.',
    application: 'Application',
    complaint: 'Complaint',
    initiative: 'Initiative',
    late: 'late',
    waits: 'waits for the client',
    where: 'What runs where',
    places: {
      site: {
        title: 'The agency site',
        about:
          'An ordinary old site on an address of its own, with its own styles and strict security.',
      },
      agency: {
        title: 'Be the agency',
        about: 'Do the next step, ask for a document, stop, resume, answer.',
      },
      outbox: { title: 'Outgoing letters', about: 'What a person would get by mail.' },
      api: { title: 'API reference', about: 'Every operation of the contract, with examples.' },
      stories: { title: 'Stories', about: 'Every state of every touchpoint, for designers.' },
      staff: { title: 'Staff sign-in', about: 'In the demo, role buttons and no passwords.' },
      health: { title: 'Is the service ready', about: 'Database, migrations, file storage.' },
    },
    paste: 'Two lines for your site',
    pasteLead:
      'The first once a page, the second where the complaint form or the tracker should be.',
    pasteAfter:
      'The text inside the tag is seen until the element is ready, and for good where scripts are off.',
    key: 'A key for your system',
    keyLead:
      'With a key an agency system brings applications and steps, as the API reference says. The key is shown once.',
    keyButton: 'Make a key',
    afresh: 'Start afresh',
    afreshLead:
      'All cases, letters and files of the demo vanish and the ready cases come back. Nothing else on this computer changes.',
    afreshButton: 'Delete everything and start afresh',
    failed: 'That did not work. Reload the page and try again.',
  },
  outbox: {
    title: 'Outgoing letters',
    lead: 'The demo sends no letters anywhere. Here is what each addressee would get, newest first.',
    empty: 'No letters yet. Take a step with a case, and a letter appears here.',
    to: 'To',
  },
};
