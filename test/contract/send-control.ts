import type { SendControl } from '../../src/ports/send-control.ts';
import { day, person } from '../builders/plan.ts';

const [cora, max] = [person('Cora Coordinator'), person('Max Other')];
const MONDAY = day('2015-06-22');

/** What every send control keeps to. @param open a new one; `again` is another instance of the program on it */
export function sendControlContract(open: () => Promise<{ here: SendControl; there: SendControl }>): void {
  test('stops nothing at first, and says how many a run may ask', async () => {
    const { here } = await open();
    expect(await here.state()).toEqual({ stopped: null, cap: 500, overCap: null });
  });

  test('is stopped for every instance by whoever was first, until somebody lets it go on', async () => {
    const { here, there } = await open();
    await here.stop(cora);
    await there.stop(max);
    expect((await there.state()).stopped).toMatchObject({ by: cora });
    await there.resume(max);
    expect((await here.state()).stopped).toBeNull();
  });

  test('holds a run until somebody says yes to it, and forgets it once it went', async () => {
    const { here, there } = await open();
    await here.holdRun(MONDAY, 612);
    expect((await there.state()).overCap).toEqual({ day: MONDAY, asks: 612, allowed: null });
    await expect(there.allowRun(cora, day('2015-06-23'))).rejects.toMatchObject({ code: 'missing' });
    await there.allowRun(cora, MONDAY);
    await here.holdRun(MONDAY, 613);
    expect((await here.state()).overCap).toMatchObject({ asks: 613, allowed: { by: cora } });
    await here.endRun(day('2015-06-23'));
    expect((await here.state()).overCap).not.toBeNull();
    await here.endRun(MONDAY);
    expect((await there.state()).overCap).toBeNull();
  });

  test('a yes holds for its day alone', async () => {
    const { here } = await open();
    await here.holdRun(MONDAY, 612);
    await here.allowRun(cora, MONDAY);
    await here.holdRun(day('2015-06-23'), 612);
    expect((await here.state()).overCap).toMatchObject({ day: day('2015-06-23'), allowed: null });
  });

  test('lets a run that waits go by itself once the cap is high enough', async () => {
    const { here } = await open();
    await here.holdRun(MONDAY, 612);
    expect(await here.setCap(cora, 611)).toMatchObject({ cap: 611, overCap: { asks: 612 } });
    expect(await here.setCap(cora, 612)).toMatchObject({ cap: 612, overCap: null });
  });
}
