/** Unreviewed: translated without a Welsh speaker's check. */
import type { SameShape } from '../same-shape.ts';
import type * as english from '../sign-in.ts';

export const SIGN_IN_TEXTS = {
  title: 'Followthrough',
  what: 'Mae Followthrough yn dangos yr hyn a addawodd cynllun gwella, beth sy’n hwyr a phwy sydd ag ef. Mewngofnodwch â’ch cyfrif gwaith i weld y cynlluniau y cewch eu darllen.',
  signIn: 'Mewngofnodi',
  orTeams: 'Yn Teams rydych wedi mewngofnodi eisoes:',
  openTeams: 'agor Microsoft Teams',
  unreachable: 'Ni ellir cyrraedd y gwasanaeth mewngofnodi ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.',
  tryAgain: 'Rhoi cynnig arall arni',
  signOut: 'Allgofnodi',
  spent: 'Nid ydych wedi mewngofnodi mwyach.',
  signingInAgain: 'Mewngofnodi eto',
  signInAgain: 'Mewngofnodi eto',
  asAnother: 'Mewngofnodi â chyfrif arall',
  notSignedIn: 'Nid ydych wedi mewngofnodi o hyd. Os nad agorodd ffenestr, gadewch i’r dudalen hon agor un.',
} satisfies SameShape<typeof english.SIGN_IN_TEXTS>;

export const signInTrouble: typeof english.signInTrouble = (code) =>
  `Ni chawsoch eich mewngofnodi. Rhowch gynnig arall arni; os digwydd eto, dywedwch wrth eich gweinyddwr ei fod yn dweud “${code}”.`;

export const signedInAs: typeof english.signedInAs = (name) => `Wedi mewngofnodi fel ${name}.`;

export const otherAccountInWords: typeof english.otherAccountInWords = (account, isHere) => {
  const now = account === null ? 'Rydych wedi mewngofnodi ag un cyfrif' : `Rydych wedi mewngofnodi â ${account}`;
  const then = isHere ? 'mewngofnodwch â hwnnw' : 'agorwch hi lle rydych wedi mewngofnodi â hwnnw';
  return `${now}: os anfonwyd yr e-bost i gyfrif arall sydd gennych, ${then}.`;
};

export const signInAgainAs: typeof english.signInAgainAs = (name) =>
  `Ni chollwyd dim a deipiwyd gennych: mewngofnodwch eto fel ${name} i fynd ymlaen.`;
