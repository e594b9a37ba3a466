/** Unreviewed: translated without a Welsh speaker's check. */
import type * as english from '../ask-now.ts';
import type { SameShape } from '../same-shape.ts';
import { dayInWords, dayNear } from './days.ts';

export const ASK_NOW_TEXTS = {
  loading: 'Yn edrych i bwy y gellir gofyn…',
  stopped: 'Mae ceisiadau am ddiweddariad wedi’u hatal ar hyn o bryd: bydd hwn yn mynd pan anfonir hwy eto.',
} satisfies SameShape<typeof english.ASK_NOW_TEXTS>;

export const askNowInWords: typeof english.askNowInWords = (asking, today) => {
  const { lead, to, asked, isStopped } = asking;
  if (to === null) {
    return [
      `Ni ddylid gofyn i ${lead} ar hyn o bryd, ac nid oes dirprwy y gellir gofyn iddo. Cymerwch y cam gweithredu drosodd, neu rhowch ef i rywun arall.`,
    ];
  }
  if (asked !== null) {
    const on = asked.on === today ? 'heddiw' : `ar ${dayNear(asked.on, today)} am 08:00`;
    return [
      `Gofynnir i ${to.name} am hyn yn Teams ${on}. Gellir gofyn iddynt unwaith eto o ${dayNear(asked.againFrom, today)} ymlaen: ni ofynnir yr un peth i neb ddwywaith mewn diwrnod.`,
    ];
  }
  return [
    ...(to.isDeputy ? [`Ni ddylid gofyn i ${lead} ar hyn o bryd. Gellir gofyn i ${to.name} yn eu lle.`] : []),
    whenInWords(asking, to.name, today),
    ...(isStopped ? [ASK_NOW_TEXTS.stopped] : []),
  ];
};

function whenInWords({ isAtOnce, on }: english.AskingNow, name: string, today: string): string {
  if (isAtOnce) return `Gofynnir i ${name} yn Teams ar unwaith, gyda cherdyn ar ei ben ei hun.`;
  const day = on === today ? 'heddiw' : `ar ${dayNear(on, today)}`;
  return `Gofynnir i ${name} yn Teams ${day} am 08:00: nid ysgrifennir at neb cyn hynny.`;
}

export const leadAskedInWords: typeof english.leadAskedInWords = (changes) => {
  const fact = (name: string) => changes.find(({ field }) => field === name)?.to ?? null;
  const [whom, on] = [fact('is asked') ?? 'yr arweinydd', fact('asked on')];
  return on === null
    ? `Gofynnir i ${whom} yn Teams nawr.`
    : `Gofynnir i ${whom} yn Teams ar ${dayInWords(on)} am 08:00.`;
};

export const askButton: typeof english.askButton = ({ to, isAtOnce, on }, today) => {
  const name = to?.name ?? '';
  if (isAtOnce) return `Gofyn i ${name} nawr`;
  return on === today ? `Gofyn i ${name} am 08:00` : `Gofyn i ${name} ar ${dayNear(on, today)}`;
};
