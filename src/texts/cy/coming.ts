/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../coming.ts';
import type { SameShape } from '../same-shape.ts';

export const COMING_TEXTS = {
  action: { action: 'Cam gweithredu', loading: 'Yn llwytho’r cam gweithredu…', close: 'Cau' },
  allActions: { title: 'Pob cam gweithredu', loading: 'Yn llwytho’r camau gweithredu…' },
  bringIn: {
    title: 'Dod â chynllun i mewn',
    open: 'Dod â chynllun i mewn',
    loading: 'Yn edrych ble y cewch ddod â chynllun i mewn…',
  },
  configure: { title: 'Ychwanegu Followthrough yma', loading: 'Yn chwilio am eich cynlluniau…' },
  decide: { title: 'Penderfynu', loading: 'Yn llwytho’r hyn sy’n aros…' },
  delivery: { title: 'Cyflwyno', loading: 'Yn llwytho’r hyn sy’n cael ei anfon…' },
  meeting: { title: 'Cyfarfod', loading: 'Yn llwytho’r cyfarfod…' },
  myDigest: {
    title: 'Fy nghrynodeb',
    loading: 'Yn edrych pryd y daw eich crynodeb…',
    open: 'Fy nghrynodeb: pryd y daw, a sut i’w atal',
  },
  plan: {
    listTitle: 'Cynlluniau',
    title: 'Cynllun',
    loading: 'Yn llwytho’r cynllun…',
    loadingList: 'Yn llwytho eich cynlluniau…',
  },
  toDecide: { title: 'I’w penderfynu', loading: 'Yn llwytho’r hyn sy’n aros amdanoch…' },
} satisfies SameShape<typeof english.COMING_TEXTS>;
