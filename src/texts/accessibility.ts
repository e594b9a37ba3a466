import { dayInWords } from './days.ts';

/** Part of the statement: paragraphs, and what is listed after them. */
export interface StatementPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
  readonly link: { readonly words: string; readonly address: string } | null;
}

const PREPARED = dayInWords('2026-11-22');

/** The accessibility statement, in the order of the model statement for public sector bodies. */
export const ACCESSIBILITY_STATEMENT: readonly StatementPart[] = [
  {
    title: 'Using Followthrough',
    paragraphs: [
      'This statement applies to the pages of Followthrough: the tab in Microsoft Teams, Outlook and Microsoft 365, the same pages in a browser, and the page behind an e-mailed update request. The organisation that gave you Followthrough runs it and answers for it.',
      'As many people as possible should be able to use it. You should be able to:',
    ],
    points: [
      'choose a light, a dark or a high-contrast theme in Teams or in your browser, and have these pages follow it',
      'zoom in to 400% without text being cut off, and use every page on a screen 320 pixels wide',
      'do everything with a keyboard alone',
      'do everything with a screen reader, and hear of changes as they happen',
      'tell every rating by its words and its shape, not only by its colour',
      'do without movement, if your device is set to reduce it',
    ],
    link: {
      words: 'AbilityNet has advice on making your device easier to use if you have a disability',
      address: 'https://mcmw.abilitynet.org.uk/',
    },
  },
  {
    title: 'How accessible it is',
    paragraphs: ['We know that some parts are not fully accessible, or have not been shown to be:'],
    points: [
      'no third party has audited Followthrough, and people who use assistive technology have not yet tested it',
      'the Welsh translation has not been reviewed by a Welsh speaker; refusals of the service are translated too, but what people wrote, and what a plan says, stays in its own language',
      'messages in the Teams chat, e-mails and the terminal are in English only',
      'cards in the Teams chat are drawn by Microsoft Teams, which decides how assistive technology reads them; everything that a card asks can be answered on the pages too',
      'e-mails, and the Word and Excel documents that plans are written to, have not been tested with a screen reader',
      'date fields are those of your browser, which decides how they are read out and in which language',
      'plans are shown in the words of the documents that they came from, which may be hard to read',
    ],
    link: null,
  },
  {
    title: 'What to do if you need something in another form',
    paragraphs: [
      'If you need what these pages show in another form, such as large print, easy read or a document, ask the coordinator of your plan, or your administrator. They tell you how long it will take.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'Reporting accessibility problems',
    paragraphs: [
      'If you find a problem that is not listed here, or think that these pages do not meet the requirements, tell your administrator: whoever runs Microsoft 365 in your organisation. Say which page it was, what you wanted to do and what you use to read the screen.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'Enforcement procedure',
    paragraphs: [
      'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are not happy with how your organisation responds to your complaint, contact the Equality Advisory and Support Service (EASS). In Northern Ireland, contact the Equality Commission for Northern Ireland instead.',
    ],
    points: [],
    link: {
      words: 'Contact the Equality Advisory and Support Service',
      address: 'https://www.equalityadvisoryservice.com/',
    },
  },
  {
    title: 'Compliance status',
    paragraphs: [
      'Followthrough is built to meet the Web Content Accessibility Guidelines version 2.2, level AA. As nobody outside has audited it, it counts as partially compliant, because of what is listed above.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'How it was tested',
    paragraphs: ['It was last tested by those who make it, each time that it is changed:'],
    points: [
      'an automated check (axe) of every page, in the light, the dark and the high-contrast theme',
      'walks through the pages with the keyboard alone',
      'pages at a width of 320 pixels, which is what 400% zoom leaves of a usual screen',
    ],
    link: null,
  },
  {
    title: 'What is being done to improve it',
    paragraphs: [
      'A review of the Welsh, an audit by a third party and tests with people who use screen readers are the next steps. Each is up to the organisation that runs Followthrough.',
    ],
    points: [],
    link: null,
  },
  {
    title: 'Preparation of this statement',
    paragraphs: [
      `This statement was prepared on ${PREPARED} from the tests described above. The organisation that runs Followthrough reviews it when it installs a new version.`,
    ],
    points: [],
    link: null,
  },
];
