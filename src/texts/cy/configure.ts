/** Unreviewed: translated without a Welsh speaker's check. */

import type * as english from '../configure.ts';
import type { SameShape } from '../same-shape.ts';
import { COMING_TEXTS } from './coming.ts';

export const CONFIGURE_TEXTS = {
  ...COMING_TEXTS.configure,
  what: 'Mae’r tab yn dangos cyflwr camau gweithredu cynllun, ac yn newid ohono’i hun wrth i arweinwyr ateb.',
  who: 'Mae pawb yma yn gweld y tab. Mae pob person yn gweld dim ond yr hyn y caiff ei ddarllen.',
  plan: 'Pa gynllun?',
  allPlans: 'Pob cynllun y caiff pob person ei ddarllen',
  view: 'Gyda beth y mae’n agor?',
  views: {
    overdue: 'Beth sy’n hwyr, fesul maes blaenoriaeth',
    actions: 'Pob cam gweithredu, i’w hidlo a’u grwpio',
    meeting: 'Y cyfarfod: beth sy’n hwyr, fesul un',
  },
  onePlan: 'Mae cyfarfod yn mynd drwy un cynllun: dewiswch pa un.',
  noPlans:
    'Ni chewch ddarllen unrhyw gynllun eto, felly dim ond y cyfan y gall y tab ei ddangos. Mae’n llenwi cyn gynted ag y bydd un.',
  ready: 'Pwyswch Cadw.',
  notHereTitle: 'Mae’r dudalen hon yn ychwanegu tab at sianel',
  notHere: 'Agorwch sianel yn Teams, dewiswch “Ychwanegu tab” ac yna Followthrough.',
} satisfies SameShape<typeof english.CONFIGURE_TEXTS>;

export const tabName: typeof english.tabName = (view, plan) => {
  if (plan === null) return view === 'actions' ? 'Pob cam gweithredu' : 'Hwyr';
  return { overdue: `${plan}: hwyr`, actions: `${plan}: pob cam gweithredu`, meeting: `${plan}: cyfarfod` }[view];
};
